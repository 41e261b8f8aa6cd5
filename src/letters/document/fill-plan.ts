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
  /** Adds a row under a row of a table and writes its cells; `like` is the paragraph of the model whose style each takes. */
  | {
      readonly kind: 'insertRow';
      readonly segment: string;
      readonly table: number;
      readonly below: number;
      /** Index where the new row begins. */
      readonly at: number;
      readonly cells: readonly { readonly text: string; readonly like: number }[];
    };

/** Every occurrence of a literal text; it must be met exactly so many times. */
export interface Replacement {
  readonly find: string;
  readonly value: string;
  readonly occurrences: number;
}
