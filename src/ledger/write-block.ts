import { isEmptyCell, sameCell } from './cells';
import type { Table } from './table';
import type { Cell, Workbook } from './workbook';

/** New values of one row of a table, by column; columns left out stay as they are. */
export interface RowChange<Key extends string> {
  /** 0 is row 2 of the sheet. */
  readonly index: number;
  readonly values: Partial<Readonly<Record<Key, Cell>>>;
}

/** Runs of neighbouring columns: [3, 4, 5, 9] → [[3, 4, 5], [9]]. */
function contiguous(columns: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last[last.length - 1] === column - 1) last.push(column);
    else runs.push([column]);
  }
  return runs;
}

/**
 * Writes the changes to a table just read, one block for each group of neighbouring columns, from the first row that
 * differs to the last; returns how many rows differed. Writes nothing when nothing differs.
 */
export function writeChanges<Key extends string>(
  workbook: Workbook,
  table: Table<Key>,
  keys: readonly Key[],
  changes: readonly RowChange<Key>[],
): number {
  const differing = new Set<number>();
  const byPosition = new Map(keys.map((key) => [table.positions[key], key]));
  const valuesAt = new Map(changes.map((change) => [change.index, change.values]));
  const present = (index: number, position: number): Cell => table.rows[index]?.[position - 1] ?? '';
  const wanted = (index: number, position: number): Cell => {
    const key = byPosition.get(position);
    const value = key === undefined ? undefined : valuesAt.get(index)?.[key];
    return value === undefined ? present(index, position) : value;
  };
  for (const positions of contiguous([...byPosition.keys()])) {
    const rows = changes
      .map((change) => change.index)
      .filter((index) => positions.some((at) => !equal(wanted(index, at), present(index, at))));
    if (rows.length === 0) continue;
    for (const index of rows) differing.add(index);
    const first = Math.min(...rows);
    const last = Math.max(...rows);
    const block = [];
    for (let index = first; index <= last; index += 1) {
      block.push(positions.map((position) => wanted(index, position)));
    }
    workbook.write(table.schema.name, first + 2, positions[0] ?? 1, block);
  }
  return differing.size;
}

/** Writes rows by runs of neighbours: what a person types between two of them is never rewritten. */
export function writeRows<Key extends string>(
  workbook: Workbook,
  table: Table<Key>,
  changes: readonly RowChange<Key>[],
): void {
  const sorted = [...changes].sort((one, other) => one.index - other.index);
  let run: RowChange<Key>[] = [];
  const write = (): void => {
    const keys = [...new Set(run.flatMap((change) => Object.keys(change.values) as Key[]))];
    if (run.length > 0) writeChanges(workbook, table, keys, run);
    run = [];
  };
  for (const change of sorted) {
    const last = run[run.length - 1];
    if (last && change.index !== last.index + 1) write();
    run.push(change);
  }
  write();
}

const equal = (first: Cell, second: Cell): boolean =>
  sameCell(first, second) || (isEmptyCell(first) && isEmptyCell(second));
