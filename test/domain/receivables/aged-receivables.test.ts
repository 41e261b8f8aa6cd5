import { describe, expect, test } from 'vitest';
import { agedReceivables, countedOf } from '../../../src/domain/receivables/aged-receivables';
import { debtorsOf } from '../../../src/domain/receivables/debtors';
import { book, DUPONT, day, eur, invoices, payment, situation } from '../sample-book';
import { numbers, receivables } from './sample';

const MARTIN = { ...DUPONT, row: 3, name: 'Martin & Fils', code: 'C-7' };

/** F-1 not due, F-2 to F-5 each in its bucket on 24/11/2026, F-6 paid, F-7 assigned, F-8 in dollars. */
const LEDGER = book({
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

describe('aged receivables', () => {
  const aged = agedReceivables(receivables(LEDGER));

  test('count what is left of each row in its bucket, with the rows concerned', () => {
    const shown = Object.entries(aged.buckets).map(([name, group]) => [
      name,
      countedOf(group).amount / 100,
      ...numbers(group),
    ]);
    expect(shown).toEqual([
      ['notDue', 100, 'F-1'],
      ['1-30', 200, 'F-2'],
      ['31-60', 300, 'F-3'],
      ['61-90', 400, 'F-4'],
      ['90+', 450, 'F-5'],
    ]);
    expect(aged.overdue).toEqual({ amount: eur(1350), count: 4 });
  });

  test('deduct credits to allocate from the total, and add no other currency', () => {
    expect(aged.toAllocate).toEqual({ amount: eur(-30), count: 1 });
    expect(aged.total).toEqual({ amount: eur(1420), count: 6 });
    expect(
      aged.otherCurrencies.map(({ currency, receivables: them }) => [currency, ...numbers(them)]),
    ).toEqual([['USD', 'F-8']]);
  });

  test('leave out a retention that is not due yet', () => {
    const retention = { amount: eur(60), releasableOn: day('2027-09-15') };
    const [kept, all] = [eur(1140), eur(1200)].map((paid) =>
      agedReceivables(receivables(book({ invoices: invoices({ retention, paid }) }))),
    );
    expect(kept?.total).toEqual({ amount: 0, count: 0 });
    expect(all?.total).toEqual({ amount: 0, count: 0 });
    const due = receivables(book({ invoices: invoices({ retention, paid: eur(1140) }) }), '2027-09-20');
    expect(agedReceivables(due).buckets['1-30'].map(({ dueOn }) => dueOn)).toEqual(['2027-09-15']);
  });
});

describe('debtors', () => {
  test('are one for all the spellings of a customer, the most overdue first', () => {
    const found = debtorsOf(receivables(LEDGER)).map(
      ({ customer, overdue, outstanding, oldestDueOn, ...one }) => [
        customer,
        overdue / 100,
        outstanding / 100,
        oldestDueOn,
        ...numbers(one.receivables),
      ],
    );
    expect(found).toEqual([
      ['Martin & Fils', 1150, 1150, '2026-08-25', 'F-5', 'F-4', 'F-3'],
      ['Dupont SARL', 200, 300, '2026-11-23', 'F-2', 'F-1'],
    ]);
  });

  test('who owe nothing, or only what is not to be claimed, are none', () => {
    const gone = invoices({ paid: eur(1200) }, { situation: situation('assigned') }, { currency: 'USD' });
    expect(debtorsOf(receivables(book({ invoices: gone })))).toEqual([]);
  });
});
