import type { Block, DocsTab, ParagraphBlock, TableBlock, TableRow } from './tree';

/** Indexes are UTF-16 units; a paragraph counts the newline that ends it. */
export const paragraphLength = ({ runs }: ParagraphBlock): number =>
  runs.reduce((sum, { text }) => sum + text.length, 1);

/** A table, each of its rows and each of their cells begin with an index of their own; the table ends with one more. */
export const tableLength = ({ rows }: TableBlock): number =>
  rows.reduce((sum, row) => sum + rowLength(row), 2);

export const rowLength = ({ cells }: TableRow): number =>
  cells.reduce((sum, { blocks }) => sum + 1 + blocksLength(blocks), 1);

export const blockLength = (block: Block): number =>
  block.kind === 'paragraph' ? paragraphLength(block) : tableLength(block);

export const blocksLength = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + blockLength(block), 0);

export interface PlacedBlock<B extends Block = Block> {
  readonly block: B;
  readonly start: number;
  /** Index just after it. */
  readonly end: number;
  /** The list it stands in, and where. */
  readonly siblings: Block[];
  readonly at: number;
}

/** The blocks of one list, with their indexes, those inside tables left out. */
export function placedBlocks(blocks: Block[], base: number): PlacedBlock[] {
  let start = base;
  return blocks.map((block, at) => {
    const placed = { block, start, end: start + blockLength(block), siblings: blocks, at };
    start = placed.end;
    return placed;
  });
}

export interface PlacedCell {
  readonly blocks: Block[];
  /** Index of the first character of its first block. */
  readonly base: number;
}

/** The cells of a table that starts at `start`, row by row. */
export function placedCells(table: TableBlock, start: number): PlacedCell[] {
  const cells: PlacedCell[] = [];
  let index = start + 1;
  for (const row of table.rows) {
    index += 1;
    for (const { blocks } of row.cells) {
      cells.push({ blocks, base: index + 1 });
      index += 1 + blocksLength(blocks);
    }
  }
  return cells;
}

/** Every block of a list, those inside tables included, in the order of the text. */
export function everyBlock(blocks: Block[], base: number): PlacedBlock[] {
  return placedBlocks(blocks, base).flatMap((placed) => {
    if (placed.block.kind === 'paragraph') return [placed];
    const inside = placedCells(placed.block, placed.start);
    return [placed, ...inside.flatMap((cell) => everyBlock(cell.blocks, cell.base))];
  });
}

export const isParagraph = (placed: PlacedBlock): placed is PlacedBlock<ParagraphBlock> =>
  placed.block.kind === 'paragraph';
export const isTable = (placed: PlacedBlock): placed is PlacedBlock<TableBlock> =>
  placed.block.kind === 'table';

/** The body (which follows the break of its section, at 0), a header or a footer. */
export interface SegmentBlocks {
  readonly blocks: Block[];
  readonly base: number;
}

export const bodyOf = (tab: DocsTab): SegmentBlocks => ({ blocks: tab.body, base: 1 });

/** Body, headers and footers of a tab. */
export const segmentsOf = (tab: DocsTab): SegmentBlocks[] => [
  bodyOf(tab),
  ...[...Object.values(tab.headers), ...Object.values(tab.footers)].map((blocks) => ({ blocks, base: 0 })),
];

export const segmentEnd = ({ blocks, base }: SegmentBlocks): number => base + blocksLength(blocks);
