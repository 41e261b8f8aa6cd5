import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  civilDate,
  compareDates,
  daysBetween,
  earliest,
  inOrder,
  latest,
  longDate,
  parseCivilDate,
  shortDate,
  weekday,
} from '../../src/domain/civil-date';
import { day } from './sample-book';

const DAY = 86_400_000;
/** Days of 1950 to 2149, as the calendar of UTC knows them: no clock changes there. */
const anyInstant = fc
  .integer({ min: Date.UTC(1950, 0, 1) / DAY, max: Date.UTC(2149, 11, 31) / DAY })
  .map((count) => count * DAY);
const textOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

describe('what is a date', () => {
  test.each([
    ['2026-02-28', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2100-02-29', false],
    ['2026-02-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['26-01-01', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
    [' 2026-01-01', false],
    ['', false],
  ])('%s: %s', (text, exists) => {
    expect(parseCivilDate(text)).toBe(exists ? text : null);
  });

  test('a year that is surely a typing error is no date', () => {
    expect(civilDate(26, 1, 1)).toBeNull();
    expect(civilDate(20261, 1, 1)).toBeNull();
  });
});

describe('counting days', () => {
  test('agrees with a calendar that has no clock changes', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -4000, max: 4000 }), (instant, count) => {
        const from = day(textOf(instant));
        const to = textOf(instant + count * DAY);
        expect(addDays(from, count)).toBe(to);
        expect(daysBetween(from, day(to))).toBe(count);
      }),
    );
  });

  test.each([
    ['2026-03-28', '2026-03-30', 2],
    ['2026-10-24', '2026-10-26', 2],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-12-31', '2027-01-01', 1],
    ['2026-11-24', '2026-11-23', -1],
  ])('from %s to %s: %i', (from, to, count) => {
    expect(daysBetween(day(from), day(to))).toBe(count);
  });

  test('a week goes from Monday, 1, to Sunday, 7', () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((count) => weekday(addDays(day('2026-11-23'), count)));
    expect(week).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('the earliest and the latest of several days', () => {
    const days = [day('2026-02-01'), day('2025-12-31'), day('2026-10-01')] as const;
    expect(latest(...days)).toBe('2026-10-01');
    expect(earliest(...days)).toBe('2025-12-31');
  });
});

test('what happened, in the order of time; of one day, in the order given', () => {
  const given = ['2026-11-02 a', '2026-11-01 b', '2026-11-02 c', '2026-10-31 d'].map((text) => ({
    on: day(text.slice(0, 10)),
    text,
  }));
  const sorted = ['2026-10-31 d', '2026-11-01 b', '2026-11-02 a', '2026-11-02 c'];
  expect(inOrder(given).map(({ text }) => text)).toEqual(sorted);
  expect(inOrder(given.toReversed()).map(({ text }) => text)).toEqual([
    ...sorted.slice(0, 2),
    ...sorted.slice(2).reverse(),
  ]);
  expect(given[0]?.text).toBe('2026-11-02 a');
  const [first, second] = [day('2026-12-31'), day('2027-01-01')];
  expect([compareDates(first, second), compareDates(first, first), compareDates(second, first)]).toEqual([
    -1, 0, 1,
  ]);
});

test('dates as people read them', () => {
  expect(shortDate(day('2026-06-05'))).toBe('05/06/2026');
  expect(longDate(day('2026-11-24'))).toBe('24 novembre 2026');
  expect(longDate(day('2026-05-01'))).toBe('1er mai 2026');
  expect(longDate(day('2026-08-01'), 'en')).toBe('1 August 2026');
});
