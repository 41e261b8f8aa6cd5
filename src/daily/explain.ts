import { decimalText, ZERO } from '../domain/cents';
import type { Claim } from '../domain/claims/claim';
import { decideDay } from '../domain/decision/day';
import type { Desk } from './desk';
import { lackingReasons } from './lacking';

/** Days of one base at one rate, in percent a year. */
export interface ExplainedSegment {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly base: string;
  readonly rate: string;
  readonly amount: string;
}

/** A row of Factures explained: the names of design's JSON contract; amounts are decimal text. */
export interface Explanation {
  readonly row: number;
  readonly invoice: string;
  readonly customer: string;
  readonly status: string;
  readonly openAmount: string | null;
  readonly daysPastDue: number;
  readonly agingBucket: string;
  readonly level: string;
  readonly nextAction: string;
  readonly nextActionOn: string | null;
  readonly reasonCode: string;
  readonly reason: string;
  /** Null while the rate of a half-year is not known: never an amount in its place. */
  readonly latePaymentInterest: string | null;
  readonly interestSegments: readonly ExplainedSegment[];
  readonly recoveryIndemnity: string;
  readonly barredOn: string | null;
}

const explainedClaim = (claim: Claim | null) => ({
  latePaymentInterest: claim ? (claim.interest === null ? null : decimalText(claim.interest)) : '0.00',
  interestSegments: (claim?.segments ?? []).map(({ from, to, days, base, rate, amount }) => ({
    from,
    to,
    days,
    base: decimalText(base),
    rate: (rate / 100).toFixed(2),
    amount: decimalText(amount),
  })),
  recoveryIndemnity: decimalText(claim?.indemnity ?? ZERO),
});

/** Every row of Factures: where it stands, what comes next, when, and why. */
export function explain(desk: Desk): readonly Explanation[] {
  const plan = decideDay(desk.book, desk.today, desk.judge);
  const lacking = lackingReasons(plan, desk);
  return plan.decisions.map((decision) => ({
    row: decision.row,
    invoice: decision.number,
    customer: decision.customer,
    status: decision.status,
    openAmount: decision.openAmount === null ? null : decimalText(decision.openAmount),
    daysPastDue: decision.daysPastDue,
    agingBucket: decision.bucket,
    level: decision.level,
    nextAction: decision.nextAction,
    nextActionOn: decision.nextActionOn,
    reasonCode: decision.reason.code,
    reason: (lacking.get(decision.row) ?? decision.reason).sentence,
    ...explainedClaim(decision.claim),
    barredOn: decision.barredOn,
  }));
}
