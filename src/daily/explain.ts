import { decimalText } from '../domain/cents';
import { decideDay } from '../domain/decision/day';
import type { Desk } from './desk';
import { lackingReasons } from './lacking';

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
  /** Nil until penalties are computed. */
  readonly latePaymentInterest: string;
  readonly interestSegments: readonly never[];
  readonly recoveryIndemnity: string;
  readonly barredOn: string | null;
}

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
    latePaymentInterest: '0.00',
    interestSegments: [],
    recoveryIndemnity: '0.00',
    barredOn: decision.barredOn,
  }));
}
