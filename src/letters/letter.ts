import type { Language } from '../domain/model';
import type { FillPlan } from './document/fill-plan';
import type { ModelDocument } from './document/model-document';
import type { Notice } from './notice';
import type { MissingValue } from './placeholders';

/** What a letter's model is for: a formal notice must say more. */
export interface LetterUse {
  /** As column Modèle names it. */
  readonly model: string;
  readonly language: Language;
  readonly isFormal: boolean;
}

export interface Letter {
  readonly plan: FillPlan;
  /** What a person should know; none of it stops the letter. */
  readonly warnings: readonly string[];
}

export type ComposedLetter =
  | { readonly ok: true; readonly letter: Letter }
  /** French sentences, and values to complete. */
  | { readonly ok: false; readonly problems: readonly string[]; readonly missing: readonly MissingValue[] };

/** What keeps a model from being used for that letter, as French sentences that name it; empty when nothing does. */
export function checkLetterModel(_model: ModelDocument, _use: LetterUse): readonly string[] {
  throw new Error('not written yet');
}

/** What turns a copy of the model into the letter of a notice. */
export function composeLetter(_notice: Notice, _model: ModelDocument, _use: LetterUse): ComposedLetter {
  throw new Error('not written yet');
}
