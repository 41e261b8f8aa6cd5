import type { Book } from '../book';
import { type CivilDate, compareDates } from '../civil-date';
import { type ChaseableCase, casesOf, isChaseable } from '../decision/cases';
import { closure, holdOf } from '../decision/holds';
import type { Reason } from '../reasons';
import { chasedDueDate } from '../standing';
import { typeset } from '../typography';

/** An invoice still owed that does not belong in the file, and why. */
export interface LeftOut {
  readonly number: string;
  readonly row: number;
  /** A reason code; `notDue` is of this list alone. */
  readonly code: string;
  readonly sentence: string;
}

export interface FiledInvoices {
  readonly kept: readonly ChaseableCase[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The invoices of a customer that belong in the file: still owed, past due, and held by nothing that says something of
 * the debt (disputed, assigned, promised, to allocate, possibly barred…). What is left out is told, with its reason.
 */
export function filedInvoices(book: Book, today: CivilDate, customerKey: string): FiledInvoices {
  const kept: ChaseableCase[] = [];
  const leftOut: LeftOut[] = [];
  for (const one of casesOf(book, today, customerKey)) {
    const { number, row, flaw } = one;
    if (flaw) leftOut.push({ number, row, ...flaw });
    else if (isChaseable(one) && !closure(one, today)) {
      const why = whyLeftOut(one, book, today);
      if (why) leftOut.push({ number, row, ...why });
      else kept.push(one);
    }
  }
  kept.sort((one, other) => compareDates(one.invoice.dueOn, other.invoice.dueOn));
  return { kept, leftOut };
}

/** What keeps only a reminder from leaving says nothing of the debt: the rest is looked at as if it were not. */
function whyLeftOut(one: ChaseableCase, book: Book, today: CivilDate): Reason | null {
  const customer = { ...one.customer, insolvency: null, blocked: false };
  const certain = { ...one, customer, history: { ...one.history, uncertain: null } };
  const hold = holdOf(certain, book.settings, today);
  if (hold) return hold.reason;
  return chasedDueDate(one.invoice, one.standing) >= today ? NOT_DUE : null;
}

const NOT_DUE: Reason = {
  code: 'notDue',
  sentence: typeset("Pas encore échue : elle n'entre pas dans le dossier."),
};
