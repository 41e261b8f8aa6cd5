import { typeset } from '../../domain/typography';
import { type Check, conform } from './check';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const NAME = 'Vérification';
/** What stands in A1 of our sheet, by which it is known. */
export const TITLE = typeset("Vérification de l'installation");

/** Our sheet, or a new one: never a sheet of that name where somebody wrote. */
export function findOrAddSheet(): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? NAME : `${NAME} ${number}`;
    const present = spreadsheet.getSheetByName(name);
    if (!present) return spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
    if (present.getLastRow() === 0 || present.getRange(1, 1).getValue() === TITLE) return present;
  }
}

export function emptySheet(sheet: Sheet): void {
  sheet.clear();
  sheet.setConditionalFormatRules([]);
}

/** The sheet where cells are tried, then where the table is printed. */
export const SHEET_CHECK: Check = {
  service: 'Google Sheets',
  name: `Feuille « ${NAME} »`,
  expected: 'Elle est créée, ou vidée quand une vérification précédente l’a faite.',
  run: ({ timed, undo, made }) => {
    const sheet = timed('Spreadsheet.insertSheet', findOrAddSheet);
    timed('Sheet.clear', () => emptySheet(sheet));
    // Known as ours even if nothing more is written.
    sheet.getRange(1, 1).setValue(TITLE);
    undo("Les cellules d'essai", () => {
      timed('Sheet.clear', () => emptySheet(sheet));
      return '';
    });
    made.sheet = sheet;
    return conform(sheet.getName());
  },
};
