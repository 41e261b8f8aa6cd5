import { foldText } from '../../domain/typography';
import { dateOf } from './dates';

/** A run of letters or of digits, or one sign that is no separator; `gap` is what separates it from the one before. */
export interface Word {
  /** Without case or accents; « & » is « et ». */
  readonly text: string;
  readonly written: string;
  readonly isDigits: boolean;
  readonly gap: string;
}

const PIECES = /\p{L}+|\p{N}+|[\s\-‐‑–—_./\\,:()[\]°#'’]+|./gsu;

/** « Facture F-2026-014 & Cie » → facture, f, 2026, 014, et, cie; « F2026014 » has the same year and number in it. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let gap = '';
  for (const piece of text.normalize('NFC').replace(/º/g, '°').match(PIECES) ?? []) {
    const isDigits = /^\p{N}/u.test(piece);
    if (/^[\s\-‐‑–—_./\\,:()[\]°#'’]/.test(piece)) gap = piece;
    else {
      for (const written of isDigits ? yearAndNumber(piece) : [piece]) {
        words.push({ text: folded(written), written, isDigits, gap });
        gap = '';
      }
    }
  }
  return words;
}

// A sign folds to nothing: it stays as it is, since nothing in a name may go unseen.
const folded = (written: string): string => (written === '&' ? 'et' : foldText(written) || written);

function yearAndNumber(digits: string): readonly string[] {
  const [, year, number] = /^(20\d\d)(\d{2,})$/.exec(digits) ?? [];
  return year === undefined || number === undefined || dateOf([digits]) ? [digits] : [year, number];
}

/** Whether words stand in one piece: « 2026-014 », « F12 », and not « 2026 014 » nor « 2026_014 ». */
export const isJoined = ({ gap }: Word): boolean => /^[-‐‑–—./]?$/.test(gap);

/** Whether words may be pieces of one number or of one date: nothing, or a single separator, with its spaces. */
export const isOnePiece = ({ gap }: Word): boolean => /^\s*[-‐‑–—_./\\]?\s*$/.test(gap);

export const isSpaced = ({ gap }: Word): boolean => /\s/.test(gap);

/** Whether a run of words stands in others, from that one on. */
export const standsAt = (run: readonly string[], words: readonly Word[], start: number): boolean =>
  run.length > 0 && run.every((text, index) => words[start + index]?.text === text);
