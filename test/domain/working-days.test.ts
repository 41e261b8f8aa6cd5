import { describe, expect, test } from 'vitest';
import { addWorkingDays, isWorkingDay, workingDayFrom } from '../../src/domain/working-days';
import { everyDay, isWorked, YEARS } from './holidays';
import { day } from './sample-book';

const FRANCE = { alsaceMoselle: false };
const ALSACE = { alsaceMoselle: true };

test.each(YEARS)('%i: every day agrees with the table, Alsace-Moselle included', (year) => {
  for (const date of everyDay().filter((one) => one.startsWith(String(year)))) {
    expect([date, isWorkingDay(day(date), FRANCE)]).toEqual([date, isWorked(date, false)]);
    expect([date, isWorkingDay(day(date), ALSACE)]).toEqual([date, isWorked(date, true)]);
  }
});

describe('the working day from a day on', () => {
  test.each([
    ['2026-11-24', '2026-11-24', 'a Tuesday is itself'],
    ['2026-11-21', '2026-11-23', 'Saturday goes to Monday'],
    ['2026-11-11', '2026-11-12', 'the Armistice goes to the day after'],
    ['2027-05-01', '2027-05-03', 'a holiday on a Saturday'],
    ['2026-12-25', '2026-12-28', 'Christmas on a Friday'],
    ['2027-01-01', '2027-01-04', 'the new year on a Friday'],
    ['2026-05-14', '2026-05-15', 'the day after Ascension is worked'],
  ])('%s: %s (%s)', (from, expected) => {
    expect(workingDayFrom(day(from), FRANCE)).toBe(expected);
  });

  test('Good Friday and 26 December are worked, but for Alsace-Moselle', () => {
    expect(workingDayFrom(day('2026-04-03'), FRANCE)).toBe('2026-04-03');
    expect(workingDayFrom(day('2026-04-03'), ALSACE)).toBe('2026-04-07');
    expect(workingDayFrom(day('2029-12-26'), ALSACE)).toBe('2029-12-27');
  });
});

describe('so many working days later', () => {
  test.each([
    ['2026-11-27', 3, '2026-12-02', 'a promise for Friday'],
    ['2026-11-05', 5, '2026-11-13', 'across the Armistice'],
    ['2026-11-28', 1, '2026-11-30', 'from a Saturday, Monday is the first'],
    ['2026-11-24', 0, '2026-11-24', 'none'],
    ['2026-12-24', 2, '2026-12-29', 'across Christmas and a week-end'],
  ])('%s + %i: %s (%s)', (from, count, expected) => {
    expect(addWorkingDays(day(from), count, FRANCE)).toBe(expected);
  });
});
