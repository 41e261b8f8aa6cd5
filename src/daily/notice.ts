import type { CivilDate } from '../domain/civil-date';
import type { ChaseableCase } from '../domain/decision/cases';
import type { PolicyStep, Sender } from '../domain/model';
import { isFormalNotice } from '../domain/policies';
import { chasedDueDate, daysPastDueOf } from '../domain/standing';
import {
  NO_CLAIMS,
  type Notice,
  type NoticeLine,
  type PostedLetter,
  type PreviousContact,
} from '../letters/notice';

export const noticeLineOf = (one: ChaseableCase, today: CivilDate): NoticeLine => {
  const dueOn = chasedDueDate(one.invoice, one.standing);
  return {
    invoice: one.invoice,
    dueOn,
    standing: one.standing,
    daysPastDue: daysPastDueOf(dueOn, today),
  };
};

/** What the Journal says was already done about these invoices before this level. */
function previousContacts(
  cases: readonly ChaseableCase[],
  rank: number,
  today: CivilDate,
): readonly PreviousContact[] {
  const contacts = new Map<string, PreviousContact>();
  const add = (contact: PreviousContact): void => {
    contacts.set(`${contact.kind}|${contact.rank}|${contact.on}`, contact);
  };
  for (const { history } of cases) {
    if (history.preDueSentOn) add({ on: history.preDueSentOn, kind: 'message', rank: 0 });
    if (history.calledOn) add({ on: history.calledOn, kind: 'call', rank: 0 });
    for (const [closed, level] of history.closedLevels) {
      if (level.how === 'waived' || closed >= rank) continue;
      add({ on: level.on, kind: level.how === 'posted' ? 'letter' : 'message', rank: closed });
    }
  }
  return [...contacts.values()].filter((contact) => contact.on <= today);
}

/** What a notice is made from. */
export interface NoticeParts {
  readonly step: PolicyStep;
  readonly rank: number;
  readonly carried: readonly ChaseableCase[];
  readonly alsoListed: readonly ChaseableCase[];
  readonly sender: Sender;
  /** The day it speaks from: of a copy, that of its letter. */
  readonly today: CivilDate;
  readonly reference: string;
  readonly enclosures?: readonly string[];
  readonly copyOf?: PostedLetter | null;
}

/** All that a message about these invoices says. */
export function noticeOf(parts: NoticeParts): Notice {
  const { step, rank, carried, alsoListed, sender, today, reference } = parts;
  const [first] = carried;
  if (!first) throw new Error('a notice carries at least one invoice');
  return {
    customer: first.customer,
    sender,
    lines: carried.map((one) => noticeLineOf(one, today)),
    alsoListed: alsoListed.map((one) => noticeLineOf(one, today)),
    step: { name: step.name, grantedDays: step.grantedDays, isFormal: isFormalNotice(step) },
    previous: previousContacts(carried, rank === 0 ? 1 : rank, today),
    today,
    reference,
    enclosures: parts.enclosures ?? [],
    claims: NO_CLAIMS,
    copyOf: parts.copyOf ?? null,
  };
}
