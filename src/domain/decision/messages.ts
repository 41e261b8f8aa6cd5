import { type CivilDate, compareDates, earliest } from '../civil-date';
import { messageKey, noticeKey } from '../keys';
import type { Customer, PolicyStep } from '../model';
import type { Posting } from '../posting';
import type { ChaseableCase } from './cases';
import type { Verdict } from './verdict-kinds';

/** One invoice in a message: carried at its level, or only listed as « également échue ». */
export interface NoticeLine {
  readonly one: ChaseableCase;
  /** The level recorded when the message leaves; null for a mere mention. */
  readonly rank: number | null;
  /** Name of that level; of the message's own when it is a mere mention. */
  readonly step: string;
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
  /** The posted letter this message is the copy of; null for every other message. */
  readonly copyOf: Posting | null;
}

export interface Judged {
  readonly one: ChaseableCase;
  verdict: Verdict;
}

/** A notice that may be carried today, or once approved. */
export type Ready = Judged & { verdict: Extract<Verdict, { kind: 'due' | 'awaiting' }> };

/** Messages to the same addressees, however their addresses are spelt. */
export const addresseesKey = (recipients: readonly string[]): string => recipients.join(', ').toLowerCase();

export const lineOf = (one: ChaseableCase, rank: number | null, step: string): NoticeLine => ({
  one,
  rank,
  step,
  key: noticeKey(one.number, rank, one.partDueOn),
});

/** Notices that may share a message: one at least. */
type Group = [Ready, ...Ready[]];

const oldestFirst = ({ one }: Ready, other: Ready): number =>
  compareDates(one.invoice.dueOn, other.one.invoice.dueOn);

/** Ready notices that may share a message: same level, same addressees; the most serious first, then the oldest. */
export function groupsOf(ready: readonly Ready[]): readonly Readonly<Group>[] {
  const groups = new Map<string, Group>();
  for (const judged of ready) {
    const key = `${judged.verdict.next.rank}|${judged.verdict.next.step.name}|${addresseesKey(judged.verdict.recipients)}`;
    const known = groups.get(key);
    if (known) known.push(judged);
    else groups.set(key, [judged]);
  }
  return [...groups.values()]
    .map((group) => group.sort(oldestFirst))
    .sort(
      ([first], [second]) => second.verdict.next.rank - first.verdict.next.rank || oldestFirst(first, second),
    );
}

/** The message that carries a group of ready notices; null when there are none. */
export function messageOf(group: readonly Ready[], customerKey: string): PlannedMessage | null {
  const [first] = group;
  if (!first) return null;
  const { next, recipients } = first.verdict;
  const carried = group.map((judged) => lineOf(judged.one, next.rank, next.step.name));
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
    since: earliest(next.since, ...group.map(({ verdict }) => verdict.next.since)),
    carried,
    alsoListed: [],
    copyOf: null,
  };
}
