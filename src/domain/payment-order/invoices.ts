import type { Book } from '../book';
import type { CivilDate } from '../civil-date';
import { type Case, type ChaseableCase, casesOf, isChaseable } from '../decision/cases';
import { closure, holdOf } from '../decision/holds';
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

/** What keeps a reminder from leaving and says nothing of the debt: the file may be made all the same. */
const OF_REMINDERS_ALONE: ReadonlySet<string> = new Set(['insolvency', 'customerBlocked', 'uncertain']);

/**
 * The invoices of a customer that belong in the file: still owed, past due, and held by nothing that says something of
 * the debt (disputed, assigned, promised, to allocate, possibly barred…). What is left out is told, with its reason.
 */
export function filedInvoices(book: Book, today: CivilDate, customerKey: string): FiledInvoices {
  const kept: ChaseableCase[] = [];
  const leftOut: LeftOut[] = [];
  for (const one of casesOf(book, today, customerKey)) {
    const why = whyLeftOut(one, book, today);
    if (why === 'closed') continue;
    if (why) leftOut.push({ number: one.number, row: one.row, ...why });
    else if (isChaseable(one)) kept.push(one);
  }
  const inOrder = [...kept].sort((one, other) =>
    one.invoice.dueOn < other.invoice.dueOn ? -1 : one.invoice.dueOn > other.invoice.dueOn ? 1 : 0,
  );
  return { kept: inOrder, leftOut };
}

type Why = { readonly code: string; readonly sentence: string };

function whyLeftOut(one: Case, book: Book, today: CivilDate): Why | 'closed' | null {
  if (one.flaw) return one.flaw;
  if (closure(one, today)) return 'closed';
  const { invoice, standing } = one;
  if (!invoice || !standing) return 'closed';
  // Insolvency and a blocked customer come before a dispute: what the row itself says is looked at as if they were not.
  const customer = one.customer && { ...one.customer, insolvency: null, blocked: false };
  const certain = { ...one, customer, history: { ...one.history, uncertain: null } };
  const hold = holdOf(certain, book.settings, today);
  if (hold && !OF_REMINDERS_ALONE.has(hold.reason.code)) return hold.reason;
  if (chasedDueDate(invoice, standing) >= today || standing.open <= 0) return NOT_DUE;
  return null;
}

const NOT_DUE: Why = {
  code: 'notDue',
  sentence: typeset("Pas encore échue : elle n'entre pas dans le dossier."),
};
