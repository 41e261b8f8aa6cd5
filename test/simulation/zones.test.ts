import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { daysFrom } from './calendar';
import { mails } from './mail';
import { openLedger, type Row } from './world';

/*
 * Invariant 11: nothing depends on a time zone but that of Paris: not the machine's, not the script's, not the sheet's.
 * Runs take place within an hour of midnight, around every change of clock, and on 29 February.
 */

const ZONES = ['Pacific/Auckland', 'America/New_York', 'Asia/Tokyo', 'UTC'];
const PROJECT = resolve(import.meta.dirname, '../..');
const bundles = new Map<string, string>();
const machineZone = process.env.TZ;

afterAll(() => {
  process.env.TZ = machineZone;
  for (const folder of bundles.values()) rmSync(folder, { recursive: true, force: true });
});

/** The bundle, under a manifest that sets the script in another zone; one for each, so that its ledger is made once. */
function bundleIn(zone: string): string {
  const known = bundles.get(zone);
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), 'relances-zone-'));
  bundles.set(zone, folder);
  cpSync(join(PROJECT, 'dist'), folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8'));
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify({ ...manifest, timeZone: zone }));
  return folder;
}

const invoice = (number: string, due: string, more: Row = {}): Row => ({
  Numéro: number,
  Client: `Client ${number}`,
  'Date facture': '2026-01-31',
  Échéance: due,
  'Montant TTC': 1200,
  ...more,
});

/** First and last day, and the due dates that make something happen at each hour of the days between. */
const SEASONS: readonly [name: string, first: string, last: string, dues: readonly string[]][] = [
  [
    'the clocks go forward on 29 March 2026',
    '2026-03-27',
    '2026-03-31',
    ['2026-03-28', '2026-03-29', '2026-03-30', '2026-04-05'],
  ],
  [
    'the clocks go back on 25 October 2026',
    '2026-10-23',
    '2026-10-27',
    ['2026-10-22', '2026-10-24', '2026-10-25', '2026-11-01'],
  ],
  [
    'the clocks go forward on 28 March 2027',
    '2027-03-26',
    '2027-03-30',
    ['2027-03-25', '2027-03-27', '2027-03-28', '2027-04-04'],
  ],
  ['29 February 2028', '2028-02-28', '2028-03-02', ['2028-02-28', '2028-02-29', '2028-03-01', '2028-03-07']],
];

interface Zones {
  readonly machine: string;
  readonly script: string;
  readonly sheet: string;
}

/** What the product did and said, half an hour after midnight and half an hour before, every day. */
async function season(
  { machine, script, sheet }: Zones,
  first: string,
  last: string,
  dues: readonly string[],
) {
  process.env.TZ = machine;
  const ledger = await openLedger({
    dist: bundleIn(script),
    sheetZone: sheet,
    now: `${first}T00:01`,
    customers: dues.map((_, index) => ({
      Client: `Client F-${index}`,
      Type: 'Professionnel',
      'E-mail': `a@client${index}.fr`,
    })),
    invoices: dues.map((due, index) =>
      invoice(`F-${index}`, due, index === 2 ? { Situation: 'Promesse', "Jusqu'au": first } : {}),
    ),
  });
  const said: unknown[] = [];
  for (const day of daysFrom(first, last))
    for (const hour of ['00:20', '23:40']) {
      const report = await ledger.run(day, hour);
      expect(report?.date).toBe(day);
      // Reasons hold the dates of what comes next.
      said.push({ ...report, sent: report?.sent.map(({ level, invoices }) => `${level} ${invoices}`) });
    }
  said.push(await ledger.explain());
  const rows = ledger
    .rows('Factures')
    .map((row) => ['Échéance', 'Dernière relance', 'Prévue le', 'Pourquoi'].map((heading) => row[heading]));
  const texts = (await mails(ledger)).map(({ day, text }) => `${day}\n${text}`);
  return { said, rows, texts };
}

test.each(SEASONS)('invariant 11: %s, in every zone alike', async (_, first, last, dues) => {
  const paris = { machine: 'Europe/Paris', script: 'Europe/Paris', sheet: 'Europe/Paris' };
  const expected = await season(paris, first, last, dues);
  expect(expected.texts.length).toBeGreaterThan(1);
  for (const [index, script] of ZONES.entries()) {
    // The script and the sheet in two zones, neither of them that of Paris.
    const sheet = ZONES[(index + 1) % ZONES.length] ?? '';
    const elsewhere = await season({ machine: script, script, sheet }, first, last, dues);
    expect(elsewhere, `script in ${script}, sheet in ${sheet}`).toEqual(expected);
  }
});
