import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/civil-date';
import { type Invoice, type Payment, SITUATION_KINDS } from '../../../src/domain/model';
import { expectedReceipts } from '../../../src/domain/receivables/expected-receipts';
import { totalOf } from '../../../src/domain/receivables/receivable';
import { book, DUPONT, day, eur, invoice, payment, situation } from '../sample-book';
import { numbers, receivables } from './sample';

const MARTIN = { ...DUPONT, row: 3, name: 'Martin' };

/** Paid invoices of a customer, each so many days after its due date. */
function habit(customer: string, days: readonly number[], dueOn = '2026-06-01') {
  const paid = days.map((_, index) =>
    invoice({ row: 100 + index, number: `${customer}-${index}`, customer, dueOn: day(dueOn) }),
  );
  const payments = days.map((late, index) =>
    payment({ customer, invoice: `${customer}-${index}`, receivedOn: addDays(day(dueOn), late) }),
  );
  return { paid, payments };
}

/** Where F-2, on 24/11/2026 (a Tuesday), is expected. */
function placeOf(
  change: Partial<Invoice>,
  parts: { paid?: Invoice[]; payments?: Payment[]; customers?: (typeof DUPONT)[] } = {},
): string {
  const { weeks, later, late, excluded } = expectedReceipts(
    receivables(
      book({
        invoices: [...(parts.paid ?? []), invoice({ number: 'F-2', dueOn: day('2026-12-01'), ...change })],
        payments: parts.payments ?? [],
        customers: parts.customers ?? [DUPONT, MARTIN],
      }),
    ),
  );
  const places = [
    ...weeks.map(({ monday, receivables: them }) => [monday, them] as const),
    ['later', later] as const,
    ['late', late] as const,
    ['excluded', excluded] as const,
  ].filter(([, them]) => numbers(them).includes('F-2'));
  return places.map(([name]) => name).join(' ');
}

