import { typeset } from '../domain/typography';
import { appendRows } from './append';
import { isEmptyCell, shownCell } from './cells';
import { foldHeading } from './headings';
import { markOf, type RowMark } from './row-mark';
import type { SheetSchema } from './schema/column';
import { INVOICES, type InvoiceKey } from './schema/invoices';
import { SETTINGS } from './schema/rules';
import { type SettingName, settingDefinition } from './settings-list';
import { openTable, type Table } from './table';
import type { Cell, Workbook } from './workbook';
import { writeChanges } from './write-block';

type Values<Key extends string> = Partial<Readonly<Record<Key, Cell>>>;

const gone = (sheet: string, row: number): Error =>
  new Error(
    typeset(
      `La ligne ${row} de la feuille ${sheet} a changé entre-temps : rien n'a été écrit, ouvrez-la à nouveau et recommencez.`,
    ),
  );

const keysOf = <Key extends string>(values: Values<Key>): Key[] => Object.keys(values) as Key[];

/**
 * Writes cells of a row of Factures for an action the user asked for. The row is found by its mark, wherever it stands
 * now; throws a French sentence when no single row bears it any more.
 */
export function updateInvoice(workbook: Workbook, mark: RowMark, values: Values<InvoiceKey>): void {
  const table = openTable(workbook, INVOICES);
  const same = table.rows
    .map((_, index) => markOf(table, index))
    .filter((candidate) => candidate.identity === mark.identity);
  const found =
    same.find((candidate) => candidate.row === mark.row) ?? (same.length === 1 ? same[0] : undefined);
  if (!found) throw gone(INVOICES.name, mark.row);
  writeChanges(workbook, table, keysOf(values), [{ index: found.row - 2, values }]);
}

/**
 * Writes cells of a row of another sheet, provided that `expected` still stands there (its name, its number, its
 * amount); else of the only row where it stands; throws when there is none.
 */
export function updateRow<Key extends string>(
  workbook: Workbook,
  schema: SheetSchema<Key>,
  row: number,
  expected: Values<Key>,
  values: Values<Key>,
): void {
  const table: Table<Key> = openTable(workbook, schema);
  const matches = (cells: readonly Cell[]): boolean =>
    keysOf(expected).every(
      (key) => shownCell(cells[table.positions[key] - 1] ?? '') === shownCell(expected[key] ?? ''),
    );
  const indexes = table.rows.flatMap((cells, index) => (matches(cells) ? [index] : []));
  const index = indexes.includes(row - 2) ? row - 2 : indexes.length === 1 ? indexes[0] : undefined;
  if (index === undefined) throw gone(schema.name, row);
  writeChanges(workbook, table, keysOf(values), [{ index, values }]);
}

/** Writes one setting, in its row of Paramètres wherever it stands; adds the row when it is missing. */
export function writeSetting(workbook: Workbook, key: SettingName, value: Cell): void {
  const definition = settingDefinition(key);
  const table = openTable(workbook, SETTINGS);
  const index = table.rows.findIndex(
    (cells) => foldHeading(String(cells[table.positions.name - 1] ?? '')) === foldHeading(definition.name),
  );
  if (index !== -1) {
    writeChanges(workbook, table, ['value'], [{ index, values: { value } }]);
  } else if (!isEmptyCell(value)) {
    appendRows(workbook, SETTINGS, [{ name: definition.name, value, role: typeset(definition.role) }]);
  }
}
