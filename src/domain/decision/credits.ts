import type { Book } from '../book';
import { addCents, type Cents, cents } from '../cents';
import type { CellProblem } from '../model';
import { receiptsOf } from '../standing';
import type { Directory } from './directory';
import type { Settled } from './settlement';

/** What a customer paid or was credited that no invoice has taken yet: it holds him whole. */
export interface CreditToAllocate {
  readonly amount: Cents;
  readonly what: 'Règlement' | 'Avoir';
  /** Set when a payment of his could not be read: the amount is then unknown. */
  readonly problem: CellProblem | null;
}

/** Credits to allocate by customer key: payments and credit notes that name no invoice, and what was paid in excess. */
export function creditsToAllocate(
  book: Book,
  settled: Settled,
  directory: Directory,
): ReadonlyMap<string, CreditToAllocate> {
  const credits = new Map<string, CreditToAllocate>();
  const add = (
    customer: string,
    amount: Cents,
    what: CreditToAllocate['what'],
    problem: CellProblem | null,
  ) => {
    const { key } = directory.find(customer);
    if (key === '') return;
    const known = credits.get(key);
    credits.set(key, {
      amount: known ? addCents(known.amount, amount) : amount,
      what: known?.what ?? what,
      problem: known?.problem ?? problem,
    });
  };
  for (const payment of settled.loosePayments)
    add(
      payment.customer,
      addCents(...receiptsOf([payment]).map((receipt) => receipt.amount)),
      'Règlement',
      null,
    );
  for (const note of settled.looseCreditNotes) {
    // A credit note paid back to the customer is no credit any more.
    const left = Math.abs(note.total) - Math.abs(note.paid);
    if (left > 0) add(note.customer, cents(left), 'Avoir', null);
  }
  for (const payment of book.unreadablePayments) {
    if (payment.customer !== '') add(payment.customer, cents(0), 'Règlement', payment.problem);
  }
  for (const row of book.rows) {
    const standing = row.readable ? settled.standings.get(row.invoice.row) : undefined;
    // A few cents paid in excess hold nobody.
    if (row.readable && standing && standing.surplus >= Math.max(1, book.settings.minimumAmount))
      add(row.invoice.customer, standing.surplus, 'Règlement', null);
  }
  for (const [key, credit] of [...credits]) {
    if (credit.amount === 0 && credit.problem === null) credits.delete(key);
  }
  return credits;
}