describe('expected receipts', () => {
  test('stand in eight weeks by their Mondays, this one first', () => {
    const { weeks } = expectedReceipts(receivables(book()));
    expect(weeks.map(({ monday }) => monday)).toEqual([
      '2026-11-23',
      '2026-11-30',
      '2026-12-07',
      '2026-12-14',
      '2026-12-21',
      '2026-12-28',
      '2027-01-04',
      '2027-01-11',
    ]);
  });

  test.each([
    ['2026-11-23', 'late'],
    ['2026-11-24', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2026-11-30', '2026-11-30'],
    ['2027-01-17', '2027-01-11'],
    ['2027-01-18', 'later'],
  ])('due on %s without any habit known: %s', (dueOn, place) => {
    expect(placeOf({ dueOn: day(dueOn) })).toBe(place);
  });

  test('a customer’s habit is the median of his paid invoices, of three at least', () => {
    expect(placeOf({}, habit(DUPONT.name, [7, 7]))).toBe('2026-11-30');
    expect(placeOf({}, habit(DUPONT.name, [0, 8, 90]))).toBe('2026-12-07');
    expect(placeOf({}, habit(DUPONT.name, [0, 6, 8, 90]))).toBe('2026-12-07');
    expect(placeOf({ dueOn: day('2026-11-20') }, habit(DUPONT.name, [6, 6, 6]))).toBe('2026-11-23');
  });

  test('paid early does not make it expected early', () => {
    expect(placeOf({}, habit(DUPONT.name, [-20, -20, -20]))).toBe('2026-11-30');
  });

  test('only his last ten count', () => {
    const old = habit(DUPONT.name, Array(20).fill(60), '2025-06-01');
    const paid = habit('Dupont  sarl', Array(10).fill(0));
    expect(
      placeOf({}, { paid: [...old.paid, ...paid.paid], payments: [...old.payments, ...paid.payments] }),
    ).toBe('2026-11-30');
  });

  test('for want of his own, everybody’s, of five at least', () => {
    expect(placeOf({}, habit(MARTIN.name, [14, 14, 14, 14]))).toBe('2026-11-30');
    expect(placeOf({}, habit(MARTIN.name, [14, 14, 14, 14, 14]))).toBe('2026-12-14');
  });

  test('a payment without its date, a debt lost, assigned or kept back tells no habit', () => {
    const { paid, payments } = habit(DUPONT.name, [14, 14, 14]);
    const undated = paid.map((one) => ({ ...one, paid: one.total }));
    expect(placeOf({}, { paid: undated })).toBe('2026-11-30');
    const lost = payments.map((one) => ({ ...one, nature: 'loss' as const }));
    expect(placeOf({}, { paid, payments: lost })).toBe('2026-11-30');
    const assigned = paid.map((one) => ({ ...one, situation: situation('assigned') }));
    expect(placeOf({}, { paid: assigned, payments })).toBe('2026-11-30');
    const retention = { amount: eur(60), releasableOn: day('2026-06-10') };
    expect(placeOf({}, { paid: paid.map((one) => ({ ...one, retention })), payments })).toBe('2026-11-30');
  });

  test('the date of a promise or of the next instalment comes first, and is late once gone by', () => {
    expect(placeOf({ situation: situation('promise', '2026-12-18') })).toBe('2026-12-14');
    expect(placeOf({ situation: situation('instalmentPlan', '2026-12-08') })).toBe('2026-12-07');
    expect(placeOf({ situation: situation('promise', '2026-11-23') })).toBe('late');
    expect(placeOf({ situation: situation('promise') })).toBe('2026-11-30');
  });

  test('a debit or a cheque presented comes this week while it may still be rejected', () => {
    expect(placeOf({ situation: situation('paymentInTransit', '2026-11-20') })).toBe('2026-11-23');
    expect(placeOf({ situation: situation('paymentInTransit', '2026-12-15') })).toBe('2026-12-14');
    expect(placeOf({ situation: situation('paymentInTransit', '2026-11-02') })).toBe('late');
  });

  test.each(['dispute', 'assigned', 'entrusted'] as const)('%s: no week counts on it', (kind) => {
    expect(placeOf({ situation: situation(kind) })).toBe('excluded');
  });

  test.each(['assigned', 'writtenOff', 'cancelled', 'dispute', 'entrusted'] as const)(
    '%s on a row whose customer is to mend: no week counts on it either',
    (kind) => expect(placeOf({ situation: situation(kind), customer: 'Inconnu' })).toBe('excluded'),
  );

  test('nor on an insolvent customer, nor on what is said paid in Statut', () => {
    const customers = [{ ...DUPONT, insolvency: { openedOn: day('2026-09-10') } }];
    expect(placeOf({}, { customers })).toBe('excluded');
    expect(placeOf({ typedStatus: 'Payée' })).toBe('excluded');
  });

  test('what is written off, cancelled, paid or in dollars is expected nowhere', () => {
    for (const change of [
      { situation: situation('writtenOff') },
      { situation: situation('cancelled') },
      { paid: eur(1200) },
      { currency: 'USD' },
    ])
      expect(placeOf(change)).toBe('');
  });

  test('every euro left to pay stands in exactly one line', () => {
    const date = fc.integer({ min: -400, max: 200 }).map((days) => addDays(day('2026-11-24'), days));
    const row = fc.record({
      customer: fc.constantFrom(DUPONT.name, MARTIN.name, 'Inconnu', ''),
      number: fc.constantFrom('F-1', 'F-2', 'F-3', 'F-4', 'F-5'),
      dueOn: date,
      total: fc.integer({ min: -50_000, max: 500_000 }).map((amount) => eur(amount / 100)),
      paid: fc.integer({ min: 0, max: 300_000 }).map((amount) => eur(amount / 100)),
      paidOn: fc.option(date),
      situation: fc.option(
        fc.record({
          kind: fc.constantFrom(...SITUATION_KINDS),
          date: fc.option(date),
          detail: fc.constant(''),
        }),
      ),
      currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'),
      typedStatus: fc.constantFrom(null, null, 'Payée'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 15 }), (rows) => {
        const found = receivables(
          book({
            invoices: rows.map((change, index) => invoice({ ...change, row: index + 2 })),
            customers: [DUPONT, MARTIN],
          }),
        );
        const { weeks, later, late, excluded } = expectedReceipts(found);
        const placed = [...weeks.flatMap((week) => week.receivables), ...later, ...late, ...excluded];
        expect(placed.map((one) => one.row).sort((a, b) => a - b)).toEqual(found.open.map((one) => one.row));
        expect(totalOf(placed)).toBe(totalOf(found.open));
      }),
    );
  });
});
