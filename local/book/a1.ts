/** A block of cells; rows and columns count from 1. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** « AG » of 33. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** 33 of « AG ». */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** « B2:D9 », or « B2 » for one cell. */
export function a1Of({ row, column, rows, columns }: Block): string {
  const first = `${columnLetters(column)}${row}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}

/** Reads « B2 », « B2:D9 », « B:D », « 2:9 », « B2:D » on a grid of that size; null when it is none of these. */
export function parseA1(text: string, maxRows: number, maxColumns: number): Block | null {
  const parts = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(text.trim());
  if (!parts || (!parts[1] && !parts[2])) return null;
  const ranged = text.includes(':');
  if (!ranged && !(parts[1] && parts[2])) return null;
  if (ranged && !parts[3] && !parts[4]) return null;
  const column = parts[1] ? columnNumber(parts[1]) : 1;
  const row = parts[2] ? Number(parts[2]) : 1;
  const lastColumn = ranged ? (parts[3] ? columnNumber(parts[3]) : maxColumns) : column;
  const lastRow = ranged ? (parts[4] ? Number(parts[4]) : maxRows) : row;
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}

export const contains = (block: Block, row: number, column: number): boolean =>
  row >= block.row &&
  row < block.row + block.rows &&
  column >= block.column &&
  column < block.column + block.columns;
