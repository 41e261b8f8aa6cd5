import type { ColourRule, GridSize, PresentRule } from '../ledger/layout';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A rule of Sheets as a formula and two colours over one block; null when it is anything else. */
export function ruleOf(rule: GoogleRule): ColourRule | null {
  const condition = rule.getBooleanCondition();
  const [range, ...others] = rule.getRanges();
  if (!condition || !range || others.length > 0) return null;
  if (String(condition.getCriteriaType()) !== 'CUSTOM_FORMULA') return null;
  const [formula]: unknown[] = condition.getCriteriaValues();
  if (typeof formula !== 'string') return null;
  return {
    formula,
    background: condition.getBackground() ?? '',
    fontColour: condition.getFontColor() ?? '',
    block: {
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    },
  };
}

/** What setConditionalFormatRules takes: a rule that was there goes back as it was; ours stays within the grid. */
export function toGoogleRule(sheet: Sheet, rule: ColourRule | PresentRule, grid: GridSize): GoogleRule {
  // Handles come from getConditionalFormatRules and pass through the ledger unread.
  if ('handle' in rule) return rule.handle as GoogleRule;
  const { row, column, rows, columns } = rule.block;
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(rule.formula)
    .setBackground(rule.background)
    .setFontColor(rule.fontColour)
    .setRanges([
      sheet.getRange(
        row,
        column,
        Math.min(rows, grid.rows - row + 1),
        Math.min(columns, grid.columns - column + 1),
      ),
    ])
    .build();
}
