import { type BasisPoints, basisPoints, basisPointsOfPercent } from './rates';

/** The rate of late-payment interest between professionals, as a contract or general terms put it. */
export type RateClause =
  /** The ECB's rate and so many points: by default 10 (C. com. L441-10 II). */
  | { readonly kind: 'ecb'; readonly points: BasisPoints }
  /** So many times the legal rate. */
  | { readonly kind: 'legal'; readonly times: number }
  /** The same all the time. */
  | { readonly kind: 'fixed'; readonly rate: BasisPoints };

/** What becomes of an agreed rate below three times the legal one: the law does not settle it, its user does. */
export type BelowFloor = 'floor' | 'default';

/** What the law provides where nothing else was agreed. */
export const DEFAULT_CLAUSE: RateClause = { kind: 'ecb', points: basisPoints(1000) };

const NUMBER = '(\\d{1,3}(?:[.,]\\d{1,4})?)';
const WORDS: Readonly<Record<string, string>> = { deux: '2', trois: '3', quatre: '4', cinq: '5' };
const MONTHS = 12;

const ECB = new RegExp(
  `^(?:taux )?(?:de (?:la )?|refi )?(?:bce|banque centrale europeenne)(?: majore(?: de)?)?(?: ?\\+ ?| )${NUMBER} ?(?:points?|pts?|%)?$`,
);
const LEGAL = new RegExp(
  `^${NUMBER} ?(?:x|\\*|×|fois) ?(?:le )?(?:taux )?(?:d')?(?:de )?(?:l')?(?:interet )?legal$`,
);
const MONTHLY = new RegExp(`^${NUMBER} ?%? ?(?:par|/) ?mois$|^${NUMBER} ?% ?mensuels?$`);
const YEARLY = new RegExp(`^${NUMBER} ?%(?: ?(?:par|/|l') ?(?:an|annee)| annuels?)?$`);

const numberIn = (match: RegExpExecArray): number => Number((match[1] ?? match[2] ?? '').replace(',', '.'));

/**
 * Reads « BCE + 10 », « 3 × taux légal », « trois fois le taux d'intérêt légal », « 12 % », « 1,5 % par mois » (twelve
 * times as much a year). Null when it is none of these, or finer than a hundredth of a percent a year.
 */
export function parseRateClause(text: string): RateClause | null {
  const said = plain(text).replace(/\b(deux|trois|quatre|cinq)\b/g, (word) => WORDS[word] ?? word);
  const ecb = ECB.exec(said);
  if (ecb) return clauseOf(basisPointsOfPercent(numberIn(ecb)), (points) => ({ kind: 'ecb', points }));
  const legal = LEGAL.exec(said);
  if (legal) return timesLegal(numberIn(legal));
  const monthly = MONTHLY.exec(said);
  const percent = monthly ? numberIn(monthly) * MONTHS : null;
  const yearly = percent === null ? YEARLY.exec(said) : null;
  const rate = percent ?? (yearly ? numberIn(yearly) : null);
  return rate === null
    ? null
    : clauseOf(basisPointsOfPercent(rate), (points) => ({ kind: 'fixed', rate: points }));
}

/** Without accents, case, nor the many spaces and apostrophes of keyboards; signs stay, they mean something here. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** Less than 1 % is no such rate: a cell formatted as a percentage gives 12 % as « 0,12 ». */
const LEAST = 100;

const clauseOf = (rate: BasisPoints | null, make: (rate: BasisPoints) => RateClause): RateClause | null =>
  rate === null || rate < LEAST ? null : make(rate);

const timesLegal = (times: number): RateClause | null =>
  Number.isInteger(times) && times > 0 ? { kind: 'legal', times } : null;
