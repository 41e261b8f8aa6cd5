import { describe, expect, test } from 'vitest';
import type { CellProblem } from '../../../src/domain/model';
import {
  daysSalesOutstanding,
  type PaymentDelay,
} from '../../../src/domain/receivables/days-sales-outstanding';
import { book, day, eur, invoice, payment, situation } from '../sample-book';
import { receivables } from './sample';

/* The first and last days that count in the average payment delay, and what is left out of it. */

/** Paid long ago: the ledger goes back far enough. */
const OLD = invoice({
  ...{ row: 99, number: 'F-0', issuedOn: day('2025-01-01'), dueOn: day('2025-02-01') },
  ...{ paid: eur(1200), paidOn: day('2025-02-01') },
});
type Parts = NonNullable<Parameters<typeof book>[0]>;

/** « days or what misses, outstanding, invoiced » on a day: the end of October, or today, 24/11/2026. */
function told(on: string, { invoices = [], ...parts }: Parts, oldest = OLD) {
  const { now, months } = daysSalesOutstanding(
    receivables(book({ invoices: [...invoices, oldest], ...parts })),
  );
  const delay = [...months, now].find((one): one is PaymentDelay => one.on === on);
  if (!delay) throw new Error(`no figure on ${on}`);
  return [delay.days ?? delay.missing, delay.outstanding / 100, delay.invoiced / 100];
}

const OCTOBER = invoice({ issuedOn: day('2026-10-01') });
const problem: CellProblem = { cell: 'E3', column: 'Montant TTC', found: 'mille', expected: 'un montant' };
const unread = (number: string) =>
  [{ readable: false, row: 3, number, customer: 'Dupont SARL', problem, typedStatus: null }] as const;

describe('the last day and the first', () => {
  test('what is issued, credited or released that day counts, and the day before it does not', () => {
    const retention = { amount: eur(60), releasableOn: day('2026-10-31') };
    const last = invoice({ issuedOn: day('2026-10-31'), retention });
    const note = invoice({
      ...{ row: 3, number: 'A-1', nature: 'creditNote', creditFor: 'F-12' },
      ...{ total: eur(-200), issuedOn: day('2026-10-31') },
    });
    expect(told('2026-10-31', { invoices: [last, note] })).toEqual([90, 1000, 1000]);
    expect(told('2026-09-30', { invoices: [last, note] })).toEqual(['nothingInvoiced', 0, 0]);
  });

  test('a credit note dated before its invoice counts with it, not before', () => {
    const later = invoice({ row: 3, number: 'F-13', issuedOn: day('2026-11-05') });
    const note = invoice({
      ...{ row: 4, number: 'A-1', nature: 'creditNote', creditFor: 'F-13' },
      ...{ total: eur(-200), issuedOn: day('2026-10-20') },
    });
    const invoices = [OCTOBER, later, note];
    expect(told('2026-10-31', { invoices })).toEqual([90, 1200, 1200]);
    expect(told('2026-11-24', { invoices })).toEqual([90, 2200, 2200]);
  });

  test.each([
    ['2026-08-03', [90, 2400, 2400]],
    ['2026-08-04', ['ledgerTooShort', 2400, 2400]],
  ])('90 days end on 31/10: a ledger that starts on %s', (start, expected) =>
    expect(
      told('2026-10-31', { invoices: [OCTOBER] }, invoice({ row: 9, number: 'F-1', issuedOn: day(start) })),
    ).toEqual(expected),
  );

  test.each([
    [640, [730, 730, 90]],
    [641, ['tooLittleInvoiced', 731, 90]],
  ])('an old debt of %i € beside 90 € invoiced: beyond two years it says nothing', (owed, expected) => {
    const debt = invoice({ row: 3, number: 'F-13', issuedOn: day('2025-06-01'), total: eur(owed) });
    expect(told('2026-10-31', { invoices: [{ ...OCTOBER, total: eur(90) }, debt] })).toEqual(expected);
  });
});

describe('what is left out, and what is not', () => {
  test('written off once paid: it was outstanding until then', () => {
    const paid = { ...OCTOBER, situation: situation('writtenOff') };
    const payments = [payment({ receivedOn: day('2026-11-02') })];
    expect(told('2026-10-31', { invoices: [paid], payments })).toEqual([90, 1200, 1200]);
    expect(told('2026-11-24', { invoices: [paid], payments })).toEqual([0, 0, 1200]);
  });

  test('a payment or a credit note on a row that cannot be read is left out with it', () => {
    const payments = [payment({ invoice: 'f-13', amount: eur(200), receivedOn: day('2026-11-03') })];
    const note = invoice({
      ...{ row: 4, number: 'A-1', nature: 'creditNote', creditFor: 'F-13' },
      ...{ total: eur(-300), issuedOn: day('2026-11-05') },
    });
    const invoices = [OCTOBER, note];
    expect(told('2026-11-24', { invoices, payments, rows: unread('F-13') })).toEqual([90, 1200, 1200]);
    expect(told('2026-11-24', { invoices, payments })).toEqual([70, 700, 900]);
  });

  test('a row without any number takes no payment to allocate with it', () => {
    const payments = [payment({ invoice: '', amount: eur(200), receivedOn: day('2026-11-03') })];
    expect(told('2026-11-24', { invoices: [OCTOBER], payments, rows: unread('') })).toEqual([75, 1000, 1200]);
  });

  test('a credit note in another currency is not deducted from euros', () => {
    const note = invoice({
      ...{ row: 4, number: 'A-1', nature: 'creditNote', currency: 'USD' },
      ...{ total: eur(-300), issuedOn: day('2026-11-05') },
    });
    expect(told('2026-11-24', { invoices: [OCTOBER, note] })).toEqual([90, 1200, 1200]);
  });
});
