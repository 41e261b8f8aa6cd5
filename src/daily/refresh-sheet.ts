import type { DayPlan } from '../domain/decision/day';
import { agedReceivables, countedOf } from '../domain/receivables/aged-receivables';
import { daysSalesOutstanding } from '../domain/receivables/days-sales-outstanding';
import { debtorsOf } from '../domain/receivables/debtors';
import { receivablesOf } from '../domain/receivables/receivable';
import { addWorkingDays } from '../domain/working-days';
import { refreshColours } from '../ledger/colours';
import { type DashboardFigures, writeDashboard } from '../ledger/dashboard';
import type { WriteOutcome } from '../ledger/write-results';
import type { Desk } from './desk';

/** A run is missed when two working days went by without one. */
const WORKING_DAYS_BETWEEN_RUNS = 2;

function figures(desk: Desk, plan: DayPlan, isRun: boolean): DashboardFigures {
  const receivables = receivablesOf(desk.book, plan);
  const { buckets, toAllocate, total } = agedReceivables(receivables);
  return {
    run: isRun
      ? {
          at: desk.now,
          nextBy: addWorkingDays(desk.today, WORKING_DAYS_BETWEEN_RUNS, desk.book.settings),
        }
      : null,
    buckets: {
      notDue: countedOf(buckets.notDue),
      '1-30': countedOf(buckets['1-30']),
      '31-60': countedOf(buckets['31-60']),
      '61-90': countedOf(buckets['61-90']),
      '90+': countedOf(buckets['90+']),
      toAllocate,
    },
    total,
    delays: daysSalesOutstanding(receivables).months,
    overdue: debtorsOf(receivables)
      .filter(({ overdue }) => overdue > 0)
      .map(({ customer, overdue }) => ({ customer, amount: overdue })),
  };
}

/** Brings the colours of Factures up to date, and the figures of Tableau de bord. */
export function refreshSheet(desk: Desk, plan: DayPlan, { positions }: WriteOutcome, isRun = true): void {
  refreshColours(desk.platform.workbook, positions.agingBucket);
  writeDashboard(desk.platform.workbook, figures(desk, plan, isRun));
}
