/**
 * All that turns a copy of a model into a letter, in one update. The edits come first, in this order, each with the
 * indexes the document has at that moment; then the replacements, everywhere in the document.
 */
export interface FillPlan {
  readonly edits: readonly LetterEdit[];
  readonly replacements: readonly Replacement[];
}

export type LetterEdit =
  /** Takes out the characters from `start` to `end`, not included. */
  | { readonly kind: 'delete'; readonly segment: string; readonly start: number; readonly end: number }
  /** Writes text that takes the style of what stands just before it. */
  | { readonly kind: 'insert'; readonly segment: string; readonly at: number; readonly text: string }
  /** Adds a row under a row of a table and writes its cells. */
  | {
      readonly kind: 'insertRow';
      readonly segment: string;
      readonly table: number;
      readonly below: number;
      /** Index where the new row begins. */
      readonly at: number;
      /** The paragraphs of each cell, one at least. */
      readonly cells: readonly (readonly CellParagraph[])[];
    }
  | {
      readonly kind: 'deleteRow';
      readonly segment: string;
      readonly table: number;
      readonly row: number;
      /** Index of its first character. */
      readonly at: number;
    };

export interface CellParagraph {
  readonly text: string;
  /** Index of the model's paragraph whose style it takes. */
  readonly like: number;
  /** It does not end a page: the row of the total would open the next one alone. */
  readonly keepWithNext?: true;
}

/**
 * A literal text and what it becomes. The text holds a mark that an edit of the same plan wrote, so that it is met
 * exactly once: never is a sure sign that the copy is not its model, and a value cannot be taken for a placeholder.
 */
export interface Replacement {
  readonly find: string;
  readonly value: string;
}
