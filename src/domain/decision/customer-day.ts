import { addCents } from '../cents';
import { addDays, type CivilDate } from '../civil-date';
import type { Settings } from '../model';
import { isFormalNotice } from '../policies';
import { REASONS } from '../reasons';
import { chasedDueDate } from '../standing';
import { isWorkingDay, workingDayFrom } from '../working-days';
import { splitAwaiting } from './approvals';
import { copiesOfLetters } from './copies';
import {
  addresseesKey,
  groupsOf,
  type Judged,
  lineOf,
  messageOf,
  type NoticeLine,
  type PlannedMessage,
  type Ready,
} from './messages';
import type { ModelJudge } from './models';
import { runningNotice } from './running-notice';
import { nextStepOf, recipientsOf } from './verdict';
import type { Verdict } from './verdict-kinds';

export interface CustomerDay {
  /** The message that leaves today, if any. */
  readonly message: PlannedMessage | null;
  readonly awaiting: readonly PlannedMessage[];
  /** Letters approved and not posted yet. */
  readonly toPost: readonly PlannedMessage[];
}

const isDue = (judged: Judged): judged is Ready => judged.verdict.kind === 'due';
const isAwaiting = (judged: Judged): judged is Ready => judged.verdict.kind === 'awaiting';
const overdue = ({ one }: Judged, today: CivilDate): boolean =>
  chasedDueDate(one.invoice, one.standing) < today;
/** What a formal notice gives days for is asked for by it alone. */
const canBeListed = (judged: Judged): boolean =>
  ['due', 'awaiting', 'waiting'].includes(judged.verdict.kind) && runningNotice(judged.one) === null;

/** What somebody else collects, or may not be owed, weighs nothing: what a message changes must not tip the balance. */
const NOT_COUNTED: ReadonlySet<string> = new Set([
  'assigned',
  'entrusted',
  'foreignCurrency',
  'disputed',
  'doNotChase',
  'formerSheet',
]);

const counts = ({ verdict }: Judged): boolean =>
  verdict.kind !== 'closed' &&
  verdict.kind !== 'flawed' &&
  !(verdict.kind === 'held' && NOT_COUNTED.has(verdict.reason.code));

/** Leaves alone a customer who owes less than the minimum in all: what is overdue, and what is to come before it is due. */
function holdSmallAmounts(group: readonly Judged[], settings: Settings, today: CivilDate): void {
  const total = (judged: readonly Judged[]): number =>
    addCents(...judged.map((one) => one.one.standing.open));
  const owed = group.filter(counts);
  const late = total(owed.filter((judged) => overdue(judged, today)));
  for (const judged of group) {
    const { verdict } = judged;
    if (verdict.kind !== 'due' && verdict.kind !== 'awaiting') continue;
    const { next } = verdict;
    if ((next.rank === 0 ? total(owed) : late) >= settings.minimumAmount) continue;
    const reason = REASONS.belowMinimum(judged.one.standing.open, settings.minimumAmount);
    judged.verdict = { kind: 'held', reason, resumesOn: null, next };
  }
}

/** The other overdue invoices of the customer: those due for relance 1 are recorded as having received it, never more. */
function listOthers(
  message: PlannedMessage,
  group: readonly Judged[],
  today: CivilDate,
): readonly NoticeLine[] {
  const carried = new Set(message.carried.map((line) => line.one.row));
  const addressees = addresseesKey(message.recipients);
  return group
    .filter((judged) => !carried.has(judged.one.row) && overdue(judged, today) && canBeListed(judged))
    .filter(({ one }) => addresseesKey(recipientsOf(one.invoice, one.customer)) === addressees)
    .map((judged) =>
      isDue(judged) && judged.verdict.next.rank === 1
        ? lineOf(judged.one, 1, judged.verdict.next.step.name)
        : lineOf(judged.one, null, message.step.name),
    );
}

