import { placedTokens } from '../document/document-lines';
import { resolvePlaceholder } from '../placeholders';

/**
 * A text as the rules read it: lower case, no accents, one space between words, « . » as a word of its own where a
 * sentence ends. Dashes, apostrophes and no-break spaces are spaces; invisible characters are not there.
 */
export interface FoldedText {
  readonly text: string;
  /** What stands between two places of `text`, as it was written. */
  written(start: number, end: number): string;
}

/** A value is a word that no rule knows; the 40 € of professionals are told as what they are. */
const VALUE = '#';
const RECOVERY_INDEMNITY = '40 € indemnite';

/** Words that a full stop shortens: no sentence ends there. */
const SHORTENED = /(?:^| )(?:[a-z]|art|arts|suiv|al|cf|me|mm|ref|tel|com|civ|pen|proc|exec|seq)$/;

export function foldedText(source: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (piece: string, start: number, end: number): void => {
    for (const character of piece) {
      if (character === ' ' && (text === '' || text.endsWith(' '))) continue;
      text += character;
      starts.push(start);
      ends.push(end);
    }
  };
  for (const { token, start, end } of placedTokens(source)) {
    const found = token.kind === 'placeholder' ? resolvePlaceholder(token.name) : null;
    if (found?.kind === 'known') {
      add(found.key === 'indemnity' ? RECOVERY_INDEMNITY : VALUE, start, end);
      continue;
    }
    for (let at = start; at < end; ) {
      const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
      const next = at + character.length;
      add(foldedCharacter(character, source.slice(0, at), source.slice(next), text), at, next);
      at = next;
    }
  }
  return {
    text,
    written: (start, end) =>
      source
        .slice(starts[start] ?? 0, ends[end - 1] ?? source.length)
        .replace(/\p{Cf}/gu, '')
        .replace(/[\s\u00a0\u202f]+/g, ' '),
  };
}

function foldedCharacter(character: string, before: string, after: string, folded: string): string {
  if (/[\p{Cf}\p{M}\ufffc]/u.test(character)) return '';
  if (/[.,]/.test(character) && /\d$/.test(before) && /^\d/.test(after)) return ',';
  if (character === '\n') return /^[^\S\n]*\n/.test(after) ? ' . ' : ' ';
  if (/[.!?…;]/.test(character)) return endsSentence(character, after, folded) ? ' . ' : ' ';
  const plain = character
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
  // « ʼ » is a letter to Unicode, and an apostrophe to people.
  return plain.replace(/\p{Lm}|[^\p{L}\p{N}€%]/gu, ' ');
}

function endsSentence(character: string, after: string, folded: string): boolean {
  if (character !== '.') return true;
  if (SHORTENED.test(folded)) return false;
  return /^[\s\u00a0\u202f»"”)]*(?:\p{Lu}|$)/u.test(after);
}
