import type { CustomerType } from '../../domain/model';

/** What is wrong with some words, as the law sorts it. */
export type Family =
  /** What is announced cannot be done, or is an offence to announce (C. pén., art. 222-17 and 312-10). */
  | 'threat'
  /** It borrows a title or the look of an official act (C. pén., art. 433-13 and 433-17). */
  | 'authority'
  /** It claims what the law leaves with the creditor (C. proc. civ. exéc., art. L111-8). */
  | 'fee'
  /** Lawful to others, not to that kind of debtor. */
  | 'debtor'
  /** Lawful, and better written otherwise. */
  | 'style';

/** Words to look for, and what to say of them. */
export interface Rule {
  readonly id: string;
  readonly family: Family;
  /** Over a folded text (see foldedText): lower case, no accents, single spaces. */
  readonly words: RegExp;
  /** The kinds of debtor it is for; all of them when it does not say. */
  readonly debtors?: readonly CustomerType[];
  /** Read in letters only. */
  readonly inLettersOnly?: true;
  /** Says that these very words are right where they stand. */
  readonly allows?: (found: Found) => boolean;
  /** French, after the words found: what is wrong and why, in a few words. */
  readonly wrong: string;
  /** French: what to do or to write. */
  readonly instead: string;
  /** The same to a consumer, who is not told of courts. */
  readonly insteadToConsumer?: string;
}

/** Words found, and what stands around them in their sentence, folded. */
export interface Found {
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly debtor: CustomerType;
}

/** Words of a pattern, whole: no letter or figure touches them. */
export const words = (...patterns: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** At most so many words of one sentence, the fewest that do. */
export const upTo = (count: number): string => `(?: [^ .]+){0,${count}}?`;

/** What makes a passive, and its future: « est facturé », « seront saisis ». */
export const IS_OR_WILL_BE = '(?:est|sont|sera|seront|serait|seraient|etre)';

const NUMERALS =
  'une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|quarante|cinquante|soixante|cents?|mille|five|ten|fifteen|twenty|thirty|forty|fifty|sixty|hundred';

/** « 15 € », « 1 200,00 euros », « €15 », « quarante euros ». */
export const AMOUNT = `(?:\\d[\\d ]*(?:,\\d+)? ?(?:€|euros?|eur)|€ ?\\d[\\d ]*(?:,\\d+)?|(?:(?:${NUMERALS}) )+(?:€|euros?))`;

/** An amount, or a share: « 10 % ». */
export const SUM = `(?:${AMOUNT}|\\d+(?:,\\d+)? ?(?:%|pour cent|per ?cent))`;

/** Whether the last amount of some words is the 40 € of D441-5 and D2192-35. */
const saysForty = (text: string): boolean => {
  const figures = (/([\d ,]*\d)\D*$/.exec(text)?.[1] ?? '').replace(/ /g, '');
  return figures === '' ? /(?:^| )(?:quarante|forty) (?:€|euros?)/.test(text) : /^40(?:,0+)?$/.test(figures);
};

/** Words that end with the 40 €, or with several of them that are counted: « 80 € (2 × 40 €) ». */
export const claimsForty = ({ words: said, after }: Found): boolean =>
  saysForty(said) || /^ (?:soit )?\d+ (?:x |fois )?40(?:,00)? ?€/.test(after);

/** « aucun frais de dossier », « les frais ne vous seront pas comptés »: nothing is claimed. */
export const isDenied = ({ before, after, words: said }: Found): boolean =>
  /(?:^| )(?:aucune?s?|sans|ni|pas de|jamais de|no|without|without any)(?: autres?)? $/.test(before) ||
  /(?<!vous|nous|il|si|que) (?:ne|n) (?:[^ .]+ ){0,3}(?:pas|jamais)(?: |$)/.test(said) ||
  /^ (?:ne|n) (?:[^ .]+ ){0,3}(?:pas|jamais)(?: |$)/.test(after) ||
  / (?:not|never)(?: |$)/.test(said) ||
  /^ (?:will|shall|is|are) (?:not|never) /.test(after);

/** « nous nous réservons la possibilité de… »: a possibility, which a professional may be told of. */
export const isPossibility = ({ before, debtor }: Found): boolean =>
  debtor !== 'consumer' &&
  debtor !== 'publicBody' &&
  /(?:reserv\p{L}* (?:(?:la possibilite|le droit|la faculte) )?d(?:e|u)? |reserv\p{L}* the right to |pourrons |pourrions |avons la possibilite d(?:e|u)? )[^.]*$/u.test(
    before,
  );
