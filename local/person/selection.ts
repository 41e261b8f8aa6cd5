import { findSheet } from '../book/write';
import type { Selected } from '../host';
import type { World } from '../world';

/** A click on a cell, by somebody. */
export function select(world: World, user: string, name: string, row: number, column: number): void {
  const sheet = findSheet(world.book, name);
  if (!sheet) throw new Error(`Il n’y a pas de feuille « ${name} ».`);
  const { rows, columns } = sheet.grid;
  const isThere = (place: number, last: number): boolean =>
    Number.isInteger(place) && place >= 1 && place <= last;
  if (!isThere(row, rows) || !isThere(column, columns))
    throw new Error(`La feuille « ${name} » n’a pas de ligne ${row} ou de colonne ${column}.`);
  world.screens.show(user, sheet, [{ row, column, rows: 1, columns: 1 }]);
}

export function selectedRows(world: World, user: string): Selected {
  const sheet = world.screens.sheet(user);
  if (!sheet) return { sheet: '', rows: [] };
  const rows = world.screens
    .selected(user, sheet)
    .flatMap((block) => Array.from({ length: block.rows }, (_, index) => block.row + index));
  return { sheet: sheet.name, rows: [...new Set(rows)].sort((a, b) => a - b) };
}
