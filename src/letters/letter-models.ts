import type { Language } from '../domain/model';
import { writeDocx } from './docx/write-docx';
import { ENGLISH_BUSINESS_LETTERS } from './letter-models/english-business';
import { ENGLISH_CONSUMER_LETTERS, ENGLISH_PUBLIC_BODY_LETTERS } from './letter-models/english-others';
import { FRENCH_BUSINESS_LETTERS } from './letter-models/french-business';
import { FRENCH_CONSUMER_LETTERS } from './letter-models/french-consumer';
import { FRENCH_PUBLIC_BODY_LETTERS } from './letter-models/french-public';
import { layOut } from './letter-models/layout';

/** A letter shipped with the product: what its document is made from at activation. */
export interface ShippedLetter {
  /** As column Modèle names it. */
  readonly model: string;
  readonly language: Language;
  /** A formal notice, sent by registered post. */
  readonly isFormal: boolean;
  docx(): Uint8Array;
}

export const SHIPPED_LETTERS: readonly ShippedLetter[] = [
  ...FRENCH_BUSINESS_LETTERS,
  ...FRENCH_CONSUMER_LETTERS,
  ...FRENCH_PUBLIC_BODY_LETTERS,
  ...ENGLISH_BUSINESS_LETTERS,
  ...ENGLISH_CONSUMER_LETTERS,
  ...ENGLISH_PUBLIC_BODY_LETTERS,
].map((text) => ({
  model: text.model,
  language: text.language,
  isFormal: text.isRegistered,
  docx: () => writeDocx(layOut(text)),
}));
