import type { Block, Warning, WorkbookLayout } from '../ledger/layout';
import type { GoogleSheets } from './sheets';
import { insertChart, presentChart } from './workbook-charts';
import { ruleOf, toGoogleRule } from './workbook-rules';

/** Formats that mean « as the sheet sees fit ». */
const AUTOMATIC: ReadonlySet<string> = new Set(['', 'General', '0.###############']);

/** The looks of the active spreadsheet: grid, notes, formats, lists, warnings, colours. */
export function googleLayout(sheets: GoogleSheets): WorkbookLayout {
  const range = (name: string, block: Block): GoogleAppsScript.Spreadsheet.Range =>
    sheets.sheet(name).getRange(block.row, block.column, block.rows, block.columns);
  const cell = (name: string, row: number, column: number): GoogleAppsScript.Spreadsheet.Range =>
    sheets.sheet(name).getRange(row, column);

  return {
    sheetNames: sheets.names,
    addSheet(name, size) {
      sheets.add(name);
      sheets.grow(name, size);
    },
    gridSize: sheets.gridSize,
    growGrid: sheets.grow,
    frozenRows: (name) => sheets.sheet(name).getFrozenRows(),
    freezeRows(name, rows) {
      sheets.sheet(name).setFrozenRows(rows);
    },
    headingNotes(name) {
      const sheet = sheets.sheet(name);
      return sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getNotes()[0] ?? [];
    },
    setNotes(name, column, notes) {
      range(name, { row: 1, column, rows: 1, columns: notes.length }).setNotes([[...notes]]);
    },
    styleHeadings(name, block, background) {
      range(name, block)
        .setBackground(background)
        .setFontColor('#ffffff')
        .setFontWeight('bold')
        .setVerticalAlignment('middle')
        .setWrap(true);
    },
    setWidth(name, column, pixels) {
      sheets.sheet(name).setColumnWidth(column, pixels);
    },
    hideColumn(name, column) {
      sheets.sheet(name).hideColumns(column);
    },
    numberFormats: (name, block) =>
      range(name, block)
        .getNumberFormats()
        .map((line) => line.map((format) => (AUTOMATIC.has(format) ? '' : format))),
    setNumberFormat(name, block, format) {
      range(name, block).setNumberFormat(format);
    },
    wrapText(name, block) {
      range(name, block).setWrap(true);
    },
    centreVertically(name, block) {
      range(name, block).setVerticalAlignment('middle');
    },
    hasValidation: (name, block) =>
      range(name, block)
        .getDataValidations()
        .map((line) => line.map((validation) => validation !== null)),
    setList(name, block, choices, help) {
      const validation = SpreadsheetApp.newDataValidation()
        .requireValueInList([...choices], true)
        .setAllowInvalid(true)
        .setHelpText(help)
        .build();
      range(name, block).setDataValidation(validation);
    },
    warnings(name) {
      const sheet = sheets.sheet(name);
      const whole: Warning[] = sheet
        .getProtections(SpreadsheetApp.ProtectionType.SHEET)
        .map(() => ({ block: null }));
      const parts = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((protection): Warning => {
        const covered = protection.getRange();
        return {
          block: {
            row: covered.getRow(),
            column: covered.getColumn(),
            rows: covered.getNumRows(),
            columns: covered.getNumColumns(),
          },
        };
      });
      return [...whole, ...parts];
    },
    addWarning(name, block, description) {
      const protection = block ? range(name, block).protect() : sheets.sheet(name).protect();
      protection.setDescription(description).setWarningOnly(true);
    },
    colourRules: (name) =>
      sheets
        .sheet(name)
        .getConditionalFormatRules()
        .map((rule) => ({ rule: ruleOf(rule), handle: rule })),
    setColourRules(name, rules) {
      const sheet = sheets.sheet(name);
      // Asked again: a colleague may have deleted rows since the size was first asked.
      const grid = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
      sheet.setConditionalFormatRules(rules.map((rule) => toGoogleRule(sheet, rule, grid)));
    },
    addRedAboveZero(name, row, column) {
      const sheet = sheets.sheet(name);
      const red = SpreadsheetApp.newConditionalFormatRule()
        .whenNumberGreaterThan(0)
        .setBackground('#c00000')
        .setFontColor('#ffffff')
        .setRanges([sheet.getRange(row, column)])
        .build();
      sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), red]);
    },
    openOn(name) {
      sheets.sheet(name).activate();
    },
    charts: (name) =>
      sheets
        .sheet(name)
        .getCharts()
        .map((chart) => presentChart(name, chart)),
    addChart(name, chart) {
      insertChart(sheets.sheet(name), chart);
    },
    setFormula(name, row, column, formula) {
      cell(name, row, column).setFormula(formula);
    },
  };
}
