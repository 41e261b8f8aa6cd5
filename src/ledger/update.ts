import { typeset } from '../domain/typography';
import { appendRows } from './append';
import { isEmptyCell } from './cells';
import { foldHeading } from './headings';
import { cellsOf, keysOf, markedRow, type RowCells, rowShowing, type Values } from './row-finding';
import type { RowMark } from './row-mark';
import type { SheetSchema } from './schema/column';
import { INVOICES, type InvoiceKey } from './schema/invoices';
import { SETTINGS } from './schema/rules';
import { type SettingName, settingDefinition } from './settings-list';
import { openTable } from './table';
import type { Cell, Workbook } from './workbook';
import { writeChanges } from './write-block';

export const gone = (sheet: string, row: number): Error =>
  new Error(
    typeset(
      `La ligne ${row} de la feuille ${sheet} a changé entre-temps : rien n'a été écrit, ouvrez-la à nouveau et recommencez.`,
    ),
  );

/**
 * Writes cells of a row of Factures for an action the user asked for. The row is found by its mark, wherever it stands
 * now; throws a French sentence when no single row bears it any more. Returns the cells that stood there before.
 */
export function updateInvoice(
  workbook: Workbook,
  mark: RowMark,
  values: Values<InvoiceKey>,
): RowCells<InvoiceKey> {
  const table = openTable(workbook, INVOICES);
  const index = markedRow(table, mark);
  if (index === undefined) throw gone(INVOICES.name, mark.row);
  writeChanges(workbook, table, keysOf(values), [{ index, values }]);
  return cellsOf(table, index);
}

/**
 * Writes cells of a row of another sheet, provided that `expected` still stands there (its name, its number, its
 * amount); else of the only row where it stands; throws when there is none. Returns the cells that stood there before.
 */
export function updateRow<Key extends string>(
  workbook: Workbook,
  schema: SheetSchema<Key>,
  row: number,
  expected: Values<Key>,
  values: Values<Key>,
): RowCells<Key> {
  const table = openTable(workbook, schema);
  const index = rowShowing(table, row, expected);
  if (index === undefined) throw gone(schema.name, row);
  writeChanges(workbook, table, keysOf(values), [{ index, values }]);
  return cellsOf(table, index);
}

/**
 * Writes one setting, in its row of Paramètres wherever it stands; adds the row when it is missing. Returns what stood
 * there before.
 */
export function writeSetting(workbook: Workbook, key: SettingName, value: Cell): Cell {
  const definition = settingDefinition(key);
  const table = openTable(workbook, SETTINGS);
  const index = table.rows.findIndex(
    (cells) => foldHeading(String(cells[table.positions.name - 1] ?? '')) === foldHeading(definition.name),
  );
  if (index !== -1) {
    writeChanges(workbook, table, ['value'], [{ index, values: { value } }]);
    return cellsOf(table, index).value;
  }
  if (!isEmptyCell(value))
    appendRows(workbook, SETTINGS, [{ name: definition.name, value, role: typeset(definition.role) }]);
  return '';
}
