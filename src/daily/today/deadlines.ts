import type { CivilDate } from '../../domain/civil-date';
import { isToTell, type WatchedDeadline } from '../../domain/deadlines/watched';
import type { DayPlan } from '../../domain/decision/day';

/** A time-limit to watch, and the row it is about. */
export interface WatchedRow {
  readonly row: number;
  readonly invoice: string;
  readonly customer: string;
  readonly deadline: WatchedDeadline;
}

/** What is to be watched over the whole ledger, the nearest first; of instalments, what is the same once. */
export function watchedRows({ decisions }: DayPlan): readonly WatchedRow[] {
  const found = new Map<string, WatchedRow>();
  for (const { row, number: invoice, customer, watched } of decisions) {
    for (const deadline of watched) {
      const id = [invoice, customer, deadline.sentence].join('\u001f');
      if (!found.has(id)) found.set(id, { row, invoice, customer, deadline });
    }
  }
  return [...found.values()].sort((one, other) => (one.deadline.on < other.deadline.on ? -1 : 1));
}

/** Those that became worth telling since `toldUntil`, a line each. */
export const deadlinesToTell = (plan: DayPlan, toldUntil: CivilDate | null): readonly string[] =>
  watchedRows(plan)
    .filter(({ deadline }) => isToTell(deadline, toldUntil))
    .map(({ invoice, customer, deadline }) => `${invoice} – ${customer} : ${deadline.sentence}`);
