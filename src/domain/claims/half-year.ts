import { addDays, type CivilDate, civilDate, monthOf, yearOf } from '../civil-date';

/** A half of a civil year, « 2026-S2 »: rates are set for one. Text order is time order. */
export type HalfYear = string & { readonly __halfYear: true };

/** Half 1 begins on 1 January, half 2 on 1 July. */
export const halfYear = (year: number, half: 1 | 2): HalfYear => `${year}-S${half}` as HalfYear;

export const halfYearOf = (date: CivilDate): HalfYear => halfYear(yearOf(date), monthOf(date) <= 6 ? 1 : 2);

const yearIn = (of: HalfYear): number => Number(of.slice(0, 4));
const halfIn = (of: HalfYear): 1 | 2 => (of.endsWith('1') ? 1 : 2);

export const nextHalfYear = (of: HalfYear): HalfYear =>
  halfIn(of) === 1 ? halfYear(yearIn(of), 2) : halfYear(yearIn(of) + 1, 1);

export function firstDayOf(of: HalfYear): CivilDate {
  const date = civilDate(yearIn(of), halfIn(of) === 1 ? 1 : 7, 1);
  if (!date) throw new Error(`not a half-year: ${of}`);
  return date;
}

export const lastDayOf = (of: HalfYear): CivilDate => addDays(firstDayOf(nextHalfYear(of)), -1);

/** « 1er semestre 2027 » */
export const halfYearName = (of: HalfYear): string =>
  `${halfIn(of) === 1 ? '1er' : '2e'} semestre ${yearIn(of)}`;

/** Reads « S1 2026 », « 2026-S1 », « 1er semestre 2026 »; null when it is no half-year. */
export function parseHalfYear(text: string): HalfYear | null {
  const year = /\b(?:19|20)\d{2}\b/.exec(text)?.[0];
  if (!year) return null;
  const half = /\bS ?([12])\b/i.exec(text)?.[1] ?? /\b([12])(?:er|e|nd)?\b/.exec(text.replace(year, ''))?.[1];
  return half === '1' || half === '2' ? halfYear(Number(year), half === '1' ? 1 : 2) : null;
}
