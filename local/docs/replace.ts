import { InvalidRequest } from './locate';
import { everyBlock, isParagraph, type PlacedBlock, segmentsOf } from './measure';
import { cleanText, splicedParagraph, styleAt, textOf } from './runs';
import type { DocsTab, ParagraphBlock } from './tree';

/**
 * Replaces a literal text wherever it stands in the tabs: bodies, tables, headers and footers. A match may span runs,
 * never paragraphs, and its replacement takes the style of its first character; a newline in it makes a paragraph.
 * Returns the number of occurrences.
 */
export function replaceAllText(
  tabs: readonly DocsTab[],
  find: string,
  replacement: string,
  matchCase: boolean,
): number {
  if (find === '') throw new InvalidRequest('The text to find should not be empty.');
  const text = cleanText(replacement);
  let count = 0;
  for (const segment of tabs.flatMap(segmentsOf)) {
    const paragraphs = everyBlock(segment.blocks, segment.base).filter(isParagraph);
    // From the last one: a paragraph that becomes several moves those after it.
    for (const placed of paragraphs.reverse()) {
      const matches = occurrences(textOf(placed.block), find, matchCase);
      count += matches.length;
      for (const start of matches.reverse()) replaceIn(placed, start, start + find.length, text);
    }
  }
  return count;
}

/** Where a text begins in another, without overlap, from left to right. */
function occurrences(text: string, find: string, matchCase: boolean): number[] {
  const among = matchCase ? text : lower(text);
  const sought = matchCase ? find : lower(find);
  const starts: number[] = [];
  for (let at = among.indexOf(sought); at >= 0; at = among.indexOf(sought, at + sought.length))
    starts.push(at);
  return starts;
}

/** Lower case, unit by unit: « İ » in lower case is longer, and would shift what follows. */
const lower = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => {
    const unit = text.charAt(i);
    const low = unit.toLowerCase();
    return low.length === 1 ? low : unit;
  }).join('');

function replaceIn(
  { block, siblings, at }: PlacedBlock<ParagraphBlock>,
  start: number,
  end: number,
  text: string,
): void {
  const style = styleAt(block, start);
  const [first, ...others] = splicedParagraph(block, start, end, text, style);
  if (!first) return;
  // In place: earlier occurrences of the same paragraph are replaced next.
  block.runs = first.runs;
  block.end = first.end;
  siblings.splice(at + 1, 0, ...others);
}
