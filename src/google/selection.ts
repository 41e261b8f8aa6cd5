import type { Selection } from '../daily/platform';
import { googleSheets } from './sheets';

/** The selection of the person whose execution this is; nothing is called before it is asked for. */
export function googleSelection(): Selection {
  const sheets = googleSheets();
  return {
    current() {
      // Null where nobody is at the keyboard, whatever its type says.
      const range: GoogleAppsScript.Spreadsheet.Range | null = sheets.spreadsheet().getActiveRange();
      return range && { sheet: range.getSheet().getName(), row: range.getRow() };
    },
    showRows(name, rows) {
      const sheet = sheets.sheet(name);
      // The last range is the active one: the first row asked for is what the person is taken to.
      const notations = runsOf(rows).reverse();
      if (notations.length > 0) sheet.getRangeList(notations).activate();
      else sheet.activate();
    },
    showSheet(name) {
      sheets.sheet(name).activate();
    },
  };
}

/** « 3:7 », « 9:9 »: rows that follow one another make one range. */
function runsOf(rows: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([first, last]) => `${first}:${last}`);
}
