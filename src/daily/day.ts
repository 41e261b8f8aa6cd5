import { type DayPlan, decideDay } from '../domain/decision/day';
import type { PlannedMessage } from '../domain/decision/messages';
import type { JournalEntry } from '../domain/model';
import { REASONS, type Reason } from '../domain/reasons';
import { bookOf, type Desk } from './desk';
import { requireWholeJournal } from './journal-mark';
import { copiesOf } from './message-email';
import { requireOwnPlace } from './place';
import { defaultDailyRecipients, recipientsLeft, withinQuota } from './quota';
import { type DayReport, listedMessage, reportOf, withRemarks } from './report';
import { interruptedEnds } from './settle';

/** A day decided, with what the quota lets leave. */
export interface DecidedDay {
  readonly plan: DayPlan;
  readonly leaving: readonly PlannedMessage[];
  readonly overQuota: readonly PlannedMessage[];
}

/** The most serious first, then the oldest debt: what the quota cuts off is what can best wait. */
const byUrgency = (one: PlannedMessage, other: PlannedMessage): number => {
  const dueOn = (message: PlannedMessage): string => message.carried[0]?.one.invoice.dueOn ?? '';
  if (one.rank !== other.rank) return other.rank - one.rank;
  return dueOn(one) < dueOn(other) ? -1 : dueOn(one) > dueOn(other) ? 1 : 0;
};

/**
 * Decides the day from the ledger as it was read and the Journal as it stands: the dry run and the run both do this.
 * `only`: the key of the one message that is to leave, when the others wait.
 */
export function decideLeaving(
  desk: Desk,
  journal: readonly JournalEntry[],
  googleLeft: number | null,
  only: string | null = null,
): DecidedDay {
  const plan = decideDay(bookOf(desk.ledger, journal), desk.today, desk.judge);
  const { settings } = desk.book;
  const account = settings.owner === '' ? desk.platform.account.email() : settings.owner;
  const limit = settings.dailyRecipients ?? defaultDailyRecipients(account);
  const left = recipientsLeft(limit, journal, desk.now, googleLeft);
  const messages = plan.messages.filter(({ key }) => only === null || key === only).sort(byUrgency);
  const { allowed, postponed } = withinQuota(messages, left, (message) => copiesOf(message, desk));
  return { plan, leaving: allowed, overQuota: postponed };
}

export const overridesFor = (messages: readonly PlannedMessage[], reason: Reason): [number, Reason][] =>
  messages.flatMap((message) => message.carried.map((line): [number, Reason] => [line.one.row, reason]));

/** The ends that the next run will write for what an interrupted one left open. */
const settledInMemory = (desk: Desk): readonly JournalEntry[] =>
  interruptedEnds(desk).map((entry, index) => ({ ...entry, number: index, at: desk.now }));

/** What the next run would do, in the same lists; nothing is written. */
export function dryRun(desk: Desk): DayReport {
  const trial = requireOwnPlace(desk.platform, desk.ledger);
  requireWholeJournal(desk.platform, desk.ledger.journal);
  const { plan, leaving, overQuota } = decideLeaving(
    desk,
    [...desk.ledger.journal, ...settledInMemory(desk)],
    desk.platform.account.remainingRecipients(),
  );
  const reason = REASONS.quota();
  const report = reportOf(
    plan,
    {
      sent: leaving.map((message) =>
        listedMessage(
          message,
          (message.copyOf ? REASONS.copyLeaves : REASONS.leaves)(message.step.name).sentence,
        ),
      ),
      failed: [],
      uncertain: [],
      postponed: overQuota.map((message) => listedMessage(message, reason.sentence)),
    },
    new Map(overridesFor(overQuota, reason)),
    desk,
  );
  return withRemarks(report, trial);
}
