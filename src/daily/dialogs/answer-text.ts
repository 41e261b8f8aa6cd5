/**
 * A typed answer in the form it is compared in: no accents or capitals, one apostrophe, single spaces. It has as many
 * characters as `written`, so that a part of one is found in the other.
 */
export interface AnswerText {
  readonly written: string;
  readonly folded: string;
}

export function answerText(typed: string): AnswerText {
  const written = typed
    .normalize('NFC')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
  const folded = Array.from(written, (character) => {
    const bare = character
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase();
    return bare.length === character.length ? bare : character;
  }).join('');
  return { written, folded };
}

/** The end of an answer, from a character on. */
export const answerFrom = ({ written, folded }: AnswerText, at: number): AnswerText => {
  const skipped = at + (/^ */.exec(folded.slice(at))?.[0].length ?? 0);
  return { written: written.slice(skipped).trimEnd(), folded: folded.slice(skipped).trimEnd() };
};

export const isEmptyAnswer = (typed: string): boolean => answerText(typed).written === '';

const YES = new Set(['oui', 'o', 'ok', 'yes', 'y', "d'accord", 'tous', 'tout']);
const NO = new Set(['non', 'n', 'no', 'pas encore', 'plus tard']);

/** Yes, no, or null when it is neither. */
export function readYesOrNo(typed: string): boolean | null {
  const folded = answerText(typed).folded.replace(/[.!]+$/, '');
  return YES.has(folded) ? true : NO.has(folded) ? false : null;
}
