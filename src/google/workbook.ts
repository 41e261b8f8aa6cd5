import type { WorkbookLayout } from '../ledger/layout';
import type { Cell, Workbook } from '../ledger/workbook';
import { asArea, type GoogleSheets, googleSheets } from './sheets';
import { type CellZone, cellZone } from './workbook-dates';
import { googleLayout } from './workbook-layout';
import { textRuns } from './workbook-text';

/** Rows added at once when a sheet is full, so that a long import does not grow it line by line. */
const GROWTH = 500;

/** The active spreadsheet as a workbook. Handles are kept for one execution; nothing is called before the first use. */
export function googleWorkbook(): Workbook & WorkbookLayout {
  const sheets = googleSheets();
  return Object.assign(googleLayout(sheets), googleValues(sheets));
}

function googleValues(sheets: GoogleSheets): Workbook {
  let kept: CellZone | undefined;
  const zone = (): CellZone => {
    kept ??= cellZone(sheets.spreadsheet().getSpreadsheetTimeZone());
    return kept;
  };
  const toCells = (values: readonly (readonly unknown[])[]): Cell[][] =>
    values.map((row) => row.map((value) => zone().toCell(value)));

  const write: Workbook['write'] = (name, row, column, values) => {
    const width = values[0]?.length ?? 0;
    if (width === 0) return;
    const sheet = sheets.sheet(name);
    // Text that Sheets would take for a number, a date or a formula is only safe in a cell formatted as text.
    for (const run of textRuns(values)) {
      sheet.getRange(row + run.row, column + run.column, run.rows, run.columns).setNumberFormat('@');
    }
    const shown = values.map((line) => line.map((cell) => zone().toValue(cell)));
    sheet.getRange(row, column, values.length, width).setValues(shown);
  };

  return {
    sheetNames: sheets.names,
    read(name) {
      const sheet = sheets.find(name);
      return sheet ? toCells(sheet.getDataRange().getValues()) : null;
    },
    readRows(name, row, count, columns) {
      const readNow = (): Cell[][] => {
        const grid = sheets.gridSize(name);
        const area = asArea(row, 1, Math.min(count, grid.rows - row + 1), Math.min(columns, grid.columns));
        return area
          ? toCells(
              sheets
                .sheet(name)
                .getRange(...area)
                .getValues(),
            )
          : [];
      };
      try {
        return readNow();
      } catch {
        // The sheet may have shrunk since its size was asked.
        sheets.forgetSize(name);
        return readNow();
      }
    },
    write,
    append(name, values) {
      const sheet = sheets.sheet(name);
      const first = sheet.getLastRow() + 1;
      const last = first + values.length - 1;
      const grid = sheets.gridSize(name);
      if (last > grid.rows)
        sheets.grow(name, { rows: Math.max(last, grid.rows + GROWTH), columns: grid.columns });
      write(name, first, 1, values);
      return first;
    },
    flush: () => SpreadsheetApp.flush(),
  };
}
