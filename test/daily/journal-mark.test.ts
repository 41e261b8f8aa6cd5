import { describe, expect, test } from 'vitest';
import type { HostSheet } from '../../local/host';
import { COLLEAGUE, type Ledger, openLedger } from '../simulation/world';
import { client, facture } from './rows';

/* Anybody who can edit the sheet can cut, edit or restore the Journal: nothing leaves on what it then says. */

const DAY = '2026-11-02';

async function chased(): Promise<Ledger> {
  const ledger = await openLedger({
    customers: [client('Alpha'), client('Bravo')],
    invoices: [facture('F-1', 'Alpha'), facture('F-2', 'Bravo')],
  });
  await ledger.day(DAY);
  return ledger;
}

const editJournal = (ledger: Ledger, change: (sheet: HostSheet) => void): void =>
  ledger.host.edit((book) => change(book.sheet('Journal')));

const WAYS_OUT = /rien ne part.*Historique des versions.*Initialiser ou réparer le classeur/;

describe('a Journal that is not as the program left it sends nothing', () => {
  test.each([
    ['État', 'Libérée'],
    ['Clé', 'F-9#1'],
    ['Rang', 2],
    ['Date', { date: '2026-10-01T08:00:00' }],
    ['Message', 'M0'],
    ['Détail', ''],
    ['N°', 99],
  ])('a line whose %s was changed', async (heading, value) => {
    const ledger = await chased();
    editJournal(ledger, (sheet) => sheet.set(sheet.values().length, sheet.heading(heading), value));
    const left = ledger.host.sent().length;
    ledger.host.setNow('2026-11-16T07:00');
    await expect(ledger.dryRun()).rejects.toThrow(/modifié à la main/);
    await expect(ledger.host.call('runNow')).rejects.toThrow(WAYS_OUT);
    const call = { invoice: 'F-1', result: 'reached' };
    await expect(ledger.host.call('recordCall', call)).rejects.toThrow(/modifié à la main/);
    await expect(ledger.day('2026-11-16')).rejects.toThrow(/modifié à la main/);
    expect(ledger.host.sent()).toHaveLength(left);
  });

  test.each([1, 3])('%i lines cut in the middle', async (count) => {
    const ledger = await chased();
    editJournal(ledger, (sheet) => {
      for (let cut = 0; cut < count; cut += 1) sheet.deleteRow(3);
    });
    await expect(ledger.day('2026-11-16')).rejects.toThrow(
      count === 1 ? /perdu une ligne/ : /perdu 3 lignes/,
    );
  });

  test('what a colleague asked for goes on waiting, and is done once the Journal is back', async () => {
    const ledger = await chased();
    ledger.host.setNow('2026-11-12T07:00');
    const [notice] = (await ledger.dryRun()).sent;
    await ledger.host.as(COLLEAGUE).call('waive', { key: notice?.key, reason: 'accord' });
    const cell: { state?: unknown } = {};
    editJournal(ledger, (sheet) => {
      cell.state = sheet.get(2, sheet.heading('Par'));
      sheet.set(2, sheet.heading('Par'), 'Zoé');
    });
    await expect(ledger.day('2026-11-12')).rejects.toThrow(/modifié à la main/);
    expect(ledger.rows('Demandes')).toMatchObject([{ 'Traitée le': '' }]);
    editJournal(ledger, (sheet) => sheet.set(2, sheet.heading('Par'), cell.state));
    await ledger.day('2026-11-12');
    expect(ledger.rows('Journal').filter((row) => row.État === 'Écartée')).toHaveLength(1);
  });
});

describe('a Journal that is moved about only is whole', () => {
  test('sorted, its columns moved, a column added', async () => {
    const ledger = await chased();
    editJournal(ledger, (sheet) => {
      sheet.sortBy(sheet.heading('Facture'), false);
      sheet.moveColumn(sheet.heading('État'), 2);
      sheet.insertColumn(3);
      sheet.set(1, 3, 'À moi');
      sheet.set(2, 3, 'vu');
    });
    const report = await ledger.day('2026-11-11');
    expect(report.sent).toEqual([]);
    expect((await ledger.day('2026-11-12')).sent.map(({ level }) => level)).toEqual([
      'Relance 2',
      'Relance 2',
    ]);
  });

  test('whatever its texts look like: numbers, dates, formulas, spaces, line breaks', async () => {
    const odd = ['0012', '1/2', '=1+1', 'VRAI', '1 234,50', ' F-7 ', '12-2026', "'x", 'é\u0301'];
    const ledger = await openLedger({
      customers: odd.map((name, index) => client(name, { 'E-mail': `c${index}@odd.example` })),
      invoices: odd.map((name) => facture(name, name)),
    });
    const { sent } = await ledger.day(DAY);
    expect(sent.length).toBeGreaterThan(6);
    await ledger.host.call('waive', {
      key: (await dry(ledger, '2026-11-12')).sent[0]?.key,
      reason: 'deux\nlignes\t et « guillemets »  ',
    });
    expect((await ledger.day('2026-11-12')).sent).toHaveLength(sent.length - 1);
  });
});

const dry = (ledger: Ledger, day: string) => {
  ledger.host.setNow(`${day}T07:00`);
  return ledger.dryRun();
};

test('a Journal is checked in one property read, and kept in one write an append', async () => {
  const ledger = await chased();
  ledger.host.resetCalls();
  await ledger.day('2026-11-03');
  const quiet = ledger.host.calls();
  expect(quiet.byMethod['Properties.setProperties']).toBeUndefined();
  expect(quiet.total).toBeLessThanOrEqual(48);
  ledger.host.resetCalls();
  const { sent } = await ledger.day('2026-11-12');
  expect(sent).toHaveLength(2);
  // What is reserved, and how it ended.
  expect(ledger.host.calls().byMethod['Properties.setProperties']).toBe(2);
});
