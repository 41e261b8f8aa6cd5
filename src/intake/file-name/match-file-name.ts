import { typeset } from '../../domain/typography';
import { type CustomerName, contains, objectionTo } from './objection';
import {
  exactOccurrences,
  type FiledInvoice,
  looseOccurrences,
  type Occurrence,
  type Series,
  seriesOf,
} from './occurrences';
import { nameWords } from './vocabulary';
import { wordsOf } from './words';

/** The invoice a file is of, or why nobody can tell. */
export type FileMatch<One extends FiledInvoice = FiledInvoice> =
  | { readonly invoice: One }
  | { readonly invoice: null; readonly reason: string };

/**
 * Finds invoices by the number in a file's name, whatever its separators, case and leading words. Everything else in the
 * name must be known to go with that invoice; a single word that is not, and the file is nobody's: better attached by
 * hand than another customer's.
 */
export function fileMatcher<One extends FiledInvoice>(
  invoices: readonly One[],
  customers: readonly string[],
): (name: string) => FileMatch<One> {
  const series = seriesOf(invoices);
  const names = customers.map((customer) => ({ customer, words: nameWords(customer) }));
  return (name) =>
    /\.pdf\s*$/i.test(name)
      ? matchName(bareName(name, series), series, names)
      : unmatched("ce n'est pas un PDF");
}

function matchName<One extends FiledInvoice>(
  name: string,
  series: Series<One>,
  names: readonly CustomerName[],
): FileMatch<One> {
  const words = wordsOf(name);
  const found: (readonly Occurrence<One>[])[] = [];
  for (const search of [exactOccurrences, looseOccurrences]) {
    const occurrences = search(words, series);
    found.push(occurrences);
    const sound = occurrences.filter((one) => objectionTo(one, words, series, names) === null);
    if (numbersOf(sound).length > 1) return unmatched(severalOf(sound));
    if (sound[0]) return { invoice: sound[0].invoice };
  }
  const all = found.find((occurrences) => occurrences.length > 0) ?? [];
  const whole = all.filter((one) => !all.some((other) => contains(other, one)));
  const [first] = whole;
  if (!first) return unmatched('aucun numéro de facture du classeur dans ce nom, ou rien qui le rende sûr');
  const objection = numbersOf(whole).length > 1 ? severalOf(whole) : objectionTo(first, words, series, names);
  return unmatched(objection ?? severalOf(whole));
}

const numbersOf = (occurrences: readonly Occurrence[]): readonly string[] => [
  ...new Set(occurrences.map(({ invoice }) => invoice.number)),
];

const severalOf = (occurrences: readonly Occurrence[]): string =>
  `plusieurs factures possibles (${numbersOf(occurrences).join(', ')})`;

const unmatched = (why: string): FileMatch<never> => ({
  invoice: null,
  reason: typeset(`Non reconnu : ${why}. Joignez-le depuis la facture, ou renommez-le avec son numéro.`),
});

/** Without its extension, nor the « (1) » of another download, unless that is a number of the ledger. */
function bareName(name: string, { numbered }: Series): string {
  const bare = name.replace(/\.pdf\s*$/i, '');
  const [, rest = bare, copy] = /^(.*?)\s*\(([1-3])\)\s*$/s.exec(bare) ?? [];
  const isNumber = numbered.some(({ texts }) => texts.join('-') === copy);
  return isNumber ? bare : rest;
}
