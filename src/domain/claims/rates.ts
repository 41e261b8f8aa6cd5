import type { HalfYear } from './half-year';

/** A yearly rate in hundredths of a percent: 12,40 % is 1240. Always an integer. */
export type BasisPoints = number & { readonly __basisPoints: true };

/** Takes an integer; throws on anything else, since rates are written with two decimals. */
export function basisPoints(value: number): BasisPoints {
  if (!Number.isSafeInteger(value)) throw new Error(`not a whole number of basis points: ${value}`);
  return value as BasisPoints;
}

/** The basis points of a percentage (12.4 → 1240), or null when it has more than two decimals. */
export function basisPointsOfPercent(percent: number): BasisPoints | null {
  const scaled = Math.round(percent * 100);
  return Number.isSafeInteger(scaled) && Math.abs(percent * 100 - scaled) < 1e-6 ? basisPoints(scaled) : null;
}

/** What one row of Taux says; null where nothing is written, or nothing that can be read. */
export interface HalfYearRates {
  /** Of the ECB's main refinancing operations, in force on the first day (C. com. L441-10 II). */
  readonly ecb: BasisPoints | null;
  /** The legal rate of a creditor who is no private person: « tous les autres cas » (CMF L313-2). */
  readonly legal: BasisPoints | null;
}

/** The rates that are known, as sheet Taux gives them: none is ever in the code. */
export type RateTable = ReadonlyMap<HalfYear, HalfYearRates>;
