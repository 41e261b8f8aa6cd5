import type { CivilDate } from '../../domain/civil-date';
import { isDateCell } from '../../ledger/workbook';
import { cellZone } from '../workbook-dates';
import { type Bench, type Check, judged, needed } from './check';

const SERVICE = 'Google Sheets';
/** Where cells are tried: under the title, one column a check. */
const FIRST_ROW = 3;

function column(bench: Bench, number: number, rows: number): GoogleAppsScript.Spreadsheet.Range {
  return needed(bench.made.sheet, 'la feuille').getRange(FIRST_ROW, number, rows, 1);
}

const read = (bench: Bench, range: GoogleAppsScript.Spreadsheet.Range): unknown[] =>
  bench.timed('Range.getValues', () => range.getValues()).map(([value]: unknown[]) => value);

/** A flush is where what was written takes its time. */
function write(bench: Bench, range: GoogleAppsScript.Spreadsheet.Range, values: readonly unknown[]): void {
  bench.timed('Range.setValues', () => {
    range.setValues(values.map((value) => [value]));
    SpreadsheetApp.flush();
  });
}

const typeOf = (value: unknown): string =>
  value instanceof Date ? 'Date' : value === '' ? 'vide' : typeof value;

const types: Check = {
  service: SERVICE,
  name: 'Types rendus par les cellules',
  expected: 'Date, number, number, boolean, string, vide.',
  run: (bench) => {
    const range = column(bench, 1, 6);
    write(bench, range, [new Date(2026, 2, 29), 1200.5, 0, true, 'échéance', '']);
    const values = read(bench, range);
    const found = values.map(typeOf).join(', ');
    return judged(found === 'Date, number, number, boolean, string, vide' && values[1] === 1200.5, found);
  },
};

/** Around the changes of clock of 2026. */
const MOMENTS = [
  ['2026-03-29', '00:00:00'],
  ['2026-03-29', '03:05:00'],
  ['2026-10-25', '00:00:00'],
  ['2026-12-31', '23:59:00'],
] as const;

const dates: Check = {
  service: SERVICE,
  name: 'Dates écrites puis relues',
  expected: "Le même jour et la même minute, autour des changements d'heure aussi.",
  run: (bench) => {
    const zone = cellZone(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
    const range = column(bench, 2, MOMENTS.length);
    const wanted = MOMENTS.map(([date, time]) => ({ date: date as CivilDate, time }));
    write(bench, range, wanted.map(zone.toValue));
    const back = read(bench, range).map((value) => {
      const cell = zone.toCell(value);
      return isDateCell(cell) ? `${cell.date} ${cell.time}` : String(cell);
    });
    return judged(back.join() === MOMENTS.map((moment) => moment.join(' ')).join(), back.join(', '));
  },
};

/** What Sheets would take for a formula, a number, a date or a boolean. */
const TEXTS = ['=1+1', '007', '+33 Services', '12/11', '1-30', 'VRAI', "'l'essai"];

const texts: Check = {
  service: SERVICE,
  name: 'Textes dans des cellules au format texte',
  expected: 'Ils restent tels quels : « =1+1 », « 007 », « 12/11 »…',
  run: (bench) => {
    const range = column(bench, 3, TEXTS.length);
    range.setNumberFormat('@');
    write(bench, range, TEXTS);
    const values = read(bench, range);
    const formulas = bench.timed('Range.getFormulas', () => range.getFormulas()).map(([formula]) => formula);
    const changed = TEXTS.flatMap((text, index) =>
      values[index] === text && formulas[index] === ''
        ? []
        : [`« ${text} » est devenu « ${formulas[index] || String(values[index])} »`],
    );
    return judged(changed.length === 0, changed.join(' ; ') || 'Tels quels.');
  },
};

const formula: Check = {
  service: SERVICE,
  name: 'Formule du Tableau de bord',
  expected:
    'Écrite en anglais, elle se relit telle quelle et se calcule, quelle que soit la langue du classeur.',
  run: (bench) => {
    const sheet = needed(bench.made.sheet, 'la feuille');
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const today = Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd');
    const zone = cellZone(spreadsheet.getSpreadsheetTimeZone());
    const range = column(bench, 4, 2);
    write(bench, range, [zone.toValue({ date: today as CivilDate, time: '00:00:00' }), '']);
    const cell = sheet.getRange(FIRST_ROW + 1, 4);
    const wanted = `=TODAY()-D${FIRST_ROW}`;
    // A number, though what it subtracts are dates.
    cell.setNumberFormat('0').setFormula(wanted);
    const [, value] = read(bench, range);
    const back = bench.timed('Range.getFormula', () => cell.getFormula());
    const locale = spreadsheet.getSpreadsheetLocale();
    return judged(back === wanted && value === 0, `« ${back} » vaut ${String(value)} (langue : ${locale}).`);
  },
};

export const CELL_CHECKS: readonly Check[] = [types, dates, texts, formula];
