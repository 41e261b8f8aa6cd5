import type { Book } from '../book';
import { addCents, type Cents, cents, ZERO } from '../cents';
import type { CellProblem } from '../model';
import { receiptsOf } from '../standing';
import type { Directory } from './directory';
import { namesKnownCustomer, possiblePayers } from './possible-payers';
import type { Settled } from './settlement';

/** What a customer paid or was credited that no invoice has taken yet: it holds him whole. */
export interface CreditToAllocate {
  readonly payments: Cents;
  readonly creditNotes: Cents;
  /** As it was written, when the payment names nobody known and may be this customer's. */
  readonly doubtful: string | null;
  /** Set when a payment of his could not be read: the amount is then unknown. */
  readonly problem: CellProblem | null;
}

const NOTHING: CreditToAllocate = { payments: ZERO, creditNotes: ZERO, doubtful: null, problem: null };

/** Credits to allocate by customer key: payments and credit notes that name no invoice, and what was paid in excess. */
export function creditsToAllocate(
  book: Book,
  settled: Settled,
  directory: Directory,
): ReadonlyMap<string, CreditToAllocate> {
  const credits = new Map<string, CreditToAllocate>();
  const add = (key: string, part: Partial<CreditToAllocate>): void => {
    if (key === '') return;
    const known = credits.get(key) ?? NOTHING;
    credits.set(key, {
      payments: addCents(known.payments, part.payments ?? ZERO),
      creditNotes: addCents(known.creditNotes, part.creditNotes ?? ZERO),
      doubtful: known.doubtful ?? part.doubtful ?? null,
      problem: known.problem ?? part.problem ?? null,
    });
  };
  const keyOf = (customer: string): string => directory.find(customer).key;
  const invoices = book.rows.flatMap((row) => (row.readable ? [row.invoice] : []));
  for (const payment of settled.loosePayments) {
    const amount = addCents(...receiptsOf([payment]).map((receipt) => receipt.amount));
    if (namesKnownCustomer(payment, directory)) add(keyOf(payment.customer), { payments: amount });
    else {
      const doubtful = payment.customer || payment.reference || payment.invoice;
      const payers = possiblePayers(payment, book.customers, invoices, settled.standings, directory);
      for (const key of payers) add(key, { payments: amount, doubtful });
    }
  }
  for (const note of settled.looseCreditNotes) {
    // A credit note paid back to the customer is no credit any more; one in another currency reduces no invoice here.
    const left = Math.abs(note.total) - Math.abs(note.paid);
    if (left > 0 && note.currency === 'EUR') add(keyOf(note.customer), { creditNotes: cents(left) });
  }
  for (const payment of book.unreadablePayments) add(keyOf(payment.customer), { problem: payment.problem });
  for (const invoice of invoices) {
    const surplus = settled.standings.get(invoice.row)?.surplus ?? ZERO;
    // A few cents paid in excess hold nobody.
    if (surplus >= Math.max(1, book.settings.minimumAmount))
      add(keyOf(invoice.customer), { payments: surplus });
  }
  for (const [key, credit] of [...credits]) {
    const { payments, creditNotes, problem } = credit;
    if (payments === 0 && creditNotes === 0 && problem === null) credits.delete(key);
  }
  return credits;
}
