import type { SheetSchema } from './schema/column';
import type { Table } from './table';
import type { Cell, Workbook } from './workbook';

/** Reading this many rows in between costs about what one more call does (platform figures: 85 ms against 15 µs a cell). */
const WORTH_A_CALL = 150;

/** Rows to read, in as few calls as pay: [3, 5, 900] → [[3, 5], [900, 900]]. */
function spansOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = spans[spans.length - 1];
    if (last && row - last[1] <= WORTH_A_CALL) last[1] = row;
    else spans.push([row, row]);
  }
  return spans;
}

/** A table of some rows of a sheet, read again where they stood; the rows in between may be empty in it. */
export function readRowsAgain<Key extends string>(
  workbook: Workbook,
  schema: SheetSchema<Key>,
  positions: Table<Key>['positions'],
  rows: readonly number[],
): Table<Key> {
  const width = Math.max(...Object.values<number>(positions));
  const cells: Cell[][] = [];
  for (const [first, last] of spansOf(rows)) {
    const read = workbook.readRows(schema.name, first, last - first + 1, width);
    for (const [index, line] of read.entries()) cells[first - 2 + index] = line;
  }
  return { schema, positions, headings: [], rows: Array.from(cells, (line) => line ?? []) };
}
