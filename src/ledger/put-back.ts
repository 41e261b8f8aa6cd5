import { keysOf, shows, type Values } from './row-finding';
import type { SheetSchema } from './schema/column';
import { openTable, type Table } from './table';
import { gone } from './update';
import type { Workbook } from './workbook';
import { writeChanges } from './write-block';

/** Cells that an action wrote, to be as they were, where they still show what it wrote. */
export interface PutBack<Key extends string> {
  /** The row's number when it was written. */
  readonly row: number;
  /** The index of the row; undefined when no single row is the one meant. */
  readonly find: (table: Table<Key>) => number | undefined;
  readonly written: Values<Key>;
  readonly former: Values<Key>;
}

/** What stands in the sheet now: what was written, what stood before, or something else in one of the rows. */
export type PutBackState = 'written' | 'former' | 'changed';

function stateOf<Key extends string>(table: Table<Key>, change: PutBack<Key>): PutBackState {
  const index = change.find(table);
  if (index === undefined) return 'changed';
  if (shows(table, index, change.written)) return 'written';
  return shows(table, index, change.former) ? 'former' : 'changed';
}

/** What stands where cells are to be put back; of several rows, some of which were put back already, « written ». */
export function putBackState<Key extends string>(
  workbook: Workbook,
  schema: SheetSchema<Key>,
  changes: readonly PutBack<Key>[],
): PutBackState {
  const table = openTable(workbook, schema);
  const states = changes.map((change) => stateOf(table, change));
  if (states.includes('changed')) return 'changed';
  return states.includes('written') ? 'written' : 'former';
}

/** Puts cells back, a row at a time. Throws a French sentence, before it writes any, when a row shows something else. */
export function putBack<Key extends string>(
  workbook: Workbook,
  schema: SheetSchema<Key>,
  changes: readonly PutBack<Key>[],
): void {
  const table = openTable(workbook, schema);
  const lost = changes.find((change) => stateOf(table, change) === 'changed');
  if (lost) throw gone(schema.name, lost.row);
  for (const { find, written, former } of changes) {
    const index = find(table);
    if (index !== undefined && shows(table, index, written))
      writeChanges(workbook, table, keysOf(former), [{ index, values: former }]);
  }
}
