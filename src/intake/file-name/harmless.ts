import { type Cents, euros } from '../../domain/cents';
import { type CivilDate, longDate } from '../../domain/civil-date';
import { customerName } from './customer-name';
import { dateOf } from './dates';
import type { Occurrence } from './occurrences';
import { BEFORE_DATE, COPY, CREDIT_NOTE, EUROS, type Harmless, INVOICE, NUMBER_SIGN } from './vocabulary';
import { isOnePiece, standsAt, type Word, wordsOf } from './words';

/** Where, from `start` to `end`, a first word stands that nothing known accounts for; null when everything is known. */
export function firstUnknown(
  words: readonly Word[],
  start: number,
  end: number,
  known: readonly Harmless[],
): number | null {
  const reached = new Set([start]);
  let furthest = start;
  for (let from = start; from < end; from += 1) {
    if (!reached.has(from)) continue;
    furthest = from;
    for (const length of known.flatMap((lengths) => lengths(words, from))) reached.add(from + length);
  }
  return reached.has(end) ? null : furthest;
}

/** Words for an invoice or for its copy, its own customer, days and amounts: all that may stand beside its number. */
export function harmlessBeside(
  words: readonly Word[],
  { invoice, start, end }: Occurrence,
): readonly Harmless[] {
  const phrases = invoice.isCreditNote ? [...PHRASES, ...CREDIT_NOTE] : PHRASES;
  const [first, last] = [words[start], words[end - 1]];
  // « Facture 12 mars 2026 » is of a day.
  const isDay = !first || first.isDigits || (last?.text.length === 2 && INVOICE.has(first.text));
  return [
    ofPhrases(phrases),
    (others, from) => (from === start - 1 && NUMBER_SIGN.has(others[from]?.text ?? '') ? [1] : []),
    customerName(invoice.customer),
    ownDate(invoice.dates),
    ofPhrases(isDay ? [] : invoice.dates.map((date) => wordTexts(longDate(date)).slice(-2))),
    ofPhrases(invoice.amounts.flatMap(amountPhrases)),
  ];
}

const wordTexts = (text: string): readonly string[] => wordsOf(text).map((word) => word.text);

const ofPhrases =
  (phrases: readonly (readonly string[])[]): Harmless =>
  (words, start) =>
    phrases.filter((run) => standsAt(run, words, start)).map(({ length }) => length);

const PHRASES: readonly (readonly string[])[] = [
  ...[...INVOICE, ...COPY].map((word) => [word]),
  ['copie', 'de'],
  ['copy', 'of'],
];

/** « du 12-10-2026 », « 20261012 », « 12 octobre 2026 ». */
export function ownDate(dates: readonly CivilDate[]): Harmless {
  const inFull = ofPhrases(dates.map((date) => wordTexts(longDate(date))));
  return (words, start) =>
    [0, ...(BEFORE_DATE.has(words[start]?.text ?? '') ? [1] : [])].flatMap((lead) => {
      const from = start + lead;
      const inDigits = [1, 3].filter((length) => {
        const date = dateAt(words, from, length);
        return date !== null && dates.includes(date);
      });
      return [...inDigits, ...inFull(words, from)].map((length) => lead + length);
    });
}

/** The day that so many words write from `start`; null when none. */
export function dateAt(words: readonly Word[], start: number, length: number): CivilDate | null {
  const pieces = words.slice(start, start + length);
  const isOne = pieces.length === length && pieces.slice(1).every(isOnePiece);
  return isOne ? dateOf(pieces.map(({ text }) => text)) : null;
}

/** « 1 200,00 € », « 1200 EUR »: never without its currency, which makes it no number. */
function amountPhrases(amount: Cents): readonly (readonly string[])[] {
  const grouped = euros(amount).replace(/[-€]/g, '').trim();
  const written = [grouped, grouped.replace(/,00$/, '')];
  return [...written, ...written.map((text) => text.replace(/\s/g, ''))].flatMap((text) =>
    [...EUROS].flatMap((currency) => [
      [...wordTexts(text), currency],
      [...wordTexts(text), currency, 'ttc'],
    ]),
  );
}
