import { type CivilDate, civilDate, dayOf, monthOf, yearOf } from '../civil-date';

/**
 * The day of the same number so many months later (earlier when negative), or the last day of that month when it has no
 * such day (CPC art. 641): 31/01/2026 + 1 = 28/02/2026.
 */
export function monthsAfter(date: CivilDate, count: number): CivilDate {
  const months = yearOf(date) * 12 + monthOf(date) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const lastDays = [30, 29, 28].filter((day) => day < dayOf(date));
  return [dayOf(date), ...lastDays].map((day) => civilDate(year, month, day)).find((day) => day) ?? date;
}

export const yearsAfter = (date: CivilDate, count: number): CivilDate => monthsAfter(date, 12 * count);
