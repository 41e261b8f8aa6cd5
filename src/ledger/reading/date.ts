import {
  addDays,
  type CivilDate,
  type CivilDateTime,
  civilDate,
  parseCivilDate,
} from '../../domain/civil-date';
import { foldText } from '../../domain/typography';
import { type Cell, isDateCell } from '../workbook';
import { type Reading, read, unreadable } from './reading';

const EXPECTED = 'écrivez une date jj/mm/aaaa';
const MONTHS = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['aout'],
  ['septembre', 'sept', 'sep'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
];
/** Serials of 1954 to 2099: outside, a number in a date column is not a date. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 73_050;
const SERIAL_EPOCH = '1899-12-30' as CivilDate;
const TIME = '(?:[T ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?';
const DAY_FIRST = new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})${TIME}$`);
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}$`);

const century = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 80 ? 2000 : 1900);

function dateOfText(text: string): CivilDate | null {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return civilDate(century(dayFirst[3] ?? ''), Number(dayFirst[2]), Number(dayFirst[1]));
  const yearFirst = YEAR_FIRST.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return civilDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const inWords = /^(?:\p{L}+ )?(\d{1,2})(?:er)? (\p{L}+) (\d{4})$/u.exec(foldText(text));
  if (!inWords) return null;
  const month = MONTHS.findIndex((names) => names.includes(inWords[2] ?? '')) + 1;
  return civilDate(Number(inWords[3]), month, Number(inWords[1]));
}

/**
 * The civil date of a cell, day first as in France: a date, « 05/06/2026 » (5 June), « 5/6/26 », ISO, « 5 juin 2026 »,
 * or the serial number a spreadsheet keeps. Null when the cell is empty. Month-first dates are never guessed.
 */
export function readDate(cell: Cell): Reading<CivilDate | null> {
  if (isDateCell(cell)) {
    // A year of two or three digits typed in full (« 05/06/0026 ») comes as a date of antiquity.
    return parseCivilDate(cell.date) ? read(cell.date) : unreadable(EXPECTED);
  }
  if (typeof cell === 'number') {
    const day = Math.floor(cell);
    if (day >= FIRST_SERIAL && day <= LAST_SERIAL) return read(addDays(SERIAL_EPOCH, day));
    const compact = Number.isInteger(cell) ? dateOfText(String(cell)) : null;
    return compact ? read(compact) : unreadable(EXPECTED);
  }
  if (typeof cell === 'boolean') return unreadable(EXPECTED);
  const text = cell.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  if (text === '') return read(null);
  const date = dateOfText(text);
  return date ? read(date) : unreadable(EXPECTED);
}

/** The moment of a cell; null when it is empty. A date alone is its midnight. */
export function readDateTime(cell: Cell): Reading<CivilDateTime | null> {
  const date = readDate(cell);
  if (!date.ok) return date;
  if (date.value === null) return read(null);
  const time = isDateCell(cell)
    ? cell.time.slice(0, 5)
    : (/(\d{2}:\d{2})/.exec(String(cell))?.[1] ?? '00:00');
  return read(`${date.value}T${time}` as CivilDateTime);
}
