import { describe, expect, test } from 'vitest';
import { overviewOf } from '../../src/daily/overview';
import type { Book } from '../../src/domain/book';
import {
  ANY_MODEL,
  book,
  DUPONT,
  day,
  eur,
  invoices,
  payment,
  plain,
  situation,
} from '../domain/sample-book';

const overview = (found: Book) => overviewOf({ book: found, today: day('2026-11-24'), judge: ANY_MODEL });

const LEDGER = book({
  customers: [DUPONT, { ...DUPONT, row: 3, name: '<img src=x>' }],
  invoices: invoices(
    { dueOn: day('2026-12-01'), total: eur(100.5) },
    { dueOn: day('2026-11-20'), total: eur(200) },
    { dueOn: day('2026-08-01'), total: eur(300), customer: '<img src=x>', situation: situation('dispute') },
    { dueOn: day('2026-08-01'), total: eur(9), currency: 'CHF' },
    { issuedOn: day('2026-01-02'), paid: eur(1200) },
  ),
  payments: [payment({ invoice: '', amount: eur(50) })],
});

describe('the overview', () => {
  const found = overview(LEDGER);

  test('says what is owed by age, with the rows', () => {
    expect(found.today).toBe('2026-11-24');
    expect(
      found.aged.buckets.map(({ bucket, label, amount, rows, more }) => [bucket, label, amount, rows, more]),
    ).toEqual([
      ['notDue', 'Non échue', '100.50', 1, 0],
      ['1-30', '1 à 30 jours', '200.00', 1, 0],
      ['31-60', '31 à 60 jours', '0.00', 0, 0],
      ['61-90', '61 à 90 jours', '0.00', 0, 0],
      ['90+', 'Plus de 90 jours', '300.00', 1, 0],
    ]);
    expect(found.aged.buckets[1]?.invoices).toEqual([
      { row: 3, invoice: 'F-2', customer: 'Dupont SARL', amount: '200.00', daysPastDue: 4 },
    ]);
    expect(found.aged.toAllocate).toEqual({ amount: '-50.00', count: 1 });
    expect(found.aged.overdue).toEqual({ amount: '500.00', count: 2 });
    expect(found.aged.total).toEqual({ amount: '550.50', count: 4 });
    expect(found.aged.otherCurrencies).toMatchObject([{ currency: 'CHF', amount: '9.00', rows: 1 }]);
  });

  test('says how long customers take to pay, and how that is counted', () => {
    expect(found.paymentDelay.now).toEqual({
      on: '2026-11-24',
      days: 83,
      missing: null,
      outstanding: '550.50',
      invoiced: '600.50',
    });
    expect(found.paymentDelay.months).toHaveLength(12);
    expect(found.paymentDelay.months[0]).toMatchObject({
      on: '2025-11-30',
      days: null,
      missing: 'ledgerTooShort',
    });
    expect(plain(found.paymentDelay.method)).toContain('÷ facturé TTC des 90 jours qui le précèdent × 90.');
  });

  test('names the debtors, and what is expected week by week', () => {
    expect(
      found.debtors.map(({ customer, overdue, amount, oldestDueOn, rows }) => [
        customer,
        overdue,
        amount,
        oldestDueOn,
        rows,
      ]),
    ).toEqual([
      ['<img src=x>', '300.00', '300.00', '2026-08-01', 1],
      ['Dupont SARL', '200.00', '300.50', '2026-11-20', 2],
    ]);
    const { weeks, later, late, excluded } = found.expected;
    expect(weeks.map(({ monday, amount }) => [monday, amount]).slice(0, 2)).toEqual([
      ['2026-11-23', '0.00'],
      ['2026-11-30', '100.50'],
    ]);
    expect([later.rows, late.amount, excluded.amount]).toEqual([0, '200.00', '300.00']);
  });

  test('is JSON alone', () => {
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});

test('of a long list the fifty largest are shown, and the rest is counted', () => {
  const many = overview(
    book({
      customers: Array.from({ length: 12 }, (_, index) => ({
        ...DUPONT,
        row: index + 2,
        name: `Client ${index}`,
      })),
      invoices: invoices(
        ...Array.from({ length: 240 }, (_, index) => ({
          customer: `Client ${index % 12}`,
          total: eur(100 + index),
        })),
      ),
    }),
  );
  const bucket = many.aged.buckets[1];
  expect([bucket?.rows, bucket?.invoices.length, bucket?.more]).toEqual([240, 50, 190]);
  expect(bucket?.invoices.map(({ amount }) => amount).slice(0, 2)).toEqual(['339.00', '338.00']);
  expect(many.debtors).toHaveLength(10);
  expect(many.debtors[0]).toMatchObject({ customer: 'Client 11', rows: 20, more: 0 });
});
