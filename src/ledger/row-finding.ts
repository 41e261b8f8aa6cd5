import { shownCell } from './cells';
import { markOf, type RowMark } from './row-mark';
import type { InvoiceKey } from './schema/invoices';
import type { Table } from './table';
import type { Cell } from './workbook';

export type Values<Key extends string> = Partial<Readonly<Record<Key, Cell>>>;
/** Every cell of a row that the product knows. */
export type RowCells<Key extends string> = Readonly<Record<Key, Cell>>;

export const keysOf = <Key extends string>(values: Values<Key>): Key[] => Object.keys(values) as Key[];

export const cellsOf = <Key extends string>(table: Table<Key>, index: number): RowCells<Key> =>
  Object.fromEntries(
    keysOf<Key>(table.positions).map((key) => [key, table.rows[index]?.[table.positions[key] - 1] ?? '']),
  ) as RowCells<Key>; // one for each key

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell.trim() : shownCell(cell));

/** Whether the row at `index` of the table (0 = row 2) shows these cells, as a person sees them. */
export function shows<Key extends string>(table: Table<Key>, index: number, expected: Values<Key>): boolean {
  const cells = table.rows[index];
  return keysOf(expected).every(
    (key) => textOf(cells?.[table.positions[key] - 1] ?? '') === textOf(expected[key] ?? ''),
  );
}

function foundAt<Key extends string>(
  { rows }: Table<Key>,
  row: number,
  test: (index: number) => boolean,
): number | undefined {
  if (row - 2 < rows.length && test(row - 2)) return row - 2;
  const [only, ...others] = [...rows.keys()].filter(test);
  return others.length === 0 ? only : undefined;
}

/** The index of the row that shows these cells: the one numbered `row`, else the only one; undefined when there is none. */
export function rowShowing<Key extends string>(
  table: Table<Key>,
  row: number,
  expected: Values<Key>,
): number | undefined {
  return foundAt(table, row, (index) => shows(table, index, expected));
}

/** The index of the row of Factures that bears a mark: where it stood, else the only one; undefined when there is none. */
export function markedRow(table: Table<InvoiceKey>, mark: RowMark): number | undefined {
  return foundAt(table, mark.row, (index) => markOf(table, index).identity === mark.identity);
}
