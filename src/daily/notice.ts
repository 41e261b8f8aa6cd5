import { addCents, ZERO } from '../domain/cents';
import type { CivilDate } from '../domain/civil-date';
import { claimOn } from '../domain/claims/claim';
import type { ChaseableCase } from '../domain/decision/cases';
import type { PolicyStep, Sender } from '../domain/model';
import { isFormalNotice } from '../domain/policies';
import { chasedDueDate, daysPastDueOf } from '../domain/standing';
import type { Claiming, Notice, NoticeLine, PostedLetter, PreviousContact } from '../letters/notice';

/** Relance 1 speaks of the debt alone; the next ones tell what the law adds, a formal notice claims it. */
export function claimingOf(step: PolicyStep, rank: number): Claiming {
  if (isFormalNotice(step)) return 'claimed';
  return rank >= FIRST_RANK_TO_TELL ? 'information' : 'nothing';
}
const FIRST_RANK_TO_TELL = 2;

export const noticeLineOf = (
  one: ChaseableCase,
  today: CivilDate,
  claiming: Claiming = 'nothing',
): NoticeLine => {
  const dueOn = chasedDueDate(one.invoice, one.standing);
  const claim = claiming === 'nothing' ? null : claimOn(one.claimTerms, today);
  const interestPaid = claim?.interestPaid ?? ZERO;
  return {
    invoice: one.invoice,
    dueOn,
    // What paid interest did not pay the principal.
    standing: { ...one.standing, open: addCents(one.standing.open, interestPaid) },
    daysPastDue: daysPastDueOf(dueOn, today),
    claim,
    interestPaid,
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
  /** What it says of interest and indemnity, where its step does not decide that. */
  readonly claiming?: Claiming;
}

/** All that a message about these invoices says. */
export function noticeOf(parts: NoticeParts): Notice {
  const { step, rank, carried, alsoListed, sender, today, reference } = parts;
  const [first] = carried;
  if (!first) throw new Error('a notice carries at least one invoice');
  const claiming = parts.claiming ?? claimingOf(step, rank);
  return {
    customer: first.customer,
    sender,
    lines: carried.map((one) => noticeLineOf(one, today, claiming)),
    alsoListed: alsoListed.map((one) => noticeLineOf(one, today)),
    step: { name: step.name, grantedDays: step.grantedDays, isFormal: isFormalNotice(step) },
    previous: previousContacts(carried, rank === 0 ? 1 : rank, today),
    today,
    reference,
    enclosures: parts.enclosures ?? [],
    claiming,
    copyOf: parts.copyOf ?? null,
  };
}
