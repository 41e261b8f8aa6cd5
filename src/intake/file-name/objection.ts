import { foldText } from '../../domain/typography';
import { dateAt, firstUnknown, harmlessBeside, ownDate } from './harmless';
import { type Occurrence, type Series, standingNumbers } from './occurrences';
import { BEFORE_DATE, COPY, INVOICE, NUMBER_SIGN, nameWords } from './vocabulary';
import { isJoined, isSpaced, standsAt, type Word } from './words';

export interface CustomerName {
  readonly customer: string;
  readonly words: readonly string[];
}

type Span = Pick<Occurrence, 'start' | 'end'>;

/** Whether a span holds another, and more. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;

/** Why the rest of the name does not go with that invoice; null when everything in it is known to go with it. */
export function objectionTo(
  occurrence: Occurrence,
  words: readonly Word[],
  series: Series,
  names: readonly CustomerName[],
): string | null {
  const { invoice, start, end } = occurrence;
  const { number, customer } = invoice;
  const stranger = strangerIn(occurrence, words, names);
  if (stranger !== null) return `le nom cite ${stranger}, la facture ${number} est à ${customer}`;
  const known = harmlessBeside(words, occurrence);
  const unknown = firstUnknown(words, 0, start, known) ?? firstUnknown(words, end, words.length, known);
  if (unknown !== null) return unknownWord(words, unknown, number);
  if (hasAnotherNumber(occurrence, words, series))
    return `un autre numéro dans ce nom que celui de la facture ${number}`;
  return isUncertain(occurrence, words, series)
    ? `${number} peut y être autre chose qu'un numéro de facture`
    : null;
}

function unknownWord(words: readonly Word[], index: number, number: string): string {
  const from = BEFORE_DATE.has(words[index]?.text ?? '') ? index + 1 : index;
  return [1, 3].some((length) => dateAt(words, from, length) !== null)
    ? `la date dans le nom n'est pas celle de la facture ${number}`
    : `« ${words[index]?.written} » dans le nom, ce n'est peut-être pas, ou pas seulement, la facture ${number}`;
}

/** Another customer whose name stands in the words, and not only within the owner's or the number; null when none does. */
function strangerIn(
  { invoice, start, end }: Occurrence,
  words: readonly Word[],
  names: readonly CustomerName[],
): string | null {
  const cited = names.flatMap(({ customer, words: run }) =>
    words.flatMap((_, from) =>
      standsAt(run, words, from) ? [{ customer, start: from, end: from + run.length }] : [],
    ),
  );
  const whole = cited.filter(
    (one) => !cited.some((other) => contains(other, one)) && !contains({ start, end }, one),
  );
  return whole.find(({ customer }) => foldText(customer) !== foldText(invoice.customer))?.customer ?? null;
}

/** Whether another number of the ledger stands there, and not only within a day of the invoice's or its own number. */
function hasAnotherNumber(occurrence: Occurrence, words: readonly Word[], series: Series): boolean {
  const { invoice, start, end } = occurrence;
  const isDay = ownDate(invoice.dates);
  const days = words.flatMap((_, from) =>
    isDay(words, from).map((length) => ({ start: from, end: from + length })),
  );
  return standingNumbers(words, series).some((other) => {
    if (other.invoice === invoice && other.start === start) return false;
    if (!contains(occurrence, other)) return !days.some((day) => contains(day, other));
    const [first, after] = [words[other.start], words[other.end]];
    // « F-1 12 » may be F-1 and another thing as well as F-1-12.
    const isSplitAfter = other.end < end && after !== undefined && isSpaced(after);
    const isSplitBefore = other.start > start && words[other.start - 1]?.isDigits && first && isSpaced(first);
    return isSplitAfter || isSplitBefore === true;
  });
}

/** Whether what touches the number may be a part of it, or gives its digits another sense. */
function isUncertain(
  { invoice, start, end }: Occurrence,
  words: readonly Word[],
  { prefixes }: Series,
): boolean {
  const [before, first, after] = [words[start - 1], words[start], words[end]];
  if (!first) return true;
  if (before?.isDigits && (first.isDigits || isJoined(first))) return true;
  const isAnnounced = before !== undefined && (INVOICE.has(before.text) || NUMBER_SIGN.has(before.text));
  if (after?.isDigits && (isJoined(after) || (first.isDigits && !isAnnounced))) return true;
  if (before && prefixes.has(before.text) && (first.isDigits || !isAnnounced)) return true;
  if (!first.isDigits) return false;
  // « Scan 12 » is a scanner's twelfth; « Delta 12 » is the customer.
  return (before && COPY.has(before.text)) || nameWords(invoice.customer).includes(first.text);
}
