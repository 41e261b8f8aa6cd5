import { foldText, typeset } from '../../domain/typography';
import {
  exactOccurrences,
  type FiledInvoice,
  isWeak,
  isYearOrDate,
  looseOccurrences,
  type Occurrence,
  type Series,
  seriesOf,
} from './occurrences';
import { ANNOUNCES, FILLERS, nameWords, OTHER_DOCUMENTS, PREFIXES, placesOf } from './vocabulary';
import { dateLength, isJoined, type Word, wordsOf } from './words';

/** The invoice a file is of, or why nobody can tell. */
export type FileMatch<One extends FiledInvoice = FiledInvoice> =
  | { readonly invoice: One }
  | { readonly invoice: null; readonly reason: string };

/**
 * Finds invoices by the number in a file's name, whatever its separators, case and leading words. Where anything else in
 * the name may make it another invoice's, or another customer's, it is nobody's: better attached by hand than wrongly.
 */
export function fileMatcher<One extends FiledInvoice>(
  invoices: readonly One[],
  customers: readonly string[],
): (name: string) => FileMatch<One> {
  const series = seriesOf(invoices);
  const names = customers.map((customer) => ({ customer, words: nameWords(customer) }));
  return (name) => {
    if (!/\.pdf$/i.test(name.trim())) return unmatched("ce n'est pas un PDF");
    const words = wordsOf(bareName(name));
    const found = soundOccurrences(words, invoices, series);
    const [one] = found;
    if (!one) return unmatched('aucun numéro de facture du classeur dans ce nom, ou rien qui le rende sûr');
    const numbers = [...new Set(found.map(({ invoice }) => invoice.number))];
    if (numbers.length > 1) return unmatched(`plusieurs factures possibles (${numbers.join(', ')})`);
    const objection = objectionTo(one, words, names);
    return objection === null ? { invoice: one.invoice } : unmatched(objection);
  };
}

const unmatched = (why: string): FileMatch<never> => ({
  invoice: null,
  reason: typeset(`Non reconnu : ${why}. Joignez-le depuis la facture, ou renommez-le avec son numéro.`),
});

/** Without its folder and extension, nor the « (1) » of a second download. */
const bareName = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/\.pdf\s*$/i, '')
    .replace(/\s*\(\d{1,2}\)\s*$/, '');

const ownWords = ({ customer }: FiledInvoice): ReadonlySet<string> =>
  new Set(nameWords(customer).filter((word) => word.length > 1));

function soundOccurrences<One extends FiledInvoice>(
  words: readonly Word[],
  invoices: readonly One[],
  series: Series,
): readonly Occurrence<One>[] {
  for (const search of [exactOccurrences, looseOccurrences]) {
    const all = invoices.flatMap((invoice) => search(words, invoice, ownWords(invoice), series));
    const whole = all.filter((one) => !all.some((other) => contains(other, one)));
    if (whole.length > 0) return whole;
  }
  return [];
}

const contains = (outer: Occurrence, inner: Occurrence): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;

interface CustomerName {
  readonly customer: string;
  readonly words: readonly string[];
}

/** Why the rest of the name does not go with that invoice; null when it may. */
function objectionTo(
  { invoice, start, end }: Occurrence,
  words: readonly Word[],
  names: readonly CustomerName[],
): string | null {
  const own = ownWords(invoice);
  const rest = words
    .map((word, index) => ({ word, index }))
    .filter(({ index }) => index < start || index >= end);
  const isOther = ({ text }: Word): boolean =>
    OTHER_DOCUMENTS.has(text) && !own.has(text) && !(invoice.isCreditNote && /^avoirs?$/.test(text));
  const other = rest.find(({ word }) => isOther(word));
  if (other) return `« ${other.word.text} » dans le nom, ce n'est peut-être pas la facture ${invoice.number}`;
  const stranger = strangerIn(words, names, invoice.customer);
  if (stranger !== null)
    return `le nom cite ${stranger}, la facture ${invoice.number} est à ${invoice.customer}`;
  if (namesAnother(words, start, end))
    return `un autre numéro dans ce nom que celui de la facture ${invoice.number}`;
  return isUncertain(words, start, end, own)
    ? `${invoice.number} peut y être autre chose qu'un numéro de facture`
    : null;
}

/** Another customer whose name stands in the words, and not only within the owner's; null when none does. */
function strangerIn(words: readonly Word[], names: readonly CustomerName[], owner: string): string | null {
  const cited = names.flatMap(({ customer, words: run }) =>
    run.join('').length < 3
      ? []
      : placesOf(run, words).map((start) => ({ customer, start, end: start + run.length })),
  );
  const longest = cited.filter(
    (one) =>
      !cited.some(
        (other) =>
          other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start,
      ),
  );
  return longest.find(({ customer }) => foldText(customer) !== foldText(owner))?.customer ?? null;
}

/** Digits beside the number and outside dates, written as a number is: after its letters, or in several pieces. */
function namesAnother(words: readonly Word[], start: number, end: number): boolean {
  const letters = words[start]?.isDigits === false ? words[start]?.text : undefined;
  for (let index = 0; index < words.length; ) {
    const word = words[index];
    const inside = index >= start && index < end;
    const date = inside ? 0 : dateLength(words, index);
    if (word?.isDigits && !inside && date === 0) {
      const [before, after] = [words[index - 1], words[index + 1]];
      const isNumbered = before && !before.isDigits && (PREFIXES.has(before.text) || before.text === letters);
      if (isNumbered || (after?.isDigits && isJoined(after))) return true;
    }
    index += Math.max(1, date);
  }
  return false;
}

/** Whether a number of digits alone stands among words or digits that may give it another sense. */
function isUncertain(words: readonly Word[], start: number, end: number, own: ReadonlySet<string>): boolean {
  const number = words.slice(start, end);
  if (!isWeak(number)) return false;
  if (isYearOrDate(number)) return true;
  const isKnown = ({ text }: Word): boolean =>
    ANNOUNCES.has(text) || PREFIXES.has(text) || FILLERS.has(text) || own.has(text);
  for (let index = 0; index < words.length; ) {
    const word = words[index];
    const inside = index >= start && index < end;
    const date = inside ? 0 : dateLength(words, index);
    if (word && !inside && date === 0 && (word.isDigits || !isKnown(word))) return true;
    index += Math.max(1, date);
  }
  return false;
}
