import type { BookData, SheetData } from './book';
import { isDateFormat } from './display';
import type { Cell, CellValue } from './grid';
import { serialOfInstant } from './serial';
import { restyle } from './style';
import { readTyped } from './typed';

/** Puts a value in a cell as a person or setValue does: text is read as it is typed, unless the cell is plain text. */
export function putValue(book: BookData, cell: Cell, value: CellValue | Date, year: number): void {
  cell.formula = '';
  if (value instanceof Date) {
    cell.value = roundToMillisecond(serialOfInstant(value.getTime(), book.timeZone));
    if (!cell.style.numberFormat)
      cell.style = restyle(cell.style, {
        numberFormat: Number.isInteger(cell.value) ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm:ss',
      });
    return;
  }
  if (typeof value !== 'string' || cell.style.numberFormat === '@') {
    cell.value = value;
    return;
  }
  const typed = readTyped(value, year);
  cell.value = typed.value;
  if (typed.formula) cell.formula = typed.formula;
  if (typed.format && needsFormat(cell, typed.format))
    cell.style = restyle(cell.style, { numberFormat: typed.format });
}

/** An automatic cell takes the format of what is typed; a date typed over a number shows as a date. */
const needsFormat = (cell: Cell, format: string): boolean =>
  !cell.style.numberFormat || (isDateFormat(format) && !isDateFormat(cell.style.numberFormat));

const roundToMillisecond = (serial: number): number => Math.round(serial * 86_400_000) / 86_400_000;

export const findSheet = (book: BookData, name: string): SheetData | undefined =>
  book.sheets.find((sheet) => sheet.name === name);
