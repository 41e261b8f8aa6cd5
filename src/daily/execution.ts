import { type CivilDate, dateOf } from '../domain/civil-date';
import { typeset } from '../domain/typography';
import { checked, KEY } from './actions/arguments';
import { ACTIONS, type Action, type ActionName } from './actions/catalogue';
import { type Answer, openContext } from './actions/context';
import { issueUndo, requireIssued, useUndo } from './actions/undo/issued';
import { ErasureUnfinished } from './journal-mark';
import { isColleague, isOwnersPlace } from './owner';
import { carryOnErasure } from './personal-data/carry-on';
import { isHere, requireOriginal, requireOwnPlace } from './place';
import type { Platform } from './platform';
import { dayDone, dayPending, dayStarted, isDayDone } from './progress';
import type { DayReport } from './report';
import { noteRequest } from './requests';
import { type RunResult, runDay } from './run';
import { sendNow } from './send-now';
import { showDone } from './show-standing';

const TRIGGER_WAITS = 1_000;
const PERSON_WAITS = 10_000;

/** Does something that no other execution may do meanwhile. Throws a French sentence when another keeps the lock. */
export function alone<Result>(platform: Platform, milliseconds: number, work: () => Result): Result {
  if (!platform.lock.acquire(milliseconds))
    throw new Error(typeset('Un autre passage est en cours : réessayez dans une minute.'));
  try {
    return work();
  } finally {
    platform.lock.release();
  }
}

function run(platform: Platform, today: CivilDate): DayReport {
  dayStarted(platform, today);
  const { report, pending } = runOnceErased(platform);
  if (pending) dayPending(platform, today);
  else dayDone(platform, today);
  return report;
}

/** An erasure of personal data that its owner asked for, and that stopped on the way, is carried on first. */
function runOnceErased(platform: Platform): RunResult {
  try {
    return runDay(platform);
  } catch (error) {
    if (!(error instanceof ErasureUnfinished)) throw error;
    carryOnErasure(platform);
    return runDay(platform);
  }
}

/** The daily trigger. Null when it is not for this account or this copy to send, or when another run is under way. */
export function dailyExecution(platform: Platform): DayReport | null {
  if (!platform.lock.acquire(TRIGGER_WAITS)) return null;
  try {
    return isOwnersPlace(platform) ? run(platform, dateOf(platform.clock.now())) : null;
  } finally {
    platform.lock.release();
  }
}

/** An hourly trigger: carries on what the day's run left, or does it when it never came. Null when nothing is left. */
export function catchUpExecution(platform: Platform): DayReport | null {
  return isDayDone(platform, dateOf(platform.clock.now())) ? null : dailyExecution(platform);
}

/** Throws a French sentence unless this account may run the day from here. */
export function requireMayRun(platform: Platform): void {
  const activation = platform.activation.load();
  if (!activation || !isHere(platform, activation)) requireOriginal(platform);
  if (!activation)
    throw new Error(typeset("L'envoi n'est pas activé : lancez « Activer l'envoi quotidien… » d'abord."));
  if (!isOwnersPlace(platform))
    throw new Error(
      typeset(`Les relances partent du compte de ${activation.owner} : c'est à ce compte de les lancer.`),
    );
}

/** « Relancer maintenant »: the same run, asked for by the owner. */
export function runNow(platform: Platform): DayReport {
  return alone(platform, PERSON_WAITS, () => {
    requireMayRun(platform);
    return run(platform, dateOf(platform.clock.now()));
  });
}

/**
 * Performs an action asked for by a person, as the owner, or notes it as a colleague's request; then the rows say what has
 * changed.
 */
export function perform(platform: Platform, name: ActionName, argument: unknown): Answer {
  const action: Action = ACTIONS[name];
  const valid = checked(action.schema, argument);
  return alone(platform, PERSON_WAITS, () => {
    if (action !== ACTIONS.undo) {
      const done = performAlone(platform, name, argument, valid);
      issueUndo(platform, done.undo ?? []);
      return done;
    }
    const { steps } = argument as { readonly steps: readonly unknown[] }; // just checked
    requireIssued(platform, steps);
    const done = performAlone(platform, name, argument, valid);
    useUndo(platform, steps);
    return done;
  });
}

/** The same, by whoever has the lock. */
function performAlone(platform: Platform, name: ActionName, argument: unknown, valid: unknown): Answer {
  const action: Action = ACTIONS[name];
  const me = platform.account.email();
  if (action.ownersOnly && isColleague(platform))
    return noteRequest(
      platform,
      name,
      action.asked ? action.asked(openContext(platform, me), valid as never) : argument,
    );
  if (action === ACTIONS.sendNow) {
    requireMayRun(platform);
    return sendNow(platform, checked(KEY, argument).key);
  }
  const context = openContext(platform, me);
  if (action.ownersOnly) requireOwnPlace(platform, context.desk.ledger);
  const done = action.perform(context, valid as never);
  platform.workbook.flush();
  showDone(context);
  return done;
}
