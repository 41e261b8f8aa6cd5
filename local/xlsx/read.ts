import { type Cell as FileCell, ValueType, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { type BookData, newSheet, type SheetData } from '../book/book';
import { type CellValue, emptyCell } from '../book/grid';
import { PLAIN, restyle, type Style } from '../book/style';
import { fromFileRules } from './rules';
import { type BookSidecar, restoreKept, type SheetSidecar } from './sidecar';
import { fromFileStyle, rgb } from './styles';
import { placeValidation, readValidations } from './validations';

const PIXELS_A_CHARACTER = 7;
const DEFAULT_PIXELS = 100;
const DAY = 86_400_000;
const EPOCH = 25_569;

/** Reads an .xlsx back, whoever wrote it; `freeId` numbers the sheets the sidecar does not know. */
export async function readBook(
  bytes: Uint8Array,
  sidecar: BookSidecar,
  freeId: () => number,
): Promise<BookData> {
  const file = new Workbook();
  await file.xlsx.load(bytes);
  const { sheets: kept, ...rest } = sidecar;
  const sheets = file.worksheets.map((source) => {
    const known = kept.find((each) => each.name === source.name);
    return readSheet(source, known, known?.id ?? freeId());
  });
  return { ...rest, sheets, active: Math.min(rest.active, sheets.length - 1), revision: 0 };
}

function readSheet(source: Worksheet, known: SheetSidecar | undefined, id: number): SheetData {
  const rows = Math.max(known?.rows ?? 1000, source.rowCount);
  const columns = Math.max(known?.columns ?? 26, source.actualColumnCount);
  const sheet = newSheet(id, source.name, rows, columns);
  sheet.hidden = source.state !== 'visible';
  sheet.tabColor = rgb(source.properties.tabColor) ?? null;
  const view = source.views?.[0];
  if (view?.state === 'frozen') {
    sheet.frozenRows = view.ySplit ?? 0;
    sheet.frozenColumns = view.xSplit ?? 0;
  }
  readColumns(source, sheet);
  readCells(source, sheet);
  readValidations(source, sheet);
  for (const { range, validation } of known?.validations ?? []) placeValidation(sheet, range, validation);
  sheet.rules = fromFileRules(source.conditionalFormattings, rows, columns);
  if (known) restoreKept(sheet, known);
  return sheet;
}

function readColumns(source: Worksheet, sheet: SheetData): void {
  const { grid } = sheet;
  for (let column = 1; column <= grid.columns; column++) {
    const file = source.getColumn(column);
    if (file.hidden) grid.setHidden(column, true);
    const pixels = file.width === undefined ? DEFAULT_PIXELS : Math.round(file.width * PIXELS_A_CHARACTER);
    if (Math.abs(pixels - DEFAULT_PIXELS) > 1) grid.setWidth(column, pixels);
    const style = fromFileStyle(file.style ?? {});
    if (style === PLAIN) continue;
    for (let row = 1; row <= grid.rows; row++) grid.replace(row, column, emptyCell(style));
  }
}

function readCells(source: Worksheet, sheet: SheetData): void {
  source.eachRow({ includeEmpty: false }, (row, rowNumber) => {
    row.eachCell({ includeEmpty: true }, (file, column) => {
      if (column > sheet.grid.columns) return;
      const style = fromFileStyle(file.style);
      const { value, formula } = contentOf(file);
      const note = noteOf(file.note);
      if (value === '' && !formula && !note && style === PLAIN && !sheet.grid.peek(rowNumber, column)) return;
      const cell = emptyCell(withDate(style, file, value));
      cell.value = value;
      cell.formula = formula;
      cell.note = note;
      sheet.grid.replace(rowNumber, column, cell);
    });
  });
}

/** A date of a file made elsewhere may carry a built-in format the library does not name. */
const withDate = (style: Style, file: FileCell, value: CellValue): Style =>
  file.type === ValueType.Date &&
  typeof value === 'number' &&
  (!style.numberFormat || style.numberFormat === 'mm-dd-yy')
    ? restyle(style, { numberFormat: Number.isInteger(value) ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm:ss' })
    : style;

function contentOf(file: FileCell): { value: CellValue; formula: string } {
  if (file.type === ValueType.Merge) return { value: '', formula: '' };
  const { value } = file;
  if (file.formula) return { value: plain(file.result), formula: `=${file.formula}` };
  return { value: plain(value), formula: '' };
}

/** Dates as serials, rich text and links as their text, errors as their sign. */
function plain(value: unknown): CellValue {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.getTime() / DAY + EPOCH;
  if (typeof value !== 'object') return String(value);
  if ('richText' in value && Array.isArray(value.richText))
    return value.richText.map((run: { text?: unknown }) => String(run.text ?? '')).join('');
  if ('text' in value) return plain(value.text);
  if ('error' in value) return String(value.error);
  return '';
}

function noteOf(note: unknown): string {
  if (typeof note === 'string') return note;
  if (typeof note !== 'object' || note === null || !('texts' in note) || !Array.isArray(note.texts))
    return '';
  return note.texts.map((run: { text?: unknown }) => String(run.text ?? '')).join('');
}
