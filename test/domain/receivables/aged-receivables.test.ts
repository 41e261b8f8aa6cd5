import { describe, expect, test } from 'vitest';
import { agedReceivables, countedOf } from '../../../src/domain/receivables/aged-receivables';
import { BUCKET_NAMES, OPEN_BUCKETS } from '../../../src/domain/receivables/receivable';
import { book, day, eur, invoices } from '../sample-book';
import { LEDGER, numbers, receivables } from './sample';

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

test('the buckets, as users read them', () =>
  expect(OPEN_BUCKETS.map((bucket) => [bucket, BUCKET_NAMES[bucket]])).toEqual([
    ['notDue', 'Non échue'],
    ['1-30', '1 à 30 jours'],
    ['31-60', '31 à 60 jours'],
    ['61-90', '61 à 90 jours'],
    ['90+', 'Plus de 90 jours'],
  ]));

test('other currencies stand each with its own rows, in alphabetical order', () => {
  const found = invoices({ currency: 'USD' }, { currency: 'CHF' }, { currency: 'USD' });
  const { otherCurrencies, total } = agedReceivables(receivables(book({ invoices: found })));
  expect(otherCurrencies.map((one) => [one.currency, ...numbers(one.receivables)])).toEqual([
    ['CHF', 'F-2'],
    ['USD', 'F-1', 'F-3'],
  ]);
  expect(total).toEqual({ amount: 0, count: 0 });
});
