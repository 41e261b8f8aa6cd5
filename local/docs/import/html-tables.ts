import type { Block, CellBorder, CellStyle, TableBlock, TableCell, TableRow } from '../tree';
import { cssBorder, cssColor, cssLength, PIXEL, sides } from './css';
import { attributeOf, cssOf, type HtmlElement, isElement } from './html-looks';
import { pt } from './units';

const NO_BORDER: CellBorder = { width: pt(0) };
const DEFAULT_PADDING = PIXEL;
const ALIGNMENTS: Readonly<Record<string, CellStyle['contentAlignment']>> = {
  top: 'TOP',
  middle: 'MIDDLE',
  bottom: 'BOTTOM',
};

type ReadCell = (cell: HtmlElement, row: HtmlElement) => Block[];

/** A table; `room` is the width of what holds it, in points. */
export function readHtmlTable(table: HtmlElement, room: number, readCell: ReadCell): TableBlock {
  const rows = rowsOf(table);
  const grid = rows.map((row) => cellsOf(row));
  const columns = Math.max(
    ...grid.map((cells) => cells.reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0)),
    1,
  );
  const columnWidths = widthsOf(table, grid, columns, room);
  return { kind: 'table', columnWidths, rows: readRows(table, rows, columns, readCell) };
}

/** Rows of this table, not those of a table inside it. */
const rowsOf = (table: HtmlElement): HtmlElement[] =>
  table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^(thead|tbody|tfoot)$/.test(child.tagName) ? rowsOf(child) : [];
  });

const cellsOf = (row: HtmlElement): HtmlElement[] =>
  row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');

const spanOf = (cell: HtmlElement, name: 'colspan' | 'rowspan'): number =>
  Math.max(Number.parseInt(attributeOf(cell, name) ?? '1', 10) || 1, 1);

/** A cell over several rows leaves an empty one, without a line above it, in each row under its own. */
function readRows(
  table: HtmlElement,
  rows: readonly HtmlElement[],
  columns: number,
  readCell: ReadCell,
): TableRow[] {
  const hanging = new Map<number, { rows: number; cell: TableCell }>();
  return rows.map((row): TableRow => {
    const waiting = cellsOf(row);
    const cells: TableCell[] = [];
    for (let column = 0; column < columns; ) {
      const above = hanging.get(column);
      const element = above && above.rows > 0 ? undefined : waiting.shift();
      if (above && above.rows > 0) {
        above.rows--;
        const { style } = above.cell;
        above.cell.style = { ...style, borderBottom: NO_BORDER };
        above.cell = { style: { ...style, borderTop: NO_BORDER }, blocks: emptyBlocks() };
        cells.push(above.cell);
        column += above.cell.style.columnSpan ?? 1;
        continue;
      }
      const cell: TableCell = element
        ? { style: cellStyle(element, row, table), blocks: readCell(element, row) }
        : { style: { ...cellStyle(row, row, table), ...NO_BORDERS }, blocks: emptyBlocks() };
      if (element && spanOf(element, 'rowspan') > 1)
        hanging.set(column, { rows: spanOf(element, 'rowspan') - 1, cell });
      cells.push(cell);
      column += cell.style.columnSpan ?? 1;
    }
    const heights = [row, ...cellsOf(row)].map((each) => lengthSaid(each, 'height') ?? 0);
    return { minHeight: Math.max(...heights), cells };
  });
}

const NO_BORDERS = {
  borderTop: NO_BORDER,
  borderBottom: NO_BORDER,
  borderLeft: NO_BORDER,
  borderRight: NO_BORDER,
};

const emptyBlocks = (): Block[] => [{ kind: 'paragraph', style: {}, runs: [], end: {} }];

const lengthSaid = (element: HtmlElement, name: 'width' | 'height'): number | undefined =>
  cssLength(cssOf(element).get(name) ?? attributeOf(element, name));

function cellStyle(cell: HtmlElement, row: HtmlElement, table: HtmlElement): CellStyle {
  const css = cssOf(cell);
  const attribute = cssLength(attributeOf(table, 'border') === '' ? '1' : attributeOf(table, 'border')) ?? 0;
  const ruled: CellBorder = attribute > 0 ? (cssBorder('1px solid black') ?? NO_BORDER) : NO_BORDER;
  const shared = cssBorder(css.get('border'));
  const border = (side: string) => cssBorder(css.get(`border-${side}`)) ?? shared ?? ruled;
  const padding = sides(css, 'padding');
  const around = cssLength(attributeOf(table, 'cellpadding')) ?? DEFAULT_PADDING;
  const points = (text: string | undefined) => pt(cssLength(text) ?? around);
  const color = [cell, row].map((each) => backgroundOf(each)).find((each) => each !== undefined);
  const vertical = css.get('vertical-align') ?? attributeOf(cell, 'valign') ?? attributeOf(row, 'valign');
  const span = cell === row ? 1 : spanOf(cell, 'colspan');
  return {
    paddingTop: points(padding.top),
    paddingBottom: points(padding.bottom),
    paddingLeft: points(padding.left),
    paddingRight: points(padding.right),
    borderTop: border('top'),
    borderBottom: border('bottom'),
    borderLeft: border('left'),
    borderRight: border('right'),
    contentAlignment: ALIGNMENTS[vertical?.toLowerCase() ?? ''] ?? 'TOP',
    ...(color ? { backgroundColor: color } : {}),
    ...(span > 1 ? { columnSpan: span } : {}),
  };
}

function backgroundOf(element: HtmlElement): CellStyle['backgroundColor'] {
  const css = cssOf(element);
  return cssColor(css.get('background-color') ?? css.get('background') ?? attributeOf(element, 'bgcolor'));
}

/** What the columns or the cells say, in points or as a share of the table; the others share the rest. */
function widthsOf(table: HtmlElement, grid: HtmlElement[][], columns: number, room: number): number[] {
  const total = Math.min(widthOf(table, room) ?? room, room);
  const said: (number | undefined)[] = columnElements(table).map((column) => widthOf(column, total));
  for (const cells of grid) {
    let column = 0;
    for (const cell of cells) {
      const span = spanOf(cell, 'colspan');
      if (span === 1) said[column] ??= widthOf(cell, total);
      column += span;
    }
  }
  const all = Array.from({ length: columns }, (_, at) => said[at]);
  const free = all.filter((width) => width === undefined).length;
  const left = total - all.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const widths = all.map((width) => width ?? Math.max(left / free, 12));
  const wide = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => pt(wide > room ? (width * room) / wide : width).magnitude);
}

const columnElements = (table: HtmlElement): HtmlElement[] =>
  table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'colgroup') return columnElements(child);
    return child.tagName === 'col' ? [child] : [];
  });

function widthOf(element: HtmlElement, whole: number): number | undefined {
  const text = cssOf(element).get('width') ?? attributeOf(element, 'width');
  const [, share] = /^([\d.]+)%$/.exec(text ?? '') ?? [];
  return share === undefined ? cssLength(text) : (whole * Number(share)) / 100;
}
