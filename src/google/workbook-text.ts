import type { Cell } from '../ledger/workbook';

/** A rectangle of a block of values, rows and columns counted from 0. */
export interface TextRun {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const BOOLEAN = /^(?:true|false|vrai|faux)$/i;
/** Letters first and no digit at all: no locale reads it as a number, a date, a time or a formula. */
const PLAIN = /^\p{L}[^\d]*$/u;

/** Whether Sheets could read this text as something else when it is written: a formula, a number, a date, a boolean. */
export const isRiskyText = (text: string): boolean =>
  text !== '' && (BOOLEAN.test(text.trim()) || !PLAIN.test(text));

const isRisky = (cell: Cell | undefined): boolean => typeof cell === 'string' && isRiskyText(cell);
const isText = (cell: Cell | undefined): boolean => typeof cell === 'string';

/** Runs of rows of one column to format as text: the whole column when it holds nothing but text, for fewer calls. */
function runsOfColumn(values: readonly (readonly Cell[])[], column: number): TextRun[] {
  if (!values.some((line) => isRisky(line[column]))) return [];
  if (values.every((line) => isText(line[column])))
    return [{ row: 0, column, rows: values.length, columns: 1 }];
  const runs: TextRun[] = [];
  for (let row = 0; row < values.length; row += 1) {
    if (!isRisky(values[row]?.[column])) continue;
    const first = row;
    while (isRisky(values[row + 1]?.[column])) row += 1;
    runs.push({ row: first, column, rows: row - first + 1, columns: 1 });
  }
  return runs;
}

/** The rectangles of a block that must be formatted as text before it is written; neighbouring columns go together. */
export function textRuns(values: readonly (readonly Cell[])[]): TextRun[] {
  const merged: TextRun[] = [];
  for (let column = 0; column < (values[0]?.length ?? 0); column += 1) {
    for (const run of runsOfColumn(values, column)) {
      const left = merged.findIndex(
        (other) =>
          other.column + other.columns === column && other.row === run.row && other.rows === run.rows,
      );
      const neighbour = merged[left];
      if (neighbour) merged[left] = { ...neighbour, columns: neighbour.columns + 1 };
      else merged.push(run);
    }
  }
  return merged;
}
