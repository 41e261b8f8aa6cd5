import type { Block } from './a1';
import type { SheetData } from './book';
import type { CellValue } from './grid';

interface Key {
  readonly column: number;
  readonly ascending: boolean;
}

/** Sorts the rows of a block as Google does: numbers, then text, then booleans, and empty cells always last. */
export function sortBlock(sheet: SheetData, block: Block, order: unknown): void {
  const keys = readKeys(order, block.column);
  const rows = Array.from({ length: block.rows }, (_, i) => block.row + i);
  rows.sort((a, b) => {
    for (const { column, ascending } of keys) {
      const found = compare(sheet.grid.value(a, column), sheet.grid.value(b, column), ascending);
      if (found !== 0) return found;
    }
    return a - b;
  });
  sheet.grid.reorder(block.row, rows, block.column, block.column + block.columns - 1);
}

function readKeys(order: unknown, firstColumn: number): Key[] {
  if (typeof order === 'number') return [{ column: order, ascending: true }];
  if (Array.isArray(order)) return order.flatMap((each) => readKeys(each, firstColumn));
  if (typeof order === 'object' && order !== null && 'column' in order)
    return [
      { column: Number(order.column), ascending: !('ascending' in order) || order.ascending !== false },
    ];
  return [{ column: firstColumn, ascending: true }];
}

const rank = (value: CellValue): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const sign = ascending ? 1 : -1;
  if (rank(a) !== rank(b)) return sign * (rank(a) - rank(b));
  if (typeof a === 'string' && typeof b === 'string') return sign * a.localeCompare(b, 'fr');
  return sign * (Number(a) - Number(b));
}
