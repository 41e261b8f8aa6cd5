import { addDays, type CivilDate, earliest } from '../civil-date';
import { firstDayOf, type HalfYear, halfYearOf, lastDayOf, nextHalfYear } from './half-year';
import type { RateClause } from './rate-clause';
import { type BasisPoints, basisPoints, type HalfYearRates, type RateTable } from './rates';

/** Where a rate comes from, so that it can be told and checked. */
export type RateSource =
  /** ECB plus points, at the first day of that half-year. */
  | {
      readonly kind: 'ecb';
      readonly halfYear: HalfYear;
      readonly ecb: BasisPoints;
      readonly points: BasisPoints;
    }
  /** So many times the legal rate; `isFloor` where it stands for an agreed rate below the least the law allows. */
  | {
      readonly kind: 'timesLegal';
      readonly halfYear: HalfYear;
      readonly legal: BasisPoints;
      readonly times: number;
      readonly isFloor: boolean;
    }
  | { readonly kind: 'fixed'; readonly rate: BasisPoints }
  /** The legal rate, `added` after a judgment left unpaid. */
  | {
      readonly kind: 'legal';
      readonly halfYear: HalfYear;
      readonly legal: BasisPoints;
      readonly added: BasisPoints;
    };

/** Days that one rate covers, both included. */
export interface RatePeriod {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly rate: BasisPoints;
  readonly source: RateSource;
}

/** Which rate runs, for whom. */
export type RateRule =
  /** C. com. L441-10 II: the rate of each half-year, agreed or by default, never below three times the legal rate. */
  | {
      readonly kind: 'business';
      readonly clause: RateClause;
      /** What takes the place of an agreed rate below the floor: the floor itself, the default rate, or nothing. */
      readonly belowFloor: 'floor' | 'default' | 'asAgreed';
    }
  /** CCP R2192-31: ECB + 8, of the half-year in which the delay began, for the whole delay. */
  | { readonly kind: 'publicBody' }
  /** C. civ. 1231-6 and CMF L313-2, L313-3: the legal rate, and 5 points from that day on. */
  | { readonly kind: 'legal'; readonly increasedFrom: CivilDate | null };

/** The half-year whose rate is not known: nothing is computed in its place. */
export interface MissingRate {
  readonly missing: HalfYear;
}

/** Days whose rate is not known, both included: it matters where something bears interest then. */
export type UnknownPeriod = MissingRate & Pick<RatePeriod, 'from' | 'to'>;

const PUBLIC_POINTS = basisPoints(800);
const DEFAULT_POINTS = basisPoints(1000);
const JUDGMENT_POINTS = basisPoints(500);
const NONE = basisPoints(0);
/** L441-10 II: an agreed rate may not be below three times the legal one. */
export const FLOOR_TIMES = 3;

/** The rates from one day to another, both included, in the order of time. */
export function* ratePeriods(
  rule: RateRule,
  from: CivilDate,
  to: CivilDate,
  rates: RateTable,
): Iterable<RatePeriod | UnknownPeriod> {
  if (from > to) return;
  if (rule.kind === 'publicBody') {
    const at = halfYearOf(from);
    yield { from, to, ...(ecbRate(at, PUBLIC_POINTS, rates.get(at)) ?? { missing: at }) };
    return;
  }
  for (let at = halfYearOf(from), first = from; first <= to; at = nextHalfYear(at), first = firstDayOf(at)) {
    const last = earliest(to, lastDayOf(at));
    const known = rates.get(at);
    const cut = rule.kind === 'legal' ? rule.increasedFrom : null;
    const parts =
      cut && cut > first && cut <= last
        ? [
            { from: first, to: addDays(cut, -1) },
            { from: cut, to: last },
          ]
        : [{ from: first, to: last }];
    for (const part of parts) {
      const found =
        rule.kind === 'business'
          ? businessRate(rule, at, known)
          : legalRate(at, known, cut !== null && part.from >= cut);
      yield { ...part, ...(found ?? { missing: at }) };
    }
  }
}

type Found = Pick<RatePeriod, 'rate' | 'source'>;

function ecbRate(at: HalfYear, points: BasisPoints, known: HalfYearRates | undefined): Found | null {
  const ecb = known?.ecb ?? null;
  if (ecb === null) return null;
  return { rate: basisPoints(ecb + points), source: { kind: 'ecb', halfYear: at, ecb, points } };
}

function legalRate(at: HalfYear, known: HalfYearRates | undefined, isIncreased: boolean): Found | null {
  const legal = known?.legal ?? null;
  if (legal === null) return null;
  const added = isIncreased ? JUDGMENT_POINTS : NONE;
  return { rate: basisPoints(legal + added), source: { kind: 'legal', halfYear: at, legal, added } };
}

function timesLegal(
  at: HalfYear,
  known: HalfYearRates | undefined,
  times: number,
  isFloor: boolean,
): Found | null {
  const legal = known?.legal ?? null;
  if (legal === null) return null;
  return {
    rate: basisPoints(legal * times),
    source: { kind: 'timesLegal', halfYear: at, legal, times, isFloor },
  };
}

const agreedRate = (clause: RateClause, at: HalfYear, known: HalfYearRates | undefined): Found | null => {
  if (clause.kind === 'ecb') return ecbRate(at, clause.points, known);
  if (clause.kind === 'legal') return timesLegal(at, known, clause.times, false);
  return { rate: clause.rate, source: { kind: 'fixed', rate: clause.rate } };
};

/** The default rate has no floor: in 2024 it was below three times the legal rate, and it was the rate. */
function businessRate(
  { clause, belowFloor }: Extract<RateRule, { kind: 'business' }>,
  at: HalfYear,
  known: HalfYearRates | undefined,
): Found | null {
  const agreed = agreedRate(clause, at, known);
  const isDefault = clause.kind === 'ecb' && clause.points === DEFAULT_POINTS;
  if (!agreed || isDefault || belowFloor === 'asAgreed') return agreed;
  const floor = timesLegal(at, known, FLOOR_TIMES, true);
  if (!floor || agreed.rate >= floor.rate) return floor ? agreed : null;
  return belowFloor === 'floor' ? floor : ecbRate(at, DEFAULT_POINTS, known);
}
