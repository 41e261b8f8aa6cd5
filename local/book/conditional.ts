import { wallOf } from '../zone';
import { contains } from './a1';
import type { BookData, ConditionalRule, SheetData } from './book';
import { formulaValue } from './compute';
import { evaluate } from './formula';
import type { CellValue } from './grid';
import { serialOfWall } from './serial';

/** What a person sees of a cell, once the rules have spoken. */
export interface Look {
  readonly background?: string | undefined;
  readonly fontColor?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly strikethrough?: boolean | undefined;
}

/** The cell's own look under that of the first rule that applies: Google stops at the first. */
export function displayedLook(
  book: BookData,
  sheet: SheetData,
  row: number,
  column: number,
  now: number,
): Look {
  const own: Look = sheet.grid.peek(row, column)?.style ?? {};
  const rule = sheet.rules.find((each) => applies(book, sheet, each, row, column, now));
  if (!rule) return own;
  return {
    background: rule.background ?? own.background,
    fontColor: rule.fontColor ?? own.fontColor,
    bold: rule.bold ?? own.bold,
    strikethrough: rule.strikethrough ?? own.strikethrough,
  };
}

function applies(
  book: BookData,
  sheet: SheetData,
  rule: ConditionalRule,
  row: number,
  column: number,
  now: number,
): boolean {
  const first = rule.ranges[0];
  if (!first || !rule.ranges.some((range) => contains(range, row, column))) return false;
  const at = (line: number, place: number): CellValue => formulaValue(book, sheet, line, place, now);
  if (rule.criteria !== 'CUSTOM_FORMULA') return meets(at(row, column), rule);
  const formula = String(rule.values[0] ?? '');
  const found = evaluate(formula, {
    now: serialOfWall(wallOf(now, book.timeZone)),
    cell: at,
    shift: { rows: row - first.row, columns: column - first.column },
  });
  return found === true || (typeof found === 'number' && found !== 0);
}

/** Text and number conditions; an empty cell is no number, and text is not compared with numbers. */
function meets(value: CellValue, rule: ConditionalRule): boolean {
  const [from, to] = rule.values;
  const text = String(value).toLowerCase();
  const wanted = String(from ?? '').toLowerCase();
  const number = typeof value === 'number' ? value : Number.NaN;
  switch (rule.criteria) {
    case 'CELL_EMPTY':
      return value === '';
    case 'CELL_NOT_EMPTY':
      return value !== '';
    case 'TEXT_EQUAL_TO':
      return text === wanted;
    case 'TEXT_CONTAINS':
      return text.includes(wanted);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(wanted);
    case 'TEXT_STARTS_WITH':
      return text.startsWith(wanted);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(wanted);
    case 'NUMBER_GREATER_THAN':
    case 'DATE_AFTER':
      return number > Number(from);
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return number >= Number(from);
    case 'NUMBER_LESS_THAN':
    case 'DATE_BEFORE':
      return number < Number(from);
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return number <= Number(from);
    case 'NUMBER_EQUAL_TO':
      return number === Number(from);
    case 'NUMBER_NOT_EQUAL_TO':
      return !Number.isNaN(number) && number !== Number(from);
    case 'NUMBER_BETWEEN':
      return number >= Number(from) && number <= Number(to);
    case 'NUMBER_NOT_BETWEEN':
      return number < Number(from) || number > Number(to);
    default:
      return false;
  }
}
