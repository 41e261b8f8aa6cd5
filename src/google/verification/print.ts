import { counted, typeset } from '../../domain/typography';
import type { Verdict } from './check';
import type { Line } from './runner';
import { emptySheet, findOrAddSheet, TITLE } from './sheet';
import type { CallTimes } from './stopwatch';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Printed {
  /** « Le 24/11/2026 à 08:00… » */
  readonly summary: string;
  readonly lines: readonly Line[];
  readonly times: readonly CallTimes[];
}

const HEADINGS = ['Service', 'Vérification', 'Attendu', 'Constaté', 'Verdict', 'Millisecondes', 'Appels'];
const TIME_HEADINGS = ['Appel', 'Nombre', 'Médiane (ms)', 'Plus court (ms)', 'Plus long (ms)'];
const WIDTHS = [110, 220, 300, 380, 110, 110, 320];
const FIRST_ROW = 5;

/** Readable without telling hues apart: the verdict is written too. */
const COLOURS: Readonly<Record<Verdict, string>> = {
  conforme: '#e6f1fa',
  'à regarder': '#fff7d6',
  'non conforme': '#f4a582',
};

/** Prints the table on our sheet and returns its name. */
export function print({ summary, lines, times }: Printed): string {
  const sheet = findOrAddSheet();
  emptySheet(sheet);
  sheet.getRange(1, 1).setValue(TITLE).setFontWeight('bold').setFontSize(14);
  writeTexts(sheet, 2, [[summary]]);
  writeHeadings(sheet, FIRST_ROW - 1, HEADINGS);
  printLines(sheet, lines);
  printTimes(sheet, FIRST_ROW + lines.length + 1, times);
  for (const [index, width] of WIDTHS.entries()) sheet.setColumnWidth(index + 1, width);
  sheet.setFrozenRows(FIRST_ROW - 1);
  sheet.activate();
  SpreadsheetApp.flush();
  return sheet.getName();
}

function printLines(sheet: Sheet, lines: readonly Line[]): void {
  const texts = lines.map(({ service, name, expected, found, verdict }) => [
    service,
    name,
    expected,
    found,
    verdict,
  ]);
  writeTexts(sheet, FIRST_ROW, texts);
  sheet.getRange(FIRST_ROW, 6, lines.length, 1).setValues(lines.map(({ milliseconds }) => [milliseconds]));
  const calls = lines.map((line) =>
    line.calls.map(({ call, milliseconds }) => `${call} ${milliseconds}`).join('\n'),
  );
  writeTexts(
    sheet,
    FIRST_ROW,
    calls.map((text) => [text]),
    7,
  );
  const block = sheet.getRange(FIRST_ROW, 1, lines.length, HEADINGS.length);
  block.setWrap(true).setVerticalAlignment('top');
  // Rules of the shape of those of Factures: whether they colour is for the person to see.
  const verdicts = Object.keys(COLOURS) as Verdict[];
  sheet.setConditionalFormatRules(
    verdicts.map((verdict) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(`=$E${FIRST_ROW}="${verdict}"`)
        .setBackground(COLOURS[verdict])
        .setRanges([block])
        .build(),
    ),
  );
}

function printTimes(sheet: Sheet, row: number, times: readonly CallTimes[]): void {
  const total = times.reduce((sum, { count }) => sum + count, 0);
  writeTexts(sheet, row, [
    [typeset(`Temps de chaque service : ${counted(total, 'appel mesuré', 'appels mesurés')}.`)],
  ]);
  writeHeadings(sheet, row + 1, TIME_HEADINGS);
  if (times.length === 0) return;
  writeTexts(
    sheet,
    row + 2,
    times.map(({ call }) => [call]),
  );
  sheet
    .getRange(row + 2, 2, times.length, 4)
    .setValues(times.map(({ count, median, least, most }) => [count, median, least, most]));
}

function writeHeadings(sheet: Sheet, row: number, headings: readonly string[]): void {
  writeTexts(sheet, row, [headings]);
  sheet
    .getRange(row, 1, 1, headings.length)
    .setBackground('#1f3a5f')
    .setFontColor('#ffffff')
    .setFontWeight('bold');
}

/** Text stays text: what Google answered may look like a formula. */
function writeTexts(sheet: Sheet, row: number, texts: readonly (readonly string[])[], column = 1): void {
  const width = texts[0]?.length ?? 0;
  if (width === 0) return;
  sheet
    .getRange(row, column, texts.length, width)
    .setNumberFormat('@')
    .setValues(texts.map((line) => [...line]));
}
