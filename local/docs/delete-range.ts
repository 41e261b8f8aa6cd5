import { type IndexRange, InvalidRequest, rangeOf } from './locate';
import { blocksLength, type PlacedBlock, placedBlocks, placedCells } from './measure';
import { setRuns, sliceRuns, splitsPair, textOf } from './runs';
import type { Block, DocsTree, ParagraphBlock } from './tree';

const refused = (): InvalidRequest =>
  new InvalidRequest('Invalid deletion range. Cannot delete the requested range.');

/**
 * Deletes a range, by Docs' « Structural editing rules »: paragraphs whose newline goes are merged, with the style of the
 * first that keeps some text; tables go whole or not at all; the last newline of a segment or a cell stays, and so does
 * the one before a table that stays.
 */
export function deleteContentRange(tree: DocsTree, range: IndexRange): void {
  const { segment, start, end } = rangeOf(tree, range);
  if (start < segment.base) throw refused();
  if (end === segment.base + blocksLength(segment.blocks))
    throw new InvalidRequest('The range cannot include the newline character at the end of the segment.');
  deleteIn(segment.blocks, segment.base, start, end);
}

function deleteIn(blocks: Block[], base: number, start: number, end: number): void {
  const placed = placedBlocks(blocks, base);
  const first = placed.find((each) => start < each.end);
  const last = placed.find((each) => end <= each.end);
  if (!first || !last || end >= base + blocksLength(blocks)) throw refused();
  if (first === last && first.block.kind === 'table' && (start > first.start || end < first.end)) {
    const cell = placedCells(first.block, first.start).find(
      (each) => each.base <= start && end <= each.base + blocksLength(each.blocks),
    );
    if (!cell) throw refused();
    deleteIn(cell.blocks, cell.base, start, end);
    return;
  }
  if (cutsTable(first, start, end) || cutsTable(last, start, end)) throw refused();
  if (splits(first, start) || splits(last, end)) throw refused();
  const next = placed[last.at + 1];
  if (end === last.end && last.block.kind === 'paragraph' && next?.block.kind === 'table') throw refused();
  blocks.splice(first.at, last.at - first.at + 1, ...remainder(first, last, next, start, end));
}

/** What stays of the blocks from `first` to `last`; it takes in the paragraph after them when their newline is gone. */
function remainder(
  first: PlacedBlock,
  last: PlacedBlock,
  next: PlacedBlock | undefined,
  start: number,
  end: number,
): Block[] {
  const head = first.block.kind === 'paragraph' && start > first.start ? first.block : null;
  const tail = last.block.kind === 'paragraph' && end < last.end ? last.block : null;
  const tailRuns = tail ? sliceRuns(tail.runs, end - last.start) : [];
  if (!head) {
    if (!tail) return [];
    setRuns(tail, tailRuns);
    return [tail];
  }
  const headRuns = sliceRuns(head.runs, 0, start - first.start);
  if (tail) {
    setRuns(head, [...headRuns, ...tailRuns]);
    return [head];
  }
  if (next?.block.kind !== 'paragraph') throw refused();
  // The next paragraph becomes the merged one where it stands.
  const merged: ParagraphBlock = next.block;
  const following = merged.runs;
  Object.assign(merged, { ...head, runs: merged.runs });
  if (!head.bullet) delete merged.bullet;
  setRuns(merged, [...headRuns, ...following]);
  return [];
}

const cutsTable = ({ block, start: from, end: to }: PlacedBlock, start: number, end: number): boolean =>
  block.kind === 'table' && (start > from || end < to);

const splits = ({ block, start }: PlacedBlock, index: number): boolean =>
  block.kind === 'paragraph' && splitsPair(textOf(block), index - start);
