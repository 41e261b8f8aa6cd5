import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type CivilDate,
  civilDate,
  dayOf,
  monthOf,
  monthsAfter,
  weekday,
  yearsAfter,
} from '../../../src/domain/civil-date';
import { contestUntil, reportFrom, serveReportBy } from '../../../src/domain/deadlines/commandment';
import {
  oppositionUntil,
  orderEnforceableFrom,
  serveOrderBy,
} from '../../../src/domain/deadlines/payment-order';
import { proceduralEnd } from '../../../src/domain/deadlines/procedural-end';
import { isWorkingDay } from '../../../src/domain/working-days';
import { day } from '../sample-book';

type Rule = (from: CivilDate) => CivilDate | null;

const VECTORS: readonly [what: string, rule: Rule, from: string, expected: string][] = [
  // Worked examples.
  ['an order is served within 3 months', serveOrderBy, '2026-10-15', '2027-01-15'],
  ['3 months that end on a Sunday', serveOrderBy, '2026-11-30', '2027-03-01'],
  ['6 months for an order before September 2026', serveOrderBy, '2026-08-20', '2027-02-22'],
  ['opposition within a month of its service', oppositionUntil, '2026-11-10', '2026-12-10'],
  ['enforcement after two months, which end on a Sunday', orderEnforceableFrom, '2026-11-10', '2027-01-11'],
  ['a commandment is contested within a month', contestUntil, '2026-10-05', '2026-11-05'],
  ['its report comes 8 days after that month', reportFrom, '2026-10-05', '2026-11-13'],
  ['a month from 31 January ends with February', contestUntil, '2028-01-31', '2028-02-29'],
  // The limits of each rule.
  ['the last day of the old regime', serveOrderBy, '2026-08-31', '2027-03-01'],
  ['the first day of the new one', serveOrderBy, '2026-09-01', '2026-12-01'],
  ['opposition that ends on Christmas Day', oppositionUntil, '2026-11-25', '2026-12-28'],
  ['two months that end on a Tuesday: the day after', orderEnforceableFrom, '2026-11-12', '2027-01-13'],
  ['two months that end on a Friday: the Monday', orderEnforceableFrom, '2026-11-08', '2027-01-11'],
  ['February that ends on a Sunday', contestUntil, '2027-01-31', '2027-03-01'],
  ['a report is served within 6 months', serveReportBy, '2026-11-13', '2027-05-13'],
  ['six months that end on Whit Monday', serveReportBy, '2026-11-17', '2027-05-18'],
];

describe('time-limits of procedure, to the day', () => {
  test.each(VECTORS)('%s', (_what, rule, from, expected) => {
    expect(rule(day(from))).toBe(expected);
  });

  test('an order of before September 2026 says nothing of when it may be enforced', () => {
    expect(orderEnforceableFrom(day('2026-10-05'), day('2026-08-20'))).toBeNull();
    expect(orderEnforceableFrom(day('2026-11-10'), day('2026-10-15'))).toBe('2027-01-11');
  });

  test('the holidays of Alsace-Moselle give no more time', () => {
    // Good Friday 2027 is 26 March; 26 December 2028 is a Tuesday.
    expect(proceduralEnd(day('2027-03-26'))).toBe('2027-03-26');
    expect(proceduralEnd(day('2028-12-26'))).toBe('2028-12-26');
  });
});

const MONTHS: readonly [from: string, count: number, expected: string][] = [
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-10-31', 1, '2026-11-30'],
  ['2026-12-10', -6, '2026-06-10'],
  ['2026-08-31', -6, '2026-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
];

test.each(MONTHS)('%s and %i months: %s', (from, count, expected) => {
  expect(monthsAfter(day(from), count)).toBe(expected);
});

const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays(day('1960-01-01'), count));

describe('months', () => {
  test('keep the number of the day, or take the last of their month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (from, count) => {
        const to = monthsAfter(from, count);
        expect((((monthOf(to) - monthOf(from) - count) % 12) + 12) % 12).toBe(0);
        const isLast = monthOf(addDays(to, 1)) !== monthOf(to);
        expect(dayOf(to) === dayOf(from) || (isLast && dayOf(to) < dayOf(from))).toBe(true);
      }),
    );
  });

  test('a later start never ends sooner', () => {
    fc.assert(
      fc.property(days, fc.nat(400), fc.nat(120), (from, later, count) => {
        expect(monthsAfter(addDays(from, later), count) >= monthsAfter(from, count)).toBe(true);
      }),
    );
  });

  test('a year is the same day of another year, but for 29 February', () => {
    fc.assert(
      fc.property(days, fc.nat(20), (from, count) => {
        const same = civilDate(Number(from.slice(0, 4)) + count, monthOf(from), dayOf(from));
        if (same) expect(yearsAfter(from, count)).toBe(same);
      }),
    );
  });
});

test('a time-limit ends on the first working day from its own', () => {
  fc.assert(
    fc.property(days, (from) => {
      const end = proceduralEnd(from);
      expect(end >= from).toBe(true);
      expect(weekday(end)).toBeLessThan(6);
      for (let at = from; at < end; at = addDays(at, 1))
        expect(isWorkingDay(at, { alsaceMoselle: false })).toBe(false);
    }),
  );
});
