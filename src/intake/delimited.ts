/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse';
import type { TableLine } from './table';

export const DELIMITERS = [';', '\t', ',', '|'];

/** Separated text as lines of cells, one a record, empty records included so that numbering stays the file's. */
export function parseDelimited(text: string, delimiter: string, preview = 0): TableLine[] {
  const quoted = Papa.parse(text, { delimiter, preview });
  // A lone quote (« 24" ») swallows the lines after it: the file does not quote its cells.
  const broken = quoted.errors.some((error) => error.type === 'Quotes');
  const { data } = broken ? Papa.parse(text, { delimiter, preview, quoteChar: '\u0000' }) : quoted;
  const unquote = (cell: string) => (broken ? cell.replace(/^"(.*)"$/, '$1') : cell);
  return data.map((cells, index) => ({ line: index + 1, cells: cells.map(unquote) }));
}
