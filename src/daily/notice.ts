import type { CivilDate } from '../domain/civil-date';
import type { ChaseableCase } from '../domain/decision/cases';
import type { PolicyStep, Sender } from '../domain/model';
import { chasedDueDate, daysPastDueOf } from '../domain/standing';
import { NO_CLAIMS, type Notice, type NoticeLine, type PreviousContact } from '../letters/notice';

export const noticeLineOf = (one: ChaseableCase, today: CivilDate): NoticeLine => {
  const dueOn = chasedDueDate(one.invoice, one.standing);
  return {
    invoice: one.invoice,
    dueOn,
    standing: one.standing,
    daysPastDue: daysPastDueOf(dueOn, today),
  };
};

/** What the Journal says was already done about these invoices. */
function previousContacts(cases: readonly ChaseableCase[]): readonly PreviousContact[] {
  const contacts = new Map<string, PreviousContact>();
  const add = (contact: PreviousContact): void => {
    contacts.set(`${contact.kind}|${contact.rank}|${contact.on}`, contact);
  };
  for (const { history } of cases) {
    if (history.preDueSentOn) add({ on: history.preDueSentOn, kind: 'message', rank: 0 });
    if (history.calledOn) add({ on: history.calledOn, kind: 'call', rank: 0 });
    for (const [rank, level] of history.closedLevels) {
      if (level.how !== 'waived') add({ on: level.on, kind: 'message', rank });
    }
  }
  return [...contacts.values()];
}

/** All that a message about these invoices says. */
export function noticeOf(
  step: PolicyStep,
  carried: readonly ChaseableCase[],
  alsoListed: readonly ChaseableCase[],
  sender: Sender,
  today: CivilDate,
  reference: string,
): Notice {
  const [first] = carried;
  if (!first) throw new Error('a notice carries at least one invoice');
  return {
    customer: first.customer,
    sender,
    lines: carried.map((one) => noticeLineOf(one, today)),
    alsoListed: alsoListed.map((one) => noticeLineOf(one, today)),
    step: { name: step.name, grantedDays: step.grantedDays },
    previous: previousContacts(carried),
    today,
    reference,
    enclosures: [],
    claims: NO_CLAIMS,
  };
}
