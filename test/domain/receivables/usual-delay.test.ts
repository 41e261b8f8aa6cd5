import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate } from '../../../src/domain/civil-date';
import type { CellProblem, Invoice, Payment } from '../../../src/domain/model';
import { usualDelays } from '../../../src/domain/receivables/usual-delay';
import { book, DUPONT, day, eur, invoice, payment, situation } from '../sample-book';
import { receivables } from './sample';

interface Paid {
  readonly late: number;
  readonly dueOn?: CivilDate;
  readonly invoice?: Partial<Invoice>;
  readonly payments?: readonly Partial<Payment>[];
}

/** How late Dupont SARL usually pays, told on 24/11/2026 by invoices due on 01/06 unless they say otherwise. */
function delayOf(paid: readonly Paid[], rows: Parameters<typeof book>[0] = {}): number {
  const dueOf = ({ dueOn = day('2026-06-01') }: Paid): CivilDate => dueOn;
  const found = receivables(
    book({
      invoices: paid.map((one, index) =>
        invoice({ row: index + 2, number: `F-${index}`, dueOn: dueOf(one), ...one.invoice }),
      ),
      payments: paid.flatMap((one, index) =>
        (one.payments ?? [{}]).map((change) =>
          payment({ invoice: `F-${index}`, receivedOn: addDays(dueOf(one), one.late), ...change }),
        ),
      ),
      ...rows,
    }),
  );
  return usualDelays(found)(found.directory.find(DUPONT.name).key);
}
const days = (...late: number[]): Paid[] => late.map((one) => ({ late: one }));

describe('how late a customer usually pays', () => {
  test.each([
    ['two invoices are too few to tell', days(7, 7), 0],
    ['three are enough', days(7, 7, 7), 7],
    ['the median, whatever the order of the sheet', days(90, 0, 8), 8],
    ['between two, their middle', days(90, 6, 8, 0), 7],
    ['half a day counts as one', days(6, 7, 0, 90), 7],
    ['paid early is no delay', days(-20, -20, -20), 0],
  ])('%s', (_, paid, expected) => expect(delayOf(paid)).toBe(expected));

  test('only his last ten paid ones count, wherever they stand in the sheet', () => {
    const recent = days(...Array<number>(10).fill(4));
    const old = days(...Array<number>(10).fill(60)).map((one) => ({ ...one, dueOn: day('2025-06-01') }));
    expect(delayOf([...recent, ...old])).toBe(4);
    expect(delayOf([...old, ...recent])).toBe(4);
  });

  test('the median is of the delays, not of the days they were paid on', () => {
    const paid = [
      { late: 8, dueOn: day('2026-06-01') },
      { late: 0, dueOn: day('2026-05-01') },
      { late: 90, dueOn: day('2026-01-01') },
    ];
    expect(delayOf(paid)).toBe(8);
  });

  test('paid today it counts; a payment dated tomorrow does not', () => {
    const due = day('2026-11-10');
    const paidOn = (late: number) => days(late, late, late).map((one) => ({ ...one, dueOn: due }));
    expect(delayOf(paidOn(14))).toBe(14);
    expect(delayOf(paidOn(15))).toBe(0);
  });
});

describe('what tells nothing of a habit', () => {
  const RETENTION = { amount: eur(60), releasableOn: day('2026-06-10') };
  test.each<[string, Omit<Paid, 'late'>]>([
    ['a debt assigned', { invoice: { situation: situation('assigned') } }],
    ['an invoice cancelled', { invoice: { situation: situation('cancelled') } }],
    ['a retention', { invoice: { retention: RETENTION } }],
    ['a payment without its date', { invoice: { paid: eur(1200) }, payments: [] }],
    ['a debt lost', { payments: [{ nature: 'loss' }] }],
    ['a debt lost for a part', { payments: [{ amount: eur(1000) }, { amount: eur(200), nature: 'loss' }] }],
  ])('%s', (_, changes) => expect(delayOf(days(14, 14, 14).map((one) => ({ ...one, ...changes })))).toBe(0));

  test('an invoice settled by a credit note, which nobody paid', () => {
    const credited = [0, 1, 2].flatMap((index) => [
      invoice({ row: index + 2, number: `F-${index}`, dueOn: day('2026-06-01') }),
      invoice({
        ...{ row: index + 9, number: `A-${index}`, nature: 'creditNote', creditFor: `F-${index}` },
        ...{ total: eur(-1200), issuedOn: day('2026-06-15') },
      }),
    ]);
    expect(delayOf([], { invoices: credited })).toBe(0);
  });

  test('a row that cannot be read, beside those that can', () => {
    const problem: CellProblem = { cell: 'D9', column: 'Échéance', found: 'bientôt', expected: 'une date' };
    const unread = { row: 9, number: 'F-9', customer: DUPONT.name, problem, typedStatus: null };
    expect(delayOf(days(14, 14, 14), { rows: [{ readable: false, ...unread }] })).toBe(14);
  });
});
