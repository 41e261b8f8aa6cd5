import { describe, expect, test } from 'vitest';
import type { HostSheet } from '../../../local/host';
import { withdrawalsIn, withdrawalsText } from '../../../src/daily/journal-withdrawals';
import { journal } from '../../domain/sample-book';
import { journalOf } from '../../simulation/journal';
import { awaited, beforeFormalNotice } from '../../simulation/letters';
import { COLLEAGUE, Ledger, openLedger } from '../../simulation/world';
import { client, facture } from '../rows';
import { ask, stepsOf, undone } from './doing';

/* What was taken back stays so, whatever becomes of the Journal's lines. */

const DAY = '2026-11-02';

const ledgerOf = (more: Parameters<typeof openLedger>[0] = {}): Promise<Ledger> =>
  openLedger({
    customers: [client('Alpha'), client('Bravo')],
    invoices: [facture('F-1', 'Alpha'), facture('F-2', 'Bravo')],
    now: `${DAY}T07:00`,
    ...more,
  });
const waive = async (ledger: Ledger) => {
  const [notice] = (await ledger.dryRun()).sent;
  return stepsOf(ledger, 'waive', { key: notice?.key, reason: 'accord' });
};
const journalSheet = (ledger: Ledger, change: (sheet: HostSheet) => void): void =>
  ledger.host.edit((book) => change(book.sheet('Journal')));
const cut = (ledger: Ledger, ...states: string[]): void =>
  journalSheet(ledger, (sheet) => {
    for (let row = sheet.values().length; row > 1; row -= 1)
      if (states.includes(sheet.display(row, sheet.heading('État')))) sheet.deleteRow(row);
  });
const states = (ledger: Ledger): string[] => journalOf(ledger).map(({ state }) => state);
const levels = async (ledger: Ledger, day: string): Promise<string[]> =>
  (await ledger.day(day)).sent.flatMap(({ level, invoices }) => invoices.map((one) => `${one} ${level}`));

