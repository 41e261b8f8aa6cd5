import type { Cents } from '../../domain/cents';
import type { CivilDate } from '../../domain/civil-date';
import { isMonthOrDate } from './dates';
import { INVOICE, NUMBER_SIGN, PREFIXES } from './vocabulary';
import { isOnePiece, isSpaced, standsAt, type Word, wordsOf } from './words';

/** An invoice of the ledger that a file may be of. */
export interface FiledInvoice {
  readonly number: string;
  readonly customer: string;
  readonly isCreditNote: boolean;
  /** Its days, which a file's name may give: issued, due. */
  readonly dates: readonly CivilDate[];
  /** TTC, of the whole or of an instalment. */
  readonly amounts: readonly Cents[];
}

/** Where a number stands in a name, whole: from its first word to the one after its last. */
export interface Occurrence<One extends FiledInvoice = FiledInvoice> {
  readonly invoice: One;
  readonly start: number;
  readonly end: number;
}

interface Numbered<One extends FiledInvoice> {
  readonly invoice: One;
  readonly number: readonly Word[];
  readonly texts: readonly string[];
}

/** The numbers of a ledger that have a digit, in words. */
export interface Series<One extends FiledInvoice = FiledInvoice> {
  readonly numbered: readonly Numbered<One>[];
  /** Letters that numbers start with; '' for those that start with a digit. */
  readonly prefixes: ReadonlySet<string>;
}

const prefixOf = (words: readonly Word[]): string => (words[0] && !words[0].isDigits ? words[0].text : '');

export function seriesOf<One extends FiledInvoice>(invoices: readonly One[]): Series<One> {
  const numbered = invoices
    .map((invoice) => ({ invoice, number: wordsOf(invoice.number) }))
    .map((one) => ({ ...one, texts: one.number.map(({ text }) => text) }))
    .filter(({ number }) => number.some(({ isDigits }) => isDigits));
  return { numbered, prefixes: new Set(numbered.map(({ number }) => prefixOf(number))) };
}

/** Wherever the words of a number stand, even by chance. */
export const standingNumbers = <One extends FiledInvoice>(
  words: readonly Word[],
  { numbered }: Series<One>,
): readonly Occurrence<One>[] =>
  numbered.flatMap(({ invoice, texts }) =>
    words.flatMap((_, start) =>
      standsAt(texts, words, start) ? [{ invoice, start, end: start + texts.length }] : [],
    ),
  );

/** Where numbers stand as they are written in the ledger, whatever the separators and case. */
export const exactOccurrences = <One extends FiledInvoice>(
  words: readonly Word[],
  series: Series<One>,
): readonly Occurrence<One>[] =>
  standingNumbers(words, series).filter(
    ({ start, end }) => isOneNumber(words, start, end) && !isPlainDate(words, start, end),
  );

/**
 * Where the digits of a number stand without the letters or the zeros that people leave out: « 2026_14 » for
 * F-2026-014. Letters only where the ledger has no other series that they may be left out of.
 */
export function looseOccurrences<One extends FiledInvoice>(
  words: readonly Word[],
  { numbered, prefixes }: Series<One>,
): readonly Occurrence<One>[] {
  const hasSeveralSeries = [...prefixes].filter((one) => one === '' || PREFIXES.has(one)).length > 1;
  return numbered.flatMap(({ invoice, number }) => {
    const prefix = prefixOf(number);
    const core = (prefix === '' ? number : number.slice(1)).map(({ text }) => withoutZeros(text));
    const isPlain = core.every((text) => /^\d+$/.test(text)) && (prefix === '' || PREFIXES.has(prefix));
    if (!isPlain || (core.length === 1 && (core[0] ?? '').length < 4)) return [];
    return words.flatMap((_, first) => {
      if (!core.every((text, index) => isSameDigits(words[first + index], text))) return [];
      const before = words[first - 1]?.text ?? '';
      const written = PREFIXES.has(before) ? before : '';
      const letters = isAnnouncing(written) && !prefixes.has(written) ? '' : written;
      if (letters !== prefix && hasSeveralSeries) return [];
      const [start, end] = [written === '' ? first : first - 1, first + core.length];
      const isNumber = isOneNumber(words, start, end) && !isPlainDate(words, first, end);
      return isNumber ? [{ invoice, start, end }] : [];
    });
  });
}

/** « Facture 12 » and « n° 12 » are 12; « F12 » is not. */
const isAnnouncing = (text: string): boolean => INVOICE.has(text) || NUMBER_SIGN.has(text);

const withoutZeros = (digits: string): string => digits.replace(/^0+(?=.)/, '');

const isSameDigits = (word: Word | undefined, digits: string): boolean =>
  word?.isDigits === true && withoutZeros(word.text) === digits;

/** Whether words are the pieces of one number: « F-1 2 » is the second copy of F-1. */
const isOneNumber = (words: readonly Word[], start: number, end: number): boolean =>
  words.slice(start + 1, end).every((word, index) => {
    const before = words[start + index];
    if (before && isAnnouncing(before.text)) return true;
    return isOnePiece(word) && !(before?.isDigits && isSpaced(word) && word.text.length === 1);
  });

/** Whether a number of digits alone is a month or a day as well, and neither « n° » nor its letters say otherwise. */
function isPlainDate(words: readonly Word[], start: number, end: number): boolean {
  const number = words.slice(start, end);
  const before = words[start - 1]?.text ?? '';
  if (!number.every(({ isDigits }) => isDigits) || NUMBER_SIGN.has(before)) return false;
  // « FA2026-11 » is a number, where « Facture 2026-11 » is that of November.
  const isLettered = PREFIXES.has(before) && !isAnnouncing(before);
  return !isLettered && isMonthOrDate(number.map(({ text }) => text));
}
