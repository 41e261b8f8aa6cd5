import { emptyParagraph } from './empty';
import { InvalidRequest, type Location, segmentOf, tableAt } from './locate';
import { isParagraph, placedBlocks } from './measure';
import type { CellStyle, DocsTree, TableBlock, TableCell, TableRow } from './tree';
import { type Insertion, insertionPoint, insertText } from './write-text';

export interface CellLocation {
  readonly tableStartLocation?: Location | undefined;
  readonly rowIndex?: number | undefined;
  readonly columnIndex?: number | undefined;
}

const PADDING = { magnitude: 5, unit: 'PT' } as const;
const CELL: CellStyle = {
  paddingTop: PADDING,
  paddingBottom: PADDING,
  paddingLeft: PADDING,
  paddingRight: PADDING,
};
/** Points: A4 within margins of an inch. */
const TEXT_WIDTH = 451;

const emptyCell = (style: CellStyle): TableCell => ({
  style: structuredClone(style),
  blocks: [emptyParagraph()],
});

/** A row like another, its cells empty: assumed to take the look of its cells, not that of their text. */
const emptyRowLike = ({ minHeight, cells }: TableRow): TableRow => ({
  minHeight,
  cells: cells.map(({ style }) => emptyCell(style)),
});

function cellAt(tree: DocsTree, location: CellLocation): { found: ReturnType<typeof tableAt>; row: number } {
  const start = location.tableStartLocation ?? {};
  const found = tableAt(segmentOf(tree, start), start.index ?? 0);
  const row = location.rowIndex ?? 0;
  const column = location.columnIndex ?? 0;
  if (!found.block.rows[row]?.cells[column])
    throw new InvalidRequest(`The cell at row ${row} and column ${column} is outside of the table.`);
  return { found, row };
}

/** Adds an empty row above or below a cell. */
export function insertTableRow(tree: DocsTree, location: CellLocation, below: boolean): void {
  const { found, row } = cellAt(tree, location);
  const like = found.block.rows[row];
  if (like) found.block.rows.splice(below ? row + 1 : row, 0, emptyRowLike(like));
}

/** Takes out the row of a cell; the table goes with its last one. */
export function deleteTableRow(tree: DocsTree, location: CellLocation): void {
  const { found, row } = cellAt(tree, location);
  found.block.rows.splice(row, 1);
  if (found.block.rows.length === 0) found.siblings.splice(found.at, 1);
}

/** Puts an empty table after a newline of its own: the table starts at the index given + 1. */
export function insertTable(tree: DocsTree, at: Insertion, rows: number, columns: number): void {
  if (rows < 1 || columns < 1)
    throw new InvalidRequest('The number of rows and columns should be at least 1.');
  const { segment, index } = insertionPoint(tree, at);
  insertText(tree, at, '\n');
  const siblings = listAround(segment.blocks, segment.base, index);
  const table: TableBlock = {
    kind: 'table',
    columnWidths: Array.from({ length: columns }, () => TEXT_WIDTH / columns),
    rows: Array.from({ length: rows }, () => ({
      minHeight: 0,
      cells: Array.from({ length: columns }, () => emptyCell(CELL)),
    })),
  };
  siblings.list.splice(siblings.after, 0, table);
}

/** The list whose paragraph ends just after `index`, and the place after it. */
function listAround(
  blocks: TableCell['blocks'],
  base: number,
  index: number,
): { list: TableCell['blocks']; after: number } {
  const top = placedBlocks(blocks, base).find(({ end }) => index < end);
  if (!top || isParagraph(top)) return { list: blocks, after: (top?.at ?? 0) + 1 };
  throw new InvalidRequest('Tables inside of tables are not emulated.');
}