function choose(
  group: readonly Judged[],
  customerKey: string,
  approved: readonly PlannedMessage[],
  copies: readonly PlannedMessage[],
  settings: Settings,
  models: ModelJudge,
  today: CivilDate,
): PlannedMessage | null {
  const due = groupsOf(group.filter(isDue));
  const [strongest] = due;
  const [first] = strongest ?? [];
  // Approving is done any day; what was approved leaves on a working one.
  const isWorking = isWorkingDay(today, settings);
  const [copy] = isWorking ? copies : [];
  if (copy) return copy;
  const [ripe] = isWorking ? approved : [];
  if (ripe && (!first || ripe.rank >= first.verdict.next.rank)) return ripe;
  if (!first || !strongest) return null;
  const several = models.carriesSeveral(first.verdict.next.step, first.one);
  const message = messageOf(several ? strongest : [first], customerKey);
  if (!message || !several || message.rank === 0 || isFormalNotice(message.step)) return message;
  return { ...message, alsoListed: listOthers(message, group, today) };
}

/** What is said of a notice that is ready and does not leave today: when it follows, or what comes in its place. */
function followsLater(
  { one, verdict }: Judged,
  on: CivilDate,
  settings: Settings,
  today: CivilDate,
): Verdict {
  const next = 'next' in verdict ? verdict.next : null;
  const dueOn = chasedDueDate(one.invoice, one.standing);
  if (next?.rank === 0 && on >= dueOn) {
    // The reminder before the due date comes too late: what comes after that date is told.
    const level = nextStepOf(one, settings, dueOn);
    if (!level) return { kind: 'held', reason: REASONS.finished(), resumesOn: null, next: null };
    return { kind: 'waiting', reason: REASONS.notDue(dueOn, level.step.name, level.on), next: level };
  }
  const reason = isWorkingDay(today, settings) ? REASONS.alreadyToday(on) : REASONS.nonWorkingDay(on);
  return { kind: 'waiting', reason, next: next ? { ...next, on } : null };
}

/** Chooses the one message a customer gets today, and says when the others follow. */
export function customerDay(
  group: readonly Judged[],
  customerKey: string,
  contactedToday: boolean,
  settings: Settings,
  models: ModelJudge,
  today: CivilDate,
): CustomerDay {
  holdSmallAmounts(group, settings, today);
  const { approved, toPost, waiting } = splitAwaiting(group.filter(isAwaiting), customerKey, models);
  const copies = copiesOfLetters(group, customerKey, settings, today);
  const message = contactedToday
    ? null
    : choose(group, customerKey, approved, copies, settings, models, today);
  const cited = new Set(
    [...(message?.carried ?? []), ...(message?.alsoListed ?? [])].map((line) => line.one.row),
  );
  const approvedRows = new Set(approved.flatMap((one) => one.carried.map((line) => line.one.row)));
  for (const judged of group) {
    const late = isDue(judged) || approvedRows.has(judged.one.row);
    const carriedNow = message?.carried.some((line) => line.one.row === judged.one.row) ?? false;
    const recorded = message?.alsoListed.some(
      (line) => line.one.row === judged.one.row && line.rank !== null,
    );
    if (!late || carriedNow || recorded || !('next' in judged.verdict)) continue;
    const delay = cited.has(judged.one.row) && isDue(judged) ? settings.contactDelayDays : 1;
    const on = workingDayFrom(addDays(today, delay), settings);
    judged.verdict = followsLater(judged, on, settings, today);
  }
  const rowsToPost = new Set(toPost.flatMap((one) => one.carried.map((line) => line.one.row)));
  for (const judged of group) {
    const { verdict } = judged;
    if (verdict.kind !== 'awaiting' || !rowsToPost.has(judged.one.row)) continue;
    const reason = REASONS.toPost(verdict.next.step.name, isFormalNotice(verdict.next.step));
    judged.verdict = { kind: 'held', reason, resumesOn: null, next: verdict.next };
  }
  return { message, awaiting: waiting, toPost };
}
