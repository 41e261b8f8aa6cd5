import { type CivilDate, dateOf } from '../domain/civil-date';
import { typeset } from '../domain/typography';
import { seenNow } from './actions/approval';
import { APPROVE, checked } from './actions/arguments';
import { ACTIONS, type Action, type ActionName } from './actions/catalogue';
import { type Answer, openContext } from './actions/context';
import { isColleague, isOwnersPlace } from './owner';
import { isHere, requireOriginal, requireOwnPlace } from './place';
import type { Platform } from './platform';
import { dayDone, dayPending, dayStarted, isDayDone } from './progress';
import type { DayReport } from './report';
import { noteRequest } from './requests';
import { runDay } from './run';
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
  const { report, pending } = runDay(platform);
  if (pending) dayPending(platform, today);
  else dayDone(platform, today);
  return report;
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

/** Performs an action asked for by a person, as the owner, or notes it as a colleague's request. */
export function perform(platform: Platform, name: ActionName, argument: unknown): Answer {
  const action: Action = ACTIONS[name];
  const valid = checked(action.schema, argument);
  return alone(platform, PERSON_WAITS, () => {
    const me = platform.account.email();
    if (action.ownersOnly && isColleague(platform))
      return noteRequest(platform, name, withWhatWasSeen(platform, name, argument));
    const context = openContext(platform, me);
    if (action.ownersOnly) requireOwnPlace(platform, context.desk.ledger);
    const done = action.perform(context, valid as never);
    platform.workbook.flush();
    showDone(context);
    return done;
  });
}

/** A colleague approves what he saw, or else what stands there now; nothing that may stand there when the owner's run comes. */
function withWhatWasSeen(platform: Platform, name: ActionName, argument: unknown): unknown {
  if (name !== 'approve') return argument;
  const { key, seen } = checked(APPROVE, argument);
  if (seen !== undefined) return { key, seen };
  return { key, seen: seenNow(openContext(platform, platform.account.email()), key) };
}
