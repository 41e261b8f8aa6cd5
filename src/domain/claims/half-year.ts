import { addDays, type CivilDate, civilDate, monthOf, yearOf } from '../civil-date';
import { foldText } from '../typography';

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

const YEAR_AND_HALF = /^(?<first>(?:19|20)\d{2}) (?<after>.+)$|^(?<before>.+) (?<last>(?:19|20)\d{2})$/;
const HALF = /^s(?:em(?:estre)?)? ?([12])$|^([12])(?:er|e|nd|eme)? ?s(?:em(?:estre)?)?$/;

/** Reads « S1 2026 », « 2026-S1 », « 1er semestre 2026 » and nothing else (« 1er juillet 2026 » is a day); null then. */
export function parseHalfYear(text: string): HalfYear | null {
  const { first, after, before, last } = YEAR_AND_HALF.exec(foldText(text))?.groups ?? {};
  const half = HALF.exec(after ?? before ?? '');
  if (!half) return null;
  return halfYear(Number(first ?? last), (half[1] ?? half[2]) === '1' ? 1 : 2);
}
