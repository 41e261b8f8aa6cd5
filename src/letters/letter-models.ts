import type { Language } from '../domain/model';

/** A letter shipped with the product: what its document is made from at activation. */
export interface ShippedLetter {
  /** As column Modèle names it. */
  readonly model: string;
  readonly language: Language;
  docx(): Uint8Array;
}

export const SHIPPED_LETTERS: readonly ShippedLetter[] = [];
