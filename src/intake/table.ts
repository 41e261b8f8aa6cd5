import type { CivilDate } from '../domain/civil-date';

/** A date as the source shows it, with its time HH:MM:SS. */
export interface TableDate {
  readonly date: CivilDate;
  readonly time: string;
}

/** The value of a cell; '' when it is empty. */
export type TableCell = string | number | boolean | TableDate;

/** A line of the source; `line` counts from 1, as a spreadsheet numbers its rows. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly TableCell[];
}

/** A list once its headings were found. */
export interface Table {
  readonly kind: 'table';
  /** Name of the file, or of the sheet. */
  readonly source: string;
  /** Other sheets of the workbook that list invoices too: one is read at a time. */
  readonly unreadSheets: readonly string[];
  readonly headings: readonly string[];
  readonly headingLine: number;
  /** The lines under the headings, empty ones left out. */
  readonly lines: readonly TableLine[];
}

export const isTableDate = (cell: TableCell): cell is TableDate => typeof cell === 'object';

const EMPTY = /^(?:[-–—_.]*|n\/?a|null|none|néant|#n\/a|undefined|nan|nat)$/i;

/** The text of a cell as a person reads it, trimmed, on one line; '' also for « - », « n/a » and their like. */
export function textOf(cell: TableCell | undefined): string {
  if (cell === undefined || typeof cell === 'boolean') return cell === undefined ? '' : cell ? 'oui' : 'non';
  if (isTableDate(cell)) return cell.date;
  if (typeof cell === 'number') return String(cell);
  const text = unquoteFormula(cell)
    .replace(/[\s\u00a0\u202f\u2009\u200b\ufeff]+/g, ' ')
    .trim();
  return EMPTY.test(text) ? '' : text;
}

// Some tools write ="000123", or a leading apostrophe, to keep a number's zeros through Excel.
const unquoteFormula = (text: string): string =>
  text.replace(/^\s*="(.*)"\s*$/, '$1').replace(/^'(?=\S)/, '');

export const isEmptyLine = (cells: readonly TableCell[]): boolean =>
  cells.every((cell) => typeof cell === 'string' && cell.trim() === '');
