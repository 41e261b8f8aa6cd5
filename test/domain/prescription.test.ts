import { describe, expect, test } from 'vitest';
import type { CustomerType } from '../../src/domain/model';
import { barredOnOf } from '../../src/domain/prescription';
import { book, codeOf, DUPONT, day, decide, decisionOf, invoice, journal } from './sample-book';

describe('the day after which a debt may be barred', () => {
  test.each<[CustomerType, string, string]>([
    ['business', '2026-10-31', '2031-10-31'],
    ['association', '2026-10-31', '2031-10-31'],
    ['consumer', '2026-10-31', '2028-10-31'],
    ['unknown', '2026-10-31', '2028-10-31'],
    ['publicBody', '2026-10-31', '2030-12-31'],
    ['publicBody', '2026-01-01', '2030-12-31'],
    ['consumer', '2024-02-29', '2026-02-28'],
    ['business', '2024-02-29', '2029-02-28'],
  ])('%s, due on %s: %s', (type, dueOn, expected) => {
    expect(barredOnOf(invoice({ dueOn: day(dueOn) }), type)).toBe(expected);
  });

  test('counts from the work when it came first', () => {
    const changes = { dueOn: day('2026-10-31'), performedOn: day('2026-09-10') };
    expect(barredOnOf(invoice(changes), 'consumer')).toBe('2028-09-10');
    expect(barredOnOf(invoice({ ...changes, performedOn: day('2027-01-05') }), 'consumer')).toBe(
      '2028-10-31',
    );
  });
});

describe('a debt that may be barred', () => {
  const old = [invoice({ dueOn: day('2024-10-01') })];
  const consumer = [{ ...DUPONT, type: 'consumer' as const }];

  test('leaves to nobody until its user decides', () => {
    expect(codeOf(decide(book({ invoices: old, customers: consumer }), '2026-10-01'))).toBe('leaves');
    const plan = decide(book({ invoices: old, customers: consumer }), '2026-10-02');
    expect(codeOf(plan)).toBe('barred');
    expect(plan.messages).toEqual([]);
    expect(decisionOf(plan).barredOn).toBe('2026-10-01');
  });

  test('is chased once he chose to', () => {
    const lines = journal({ on: '2026-10-02', state: 'chosenToChase', rank: null });
    const plan = decide(book({ invoices: old, customers: consumer, journal: lines }), '2026-10-05');
    expect(codeOf(plan)).toBe('leaves');
  });
});
