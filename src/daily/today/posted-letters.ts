import { casesOf } from '../../domain/decision/cases';
import type { DayPlan } from '../../domain/decision/day';
import { runningNotice } from '../../domain/decision/running-notice';
import { noticeClock, type Posting } from '../../domain/posting';
import type { Desk } from '../desk';

/** A letter on its way, whose presentation or receipt may be recorded. */
export interface PostedLetter {
  readonly posting: Posting;
  readonly customer: string;
  readonly invoices: readonly string[];
  /** What is said of its invoices now. */
  readonly reason: string;
}

/** Formal notices posted for what is still owed, until their time is over: their journey may still be told. */
export function postedLetters(desk: Desk, plan: DayPlan): readonly PostedLetter[] {
  const decisions = new Map(plan.decisions.map((decision) => [decision.row, decision]));
  const letters = new Map<string, PostedLetter>();
  for (const one of casesOf(desk.book, desk.today)) {
    const running = runningNotice(one);
    const decision = decisions.get(one.row);
    if (!running || (decision?.openAmount ?? 0) <= 0) continue;
    const { posting } = running;
    const clock = noticeClock(posting, desk.book.settings);
    if (clock && desk.today >= clock.fileOn) continue;
    const known = letters.get(posting.message);
    letters.set(posting.message, {
      posting,
      customer: one.customer?.name ?? one.customerName,
      invoices: [...new Set([...(known?.invoices ?? []), one.number])],
      reason: known?.reason ?? decision?.reason.sentence ?? '',
    });
  }
  return [...letters.values()];
}
