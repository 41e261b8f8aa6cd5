import type { XmlElement } from '@rgrove/parse-xml';
import { parseCivilDate } from '../domain/civil-date';
import type { TableCell, TableLine } from './table';
import { shownNumber } from './xlsx-number-format';
import { textOfItem, type WorkbookContext } from './xlsx-workbook';
import { childElements, elementsNamed } from './xml-elements';

const MAX_COLUMN = 500;

/** The rows of a sheet, with the numbers the sheet gives them; stops once there are more than `maximum`. */
export function linesOfSheet(xml: string, context: WorkbookContext, maximum: number): TableLine[] {
  const lines: TableLine[] = [];
  let line = 0;
  for (const row of elementsNamed(xml, 'row')) {
    line = Number(row.attributes.r ?? line + 1);
    const cells = cellsOfRow(row, context);
    if (cells.length > 0) lines.push({ line, cells });
    if (lines.length > maximum) break;
  }
  return lines;
}

function cellsOfRow(row: XmlElement, context: WorkbookContext): TableCell[] {
  const cells: TableCell[] = [];
  let column = -1;
  for (const cell of childElements(row, 'c')) {
    column = columnOf(cell.attributes.r) ?? column + 1;
    const value = valueOfCell(cell, context);
    if (value === '' || column >= MAX_COLUMN) continue;
    while (cells.length < column) cells.push('');
    cells[column] = value;
  }
  return cells;
}

/** « C12 » → 2. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return letters.split('').reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOfCell(cell: XmlElement, context: WorkbookContext): TableCell {
  const inline = childElements(cell, 'is')[0];
  if (inline) return textOfItem(inline);
  const text = childElements(cell, 'v')[0]?.text ?? '';
  if (text === '') return '';
  switch (cell.attributes.t) {
    case 's':
      return context.strings[Number(text)] ?? '';
    case 'b':
      return text === '1';
    case 'd': {
      const date = parseCivilDate(text.slice(0, 10));
      return date ? { date, time: /T(\d\d:\d\d:\d\d)/.exec(text)?.[1] ?? '00:00:00' } : text;
    }
    case 'str':
    case 'e':
      return text;
    default: {
      const value = Number(text);
      const shape = context.shapes[Number(cell.attributes.s ?? 0)] ?? { kind: 'general' };
      return Number.isFinite(value) ? shownNumber(value, shape, context.epoch1904) : text;
    }
  }
}
