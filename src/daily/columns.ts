import type { DayPlan, Decision } from '../domain/decision/day';
import type { Reason } from '../domain/reasons';
import { dateCell, moneyCell } from '../ledger/cells';
import { type RowResult, type WriteOutcome, writeRowResults } from '../ledger/write-results';
import type { Desk } from './desk';
import { lackingReasons } from './lacking';

/** Pénalités and Indemnité stay empty until they can be right. */
function resultOf(decision: Decision, reason: Reason): RowResult {
  const { openAmount, invoice } = decision;
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
