import { type Word, wordsOf } from './words';

/** How many words from `start` say, together, nothing that is not known: each length that may be. */
export type Harmless = (words: readonly Word[], start: number) => readonly number[];

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words for an invoice. In the singular: several are several files. */
export const INVOICE: ReadonlySet<string> = setOf('facture invoice fact fac');

/** « n° », right before a number. */
export const NUMBER_SIGN: ReadonlySet<string> = setOf('n no num numero');

/** Letters that stand for « facture » in a number: « F-12 », « FA12 » and « 12 » may be one. */
export const PREFIXES: ReadonlySet<string> = new Set([...setOf('f fa inv'), ...INVOICE, ...NUMBER_SIGN]);

/** What a company writes of its own copy of an invoice. */
export const COPY: ReadonlySet<string> = setOf(
  'scan copie copy pdf signe signee duplicata version original originale definitif definitive',
);

/** Words that lead to a date, and to a name. */
export const BEFORE_DATE: ReadonlySet<string> = setOf('du le');
export const BEFORE_NAME: ReadonlySet<string> = setOf('de d pour client');

export const EUROS: ReadonlySet<string> = setOf('€ eur euro euros ttc');

/** Phrases for a credit note, harmless around the number of one. */
export const CREDIT_NOTE: readonly (readonly string[])[] = [
  ['avoir'],
  ['note', 'de', 'credit'],
  ['credit', 'note'],
];

/** Words that name another document, or make another number, even where the customer's name holds them. */
export const TELLS_ANOTHER: ReadonlySet<string> = setOf(
  'avoir avoirs note notes devis commande commandes livraison livraisons bdc bdl cgv relance relances rappel rappels ' +
    'demeure proforma contrat contrats releve releves rib attestation ticket tickets recu recus acompte solde penalites ' +
    'bon bons credit credits lettre lettres courrier echeancier mandat pv ' +
    'annule remplace rectificative litige bis ter quater',
);

/** Company forms and titles, which people add to a name or leave out. */
const FORMS: ReadonlySet<string> = setOf(
  'sarl sas sasu sa eurl ei eirl sci snc scop ste societe association mairie m mme mr mlle monsieur madame',
);

export const isForm = (text: string): boolean => FORMS.has(text);

/** The words of a name without its legal form or title, unless it is nothing else. */
export function nameWords(name: string): readonly string[] {
  const all = wordsOf(name).map(({ text }) => text);
  const kept = all.filter((word) => !FORMS.has(word));
  return kept.length > 0 ? kept : all;
}
