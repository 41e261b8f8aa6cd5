import type { Block, CellBorder, CellStyle, TableBlock, TableCell, TableRow } from '../tree';
import { hexColor, points } from './measures';
import { heightOf, type PageContent, placeAll, type Strip } from './printed';

/** What Docs gives a cell that says nothing of it, in points. */
const DEFAULT_PADDING = 5;
const DEFAULT_BORDER = 1;

interface Box {
  readonly left: number;
  readonly width: number;
  readonly style: CellStyle;
  readonly strips: readonly Strip[];
}

/** A table as its rows, which stay whole wherever a page can hold them; `stripsOf` sets what a cell holds, in points of width. */
export function tableStrips(
  table: TableBlock,
  stripsOf: (blocks: readonly Block[], width: number) => Strip[],
): Strip[] {
  const strips = table.rows.map((row) => rowStrip(boxesOf(row, table, stripsOf), row.minHeight));
  const below = table.rows.findIndex(({ isHeading }) => !isHeading);
  const repeated = strips.slice(0, Math.max(below, 0));
  return strips.map((strip, at) => (at < below ? { ...strip, keepWithNext: true } : { ...strip, repeated }));
}

function boxesOf(
  row: TableRow,
  { columnWidths, indent = 0 }: TableBlock,
  stripsOf: (blocks: readonly Block[], width: number) => Strip[],
): Box[] {
  let column = 0;
  let left = indent;
  return row.cells.map((cell): Box => {
    const span = Math.max(cell.style.columnSpan ?? 1, 1);
    const width = columnWidths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    column += span;
    left += width;
    return {
      left: left - width,
      width,
      style: cell.style,
      strips: stripsOf(cell.blocks, textWidth(cell, width)),
    };
  });
}

const textWidth = ({ style }: TableCell, width: number): number =>
  Math.max(width - paddingOf(style.paddingLeft) - paddingOf(style.paddingRight), 1);

const paddingOf = (padding: CellStyle['paddingTop']): number => points(padding, DEFAULT_PADDING);

const boxHeight = ({ style, strips }: Box): number =>
  paddingOf(style.paddingTop) + heightOf(strips) + paddingOf(style.paddingBottom);

/** Borders stand on the edges and take no room: the next row begins exactly where this one ends. */
function rowStrip(boxes: readonly Box[], minHeight: number): Strip {
  const height = Math.max(minHeight, ...boxes.map(boxHeight), 0);
  return {
    before: 0,
    height,
    after: 0,
    // A row stays with the one below when all it says does, as word processors have it.
    keepWithNext: boxes.length > 0 && boxes.every(({ strips }) => strips[strips.length - 1]?.keepWithNext),
    startsPage: false,
    place(page, x, y) {
      for (const box of boxes) placeBox(box, height, page, x + box.left, y);
    },
    split: (room) => splitRow(boxes, room),
  };
}

function placeBox(box: Box, height: number, page: PageContent, x: number, y: number): void {
  const { style, width, strips } = box;
  const color = hexColor(style.backgroundColor);
  if (color) page.fills.push({ type: 'rect', x, y, w: width, h: height, color, lineWidth: 0 });
  const free = height - boxHeight(box);
  const share = { TOP: 0, MIDDLE: 0.5, BOTTOM: 1 }[style.contentAlignment ?? 'TOP'] ?? 0;
  placeAll(strips, page, x + paddingOf(style.paddingLeft), y + paddingOf(style.paddingTop) + free * share);
  const [right, bottom] = [x + width, y + height];
  placeBorder(style.borderTop, page, [x, y, right, y]);
  placeBorder(style.borderBottom, page, [x, bottom, right, bottom]);
  placeBorder(style.borderLeft, page, [x, y, x, bottom]);
  placeBorder(style.borderRight, page, [right, y, right, bottom]);
}

function placeBorder(
  border: CellBorder | undefined,
  page: PageContent,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
): void {
  const lineWidth = border ? points(border.width) : DEFAULT_BORDER;
  if (lineWidth <= 0) return;
  const lineColor = hexColor(border?.color) ?? '#000000';
  page.borders.push({ type: 'line', x1, y1, x2, y2, lineWidth, lineColor, lineCap: 'square' });
}

/** A row taller than a page goes on with the next one, line by line in each cell. */
function splitRow(boxes: readonly Box[], room: number): readonly [Strip, Strip] | null {
  const halves = boxes.map((box) => {
    const { paddingTop, paddingBottom } = box.style;
    let left = room - paddingOf(paddingTop) - paddingOf(paddingBottom);
    const over = box.strips.findIndex(({ before, height, after }) => {
      left -= before + height;
      const fits = left >= 0;
      left -= after;
      return !fits;
    });
    const cut = over < 0 ? box.strips.length : over;
    return {
      head: { ...box, strips: box.strips.slice(0, cut) },
      tail: { ...box, strips: box.strips.slice(cut) },
    };
  });
  const heads = halves.map(({ head }) => head);
  const tails = halves.map(({ tail }) => tail);
  const isBare = (half: readonly Box[]) => half.every(({ strips }) => strips.length === 0);
  return isBare(heads) || isBare(tails) ? null : [rowStrip(heads, room), rowStrip(tails, 0)];
}
