import { addDays as addDaysToDate, differenceInCalendarDays } from 'date-fns';

/** A day of the civil calendar, `YYYY-MM-DD`: no hour, no time zone. Text order is date order. */
export type CivilDate = string & { readonly __civilDate: true };

/** A civil date and a time of that day, `YYYY-MM-DDTHH:MM`, as a clock on the wall in Paris shows it. */
export type CivilDateTime = string & { readonly __civilDateTime: true };

const MONTHS_FR =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const MONTHS_EN =
  'January February March April May June July August September October November December'.split(' ');

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** Local noon: a whole day of slack around any change of clock. */
const toDate = (date: CivilDate): Date => new Date(yearOf(date), monthOf(date) - 1, dayOf(date), 12);

/** The day of a moment, as the clock of the machine shows it. */
export const civilDateOf = (date: Date): CivilDate =>
  `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}` as CivilDate;

export const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));
export const monthOf = (date: CivilDate): number => Number(date.slice(5, 7));
export const dayOf = (date: CivilDate): number => Number(date.slice(8, 10));

/** The date of a year, month (1 to 12) and day, or null when the calendar has no such day (31/02). */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  const lastDay = new Date(year, month, 0, 12).getDate();
  return day > lastDay ? null : (`${pad(year, 4)}-${pad(month)}-${pad(day)}` as CivilDate);
}

/** Reads `YYYY-MM-DD` and nothing else; null when it is not such a date. */
export function parseCivilDate(text: string): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? civilDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The day `count` days later (earlier when negative). */
export const addDays = (date: CivilDate, count: number): CivilDate =>
  civilDateOf(addDaysToDate(toDate(date), count));

/**
 * The day of the same number so many months later (earlier when negative), or the last day of that month when it has no
 * such day (CPC art. 641): 31/01/2026 + 1 = 28/02/2026.
 */
export function monthsAfter(date: CivilDate, count: number): CivilDate {
  const months = yearOf(date) * 12 + monthOf(date) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const lastDay = new Date(year, month, 0, 12).getDate();
  return `${pad(year, 4)}-${pad(month)}-${pad(Math.min(dayOf(date), lastDay))}` as CivilDate;
}

export const yearsAfter = (date: CivilDate, count: number): CivilDate => monthsAfter(date, 12 * count);

/** Calendar days from `from` to `to`: 1 from one day to the next, whatever the clocks did that night. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  differenceInCalendarDays(toDate(to), toDate(from));

/** 1 (Monday) to 7 (Sunday). */
export const weekday = (date: CivilDate): number => toDate(date).getDay() || 7;

export const latest = (first: CivilDate, ...others: CivilDate[]): CivilDate =>
  others.reduce((late, date) => (date > late ? date : late), first);

export const earliest = (first: CivilDate, ...others: CivilDate[]): CivilDate =>
  others.reduce((early, date) => (date < early ? date : early), first);

/** For `sort`: text order is date order. */
export const compareDates = (one: CivilDate, other: CivilDate): number =>
  one < other ? -1 : Number(one > other);

/** In the order of time; those of one day stay in the order given. */
export const inOrder = <Dated extends { readonly on: CivilDate }>(events: readonly Dated[]): Dated[] =>
  [...events].sort((one, other) => compareDates(one.on, other.on));

export const dateOf = (moment: CivilDateTime): CivilDate => moment.slice(0, 10) as CivilDate;

/** « 24/11/2026 » */
export const shortDate = (date: CivilDate): string =>
  `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

/** « 24 novembre 2026 », « 1er mai 2026 »; in English « 24 November 2026 ». */
export function longDate(date: CivilDate, language: 'fr' | 'en' = 'fr'): string {
  const day = dayOf(date);
  const month = (language === 'fr' ? MONTHS_FR : MONTHS_EN)[monthOf(date) - 1];
  return `${language === 'fr' && day === 1 ? '1er' : day} ${month} ${yearOf(date)}`;
}
