import { isEmptyCell } from '../cells';
import type { Table } from '../table';
import { type Cell, isDateCell } from '../workbook';

/** A row as its sheet shows it: heading → value; empty cells are left out. */
export type ShownRow = Readonly<Record<string, string>>;

/** Whole, unlike in a sentence; amounts with two decimals, and a time when there is one. */
function shown(cell: Cell, kind: string | undefined): string {
  if (isDateCell(cell)) {
    const { date, time } = cell;
    const day = `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
    return time === '00:00:00' ? day : `${day} ${time.slice(0, 5)}`;
  }
  if (typeof cell === 'boolean') return cell ? 'Oui' : 'Non';
  if (typeof cell === 'number')
    return kind === 'money' ? cell.toFixed(2).replace('.', ',') : String(cell).replace('.', ',');
  return cell.trim();
}

/** One row of a table, with every column that has a heading: the user's own too. */
export function shownRow<Key extends string>(
  { schema, positions, headings }: Table<Key>,
  cells: readonly Cell[],
): ShownRow {
  const kinds = new Map<number, string>(
    schema.columns.map((column) => [positions[column.key] - 1, column.kind]),
  );
  return Object.fromEntries(
    headings.flatMap((heading, at) => {
      const cell = cells[at] ?? '';
      return heading === '' || isEmptyCell(cell) ? [] : [[heading, shown(cell, kinds.get(at))]];
    }),
  );
}
