import { addCents, type Cents, decimalText } from '../cents';
import { addDays, type CivilDate } from '../civil-date';
import { detailValue } from '../history';
import { messageKey, noticeKey } from '../keys';
import type { Customer, PolicyStep, Settings } from '../model';
import { isFormalNotice } from '../policies';
import { REASONS } from '../reasons';
import { chasedDueDate } from '../standing';
import { workingDayFrom } from '../working-days';
import type { ChaseableCase } from './cases';
import type { ModelJudge } from './models';
import { recipientsOf, type Verdict } from './verdict';

/** One invoice in a message: carried at its level, or only listed as « également échue ». */
export interface NoticeLine {
  readonly one: ChaseableCase;
  /** The level recorded when the message leaves; null for a mere mention. */
  readonly rank: number | null;
  readonly key: string;
}

/** One message to one customer. */
export interface PlannedMessage {
  readonly key: string;
  readonly customerKey: string;
  readonly customer: Customer;
  readonly recipients: readonly string[];
  readonly step: PolicyStep;
  readonly rank: number;
  readonly since: CivilDate;
  readonly carried: readonly NoticeLine[];
  readonly alsoListed: readonly NoticeLine[];
}

export interface Judged {
  readonly one: ChaseableCase;
  verdict: Verdict;
}

export interface CustomerDay {
  /** The message that leaves today, if any. */
  readonly message: PlannedMessage | null;
  readonly awaiting: readonly PlannedMessage[];
}

type Ready = Judged & { verdict: Extract<Verdict, { kind: 'due' | 'awaiting' }> };

const isDue = (judged: Judged): judged is Ready => judged.verdict.kind === 'due';
const isAwaiting = (judged: Judged): judged is Ready => judged.verdict.kind === 'awaiting';
const overdue = ({ one }: Judged, today: CivilDate): boolean =>
  chasedDueDate(one.invoice, one.standing) < today;
const canBeListed = (judged: Judged): boolean => ['due', 'awaiting', 'waiting'].includes(judged.verdict.kind);

const addresseesKey = (recipients: readonly string[]): string => recipients.join(', ').toLowerCase();

export const lineOf = (one: ChaseableCase, rank: number | null): NoticeLine => ({
  one,
  rank,
  key: noticeKey(one.number, rank, one.isInstalment ? one.invoice.dueOn : null),
});

