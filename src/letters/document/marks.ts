import type { NoticeValues } from '../placeholders';
import type { DocumentLine } from './document-lines';
import type { FillPlan, LetterEdit, Replacement } from './fill-plan';
import { substitutionsOf } from './substitutions';

/** Edits of a model in the order they are found, with the model's own indexes, and the replacements that follow them. */
export interface Filling {
  readonly edits: readonly LetterEdit[];
  readonly replacements: readonly Replacement[];
}

/** A new mark at each call: « ⟦1⟧ », « ⟦2⟧ »… Values hold no such brackets. */
export function newMarks(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `⟦${count}⟧`;
  };
}

/**
 * Fills a line: a mark is written just after the « [ » of each placeholder, and the text so marked is replaced. The
 * value takes the style of its first character, wherever bold or a colour begins.
 */
export function fillLine(
  { segment, start, text }: DocumentLine,
  values: NoticeValues,
  mark: () => string,
): Filling {
  const edits: LetterEdit[] = [];
  const replacements: Replacement[] = [];
  for (const { start: from, end, value, mark: at } of substitutionsOf(text, values)) {
    if (at === null) {
      edits.push({ kind: 'delete', segment: segment.id, start: start + from, end: start + from + 1 });
      continue;
    }
    const written = mark();
    edits.push({ kind: 'insert', segment: segment.id, at: start + at, text: written });
    replacements.push({ find: text.slice(from, at) + written + text.slice(at, end), value });
  }
  return { edits, replacements };
}

/** Puts together fillings of one model: the edits of a segment go from its end to its start, so that none moves another. */
export function planOf(fillings: readonly Filling[]): FillPlan {
  const edits = fillings.flatMap((filling) => filling.edits);
  return {
    edits: [...edits].sort((one, other) => startOf(other) - startOf(one)),
    replacements: fillings.flatMap((filling) => filling.replacements),
  };
}

const startOf = (edit: LetterEdit): number => (edit.kind === 'delete' ? edit.start : edit.at);
