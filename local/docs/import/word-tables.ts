import type { XmlElement } from '@rgrove/parse-xml';
import type { Block, CellBorder, CellStyle, TableBlock, TableCell, TableRow } from '../tree';
import { colorOf, lengthOf, pt } from './units';
import { toggle } from './word-looks';
import type { WordReading } from './word-paragraphs';
import { attribute, children, find } from './xml';

const TWIP = 1 / 20;
/** What Word leaves at the left and the right of a cell that says nothing. */
const SIDE_PADDING = 5.4;
const NO_BORDER: CellBorder = { width: pt(0) };

type Side = 'Top' | 'Bottom' | 'Left' | 'Right';
const NAMES: Record<Side, readonly string[]> = {
  Top: ['top'],
  Bottom: ['bottom'],
  Left: ['left', 'start'],
  Right: ['right', 'end'],
};
const ALIGNMENTS = { top: 'TOP', center: 'MIDDLE', bottom: 'BOTTOM' } as const;

/** Where a cell stands: borders of a table depend on it. */
interface Place {
  readonly isFirstRow: boolean;
  readonly isLastRow: boolean;
  readonly column: number;
  readonly span: number;
  readonly columns: number;
}

type ReadBlocks = (parent: XmlElement, reading: WordReading) => Block[];

/** A table; `textWidth` is that of the page or of the cell around it, in points. */
export function readTable(
  element: XmlElement,
  reading: WordReading,
  textWidth: number,
  readBlocks: ReadBlocks,
): TableBlock {
  const own = find(element, 'tblPr');
  const styleId = attribute(find(own, 'tblStyle'), 'val');
  const inherited = reading.styles.tableProperties(styleId);
  const properties = [...(own ? [own] : []), ...inherited];
  const rows = unwrapped(element, 'tr');
  const columnWidths = widthsOf(element, rows);
  const inner: WordReading = styleId === undefined ? reading : { ...reading, tableStyle: styleId };
  const places = rows.map((row, at) => placesOf(row, at, rows.length, columnWidths.length));
  const table: TableBlock = {
    kind: 'table',
    columnWidths,
    rows: rows.map(
      (row, at): TableRow => ({
        minHeight: lengthOf(attribute(find(row, 'trPr', 'trHeight'), 'val'), TWIP) ?? 0,
        ...(toggle(find(row, 'trPr'), 'tblHeader') ? { isHeading: true } : {}),
        cells: unwrapped(row, 'tc').map((cell, index): TableCell => {
          const blocks = readBlocks(cell, inner);
          return { style: cellStyle(cell, properties, places[at]?.[index]), blocks };
        }),
      }),
    ),
  };
  mergeDownwards(table, rows, places);
  const total = columnWidths.reduce((sum, width) => sum + width, 0);
  const indent = indentOf(properties, textWidth - total);
  return indent === 0 ? table : { ...table, indent };
}

/** Rows and cells, those inside content controls included. */
const unwrapped = (parent: XmlElement, name: string): XmlElement[] =>
  children(parent).flatMap((child) => {
    const content = find(child, 'sdtContent');
    if (content) return unwrapped(content, name);
    return children(parent, name).includes(child) ? [child] : [];
  });

/** As the grid says, else as the cells of the longest row do. */
function widthsOf(element: XmlElement, rows: readonly XmlElement[]): number[] {
  const grid = children(find(element, 'tblGrid'), 'gridCol').map((column) =>
    lengthOf(attribute(column, 'w'), TWIP),
  );
  if (grid.length > 0 && grid.every((width) => width !== undefined && width > 0))
    return grid.map((width) => width ?? 0);
  const cells = rows.map((row) =>
    unwrapped(row, 'tc').map((cell) => lengthOf(attribute(find(cell, 'tcPr', 'tcW'), 'w'), TWIP) ?? 72),
  );
  return cells.reduce((longest, row) => (row.length > longest.length ? row : longest), []);
}

function placesOf(row: XmlElement, at: number, rowCount: number, columns: number): Place[] {
  let column = 0;
  return unwrapped(row, 'tc').map((cell): Place => {
    const span = Number(attribute(find(cell, 'tcPr', 'gridSpan'), 'val') ?? 1);
    column += span;
    return { isFirstRow: at === 0, isLastRow: at === rowCount - 1, column: column - span, span, columns };
  });
}

