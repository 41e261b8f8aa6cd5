import { type Cents, cents, parseDecimalText, ZERO } from '../../../src/domain/cents';
import type { CivilDate } from '../../../src/domain/civil-date';
import { type Claim, claimOn } from '../../../src/domain/claims/claim';
import type { ClaimRule, ClaimTerms } from '../../../src/domain/claims/claim-terms';
import { parseHalfYear } from '../../../src/domain/claims/half-year';
import { DEFAULT_CLAUSE, parseRateClause } from '../../../src/domain/claims/rate-clause';
import { basisPointsOfPercent, type RateTable } from '../../../src/domain/claims/rates';
import { SHIPPED_RATES } from '../../../src/ledger/shipped-rates';

/** « 1 200,00 » as a test writes it: '1200.00'. */
export function euro(text: string): Cents {
  const amount = parseDecimalText(text);
  if (amount === null) throw new Error(`not an amount: ${text}`);
  return amount;
}

export const RATES: RateTable = new Map(
  SHIPPED_RATES.flatMap(({ halfYear, ecbRate, legalProfessional }) => {
    const at = parseHalfYear(halfYear);
    if (!at || ecbRate === null || legalProfessional === null) return [];
    return [
      [at, { ecb: basisPointsOfPercent(ecbRate), legal: basisPointsOfPercent(legalProfessional) }] as const,
    ];
  }),
);

export const BUSINESS: ClaimRule = { kind: 'business', clause: DEFAULT_CLAUSE, belowFloor: 'floor' };

export const agreed = (text: string, belowFloor: 'floor' | 'default' = 'floor'): ClaimRule => {
  const clause = parseRateClause(text);
  if (!clause) throw new Error(`not a rate: ${text}`);
  return { kind: 'business', clause, belowFloor };
};

export const consumer = (
  noticeReceivedOn: string | null,
  enforceableOn: string | null = null,
): ClaimRule => ({
  kind: 'consumer',
  noticeReceivedOn: noticeReceivedOn as CivilDate | null,
  enforceableOn: enforceableOn as CivilDate | null,
});

/** What a vector gives: amounts as decimal text, dates as text. */
export interface Debt {
  readonly owed: string;
  readonly due: string;
  readonly paid?: readonly (readonly [string, string])[];
  /** Commercial credit notes; a correcting one is already off `owed`. */
  readonly rebates?: readonly (readonly [string, string])[];
  readonly retention?: readonly [string, string];
  readonly rule?: ClaimRule;
  readonly isInterestFirst?: boolean;
  readonly insolventFrom?: string;
}

const flow = ([on, amount]: readonly [string, string]) => ({ on: on as CivilDate, amount: euro(amount) });

export const termsOf = (debt: Debt): ClaimTerms => ({
  rule: debt.rule ?? BUSINESS,
  dueOn: debt.due as CivilDate,
  owed: euro(debt.owed),
  flows: [...(debt.paid ?? []), ...(debt.rebates ?? [])].map(flow),
  retention: debt.retention
    ? { amount: euro(debt.retention[1]), until: debt.retention[0] as CivilDate }
    : null,
  isInterestFirst: debt.isInterestFirst ?? false,
  insolventFrom: (debt.insolventFrom ?? null) as CivilDate | null,
  bearsIndemnity: true,
  waiver: null,
  rates: RATES,
});

export const claimed = (debt: Debt, until: string): Claim => claimOn(termsOf(debt), until as CivilDate);

export const sum = (...amounts: readonly (Cents | null)[]): Cents =>
  cents(amounts.reduce<number>((total, amount) => total + (amount ?? ZERO), 0));
