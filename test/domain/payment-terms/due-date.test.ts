import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate, daysBetween, monthOf } from '../../../src/domain/civil-date';
import { dueDateOf } from '../../../src/domain/payment-terms/due-date';
import type { EndOfMonthCount, PaymentTerms } from '../../../src/domain/payment-terms/terms';
import { day } from '../sample-book';

const endOfMonth = (days: number): PaymentTerms => ({ kind: 'endOfMonth', days, count: null });
const theNth = (days: number, nth: number): PaymentTerms => ({
  kind: 'dayAfterEndOfMonth',
  days,
  day: nth,
  count: null,
});

const dueBy = (terms: PaymentTerms, issuedOn: CivilDate, count: EndOfMonthCount | null): string => {
  const due = dueDateOf(terms, issuedOn, count);
  return due.kind === 'date' ? due.dueOn : 'to choose';
};

/** law.md §1.1: « published » are those that others print too, the rest is computed. */
const VECTORS: readonly (readonly [string, number, EndOfMonthCount, string, 'published' | 'computed'])[] = [
  ['2026-01-15', 45, 'A', '2026-03-31', 'published'],
  ['2026-01-15', 45, 'B', '2026-03-17', 'computed'],
  ['2025-04-10', 45, 'A', '2025-05-31', 'published'],
  ['2025-04-10', 45, 'B', '2025-06-14', 'computed'],
  ['2025-03-10', 45, 'A', '2025-04-30', 'published'],
  ['2025-03-10', 45, 'B', '2025-05-15', 'published'],
  ['2026-02-15', 45, 'A', '2026-04-30', 'published'],
  ['2026-02-15', 45, 'B', '2026-04-14', 'computed'],
  ['2025-10-05', 45, 'A', '2025-11-30', 'published'],
  ['2025-10-05', 45, 'B', '2025-12-15', 'published'],
  ['2025-10-22', 45, 'A', '2025-12-31', 'computed'],
  ['2025-10-22', 45, 'B', '2025-12-15', 'published'],
  ['2026-01-31', 45, 'A', '2026-03-31', 'computed'],
  ['2026-01-31', 45, 'B', '2026-03-17', 'computed'],
  ['2024-01-16', 45, 'A', '2024-03-31', 'computed'],
  ['2024-01-16', 45, 'B', '2024-03-16', 'computed'],
  ['2026-12-17', 45, 'A', '2027-01-31', 'computed'],
  ['2026-12-17', 45, 'B', '2027-02-14', 'computed'],
  ['2026-01-31', 30, 'A', '2026-03-31', 'computed'],
  ['2026-01-15', 30, 'A', '2026-02-28', 'computed'],
  // « 12 Jan 2009 → 15 March » is the habit of a month and a half, not 45 days.
  ['2009-01-12', 45, 'B', '2009-03-17', 'computed'],
];

describe('days end of month', () => {
  test.each(VECTORS)('%s, %i jours fin de mois, count %s: %s (%s)', (issuedOn, days, count, expected) => {
    expect(dueBy(endOfMonth(days), day(issuedOn), count)).toBe(expected);
  });

  test('where the counts differ and nobody chose, both dates are told and none is taken', () => {
    expect(dueDateOf(endOfMonth(45), day('2026-01-15'), null)).toEqual({
      kind: 'countToChoose',
      dates: { A: '2026-03-31', B: '2026-03-17' },
    });
  });

  test('where both counts give one date, nothing is asked and none is named', () => {
    expect(dueDateOf(endOfMonth(0), day('2026-02-03'), null)).toEqual({
      kind: 'date',
      dueOn: '2026-02-28',
      count: null,
    });
    expect(dueBy(endOfMonth(31), day('2025-12-01'), null)).toBe('2026-01-31');
  });

  test('terms that say their own count do without the setting, and go before it', () => {
    const own: PaymentTerms = { kind: 'endOfMonth', days: 45, count: 'B' };
    expect(dueBy(own, day('2026-01-15'), null)).toBe('2026-03-17');
    expect(dueBy(own, day('2026-01-15'), 'A')).toBe('2026-03-17');
  });
});