function cellStyle(cell: XmlElement, table: readonly XmlElement[], place: Place | undefined): CellStyle {
  const own = find(cell, 'tcPr');
  const margins = [find(own, 'tcMar'), ...table.map((each) => find(each, 'tblCellMar'))];
  const padding = (side: Side, otherwise: number) => {
    const found = margins
      .map((each) => attribute(sideOf(each, NAMES[side]), 'w'))
      .find((each) => each !== undefined);
    return pt(lengthOf(found, TWIP) ?? otherwise);
  };
  const border = (side: Side): CellBorder => {
    const isEdge = place === undefined || isOnEdge(side, place);
    const shared = isEdge ? NAMES[side] : [side === 'Top' || side === 'Bottom' ? 'insideH' : 'insideV'];
    const said = [
      sideOf(find(own, 'tcBorders'), NAMES[side]),
      ...table.map((each) => sideOf(find(each, 'tblBorders'), shared)),
    ].find((each) => each !== undefined);
    return borderOf(said);
  };
  const fill = colorOf(attribute(find(own, 'shd'), 'fill'));
  const vertical = attribute(find(own, 'vAlign'), 'val');
  return {
    paddingTop: padding('Top', 0),
    paddingBottom: padding('Bottom', 0),
    paddingLeft: padding('Left', SIDE_PADDING),
    paddingRight: padding('Right', SIDE_PADDING),
    borderTop: border('Top'),
    borderBottom: border('Bottom'),
    borderLeft: border('Left'),
    borderRight: border('Right'),
    contentAlignment: Object.entries(ALIGNMENTS).find(([name]) => name === vertical)?.[1] ?? 'TOP',
    ...(fill ? { backgroundColor: fill } : {}),
    ...(place && place.span > 1 ? { columnSpan: place.span } : {}),
  };
}

const sideOf = (parent: XmlElement | undefined, names: readonly string[]): XmlElement | undefined =>
  names.map((name) => find(parent, name)).find((each) => each !== undefined);

const isOnEdge = (side: Side, { isFirstRow, isLastRow, column, span, columns }: Place): boolean =>
  ({ Top: isFirstRow, Bottom: isLastRow, Left: column === 0, Right: column + span >= columns })[side];

/** Widths are counted in eighths of a point. */
function borderOf(element: XmlElement | undefined): CellBorder {
  const kind = attribute(element, 'val');
  if (!element || kind === undefined || kind === 'nil' || kind === 'none') return NO_BORDER;
  const width = lengthOf(attribute(element, 'sz'), 1 / 8) ?? 0.5;
  const dashStyle = /dot/i.test(kind) ? 'DOT' : /dash/i.test(kind) ? 'DASH' : 'SOLID';
  const color = colorOf(attribute(element, 'color')) ?? { color: { rgbColor: {} } };
  return { width: pt(width), color, dashStyle };
}

/** Cells merged from top to bottom stay cells, without a line between them. */
function mergeDownwards(table: TableBlock, rows: readonly XmlElement[], places: readonly Place[][]): void {
  for (const [at, row] of rows.entries()) {
    for (const [index, cell] of unwrapped(row, 'tc').entries()) {
      const merge = find(cell, 'tcPr', 'vMerge');
      if (!merge || attribute(merge, 'val') === 'restart') continue;
      const column = places[at]?.[index]?.column;
      const above = places[at - 1]?.findIndex((place) => place.column === column) ?? -1;
      const [upper, lower] = [table.rows[at - 1]?.cells[above], table.rows[at]?.cells[index]];
      if (!upper || !lower) continue;
      upper.style.borderBottom = NO_BORDER;
      lower.style.borderTop = NO_BORDER;
    }
  }
}

/** From the left margin; `free` is what the table leaves of the width of the text. */
function indentOf(properties: readonly XmlElement[], free: number): number {
  const said = (name: string, key: string) =>
    properties.map((each) => attribute(find(each, name), key)).find((each) => each !== undefined);
  const alignment = said('jc', 'val');
  if (alignment === 'center') return free / 2;
  if (alignment === 'right' || alignment === 'end') return free;
  return lengthOf(said('tblInd', 'w'), TWIP) ?? 0;
}
