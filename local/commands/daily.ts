import * as v from 'valibot';
import { NotScheduled } from '../daily';
import type { DailyReport, Host } from '../host';
import { type Command, CommandFailure, printJson } from './command';
import { readDailyReport } from './daily-report';
import { summarise } from './daily-summary';
import { requireWorkspace, whereThingsAre } from './workspace';

/** `daily`: the daily trigger fires, then the catch-ups it needs. */
export const daily: Command = async (bench) => {
  requireWorkspace(bench.request.workspace);
  const host = await bench.open();
  const report = await runDay(host);
  if (bench.request.json) printJson(bench, report);
  else bench.print(...summarise(readDailyReport(report)), '', ...whereThingsAre(bench.request.workspace));
};

const Remarks = v.object({ remarks: v.optional(v.array(v.string())) });

/** Where nothing is scheduled, the ledger says why itself when it knows: a copy, a trial. */
async function runDay(host: Host): Promise<DailyReport> {
  try {
    return await host.daily();
  } catch (error) {
    if (!(error instanceof NotScheduled)) throw error;
    const [why] = v.parse(Remarks, await host.call('dryRun')).remarks ?? [];
    throw why === undefined ? error : new CommandFailure(why);
  }
}
