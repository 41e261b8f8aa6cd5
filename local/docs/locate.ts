import {
  bodyOf,
  everyBlock,
  isParagraph,
  isTable,
  type PlacedBlock,
  type SegmentBlocks,
  segmentEnd,
} from './measure';
import type { DocsTab, DocsTree, ParagraphBlock, TableBlock } from './tree';

/** A request that Docs refuses, in Google's words where they are known. */
export class InvalidRequest extends Error {}

export interface Location {
  readonly index?: number | undefined;
  readonly segmentId?: string | undefined;
  readonly tabId?: string | undefined;
}

/** The tab named, or the first. */
export function tabOf(tree: DocsTree, tabId: string | undefined): DocsTab {
  const tab = tabId ? tree.tabs.find(({ id }) => id === tabId) : tree.tabs[0];
  if (!tab) throw new InvalidRequest('The tab was not found.');
  return tab;
}

/** The header or footer named, or the body. */
export function segmentOf(tree: DocsTree, { tabId, segmentId }: Location): SegmentBlocks {
  const tab = tabOf(tree, tabId);
  if (!segmentId) return bodyOf(tab);
  const blocks = tab.headers[segmentId] ?? tab.footers[segmentId];
  if (blocks) return { blocks, base: 0 };
  throw new InvalidRequest(
    `Segment with ID ${segmentId} was not found. If a segment ID is provided, it must be a header, footer or footnote ID.`,
  );
}

export function checkIndex(index: number, segment: SegmentBlocks, isEnd = false): void {
  const end = segmentEnd(segment);
  if (isEnd ? index > end : index >= end)
    throw new InvalidRequest(
      `Index ${index} must be less than the end index of the referenced segment, ${end}.`,
    );
}

/** The paragraph in which text can be written at an index. */
export function paragraphAt(segment: SegmentBlocks, index: number): PlacedBlock<ParagraphBlock> {
  checkIndex(index, segment);
  const found = everyBlock(segment.blocks, segment.base)
    .filter(isParagraph)
    .find(({ start, end }) => start <= index && index < end);
  if (!found)
    throw new InvalidRequest('The insertion index must be inside the bounds of an existing paragraph.');
  return found;
}

/** Paragraphs of which at least one index is in the range. */
export function paragraphsIn(
  segment: SegmentBlocks,
  start: number,
  end: number,
): PlacedBlock<ParagraphBlock>[] {
  return everyBlock(segment.blocks, segment.base)
    .filter(isParagraph)
    .filter((placed) => placed.start < end && start < placed.end);
}

/** The table that starts there. */
export function tableAt(segment: SegmentBlocks, index: number): PlacedBlock<TableBlock> {
  const found = everyBlock(segment.blocks, segment.base)
    .filter(isTable)
    .find(({ start }) => start === index);
  if (!found)
    throw new InvalidRequest('Invalid table start location. Must specify the start index of the table.');
  return found;
}

/** The index where text goes at the end of a segment: just before its last newline. */
export const endOf = (segment: SegmentBlocks): number => segmentEnd(segment) - 1;

export interface IndexRange extends Location {
  readonly startIndex?: number | undefined;
  readonly endIndex?: number | undefined;
}

/** The range's segment and bounds; refuses an empty one, and one that goes beyond the segment. */
export function rangeOf(
  tree: DocsTree,
  range: IndexRange,
): { segment: SegmentBlocks; start: number; end: number } {
  const segment = segmentOf(tree, range);
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? 0;
  checkIndex(end, segment, true);
  if (end <= start) throw new InvalidRequest('The range should not be empty.');
  return { segment, start, end };
}
