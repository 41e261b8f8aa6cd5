import { wallOf } from '../zone';
import type { BookData, SheetData } from './book';
import { isDateFormat } from './display';
import { evaluate } from './formula';
import type { CellValue } from './grid';
import { instantOfSerial, serialOfWall } from './serial';

const DEPTH = 20;

/** The value of a cell, its formula worked out when we know how; otherwise the value it last had. */
export function formulaValue(
  book: BookData,
  sheet: SheetData,
  row: number,
  column: number,
  now: number,
  depth = 0,
): CellValue {
  const cell = sheet.grid.peek(row, column);
  if (!cell) return '';
  if (!cell.formula) return cell.value;
  if (depth > DEPTH) return '#REF!';
  const found = evaluate(cell.formula, {
    now: serialOfWall(wallOf(now, book.timeZone)),
    cell: (line, place) => formulaValue(book, sheet, line, place, now, depth + 1),
  });
  if (found !== undefined) cell.value = found;
  return cell.value;
}

/** The same, as getValue gives it: a number shown as a date is a Date. */
export function readableValue(
  book: BookData,
  sheet: SheetData,
  row: number,
  column: number,
  now: number,
): CellValue | Date {
  const value = formulaValue(book, sheet, row, column, now);
  if (typeof value !== 'number') return value;
  const isDate = isDateFormat(sheet.grid.peek(row, column)?.style.numberFormat);
  return isDate ? new Date(instantOfSerial(value, book.timeZone)) : value;
}
