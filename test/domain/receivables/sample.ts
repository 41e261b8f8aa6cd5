import type { Book } from '../../../src/domain/book';
import { type Receivable, type Receivables, receivablesOf } from '../../../src/domain/receivables/receivable';
import { book, DUPONT, day, decide, eur, invoices, payment, situation } from '../sample-book';

/** A book's receivables as its own day judges them. */
export const receivables = (found: Book, today = '2026-11-24'): Receivables =>
  receivablesOf(found, decide(found, today));

export const numbers = (found: readonly Receivable[]): string[] => found.map(({ number }) => number);

const MARTIN = { ...DUPONT, row: 3, name: 'Martin & Fils', code: 'C-7' };

/** F-1 not due, F-2 to F-5 each in its bucket on 24/11/2026, F-6 paid, F-7 assigned, F-8 in dollars. */
export const LEDGER = book({
  customers: [DUPONT, MARTIN],
  invoices: invoices(
    { dueOn: day('2026-11-24'), total: eur(100) },
    { dueOn: day('2026-11-23'), total: eur(200) },
    { dueOn: day('2026-10-24'), total: eur(300), customer: 'c 7' },
    { dueOn: day('2026-09-24'), total: eur(400), customer: 'MARTIN FILS' },
    { dueOn: day('2026-08-25'), total: eur(500), customer: 'martin & fils' },
    { dueOn: day('2026-08-25'), total: eur(600), paid: eur(600) },
    { dueOn: day('2026-08-25'), total: eur(700), situation: situation('assigned') },
    { dueOn: day('2026-08-25'), total: eur(800), currency: 'USD' },
  ),
  payments: [
    payment({ invoice: 'F-5', customer: MARTIN.name, amount: eur(50) }),
    payment({ invoice: '', amount: eur(30) }),
  ],
});
