import type { CivilDate } from '../domain/civil-date';
import { addDays, parseCivilDate } from '../domain/civil-date';
import type { TableCell } from './table';

/** How a cell of a workbook shows its number. */
export type NumberShape =
  | { readonly kind: 'general' }
  | { readonly kind: 'date' }
  /** « 000000 »: as many digits at least. */
  | { readonly kind: 'padded'; readonly digits: number };

const GENERAL: NumberShape = { kind: 'general' };
const BUILT_IN_DATES = [
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
];

/** The shape of a built-in format, by its number (ECMA-376, 18.8.30). */
export const builtInShape = (id: number): NumberShape =>
  BUILT_IN_DATES.includes(id) ? { kind: 'date' } : GENERAL;

/** The shape of a format code, from its first section. */
export function shapeOfCode(code: string): NumberShape {
  const section = code
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '')
    .split(';')[0]
    ?.trim();
  if (section === undefined || /general/i.test(section)) return GENERAL;
  if (/[yd]/i.test(section)) return { kind: 'date' };
  if (/^0{2,}$/.test(section)) return { kind: 'padded', digits: section.length };
  return GENERAL;
}

const LAST_SERIAL = 109_939; // 31/12/2200
const MIDNIGHT = '00:00:00';

/** A day number of a workbook (days since 30/12/1899, or since 01/01/1904) and its time; null outside the calendar. */
export function dateOfSerial(serial: number, epoch1904 = false): { date: CivilDate; time: string } | null {
  const days = Math.floor(serial);
  if (!(serial >= 1 && days <= LAST_SERIAL)) return null;
  const seconds = Math.round((serial - days) * 86_400);
  const pad = (value: number) => String(value).padStart(2, '0');
  const time = `${pad(Math.floor(seconds / 3600) % 24)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  // The workbook counts a 29/02/1900 that never was: the epoch of later days is one day earlier.
  const epoch = (epoch1904 ? '1904-01-01' : days < 60 ? '1899-12-31' : '1899-12-30') as CivilDate;
  const date = parseCivilDate(addDays(epoch, days));
  return date && { date, time: seconds === 86_400 ? MIDNIGHT : time };
}

/** A number as its format shows it: a date, a padded text, or itself. */
export function shownNumber(value: number, shape: NumberShape, epoch1904: boolean): TableCell {
  if (shape.kind === 'date') return dateOfSerial(value, epoch1904) ?? value;
  if (shape.kind === 'padded' && Number.isInteger(value) && value >= 0) {
    return String(value).padStart(shape.digits, '0');
  }
  return value;
}
