import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HostSheet } from '../../local/host';
import { dayAfter } from '../simulation/calendar';
import { plans } from '../simulation/history';
import { journalOf, levelsSent } from '../simulation/journal';
import { live } from '../simulation/live';
import { COLLEAGUE, type Ledger, openLedger } from '../simulation/world';
import { client, facture } from './rows';

const NAMES = ['Alpha', 'Bravo', 'Charlie', 'Delta'];

const ledgerOf = (): Promise<Ledger> =>
  openLedger({
    customers: NAMES.map((name) => client(name)),
    invoices: NAMES.map((name, index) => facture(`F-${index + 1}`, name)),
  });

const journalSheet = (ledger: Ledger, change: (sheet: HostSheet) => void): void =>
  ledger.host.edit((book) => change(book.sheet('Journal')));
const cutLast = (ledger: Ledger, count: number): void =>
  journalSheet(ledger, (sheet) => {
    for (let cut = 0; cut < count && sheet.values().length > 1; cut += 1)
      sheet.deleteRow(sheet.values().length);
  });
const rebuilt = async (ledger: Ledger): Promise<string> =>
  ((await ledger.host.call('rebuildJournal', {})) as { message: string }).message.replace(/\u00a0/g, ' ');

/** Every level that left, « F-1#1 on 2026-11-02 », from what the runs reported. */
async function levelsOver(ledger: Ledger, first: string, days: number): Promise<string[]> {
  const left: string[] = [];
  for (let day = first, count = 0; count < days; day = dayAfter(day, 1), count += 1)
    for (const { level, invoices } of (await ledger.run(day))?.sent ?? [])
      left.push(...invoices.map((invoice) => `${day} ${invoice} ${level}`));
  return left;
}

