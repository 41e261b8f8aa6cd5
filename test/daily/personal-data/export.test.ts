import { expect, test } from 'vitest';
import type { PersonalData } from '../../../src/daily/personal-data/export';
import { personalDataPage } from '../../../src/panel/browser/settings/personal-data-page';
import { mails } from '../../simulation/mail';
import { COLLEAGUE, type Ledger } from '../../simulation/world';
import { ask } from '../undo/doing';
import { oldLedger, ZOE } from './old-ledger';

const exported = async (ledger: Ledger, customer: string): Promise<PersonalData> =>
  (await ledger.host.call('exportPersonalData', { customer })) as PersonalData;

/** What tells each customer of the ledger from the others. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  Alpha: ['Alpha', 'alpha.example', 'A-1', 'Barthe', '0600000001'],
  [ZOE]: [ZOE, 'C-QUENTIN', 'quentin.example', 'Q-1', 'Q-2', '0600000002'],
  Bravo: ['Bravo', 'bravo.example', 'B-1'],
  Charlie: ['Charlie', 'charlie.example', 'C-1'],
  Delta: ['Delta', 'delta.example', 'D-1'],
  Echo: ['Echo', 'echo.example', 'E-1'],
  Foxtrot: ['Foxtrot', 'foxtrot.example', 'F-1', 'Ferrand'],
  Golf: ['Golf', 'golf.example', 'G-1'],
};
const holds = (text: string, mark: string): boolean => new RegExp(`(?<![\\w-])${mark}(?![\\w-])`).test(text);

test.each(Object.keys(MARKS))('of %s, everything, and nothing of another', async (name) => {
  const ledger = await oldLedger();
  const data = await exported(ledger, name);
  for (const text of [JSON.stringify(data), personalDataPage(data)]) {
    for (const mark of MARKS[name] ?? []) expect([mark, holds(text, mark)]).toEqual([mark, true]);
    for (const [other, marks] of Object.entries(MARKS))
      if (other !== name) expect([other, marks.filter((mark) => holds(text, mark))]).toEqual([other, []]);
  }
});

test('each sheet is there, row by row, notes and Précision included, and where the rest is', async () => {
  const ledger = await oldLedger();
  await ledger.host
    .as(COLLEAGUE)
    .call('waive', { key: 'M1', reason: 'rien' })
    .catch(() => null);
  const alpha = await exported(ledger, 'alpha');
  expect(alpha.sheets.map(({ sheet }) => sheet)).toEqual(
    expect.arrayContaining(['Clients', 'Factures', 'Règlements', 'Journal', 'Demandes']),
  );
  const zoe = await exported(ledger, 'c-quentin');
  expect(zoe.sheets.map(({ sheet }) => sheet)).toEqual(
    expect.arrayContaining(['Clients', 'Factures', 'Règlements', 'Journal', 'Appels']),
  );
  const rows = (sheet: string) => alpha.sheets.find((one) => one.sheet === sheet)?.rows ?? [];
  expect(rows('Clients')).toMatchObject([{ Contact: 'Léa Barthe', Téléphone: '0600000001' }]);
  expect(rows('Factures')).toMatchObject([
    { Numéro: 'A-1', Notes: 'rappeler Léa', Précision: 'Léa Barthe en congé', 'Montant TTC': '1200,00' },
  ]);
  const lines = ledger.rows('Journal').filter((row) => row.Client === 'Alpha');
  expect(rows('Journal').filter((row) => row.Client === 'Alpha')).toHaveLength(lines.length);
  const seen = (await exported(ledger, 'Echo')).sheets.flatMap((one) => one.rows);
  expect(seen.filter((row) => row.État === 'Vue').map((row) => row.Détail)).toEqual(['E-1']);
  expect(JSON.stringify(alpha.elsewhere)).toMatch(/in:sent \(.*to:compta@alpha\.example/);
});

test('an address finds its customer, an old one too; a stranger and an address of several are refused', async () => {
  const ledger = await oldLedger();
  expect((await exported(ledger, 'LEA.barthe@alpha.example')).customer).toBe('Alpha');
  expect((await exported(ledger, 'autre@quentin.example')).customer).toBe(ZOE);
  ledger.setCustomer('Foxtrot', 'Cc', 'compta@golf.example');
  const several = await ask(ledger.host, 'exportPersonalData', { customer: 'compta@golf.example' });
  expect(several).toEqual({
    refused:
      "L'adresse compta@golf.example est celle de plusieurs clients (« Foxtrot », « Golf ») : demandez l'un, puis l'autre.",
  });
  expect(await ask(ledger.host, 'exportPersonalData', { customer: 'Personne' })).toHaveProperty('refused');
});

test('a colleague may export, and nothing of it changes the workbook', async () => {
  const ledger = await oldLedger();
  const before = JSON.stringify(ledger.rows('Factures'));
  const data = (await ledger.host
    .as(COLLEAGUE)
    .call('exportPersonalData', { customer: 'Alpha' })) as PersonalData;
  expect(data.customer).toBe('Alpha');
  expect(JSON.stringify(ledger.rows('Factures'))).toBe(before);
});

test('the page to send shows what is written as text', async () => {
  const ledger = await oldLedger();
  ledger.setInvoice('A-1', 'Notes', '<script>alert(1)</script>');
  expect(personalDataPage(await exported(ledger, 'Alpha'))).not.toContain('<script>');
});

test('Notes and Précision enter no message', async () => {
  const left = JSON.stringify(await mails(await oldLedger()));
  expect(left).toMatch(/A-1/);
  expect(left).not.toMatch(/congé|rappeler Léa/);
});
