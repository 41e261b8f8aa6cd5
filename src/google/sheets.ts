import { typeset } from '../domain/typography';
import type { GridSize } from '../ledger/layout';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Handles on the active spreadsheet and its sheets, looked up once an execution. */
export interface GoogleSheets {
  spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet;
  names(): string[];
  find(name: string): Sheet | null;
  /** Throws a French sentence when the sheet is not there. */
  sheet(name: string): Sheet;
  add(name: string): Sheet;
  /** Asked once an execution; `forgetSize` when a colleague may have deleted rows or columns since. */
  gridSize(name: string): GridSize;
  forgetSize(name: string): void;
  grow(name: string, size: GridSize): void;
}

/** The arguments of getRange, or null when there is nothing to read. */
export const asArea = (
  row: number,
  column: number,
  rows: number,
  columns: number,
): [number, number, number, number] | null => (rows > 0 && columns > 0 ? [row, column, rows, columns] : null);

export function googleSheets(): GoogleSheets {
  const handles = new Map<string, Sheet>();
  const sizes = new Map<string, GridSize>();
  let active: GoogleAppsScript.Spreadsheet.Spreadsheet | undefined;
  const spreadsheet = () => {
    active ??= SpreadsheetApp.getActiveSpreadsheet();
    return active;
  };
  const find = (name: string): Sheet | null => {
    const sheet = handles.get(name) ?? spreadsheet().getSheetByName(name);
    if (sheet) handles.set(name, sheet);
    return sheet;
  };
  const sheet = (name: string): Sheet => {
    const found = find(name);
    if (found) return found;
    throw new Error(
      typeset(
        `La feuille ${name} manque : lancez « Initialiser ou réparer le classeur » dans le menu Relances.`,
      ),
    );
  };
  const gridSize = (name: string): GridSize => {
    const known = sizes.get(name);
    if (known) return known;
    const size = { rows: sheet(name).getMaxRows(), columns: sheet(name).getMaxColumns() };
    sizes.set(name, size);
    return size;
  };
  return {
    spreadsheet,
    find,
    sheet,
    gridSize,
    forgetSize: (name) => {
      sizes.delete(name);
    },
    names: () =>
      spreadsheet()
        .getSheets()
        .map((one) => one.getName()),
    add(name) {
      const added =
        untouchedSheet(spreadsheet()) ?? spreadsheet().insertSheet(name, spreadsheet().getNumSheets());
      if (added.getName() !== name) added.setName(name);
      handles.set(name, added);
      return added;
    },
    grow(name, size) {
      const now = gridSize(name);
      if (size.rows > now.rows) sheet(name).insertRowsAfter(now.rows, size.rows - now.rows);
      if (size.columns > now.columns) {
        sheet(name).insertColumnsAfter(now.columns, size.columns - now.columns);
      }
      sizes.set(name, {
        rows: Math.max(now.rows, size.rows),
        columns: Math.max(now.columns, size.columns),
      });
    },
  };
}

/** The empty sheet of a new spreadsheet, which the first of ours takes: an empty page is not what a person should open on. */
function untouchedSheet(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Sheet | null {
  // « Vérifier l'installation » may have come first.
  const [only, ...others] = spreadsheet.getSheets().filter((sheet) => sheet.getName() !== 'Vérification');
  const isNew = only !== undefined && others.length === 0 && /^(feuille|sheet) ?1$/i.test(only.getName());
  return isNew && only.getLastRow() === 0 ? only : null;
}
