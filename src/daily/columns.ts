import type { Cents } from '../domain/cents';
import type { DayPlan, Decision } from '../domain/decision/day';
import type { Reason } from '../domain/reasons';
import { dateCell, moneyCell } from '../ledger/cells';
import type { Cell } from '../ledger/workbook';
import { type RowResult, type WriteOutcome, writeRowResults } from '../ledger/write-results';
import type { Desk } from './desk';
import { lackingReasons } from './lacking';

/** Pénalités stays empty where it could not be right; where nothing is claimed, both do. */
function resultOf(decision: Decision, reason: Reason): RowResult {
  const { openAmount, invoice, claim } = decision;
  const figure = (amount: Cents | null | undefined): Cell => (amount ? moneyCell(amount) : '');
  return {
    row: decision.row,
    values: {
      // What a person typed over Statut stays, so that he sees what he is asked about.
      ...(decision.isTyped ? {} : { status: decision.status }),
      openAmount: invoice ? moneyCell(openAmount) : '',
      daysPastDue: invoice ? decision.daysPastDue : '',
      level: decision.level,
      lastNotice: dateCell(decision.lastNoticeOn),
      nextAction: decision.nextAction,
      nextActionOn: dateCell(decision.nextActionOn),
      reason: reason.sentence,
      interest: figure(claim?.interest),
      indemnity: figure(claim?.indemnity),
      agingBucket: decision.bucket,
    },
  };
}

/** Writes what was decided in the product's columns, each row found again by its mark. */
export function writeColumns(
  desk: Desk,
  plan: DayPlan,
  overrides: ReadonlyMap<number, Reason> = new Map(),
): WriteOutcome {
  const lacking = lackingReasons(plan, desk);
  return writeRowResults(
    desk.platform.workbook,
    desk.ledger.marks,
    plan.decisions.map((decision) =>
      resultOf(decision, overrides.get(decision.row) ?? lacking.get(decision.row) ?? decision.reason),
    ),
  );
}
