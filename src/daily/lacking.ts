import type { DayPlan } from '../domain/decision/day';
import type { PlannedMessage } from '../domain/decision/messages';
import { REASONS, type Reason } from '../domain/reasons';
import type { Desk } from './desk';
import { missingForApproval } from './missing';

/** Why a message waits, and what is missing for it: that blocks approving, not waiting. */
export function awaitingReason(plan: DayPlan, message: PlannedMessage, desk: Desk): Reason | null {
  const why = plan.decisions.find((decision) => decision.message === message.key)?.reason;
  if (!why) return null;
  const missing = missingForApproval(message, desk);
  return missing.length === 0 ? why : REASONS.lacking(why, missing);
}

/** The same on each row that waits for approval. */
export function lackingReasons(plan: DayPlan, desk: Desk): ReadonlyMap<number, Reason> {
  const reasons = new Map<number, Reason>();
  for (const message of plan.awaiting) {
    const reason = awaitingReason(plan, message, desk);
    if (reason) for (const line of message.carried) reasons.set(line.one.row, reason);
  }
  return reasons;
}
