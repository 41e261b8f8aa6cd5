import { type CivilDate, civilDate } from '../../domain/civil-date';

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);
const isMonth = (text: string): boolean => /^(?:0?[1-9]|1[0-2])$/.test(text);
const isDay = (text: string): boolean => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31;

/** The pieces of a compact day: « 20261130 », « 30112026 ». */
function piecesOf(digits: string): readonly string[] {
  const yearFirst = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(digits);
  return (yearFirst ?? /^(\d\d)(\d\d)((?:19|20)\d\d)$/.exec(digits) ?? []).slice(1);
}

/** The day that runs of digits write, « 30-11-2026 », « 2026-11-30 », « 30-11-26 » or in one piece; null when none. */
export function dateOf(digits: readonly string[]): CivilDate | null {
  if (digits.length === 1) {
    const pieces = piecesOf(digits[0] ?? '');
    return pieces.length === 3 ? dateOf(pieces) : null;
  }
  const [first = '', month = '', last = '', ...more] = digits;
  if (more.length > 0 || !isMonth(month)) return null;
  if (isYear(first) && isDay(last)) return civilDate(Number(first), Number(month), Number(last));
  if (!isDay(first)) return null;
  if (isYear(last)) return civilDate(Number(last), Number(month), Number(first));
  return /^\d\d$/.test(last) ? civilDate(2000 + Number(last), Number(month), Number(first)) : null;
}

/** Digits that say when as well as which: a year, a month, a day of the month, a whole date. */
export function isMonthOrDate(digits: readonly string[]): boolean {
  const [first = '', second = '', ...more] = digits;
  if (dateOf(digits) !== null) return true;
  if (more.length > 0) return false;
  if (second === '') return isYear(first) || isCompactMonth(first);
  if (isYear(first)) return isMonth(second);
  return isMonth(first) ? isYear(second) || isDay(second) : isDay(first) && isMonth(second);
}

/** « 112026 » */
const isCompactMonth = (digits: string): boolean =>
  /^\d{6}$/.test(digits) && isMonth(digits.slice(0, 2)) && isYear(digits.slice(2));
