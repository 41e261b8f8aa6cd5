import { type Command, printJson } from './command';
import { readDailyReport } from './daily-report';
import { summarise } from './daily-summary';
import { requireWorkspace, whereThingsAre } from './workspace';

/** `daily`: the daily trigger fires, then the catch-ups it needs. */
export const daily: Command = async (bench) => {
  requireWorkspace(bench.request.workspace);
  const host = await bench.open();
  const report = await host.daily();
  if (bench.request.json) printJson(bench, report);
  else bench.print(...summarise(readDailyReport(report)), '', ...whereThingsAre(bench.request.workspace));
};