describe('other terms', () => {
  const atReceipt: PaymentTerms = { kind: 'atReceipt' };
  const net = (days: number): PaymentTerms => ({ kind: 'net', days });
  test.each<readonly [string, PaymentTerms, EndOfMonthCount | null, string]>([
    ['2026-01-31', net(30), null, '2026-03-02'],
    ['2024-01-31', net(30), null, '2024-03-01'],
    ['2024-02-29', net(365), null, '2025-02-28'],
    ['2026-11-02', net(0), null, '2026-11-02'],
    ['2026-11-02', atReceipt, null, '2026-11-02'],
    ['2026-11-02', endOfMonth(0), null, '2026-11-30'],
    ['2024-02-29', endOfMonth(0), null, '2024-02-29'],
    ['2026-01-12', theNth(0, 15), null, '2026-02-15'],
    ['2026-01-20', theNth(0, 15), null, '2026-02-15'],
    ['2009-01-12', theNth(30, 15), 'A', '2009-03-15'],
    ['2026-01-15', theNth(30, 10), 'A', '2026-03-10'],
    ['2026-01-15', theNth(30, 10), 'B', '2026-03-10'],
    ['2026-01-15', theNth(30, 10), null, '2026-03-10'],
    ['2026-01-02', theNth(30, 1), 'B', '2026-04-01'],
    ['2026-02-10', theNth(30, 15), 'A', '2026-04-15'],
    ['2026-02-10', theNth(45, 15), 'B', '2026-04-15'],
    ['2026-02-20', theNth(45, 10), 'A', '2026-05-10'],
    ['2026-12-20', theNth(0, 31), null, '2027-01-31'],
    ['2026-01-20', theNth(0, 31), null, '2026-02-28'],
    ['2024-01-20', theNth(0, 30), null, '2024-02-29'],
  ])('%s %j count %s: %s', (issuedOn, terms, count, expected) => {
    expect(dueBy(terms, day(issuedOn), count)).toBe(expected);
  });
});

describe('for any date and any terms', () => {
  const issued = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays(day('2000-01-01'), days));
  const days = fc.integer({ min: 0, max: 120 });
  const nth = fc.integer({ min: 1, max: 31 });
  const terms = fc.oneof(
    fc.constant<PaymentTerms>({ kind: 'atReceipt' }),
    days.map((count): PaymentTerms => ({ kind: 'net', days: count })),
    days.map(endOfMonth),
    fc.tuple(days, nth).map(([count, one]) => theNth(count, one)),
  );
  const counts = fc.constantFrom<EndOfMonthCount>('A', 'B');

  test('a due date never comes before the issue date', () => {
    fc.assert(
      fc.property(issued, terms, counts, (issuedOn, one, count) => {
        expect(dueBy(one, issuedOn, count) >= issuedOn).toBe(true);
      }),
    );
  });

  test('A and B lie within the same bounds: the days, and at most a month more', () => {
    fc.assert(
      fc.property(issued, days, counts, (issuedOn, count, by) => {
        const due = dueDateOf(endOfMonth(count), issuedOn, by);
        const lasts = due.kind === 'date' ? daysBetween(issuedOn, due.dueOn) : -1;
        expect(lasts).toBeGreaterThanOrEqual(count);
        expect(lasts).toBeLessThanOrEqual(count + 30);
      }),
    );
  });

  test('A ends a month, whatever the month', () => {
    fc.assert(
      fc.property(issued, days, (issuedOn, count) => {
        const due = dueDateOf(endOfMonth(count), issuedOn, 'A');
        expect(due.kind === 'date' && monthOf(addDays(due.dueOn, 1)) !== monthOf(due.dueOn)).toBe(true);
      }),
    );
  });

  test('a later invoice is never due earlier', () => {
    fc.assert(
      fc.property(issued, terms, counts, (issuedOn, one, count) => {
        expect(dueBy(one, addDays(issuedOn, 1), count) >= dueBy(one, issuedOn, count)).toBe(true);
      }),
    );
  });

  test('a date asked of nobody is the one that both counts give', () => {
    fc.assert(
      fc.property(issued, terms, (issuedOn, one) => {
        const due = dueDateOf(one, issuedOn, null);
        const both = [dueBy(one, issuedOn, 'A'), dueBy(one, issuedOn, 'B')];
        expect(both).toEqual(due.kind === 'date' ? [due.dueOn, due.dueOn] : [due.dates.A, due.dates.B]);
        if (due.kind === 'countToChoose') expect(both[0]).not.toBe(both[1]);
      }),
    );
  });
});
