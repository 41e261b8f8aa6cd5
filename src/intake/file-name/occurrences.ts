import { ANNOUNCES, FILLERS, PREFIXES, SUFFIXES } from './vocabulary';
import { dateLength, isCompactDate, isJoined, type Word, wordsOf } from './words';

/** An invoice of the ledger that a file may be of. */
export interface FiledInvoice {
  readonly number: string;
  readonly customer: string;
  readonly isCreditNote: boolean;
}

/** Where a number stands in a name, whole: from its first word to the one after its last. */
export interface Occurrence<One extends FiledInvoice = FiledInvoice> {
  readonly invoice: One;
  readonly start: number;
  readonly end: number;
}

/** What is known of the numbers of a ledger. */
export interface Series {
  /** Letters that numbers start with; '' for those that start with a digit. */
  readonly prefixes: ReadonlySet<string>;
}

const prefixOf = (words: readonly Word[]): string => (words[0] && !words[0].isDigits ? words[0].text : '');

export const seriesOf = (invoices: readonly FiledInvoice[]): Series => ({
  prefixes: new Set(invoices.map(({ number }) => prefixOf(wordsOf(number)))),
});

type IsAllowed = (word: Word, startsWithDigits: boolean) => boolean;

/** Whether nothing before the number may be a part of it. */
function startsThere(
  words: readonly Word[],
  start: number,
  own: ReadonlySet<string>,
  prefixes: ReadonlySet<string>,
  isAllowed: IsAllowed,
): boolean {
  const [before, first] = [words[start - 1], words[start]];
  if (!before || !first) return true;
  if (before.isDigits) return !isJoined(first) && endsDate(words, start);
  if (isAllowed(before, first.isDigits) || own.has(before.text)) return true;
  if (first.isDigits && prefixes.has(before.text)) return false;
  if (isJoined(first)) return !first.isDigits && before.text.length > 3;
  return before.text.length > 3 || FILLERS.has(before.text);
}

/** Whether nothing after the number may be a part of it. */
function endsThere(words: readonly Word[], end: number, own: ReadonlySet<string>): boolean {
  const after = words[end];
  if (!after) return true;
  if (after.isDigits) return !isJoined(after) && dateLength(words, end) > 0;
  if (own.has(after.text) || FILLERS.has(after.text)) return true;
  if (SUFFIXES.has(after.text) || after.text.length === 1) return false;
  return !isJoined(after) || after.text.length > 3;
}

const endsDate = (words: readonly Word[], end: number): boolean =>
  [1, 3].some((length) => end >= length && dateLength(words, end - length) === length);

/** Where the number stands as it is written in the ledger, whatever the separators and case. */
export function exactOccurrences<One extends FiledInvoice>(
  words: readonly Word[],
  invoice: One,
  own: ReadonlySet<string>,
  { prefixes }: Series,
): readonly Occurrence<One>[] {
  const number = wordsOf(invoice.number);
  const isAllowed: IsAllowed = ({ text }, startsWithDigits) =>
    ANNOUNCES.has(text) && !(startsWithDigits && prefixes.has(text));
  return placed(
    words,
    number.length,
    invoice,
    (start) =>
      number.every(({ text }, index) => words[start + index]?.text === text) &&
      startsThere(words, start, own, prefixes, isAllowed),
  ).filter(({ end }) => endsThere(words, end, own));
}

/**
 * Where the digits of the number stand without the letters or the zeros that people leave out: « 2026_14 » for
 * F-2026-014. Never where those letters, or their absence, are those of another series of the ledger.
 */
export function looseOccurrences<One extends FiledInvoice>(
  words: readonly Word[],
  invoice: One,
  own: ReadonlySet<string>,
  { prefixes }: Series,
): readonly Occurrence<One>[] {
  const number = wordsOf(invoice.number);
  const prefix = prefixOf(number);
  const digits = prefix === '' ? number : number.slice(1);
  const isPlain = digits.every(({ isDigits }) => isDigits) && (prefix === '' || PREFIXES.has(prefix));
  const core = digits.map(({ text }) => withoutZeros(text));
  const isStrong = core.length > 1 || (core[0] ?? '').length > 3;
  if (!isPlain || !isStrong || isYearOrDate(digits)) return [];
  return placed(words, core.length, invoice, (start) => {
    if (!core.every((text, index) => isSameDigits(words[start + index], text))) return false;
    const before = words[start - 1];
    const written = before && !before.isDigits && PREFIXES.has(before.text) ? before.text : '';
    if (unannounced(written) !== unannounced(prefix) && prefixes.has(unannounced(written))) return false;
    return startsThere(words, start, own, prefixes, ({ text }) => PREFIXES.has(text) || ANNOUNCES.has(text));
  }).filter(({ end }) => endsThere(words, end, own));
}

/** « N° 12 » is 12. */
const unannounced = (prefix: string): string => (ANNOUNCES.has(prefix) ? '' : prefix);

const placed = <One extends FiledInvoice>(
  words: readonly Word[],
  length: number,
  invoice: One,
  isThere: (start: number) => boolean,
): readonly Occurrence<One>[] =>
  length === 0
    ? []
    : words.flatMap((_, start) => (isThere(start) ? [{ invoice, start, end: start + length }] : []));

const withoutZeros = (digits: string): string => digits.replace(/^0+(?=.)/, '');

const isSameDigits = (word: Word | undefined, digits: string): boolean =>
  word?.isDigits === true && withoutZeros(word.text) === digits;

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** Digits that may be a year, or a day, rather than a number. */
export const isYearOrDate = (digits: readonly Word[]): boolean =>
  digits.length === 1 && [digits[0]?.text ?? ''].some((text) => isYear(text) || isCompactDate(text));

/** A number that other things are written like: digits alone, or a year and a month. */
export function isWeak(number: readonly Word[]): boolean {
  if (!number.every(({ isDigits }) => isDigits)) return false;
  const [first, second, ...more] = number;
  if (!second) return true;
  return more.length === 0 && isYear(first?.text ?? '') && Number(second.text) <= 12;
}
