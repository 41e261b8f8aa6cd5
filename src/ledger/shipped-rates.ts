import rates from './shipped-rates.json';

/** The rates of one half-year, in percent; null where they were not known when this was written: never extrapolated. */
export interface ShippedRate {
  /** « S1 2026 » */
  readonly halfYear: string;
  /** The ECB's rate for its main refinancing operations in force on the first day of the half-year. */
  readonly ecbRate: number | null;
  /** The legal rate owed to a creditor who is no private person; before 2015 one rate served for everybody. */
  readonly legalProfessional: number | null;
  readonly legalIndividual: number | null;
  readonly source: string;
}

/** What sheet Taux is filled with: data, not code. Whatever is computed reads the sheet. */
export const SHIPPED_RATES: readonly ShippedRate[] = rates;
