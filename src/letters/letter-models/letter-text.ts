import type { Language } from '../../domain/model';
import type { ShippedModelName } from '../models/names';

/** What a shipped letter says between its greeting and its closing; its layout is the same for all. */
export interface LetterText {
  readonly model: ShippedModelName;
  readonly language: Language;
  /** A formal notice goes by registered post. */
  readonly isRegistered: boolean;
  readonly subject: string;
  /** Label of the last row of the invoices' table. */
  readonly totalLabel: string;
  /** Paragraphs around the table: « **bold** », and lines of one paragraph separated by newlines. */
  readonly before: readonly string[];
  /** What is added to the principal, then the sum of all, under the table: label and amount; a row without amount goes. */
  readonly claims: readonly (readonly [string, string])[];
  readonly after: readonly string[];
  /** The statement of interest stands after the signature, by invoice and half-year. */
  readonly hasStatement: boolean;
}

/** Lines of one paragraph: one whose values are all optional and absent is left out of the letter. */
export const lines = (...texts: readonly string[]): string => texts.join('\n');
