import type { Language } from '../../domain/model';

/** What a letter's model is for: a formal notice must say more. */
export interface LetterUse {
  /** As column Modèle names it. */
  readonly model: string;
  readonly language: Language;
  readonly isFormal: boolean;
}
