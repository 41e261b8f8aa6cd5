import type { Language } from '../../domain/model';

/** What a letter's model is for. */
export interface LetterUse {
  /** As column Modèle names it. */
  readonly model: string;
  readonly language: Language;
  /** It must say how many days it gives: a formal notice does, but to a public body. */
  readonly givesDays: boolean;
}
