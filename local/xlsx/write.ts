import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { BookData, SheetData } from '../book/book';
import { PLAIN, type Style } from '../book/style';
import { heightOf } from './row-height';
import { toFileRule } from './rules';
import { type BookSidecar, type SheetSidecar, sidecarOf } from './sidecar';
import { argb, toFileStyle } from './styles';
import { writeValidations } from './validations';

const PIXELS_A_CHARACTER = 7;

/** The spreadsheet as the bytes of an .xlsx, and what that format cannot keep. */
export async function writeBook(book: BookData): Promise<{ bytes: Uint8Array; sidecar: BookSidecar }> {
  const file = new Workbook();
  const day = new Date(Date.UTC(2026, 0, 1));
  Object.assign(file, { creator: 'Relances', created: day, modified: day });
  const aside = new Map<string, SheetSidecar['validations']>();
  for (const sheet of book.sheets) {
    const target = file.addWorksheet(sheet.name, {
      state: sheet.hidden ? 'hidden' : 'visible',
      views: [view(sheet)],
      properties: sheet.tabColor?.startsWith('#') ? { tabColor: argb(sheet.tabColor) } : {},
    });
    writeColumns(sheet, target);
    writeCells(sheet, target);
    writeHeights(sheet, target);
    aside.set(sheet.name, writeValidations(sheet, target));
    sheet.rules.forEach((rule, i) => {
      const written = toFileRule(rule, i + 1);
      if (written) target.addConditionalFormatting(written);
    });
  }
  file.views = [
    {
      x: 0,
      y: 0,
      width: 20_000,
      height: 12_000,
      firstSheet: 0,
      activeTab: book.active,
      visibility: 'visible',
    },
  ];
  return { bytes: new Uint8Array(await file.xlsx.writeBuffer()), sidecar: sidecarOf(book, aside) };
}

const view = ({ frozenRows, frozenColumns }: SheetData) =>
  frozenRows || frozenColumns
    ? ({ state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows } as const)
    : ({ state: 'normal' } as const);

function writeColumns(sheet: SheetData, target: Worksheet): void {
  const { grid } = sheet;
  const styles = columnStyles(sheet);
  for (let column = 1; column <= grid.columns; column++) {
    const style = styles[column];
    if (!grid.isHidden(column) && !grid.hasOwnWidth(column) && !style) continue;
    const file = target.getColumn(column);
    file.width = grid.width(column) / PIXELS_A_CHARACTER;
    if (grid.isHidden(column)) file.hidden = true;
    if (style) file.style = toFileStyle(style);
  }
}

/** The look most empty cells of a column share is written once, on the column. */
function columnStyles(sheet: SheetData): (Style | undefined)[] {
  const counts: Map<Style, number>[] = [];
  for (const { column, cell } of sheet.grid.filled()) {
    if (cell.value !== '' || cell.formula || cell.style === PLAIN) continue;
    const count = counts[column] ?? new Map<Style, number>();
    counts[column] = count.set(cell.style, (count.get(cell.style) ?? 0) + 1);
  }
  return counts.map(
    (count) =>
      [...count].reduce((best, each) => (each[1] > best[1] ? each : best), [PLAIN, 0] as [Style, number])[0],
  );
}

function writeCells(sheet: SheetData, target: Worksheet): void {
  const styles = columnStyles(sheet);
  for (const { row, column, cell } of sheet.grid.filled()) {
    const blank = cell.value === '' && !cell.formula && !cell.note;
    if (blank && cell.style === (styles[column] ?? PLAIN)) continue;
    const file = target.getRow(row).getCell(column);
    if (cell.formula) {
      const formula = cell.formula.slice(1).replace(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ',');
      file.value = cell.value === '' ? { formula } : { formula, result: cell.value };
    } else if (cell.value !== '') file.value = cell.value;
    file.style = toFileStyle(cell.style);
    if (cell.note) file.note = cell.note;
  }
}

/** Google gives a row the height of its wrapped texts; an office suite needs to be told. */
function writeHeights({ grid }: SheetData, target: Worksheet): void {
  const heights = new Map<number, number>();
  for (const { row, column, cell } of grid.filled()) {
    if (!cell.style.wrap || typeof cell.value !== 'string') continue;
    const height = heightOf(cell.value, grid.width(column), cell.style.bold ?? false);
    if (height !== null) heights.set(row, Math.max(height, heights.get(row) ?? 0));
  }
  for (const [row, height] of heights) target.getRow(row).height = height;
}
