import type { Word } from './words';
import { wordsOf } from './words';

/** Words that announce a number and are no part of it. */
export const ANNOUNCES: ReadonlySet<string> = new Set(
  'facture factures invoice n no num numero ref reference piece'.split(' '),
);

/** Letters that stand for « facture » in a number: « F-12 », « FA12 » and « 12 » may be one. */
export const PREFIXES: ReadonlySet<string> = new Set('f fa fac fact facture inv invoice n no num'.split(' '));

/** Short words that are no part of a number. */
export const FILLERS: ReadonlySet<string> = new Set(
  'de du des la le les et au aux a en the of pdf copie signe signee envoyee'.split(' '),
);

/** Suffixes that make another number: « F-12 bis ». */
export const SUFFIXES: ReadonlySet<string> = new Set('bis ter quater'.split(' '));

/** What is not the invoice, even under its number. */
export const OTHER_DOCUMENTS: ReadonlySet<string> = new Set(
  'avoir avoirs devis commande livraison bl bc relance relances rappel demeure proforma contrat releve rib attestation'.split(
    ' ',
  ),
);

const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'sarl sas sasu sa eurl ei eirl sci snc scop ste societe association mairie m mme mr mlle monsieur madame'.split(
    ' ',
  ),
);

/** The words of a name that a file may cite: without its legal form, unless it is nothing else. */
export function nameWords(name: string): readonly string[] {
  const all = wordsOf(name).map(({ text }) => text);
  const kept = all.filter((word) => !LEGAL_FORMS.has(word));
  return kept.length > 0 ? kept : all;
}

/** Where a run of words stands in others, by index of its first. */
export const placesOf = (run: readonly string[], words: readonly Word[]): readonly number[] =>
  run.length === 0
    ? []
    : words.flatMap((_, start) =>
        run.every((text, index) => words[start + index]?.text === text) ? [start] : [],
      );
