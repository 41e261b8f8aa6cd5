import type { CallCount } from '../../local/host';
import type { DayReport } from '../../src/daily/report';
import { dayAfter } from './calendar';
import { perform } from './deeds';
import type { Plan } from './history';
import { mails, type Read } from './mail';
import type { Sheets } from './oracle';
import { rawRows } from './raw';
import { type Ledger, openLedger } from './world';

/** One run of a history: what stood in the sheets before it, what was announced, what was done. */
export interface Run {
  readonly day: string;
  readonly before: Sheets;
  readonly dry: DayReport;
  readonly dryCalls: CallCount;
  readonly report: DayReport;
  /** The same morning, the trigger fires again: null when the product saw that nothing was left. */
  readonly again: DayReport | null;
  readonly left: readonly Read[];
  readonly leftAgain: readonly Read[];
  /** Factures after the run, as people read it, with the row's number under « row ». */
  readonly after: readonly Readonly<Record<string, string>>[];
}

export interface Life {
  readonly plan: Plan;
  readonly ledger: Ledger;
  readonly runs: readonly Run[];
}

const sheetsOf = ({ host }: Ledger): Sheets => ({
  invoices: rawRows(host.workbook, 'Factures'),
  customers: rawRows(host.workbook, 'Clients'),
  payments: rawRows(host.workbook, 'Règlements'),
});

async function runOn(ledger: Ledger, day: string): Promise<Run> {
  const before = sheetsOf(ledger);
  ledger.host.resetCalls();
  ledger.host.setNow(`${day}T07:50`);
  const dry = await ledger.dryRun();
  const dryCalls = ledger.host.calls();
  const already = ledger.host.sent().length;
  const report = await ledger.day(day);
  const first = ledger.host.sent().length;
  const after = ledger.rows('Factures');
  const again = await ledger.run(day, '08:40');
  const all = await mails(ledger, already);
  return {
    day,
    before,
    dry,
    dryCalls,
    report,
    again,
    left: all.slice(0, first - already),
    leftAgain: all.slice(first - already),
    after,
  };
}

/** Lives a history from its first morning to its last. */
export async function live(plan: Plan): Promise<Life> {
  const ledger = await openLedger({ ...plan, now: `${plan.start}T07:00` });
  const runs: Run[] = [];
  let day = plan.start;
  for (const { gap, deeds } of plan.days) {
    ledger.host.setNow(`${day}T07:00`);
    for (const deed of deeds) await perform(ledger, deed, day);
    runs.push(await runOn(ledger, day));
    day = dayAfter(day, gap);
  }
  return { plan, ledger, runs };
}