describe('a Journal cut by ten lines', () => {
  test('is rebuilt: no level leaves again, the next ones leave on the days they would have', async () => {
    const [cut, whole] = [await ledgerOf(), await ledgerOf()];
    for (const ledger of [cut, whole]) await ledger.day('2026-11-02');
    cutLast(cut, 8);
    expect(journalOf(cut)).toHaveLength(1);
    await expect(cut.day('2026-11-03')).rejects.toThrow(/Journal a perdu 8 lignes/);
    expect(await rebuilt(cut)).toMatch(/4 étapes déjà faites y ont été reportées/);
    expect(journalOf(cut).filter(({ state }) => state === 'Reprise')).toMatchObject(
      NAMES.map((customer, index) => ({
        customer,
        key: `F-${index + 1}#1`,
        rank: 1,
        step: 'Relance 1',
        detail: 'date=2026-11-02 · motif=Journal rétabli',
      })),
    );
    const expected = await levelsOver(whole, '2026-11-03', 12);
    expect(expected).toHaveLength(4);
    expect(await levelsOver(cut, '2026-11-03', 12)).toEqual(expected);
  });

  test('says it is whole the second time, and the numbers of lost lines are not given again', async () => {
    const ledger = await ledgerOf();
    await ledger.day('2026-11-02');
    const last = journalOf(ledger).at(-1)?.number ?? 0;
    cutLast(ledger, 10);
    await rebuilt(ledger);
    expect(await rebuilt(ledger)).toBe('Le Journal est entier : rien à rétablir.');
    expect(Math.min(...journalOf(ledger).map(({ number }) => number))).toBeGreaterThan(last);
  });

  test('keeps a message that may have left, a notice waived and one put off', async () => {
    const ledger = await ledgerOf();
    ledger.host.setFaults([{ method: 'Gmail.Users.Messages.send', nth: 1, effect: 'throwAfter' }]);
    const [first, second] = (await ledger.dryRun()).sent.slice(2);
    await ledger.host.call('waive', { key: first?.key, reason: 'accord' });
    await ledger.host.call('postpone', { key: second?.key, until: '2026-11-09' });
    const { uncertain, sent } = await ledger.day('2026-11-02');
    expect([uncertain.length, sent.length]).toEqual([1, 1]);
    cutLast(ledger, journalOf(ledger).length);
    await rebuilt(ledger);
    expect(await levelsOver(ledger, '2026-11-03', 7)).toEqual([
      `2026-11-09 ${second?.invoices[0]} Relance 1`,
    ]);
  });

  test('keeps who gave up penalties and why, and the facts of procedure with their days', async () => {
    const ledger = await openLedger({
      now: '2026-11-02T08:00',
      customers: NAMES.slice(0, 2).map((name) => client(name)),
      invoices: NAMES.slice(0, 2).map((name, index) => facture(`F-${index + 1}`, name)),
    });
    await ledger.host.call('waiveClaims', { invoice: 'F-1', reason: 'geste commercial' });
    const writtenClaim = { invoice: 'F-2', event: 'acknowledgement', on: '2026-10-20', note: 'sa lettre' };
    await ledger.host.call('recordLegalEvent', writtenClaim);
    const said = async () => [await ledger.said('F-1'), await ledger.said('F-2')];
    const before = await said();
    for (let count = 0; count < 2; count += 1) {
      cutLast(ledger, journalOf(ledger).length);
      ledger.host.setNow(`2026-11-0${3 + count}T08:00`);
      await rebuilt(ledger);
    }
    expect(journalOf(ledger)).toMatchObject([
      { invoice: 'F-1', state: 'Pénalités abandonnées', day: '2026-11-02' },
      { invoice: 'F-2', state: 'Fait juridique', day: '2026-11-02' },
    ]);
    expect(journalOf(ledger).map(({ detail }) => detail)).toEqual([
      'motif=geste commercial · motif=Journal rétabli',
      'fait=acknowledgement · date=2026-10-20 · note=sa lettre · motif=Journal rétabli',
    ]);
    ledger.host.setNow('2026-11-02T09:00');
    expect(await said()).toEqual(before);
    expect(before).toMatchObject([
      { latePaymentInterest: '0.00', recoveryIndemnity: '0.00' },
      { latePaymentInterest: '0.82', recoveryIndemnity: '40.00' },
    ]);
  });

  test('keeps the days between two messages that cite an invoice', async () => {
    const ledger = await openLedger({
      customers: [client('Alpha')],
      invoices: [facture('F-1', 'Alpha'), facture('F-2', 'Alpha', { Échéance: '2026-11-07' })],
    });
    await ledger.day('2026-11-02');
    const { sent } = await ledger.day('2026-11-12');
    expect(sent).toMatchObject([{ invoices: ['F-1'], alsoListed: ['F-2'] }]);
    cutLast(ledger, journalOf(ledger).length);
    ledger.host.setNow('2026-11-13T07:00');
    await rebuilt(ledger);
    expect((await ledger.said('F-2')).level).toBe('Relance 1');
    expect(await levelsOver(ledger, '2026-11-13', 4)).toEqual([]);
  });
});

describe('rebuilding', () => {
  test('is for the owner alone', async () => {
    const ledger = await ledgerOf();
    await ledger.day('2026-11-02');
    cutLast(ledger, 3);
    const other = ledger.host.as(COLLEAGUE);
    await expect(other.call('rebuildJournal', {})).rejects.toThrow(/Seul proprietaire@/);
    await ledger.host.call('handOver', { to: COLLEAGUE });
    await expect(other.call('activate', {})).rejects.toThrow(/Journal a perdu/);
    await other.call('rebuildJournal', {});
    await other.call('activate', {});
    expect((await ledger.day('2026-11-03')).sent).toEqual([]);
  });

  test('a line moved to another invoice does not free the first', async () => {
    const ledger = await ledgerOf();
    await ledger.day('2026-11-02');
    journalSheet(ledger, (sheet) => {
      for (let row = 2; row <= sheet.values().length; row += 1)
        if (sheet.display(row, sheet.heading('Facture')) === 'F-1') {
          sheet.set(row, sheet.heading('Facture'), 'F-9');
          sheet.set(row, sheet.heading('Clé'), 'F-9#1');
        }
    });
    await expect(ledger.day('2026-11-03')).rejects.toThrow(/modifié à la main/);
    await rebuilt(ledger);
    expect((await ledger.day('2026-11-03')).sent).toEqual([]);
    expect((await ledger.said('F-1')).level).toBe('Relance 1');
  });

  test('a line dated earlier does not bring the next level nearer', async () => {
    const ledger = await ledgerOf();
    await ledger.day('2026-11-02');
    journalSheet(ledger, (sheet) => {
      for (let row = 2; row <= sheet.values().length; row += 1)
        sheet.set(row, sheet.heading('Date'), { date: '2026-10-01T08:00:00' });
    });
    await expect(ledger.day('2026-11-03')).rejects.toThrow(/modifié à la main/);
    await rebuilt(ledger);
    expect(await levelsOver(ledger, '2026-11-03', 9)).toEqual([]);
    expect(await levelsOver(ledger, '2026-11-12', 1)).toHaveLength(4);
  });

  test('a line that cannot be read is said first, and nothing leaves meanwhile', async () => {
    const ledger = await ledgerOf();
    await ledger.day('2026-11-02');
    journalSheet(ledger, (sheet) => sheet.set(4, sheet.heading('État'), 'Bof'));
    await expect(ledger.host.call('rebuildJournal', {})).rejects.toThrow(/Bof/);
    await expect(ledger.day('2026-11-03')).rejects.toThrow(/Bof/);
    journalSheet(ledger, (sheet) => sheet.deleteRow(4));
    await rebuilt(ledger);
    expect(await levelsOver(ledger, '2026-11-03', 5)).toEqual([]);
  });
});