describe('a Journal that lost the line that took another back', () => {
  test('is noticed, and rebuilt with it: the level leaves, once', async () => {
    const ledger = await ledgerOf();
    expect(await undone(ledger, await waive(ledger))).toMatch(/n'est plus écartée/);
    cut(ledger, 'Retirée');
    await expect(ledger.day(DAY)).rejects.toThrow(/Journal a perdu une ligne/);
    await ledger.host.call('rebuildJournal', {});
    expect(states(ledger)).toEqual(['Écartée', 'Retirée']);
    expect(await levels(ledger, DAY)).toEqual(['F-1 Relance 1', 'F-2 Relance 1']);
    expect(await levels(ledger, '2026-11-03')).toEqual([]);
  });

  test('does not free a level that left after it was set aside and taken back', async () => {
    const ledger = await ledgerOf();
    await undone(ledger, await waive(ledger));
    await ledger.day(DAY);
    cut(ledger, 'Retirée', 'Réservée', 'Envoyée');
    ledger.host.setNow('2026-11-03T07:00');
    await ledger.host.call('rebuildJournal', {});
    expect(await levels(ledger, '2026-11-03')).toEqual([]);
    expect((await ledger.said('F-1')).reason).toMatch(/relance 2 le 12\/11\/2026/);
    expect(await levels(ledger, '2026-11-12')).toEqual(['F-1 Relance 2', 'F-2 Relance 2']);
  });

  test('does not bring back an approval, nor the choice to chase an old debt', async () => {
    const letters = await beforeFormalNotice();
    const { key } = await awaited(letters);
    expect(await undone(letters, await stepsOf(letters, 'approve', { key }))).toMatch(/retirée/);
    cut(letters, 'Retirée');
    await letters.host.call('rebuildJournal', {});
    expect((await awaited(letters)).key).toBe(key);

    const old = { 'Date facture': '2026-05-01', Échéance: '2026-06-01' };
    const taken = await ledgerOf({
      invoices: [facture('F-1', 'Alpha', old)],
      settings: { Reprise: 'À décider' },
    });
    await taken.day(DAY);
    taken.host.setNow(`${DAY}T09:00`);
    await undone(taken, await stepsOf(taken, 'decideTakeover', { customer: 'Alpha', choice: 'chase' }));
    cut(taken, 'Retirée');
    await taken.host.call('rebuildJournal', {});
    expect(await levels(taken, '2026-11-03')).toEqual([]);
    expect((await taken.said('F-1')).reasonCode).toBe('takeover');
  });
});

test('a level set aside and taken back is reached no more: a Journal emptied is rebuilt without it', async () => {
  const ledger = await ledgerOf();
  await undone(ledger, await waive(ledger));
  cut(ledger, 'Écartée', 'Retirée');
  await ledger.host.call('rebuildJournal', {});
  expect(states(ledger)).toEqual([]);
  expect(await levels(ledger, DAY)).toEqual(['F-1 Relance 1', 'F-2 Relance 1']);
});

test('a line « Retirée » made something else holds everything', async () => {
  const ledger = await ledgerOf();
  await undone(ledger, await waive(ledger));
  journalSheet(ledger, (sheet) => sheet.set(3, sheet.heading('État'), 'Écartée'));
  await expect(ledger.day(DAY)).rejects.toThrow(/modifié à la main/);
});

test('an invoice known by nothing else is met for the first time by the run', async () => {
  const ledger = await ledgerOf({ settings: { Reprise: 'À décider' } });
  await undone(ledger, await waive(ledger));
  await ledger.day(DAY);
  const seen = journalOf(ledger).find(({ state }) => state === 'Vue');
  expect(seen?.detail).toBe('F-1 | F-2');
});

test('a copied sheet counts it as the first did', async () => {
  const ledger = await ledgerOf();
  const [first, second] = [await waive(ledger), await waive(ledger)];
  expect(await undone(ledger, first)).toMatch(/n'est plus écartée/);
  expect(second).toHaveLength(1);
  const host = await ledger.host.copySpreadsheet({ memory: true, now: `${DAY}T10:00`, user: COLLEAGUE });
  const copy = new Ledger(host);
  await host.call('activate', { as: 'replacement' });
  expect(await levels(copy, DAY)).toEqual(['F-1 Relance 1']);
  cut(copy, 'Retirée', 'Réservée', 'Envoyée');
  host.setNow('2026-11-03T07:00');
  await host.call('rebuildJournal', {});
  expect(states(copy)).toContain('Retirée');
  expect(await levels(copy, '2026-11-03')).toEqual([]);
});

test('lines taken back are kept by their numbers, in a text that fits a property', () => {
  const pairs = Array.from({ length: 4_000 }, (_, index) => [
    { on: DAY, state: 'waived' as const, message: `M${index}` },
    { on: DAY, state: 'withdrawn' as const, message: `M${index}`, detail: `ligne=${2 * index + 1}` },
  ]);
  const text = withdrawalsText(journal(...pairs.flat()));
  expect(text.length).toBeLessThan(8_000);
  expect(withdrawalsIn(text).has(7_999)).toBe(true);
  expect(withdrawalsText(journal({ on: DAY }))).toBe('');
  expect([...withdrawalsIn('3-5,9')]).toEqual([3, 4, 5, 9]);
});

test('a step whose name is masculine is spoken of so, set aside and put back', async () => {
  const ledger = await openLedger({
    customers: [client('Mairie de Bron', { Type: 'Organisme public', Scénario: '' })],
    invoices: [facture('F-1', 'Mairie de Bron')],
    now: '2026-11-12T07:00',
  });
  const [notice] = (await ledger.dryRun()).sent;
  expect(notice?.level).toBe('Point sur la facture');
  const done = await ask(ledger.host, 'waive', { key: notice?.key, reason: 'accord' });
  if ('refused' in done) throw new Error(done.refused);
  expect(done.message).toMatch(/^« Point sur la facture » de Mairie de Bron écarté : il ne partira pas/);
  expect(await undone(ledger, done.undo)).toMatch(/n'est plus écarté\. Point sur la facture prêt : il part/);
});
