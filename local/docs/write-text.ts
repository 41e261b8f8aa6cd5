import { endOf, InvalidRequest, type Location, paragraphAt, segmentOf } from './locate';
import type { SegmentBlocks } from './measure';
import { cleanText, splicedParagraph, splitsPair, styleForInsertion, textOf } from './runs';
import type { DocsTree } from './tree';

export interface Insertion {
  readonly location?: Location | undefined;
  readonly endOfSegmentLocation?: Omit<Location, 'index'> | undefined;
}

/** Where an insertion goes: at an index, or before the last newline of a segment. */
export function insertionPoint(tree: DocsTree, at: Insertion): { segment: SegmentBlocks; index: number } {
  if (at.location) return { segment: segmentOf(tree, at.location), index: at.location.index ?? 0 };
  if (!at.endOfSegmentLocation) throw new InvalidRequest('An insertion location must be specified.');
  const segment = segmentOf(tree, at.endOfSegmentLocation);
  return { segment, index: endOf(segment) };
}

/** Writes text in the style of what stands just before it; a newline makes a paragraph of the same paragraph style. */
export function insertText(tree: DocsTree, at: Insertion, text: string): void {
  if (text === '') throw new InvalidRequest('The text to insert should not be empty.');
  const { segment, index } = insertionPoint(tree, at);
  const { block, start, siblings, at: position } = paragraphAt(segment, index);
  const offset = index - start;
  if (splitsPair(textOf(block), offset))
    throw new InvalidRequest('The insertion index cannot be within a grapheme cluster.');
  const style = styleForInsertion(block, offset);
  siblings.splice(position, 1, ...splicedParagraph(block, offset, offset, cleanText(text), style));
}
