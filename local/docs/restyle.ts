import { type IndexRange, InvalidRequest, paragraphsIn, rangeOf } from './locate';
import { paragraphLength } from './measure';
import { joinRuns, sliceRuns, splitsPair, textOf } from './runs';
import type { DocsTree, ParagraphStyle, TextStyle } from './tree';

/** What a field mask keeps of `given` over `style`: a field named and not given goes back to what is inherited. */
function restyled<S extends object>(style: S, given: S, fields: string): S {
  const names = fields === '*' ? Object.keys({ ...style, ...given }) : fields.split(',').map((n) => n.trim());
  if (fields.trim() === '')
    throw new InvalidRequest(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  const others = Object.entries(style).filter(([name]) => !names.includes(name));
  const set = Object.entries(given).filter(([name]) => names.includes(name));
  // Names come from the mask and values from the style given: the result is of its type.
  return Object.fromEntries([...others, ...set]) as S;
}

export function updateTextStyle(tree: DocsTree, range: IndexRange, given: TextStyle, fields: string): void {
  const { segment, start, end } = rangeOf(tree, range);
  for (const { block, start: base } of paragraphsIn(segment, start, end)) {
    const text = textOf(block);
    // A character of two units is styled whole.
    const from = Math.max(0, start - base) - (splitsPair(text, start - base) ? 1 : 0);
    const to = end - base + (splitsPair(text, end - base) ? 1 : 0);
    if (to >= paragraphLength(block)) block.end = restyled(block.end, given, fields);
    block.runs = joinRuns([
      ...sliceRuns(block.runs, 0, from),
      ...sliceRuns(block.runs, from, to).map((run) => ({
        ...run,
        style: restyled(run.style, given, fields),
      })),
      ...sliceRuns(block.runs, to),
    ]);
  }
}

/** Every paragraph that the range touches, even in part. */
export function updateParagraphStyle(
  tree: DocsTree,
  range: IndexRange,
  given: ParagraphStyle,
  fields: string,
): void {
  const { segment, start, end } = rangeOf(tree, range);
  for (const { block } of paragraphsIn(segment, start, end))
    block.style = restyled(block.style, given, fields);
}