/** Ready notices that may share a message: same level, same addressees; the most serious first, then the oldest. */
function groupsOf(ready: readonly Ready[]): readonly (readonly Ready[])[] {
  const groups = new Map<string, Ready[]>();
  for (const judged of ready) {
    const key = `${judged.verdict.next.rank}|${judged.verdict.next.step.name}|${addresseesKey(judged.verdict.recipients)}`;
    groups.set(key, [...(groups.get(key) ?? []), judged]);
  }
  const sorted = [...groups.values()].map((group) =>
    [...group].sort((one, other) => compare(one.one.invoice.dueOn, other.one.invoice.dueOn)),
  );
  return sorted.sort((one, other) => {
    const [first, second] = [one[0], other[0]];
    if (!first || !second) return 0;
    const serious = second.verdict.next.rank - first.verdict.next.rank;
    return serious || compare(first.one.invoice.dueOn, second.one.invoice.dueOn);
  });
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function messageOf(group: readonly Ready[], customerKey: string): PlannedMessage | null {
  const [first] = group;
  if (!first) return null;
  const { next, recipients } = first.verdict;
  const carried = group.map((judged) => lineOf(judged.one, next.rank));
  const since = group.reduce<CivilDate>(
    (early, judged) => (judged.verdict.next.since < early ? judged.verdict.next.since : early),
    next.since,
  );
  return {
    key: messageKey(
      customerKey,
      carried.map((line) => line.key),
    ),
    customerKey,
    customer: first.one.customer,
    recipients,
    step: next.step,
    rank: next.rank,
    since,
    carried,
    alsoListed: [],
  };
}

/** What a message claims: an approval holds for this amount and no other. */
export const claimedAmount = (message: PlannedMessage): Cents =>
  addCents(...message.carried.map((line) => line.one.standing.open));

function isApproved(message: PlannedMessage): boolean {
  return message.carried.every((line) => {
    const approval = line.one.history.approvals.get(message.rank);
    return (
      approval?.message === message.key &&
      detailValue(approval.detail, 'montant') === decimalText(claimedAmount(message))
    );
  });
}

/** The group as one message, or a message of each invoice when its model speaks of one. */
function sharing(group: readonly Ready[], models: ModelJudge): readonly (readonly Ready[])[] {
  const [first] = group;
  if (!first || first.verdict.next.step.emailModel === '') return [group];
  return models.carriesSeveral(first.verdict.next.step, first.one)
    ? [group]
    : group.map((judged) => [judged]);
}

/** Messages that wait for a person, those he approved apart: an approval holds for the very notices it named. */
function splitAwaiting(awaiting: readonly Ready[], customerKey: string, models: ModelJudge) {
  const approved: PlannedMessage[] = [];
  const waiting: PlannedMessage[] = [];
  for (const group of groupsOf(awaiting).flatMap((one) => sharing(one, models))) {
    const byApproval = new Map<string, Ready[]>();
    for (const judged of group) {
      const key = judged.one.history.approvals.get(judged.verdict.next.rank)?.message ?? '';
      byApproval.set(key, [...(byApproval.get(key) ?? []), judged]);
    }
    const rest: Ready[] = [];
    for (const [key, members] of byApproval) {
      const message = key === '' ? null : messageOf(members, customerKey);
      if (message && isApproved(message)) approved.push(message);
      else rest.push(...members);
    }
    const message = messageOf(rest, customerKey);
    if (message) waiting.push(message);
  }
  return { approved, waiting };
}

function holdSmallAmounts(group: readonly Judged[], settings: Settings, today: CivilDate): void {
  const total = (judged: readonly Judged[]): number =>
    addCents(...judged.map((one) => one.one.standing.open));
  const late = total(group.filter((judged) => overdue(judged, today) && canBeListed(judged)));
  const soon = total(group.filter((judged) => isDue(judged) && judged.verdict.next.rank === 0));
  for (const judged of group) {
    const { verdict } = judged;
    if (verdict.kind !== 'due' && verdict.kind !== 'awaiting') continue;
    const { next } = verdict;
    if ((next.rank === 0 ? late + soon : late) >= settings.minimumAmount) continue;
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
    .map((judged) => lineOf(judged.one, isDue(judged) && judged.verdict.next.rank === 1 ? 1 : null));
}

function choose(
  group: readonly Judged[],
  customerKey: string,
  approved: readonly PlannedMessage[],
  models: ModelJudge,
  today: CivilDate,
): PlannedMessage | null {
  const due = groupsOf(group.filter(isDue));
  const [strongest] = due;
  const [first] = strongest ?? [];
  const [ripe] = approved;
  if (ripe && (!first || ripe.rank >= first.verdict.next.rank)) return ripe;
  if (!first || !strongest) return null;
  const several = models.carriesSeveral(first.verdict.next.step, first.one);
  const message = messageOf(several ? strongest : [first], customerKey);
  if (!message || !several || message.rank === 0 || isFormalNotice(message.step)) return message;
  return { ...message, alsoListed: listOthers(message, group, today) };
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
  const { approved, waiting } = splitAwaiting(group.filter(isAwaiting), customerKey, models);
  const message = contactedToday ? null : choose(group, customerKey, approved, models, today);
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
    const next = judged.verdict.next;
    judged.verdict = {
      kind: 'waiting',
      reason: REASONS.alreadyToday(on),
      next: next ? { ...next, on } : null,
    };
  }
  return { message, awaiting: waiting };
}
