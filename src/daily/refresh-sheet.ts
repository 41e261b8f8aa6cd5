import { addCents, type Cents, cents } from '../domain/cents';
import type { DayPlan } from '../domain/decision/day';
import type { AgingBucket } from '../domain/standing';
import { addWorkingDays } from '../domain/working-days';
import { refreshColours } from '../ledger/colours';
import { type DashboardFigures, writeDashboard } from '../ledger/dashboard';
import type { WriteOutcome } from '../ledger/write-results';
import type { Desk } from './desk';

type OpenBucket = Exclude<AgingBucket, 'paid' | 'other'>;
const OPEN_BUCKETS: readonly OpenBucket[] = ['notDue', '1-30', '31-60', '61-90', '90+'];

/** A run is missed when two working days went by without one. */
const WORKING_DAYS_BETWEEN_RUNS = 2;

function figures(desk: Desk, plan: DayPlan): DashboardFigures {
  const open = plan.decisions.filter(
    (decision) => decision.invoice?.currency === 'EUR' && decision.openAmount !== null,
  );
  const bucket = (name: OpenBucket): { amount: Cents; count: number } => {
    const inside = open.filter((decision) => decision.bucket === name);
    return { amount: addCents(...inside.map((one) => one.openAmount ?? cents(0))), count: inside.length };
  };
  const buckets = Object.fromEntries(OPEN_BUCKETS.map((name) => [name, bucket(name)])) as Record<
    OpenBucket,
    { amount: Cents; count: number }
  >;
  const toAllocate = { amount: cents(-plan.creditToAllocate.amount), count: plan.creditToAllocate.count };
  const all = [...Object.values(buckets), toAllocate];
  return {
    lastRun: desk.now,
    nextRunBy: addWorkingDays(desk.today, WORKING_DAYS_BETWEEN_RUNS, desk.book.settings),
    buckets: { ...buckets, toAllocate },
    total: {
      amount: addCents(...all.map((one) => one.amount)),
      count: all.reduce((sum, one) => sum + one.count, 0),
    },
  };
}

/** Brings the colours of Factures up to date and, after a run, the figures of Tableau de bord. */
export function refreshSheet(desk: Desk, plan: DayPlan, { positions }: WriteOutcome, isRun = true): void {
  refreshColours(desk.platform.workbook, positions.agingBucket);
  if (isRun) writeDashboard(desk.platform.workbook, figures(desk, plan));
}
