import { type CivilDate, civilDate } from '../domain/civil-date';
import { foldText } from '../domain/typography';
import type { Field } from './list';
import { isTableDate, type TableCell, textOf } from './table';
import { dateOfSerial } from './xlsx-number-format';

/** The order of day and month in « 03/04/2026 », once the column settled it; 'unknown' leaves such dates as text. */
export type DateOrder = 'dayFirst' | 'monthFirst' | 'unknown';

type Reading =
  | { readonly kind: 'empty' | 'unreadable' }
  | { readonly kind: 'date'; readonly date: CivilDate }
  /** Two numbers that are a day and a month in one order or the other. */
  | { readonly kind: 'pair'; readonly first: number; readonly second: number; readonly year: number };

const TIME = '(?:[T ,]+\\d{1,2}[:hH]\\d{2}.*)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(`^(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})${TIME}$`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\.0+)?$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const ZERO_DATE = /^0{1,4}[-/.]0{1,2}[-/.]0{1,4}/;
const DAY_MONTH_NAME = /^(?:[a-z]{3,9} )?(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]{3,9}) (\d{4}|\d{2})(?: \d.*)?$/;
const MONTH_NAME_DAY = /^(?:[a-z]{3,9} )?([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)? (\d{4})(?: \d.*)?$/;
// From « fevr » to « february »: the first letters are enough, but « juin » and « juil », « jun » and « jul » need all theirs.
const MONTHS = [
  /^jan/,
  /^f(?:ev|eb)/,
  /^mar/,
  /^a(?:vr|pr)/,
  /^ma[iy]/,
  /^jui?n/,
  /^jui?l/,
  /^a(?:ou|ug)/,
  /^sep/,
  /^oct/,
  /^nov/,
  /^dec/,
];

const FIRST_SERIAL = 25_569; // 01/01/1970
const LAST_SERIAL = 73_050; // 31/12/2099

const fullYear = (digits: string): number => {
  const year = Number(digits);
  return digits.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
};

const found = (date: CivilDate | null): Reading => (date ? { kind: 'date', date } : { kind: 'unreadable' });

function readCell(cell: TableCell | undefined): Reading {
  if (cell !== undefined && isTableDate(cell)) return { kind: 'date', date: cell.date };
  if (typeof cell === 'boolean') return { kind: 'unreadable' };
  const text = textOf(cell);
  if (text === '' || ZERO_DATE.test(text)) return { kind: 'empty' };
  const ordered = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (ordered) return found(civilDate(Number(ordered[1]), Number(ordered[2]), Number(ordered[3])));
  if (SERIAL.test(text)) return readSerial(Number(text));
  const pair = YEAR_LAST.exec(text);
  return pair ? readPair(Number(pair[1]), Number(pair[2]), fullYear(pair[3] ?? '')) : readNamedMonth(text);
}

function readSerial(serial: number): Reading {
  const inRange = serial >= FIRST_SERIAL && serial < LAST_SERIAL;
  return found(inRange ? (dateOfSerial(serial)?.date ?? null) : null);
}

function readPair(first: number, second: number, year: number): Reading {
  const dayFirst = civilDate(year, second, first);
  const monthFirst = civilDate(year, first, second);
  return dayFirst || monthFirst ? { kind: 'pair', first, second, year } : { kind: 'unreadable' };
}

function readNamedMonth(text: string): Reading {
  const folded = foldText(text);
  const french = DAY_MONTH_NAME.exec(folded);
  const english = french ? null : MONTH_NAME_DAY.exec(folded);
  const [day, name, year] = french
    ? [french[1], french[2], french[3]]
    : [english?.[2], english?.[1], english?.[3]];
  if (day === undefined || name === undefined || year === undefined) return { kind: 'unreadable' };
  const month = MONTHS.findIndex((pattern) => pattern.test(name)) + 1;
  return found(month > 0 ? civilDate(fullYear(year), month, Number(day)) : null);
}

/** Whether a cell is written like a date, whatever the order of its day and month. */
export function looksLikeDate(cell: TableCell): boolean {
  const { kind } = readCell(cell);
  return kind === 'date' || kind === 'pair';
}

/**
 * The order of day and month that the dates of a column prove (a first number above 12 is a day), or null when none
 * does. 'unknown' when two dates prove opposite things.
 */
export function provenOrder(cells: readonly (TableCell | undefined)[]): DateOrder | null {
  let order: DateOrder | null = null;
  for (const cell of cells) {
    const reading = readCell(cell);
    if (reading.kind !== 'pair' || (reading.first <= 12 && reading.second <= 12)) continue;
    const proof: DateOrder = reading.first > 12 ? 'dayFirst' : 'monthFirst';
    if (order !== null && order !== proof) return 'unknown';
    order = proof;
  }
  return order;
}

/** The date of a cell; its text when it is none, or when nothing says which number is the month. */
export function readDate(cell: TableCell | undefined, order: DateOrder): Field<CivilDate> {
  const reading = readCell(cell);
  if (reading.kind === 'empty') return null;
  if (reading.kind === 'date') return reading.date;
  if (reading.kind === 'pair') {
    const { first, second, year } = reading;
    // Above 12, or twice the same number: there is only one way to read it.
    const settled = first === second || first > 12 ? 'dayFirst' : second > 12 ? 'monthFirst' : order;
    const date =
      settled === 'dayFirst'
        ? civilDate(year, second, first)
        : settled === 'monthFirst'
          ? civilDate(year, first, second)
          : null;
    if (date) return date;
    // The question travels with the text: alone, « 03/04/2026 » would be read as the 3rd of April further on.
    if (settled === 'unknown') return { asWritten: `${textOf(cell)} (jj/mm ou mm/jj ?)` };
  }
  return { asWritten: textOf(cell) };
}
