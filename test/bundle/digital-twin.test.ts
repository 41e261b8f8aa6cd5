import { loadGsCode, SpreadsheetApp, setup, teardown } from 'gas-digital-twin';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { built } from './built';
import { lendWhatIsMissing, type Mail, takeBack } from './twin-stubs';

/*
 * The bundle in an emulator of Apps Script written by others: what it reads and writes in a sheet does not depend on how
 * our own host understands Google.
 */

const CSV = [
  'Numéro;Client;E-mail;Type;Date facture;Échéance;Montant TTC',
  'F-1;Alpha;compta@alpha.example;Professionnel;01/10/2026;31/10/2026;1 200,50',
  'F-2;Bravo;compta@bravo.example;Professionnel;01/11/2026;05/12/2026;80,00',
  'F-3;Alpha;compta@alpha.example;Professionnel;02/10/2026;02/11/2026;99,90',
].join('\r\n');

let mails: Mail[] = [];

/** Each execution loads the script afresh, as Google does; time stands still but for what a test says. */
function run(name: string, ...args: unknown[]): unknown {
  const found = loadGsCode(built('Code.js'), 'Code.js').exports[name];
  if (!found) throw new Error(`no function ${name}`);
  return found(...args);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-03T07:00:00Z') });
  setup({
    spreadsheets: { book: { name: 'Relances', sheets: { 'Mes notes': [['à garder']] } } },
    activeUser: 'moi@atelier.example',
  });
  mails = lendWhatIsMissing();
});
afterEach(() => {
  takeBack();
  teardown();
  vi.useRealTimers();
});

/** The rows of a sheet as the emulator keeps them, by heading. */
function rowsOf(name: string): Record<string, unknown>[] {
  const [headings = [], ...rows] = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name)?.data ?? [];
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(headings.map((heading, index) => [String(heading), row[index]])));
}

test('a ledger is made, a list is taken in, explained, and its reminders leave once', async () => {
  run('initialise');
  const names = SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());
  for (const name of [
    'Factures',
    'Clients',
    'Règlements',
    'Scénarios',
    'Modèles',
    'Paramètres',
    'Journal',
    'Demandes',
  ])
    expect(names).toContain(name);

  const summary = run('importFile', { name: 'factures.csv', content: Buffer.from(CSV).toString('base64') });
  expect(summary).toMatchObject({ written: 3 });
  expect(rowsOf('Factures').map((row) => [row.Numéro, row['Montant TTC']])).toEqual([
    ['F-1', 1200.5],
    ['F-2', 80],
    ['F-3', 99.9],
  ]);
  expect(rowsOf('Clients').map((row) => row.Client)).toEqual(['Alpha', 'Bravo']);

  run('updateSettings', { 'Validité du pointage (jours ouvrés)': '', "Nom de l'entreprise": 'Atelier Été' });
  run('activate', {});
  expect(run('explain')).toMatchObject([
    { invoice: 'F-1', openAmount: '1200.50', daysPastDue: 3, agingBucket: '1-30', reasonCode: 'leaves' },
    { invoice: 'F-2', openAmount: '80.00', daysPastDue: 0, agingBucket: 'notDue', reasonCode: 'notDue' },
    { invoice: 'F-3', openAmount: '99.90', daysPastDue: 1, agingBucket: '1-30', reasonCode: 'leaves' },
  ]);

  expect(run('dailyRun')).toMatchObject({
    date: '2026-11-03',
    sent: [{ customer: 'Alpha', level: 'Relance 1', invoices: ['F-1', 'F-3'] }],
  });
  const parsed = await PostalMime.parse(mails[0]?.raw ?? '');
  expect(parsed.to?.map(({ address }) => address)).toEqual(['compta@alpha.example']);
  expect(parsed.from?.name).toBe('Atelier Été');
  expect(parsed.text?.replace(/\s/g, ' ')).toContain('1 300,40 €');
  expect(rowsOf('Factures').map((row) => row.Niveau)).toEqual(['Relance 1', '', 'Relance 1']);
  expect(rowsOf('Journal').map((row) => row.État)).toEqual([
    'Vue',
    'Réservée',
    'Réservée',
    'Envoyée',
    'Envoyée',
  ]);

  const before = mails.length;
  expect(run('dailyRun')).toMatchObject({ sent: [] });
  expect(mails).toHaveLength(before);

  vi.setSystemTime(new Date('2026-11-13T07:00:00Z'));
  expect(run('dailyRun')).toMatchObject({ sent: [{ level: 'Relance 2', invoices: ['F-1', 'F-3'] }] });
  expect(mails.at(before)?.threadId).toBe('thread-1');
});

test('initialising again loses nothing that was typed', () => {
  run('initialise');
  run('importFile', { name: 'factures.csv', content: Buffer.from(CSV).toString('base64') });
  const before = JSON.stringify(
    rowsOf('Factures').map((row) => [row.Numéro, row.Échéance, row['Montant TTC']]),
  );
  run('initialise');
  expect(
    JSON.stringify(rowsOf('Factures').map((row) => [row.Numéro, row.Échéance, row['Montant TTC']])),
  ).toBe(before);
});
