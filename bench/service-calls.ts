/** `npx tsx bench/service-calls.ts`: what one daily run asks of Google as the ledger grows, on the local host's cost model. */
import { performance } from 'node:perf_hooks';
import { buildWhenStale } from '../local/bundle';
import { SAMPLE_SETTINGS } from '../local/commands/sample-company';
import { type Host, type HostSheet, openHost } from '../local/host';

/** Sizes asked for; five invoices a customer, and one invoice of each of DUE customers is due for relance 1. */
const SIZES = process.argv.slice(2).map(Number).filter(Boolean);
const LEDGERS = SIZES.length > 0 ? SIZES : [100, 1000, 5000];
const DUE = 50;
const RUN = '2026-11-24T08:00';

/** Fills a sheet under its headings, first free row on; `{ date }` makes a date. */
function fill(sheet: HostSheet, rows: readonly Readonly<Record<string, unknown>>[]): void {
  const columns = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    for (const [heading, value] of Object.entries(row)) {
      const column = columns.get(heading) ?? sheet.heading(heading);
      columns.set(heading, column);
      sheet.set(index + 2, column, value);
    }
  }
}

async function ledgerOf(count: number): Promise<Host> {
  const host = await openHost({ memory: true, now: '2026-11-02T18:00' });
  await host.call('initialise');
  await host.call('updateSettings', {
    ...SAMPLE_SETTINGS,
    'Validité du pointage (jours ouvrés)': '',
  });
  await host.call('activate', {});
  const customers = Array.from({ length: Math.max(DUE, count / 5) }, (_, index) => `Client ${index + 1}`);
  host.edit((workbook) => {
    fill(
      workbook.sheet('Clients'),
      customers.map((name, index) => ({
        Client: name,
        Type: 'Professionnel',
        'E-mail': `compta@client${index + 1}.example`,
      })),
    );
    fill(
      workbook.sheet('Factures'),
      Array.from({ length: count }, (_, index) => ({
        Numéro: `F-${index + 1}`,
        Client: customers[index % customers.length],
        'Date facture': { date: '2026-10-20' },
        Échéance: { date: index < DUE ? '2026-11-20' : '2026-12-31' },
        'Montant TTC': 100 + index,
      })),
    );
  });
  return host;
}

interface Measure {
  readonly invoices: number;
  readonly sent: number;
  readonly calls: number;
  readonly byMethod: Readonly<Record<string, number>>;
  readonly modelled: number;
  readonly forcedFlushes: number;
  readonly real: number;
}

async function measure(host: Host, invoices: number, moment: string): Promise<Measure> {
  host.setNow(moment);
  host.resetCalls();
  const started = performance.now();
  const report = (await host.fire('dailyRun')) as { sent: unknown[] };
  const { total, byMethod, modelledSeconds, forcedFlushes } = host.calls();
  const real = performance.now() - started;
  return {
    invoices,
    sent: report.sent.length,
    calls: total,
    byMethod,
    modelled: modelledSeconds,
    forcedFlushes,
    real,
  };
}

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

function show(title: string, measures: readonly Measure[]): void {
  print(`\n${title}`);
  print('| invoices | messages | service calls | modelled seconds | forced flushes | milliseconds here |');
  print('|---:|---:|---:|---:|---:|---:|');
  for (const one of measures)
    print(
      `| ${one.invoices} | ${one.sent} | ${one.calls} | ${one.modelled.toFixed(0)} | ${one.forcedFlushes} | ${one.real.toFixed(0)} |`,
    );
}

buildWhenStale();
const first: Measure[] = [];
const quiet: Measure[] = [];
for (const count of LEDGERS) {
  const host = await ledgerOf(count);
  first.push(await measure(host, count, RUN));
  quiet.push(await measure(host, count, '2026-11-25T08:00'));
}
show(`A first run, ${DUE} customers due:`, first);
show('The day after, nothing due:', quiet);
for (const [title, measures] of [
  ['first run', first],
  ['day after', quiet],
] as const) {
  const last = measures.at(-1);
  if (!last) continue;
  print(`\nBy method, ${title}, ${last.invoices} invoices:`);
  for (const [method, count] of Object.entries(last.byMethod).sort(([, a], [, b]) => b - a))
    print(`  ${String(count).padStart(5)}  ${method}`);
}