/** What somebody does to the Journal: cuts lines, or writes over a cell of one. */
type Harm =
  | { readonly kind: 'cut'; readonly at: number; readonly count: number }
  | { readonly kind: 'edit'; readonly at: number; readonly heading: string; readonly value: string | number };

const harms: fc.Arbitrary<Harm> = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(400), count: fc.integer({ min: 1, max: 60 }) }),
  fc
    .record({
      at: fc.nat(400),
      cell: fc.constantFrom(
        ...([
          ['État', 'Libérée'],
          ['État', 'Échec'],
          ['État', 'Adresse refusée'],
          ['État', 'Vue'],
        ] as const),
        ...([
          ['Rang', ''],
          ['Rang', 4],
          ['Clé', ''],
          ['Clé', 'X#1'],
          ['Message', 'M1'],
          ['Facture', 'X'],
        ] as const),
        ...([
          ['N°', 9_999],
          ['Détail', 'date=2020-01-01'],
        ] as const),
      ),
    })
    .map(({ at, cell: [heading, value] }) => ({ kind: 'edit' as const, at, heading, value })),
);

/** Whether anything changed. */
function harm(ledger: Ledger, { at, ...how }: Harm): boolean {
  const lines = journalOf(ledger).length;
  if (lines === 0) return false;
  let changed = true;
  journalSheet(ledger, (sheet) => {
    const row = 2 + (at % lines);
    if (how.kind === 'cut') {
      for (let cut = 0; cut < how.count && row <= sheet.values().length; cut += 1) sheet.deleteRow(row);
    } else {
      const column = sheet.heading(how.heading);
      changed = String(sheet.get(row, column)) !== String(how.value);
      sheet.set(row, column, how.value);
    }
  });
  return changed;
}

test('whatever was cut or edited, nothing leaves before, and no invoice gets a level twice after', {
  timeout: 240_000,
}, async () => {
  let harmed = 0;
  await fc.assert(
    fc.asyncProperty(plans, harms, async (plan, what) => {
      const { ledger } = await live(plan);
      const reached = levelsSent(journalOf(ledger)).map(({ key }) => key);
      if (!harm(ledger, what)) return;
      harmed += 1;
      const left = ledger.host.sent().length;
      const now = ledger.host.now().slice(0, 10);
      await expect(ledger.dryRun()).rejects.toThrow(/Journal/);
      await expect(ledger.run(dayAfter(now, 1))).rejects.toThrow(/Journal/);
      expect(ledger.host.sent()).toHaveLength(left);
      await rebuilt(ledger);
      const sentAfter: string[] = [];
      for (const gap of [2, 9, 16, 23, 40]) {
        const before = journalOf(ledger).length;
        await ledger.run(dayAfter(now, gap));
        sentAfter.push(...levelsSent(journalOf(ledger).slice(before)).map(({ key }) => key));
      }
      expect(sentAfter.filter((key) => reached.includes(key))).toEqual([]);
      expect(new Set(sentAfter).size).toBe(sentAfter.length);
    }),
    { numRuns: 5, endOnFailure: true },
  );
  expect(harmed).toBeGreaterThan(3);
});
