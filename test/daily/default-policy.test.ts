import { expect, test } from 'vitest';
import { openLedger } from '../simulation/world';
import { client, facture } from './rows';

const ledgerOf = (settings: Record<string, string> = {}) =>
  openLedger({
    customers: [client('Alpha')],
    invoices: [facture('F-1', 'Alpha')],
    now: '2026-11-02T07:00',
    settings,
  });

const NAME = 'Scénario par défaut';
const plain = (error: Error): string => error.message.replace(/[\u00a0\u202f]/g, ' ');

test('chosen by name, it sets the dates of the customers who name none', async () => {
  const ledger = await ledgerOf();
  await ledger.host.call('updateSettings', { [NAME]: 'souple' });
  expect(ledger.rows('Paramètres').find((row) => row.Nom === NAME)?.Valeur).toBe('Souple');
  expect(await ledger.said('F-1')).toMatchObject({ nextAction: 'Relance 1', nextActionOn: '2026-11-04' });
});

test.each(['Doux', 'Particulier'])('« %s » is refused with the choices', async (name) => {
  const ledger = await ledgerOf();
  const said = ledger.host.call('updateSettings', { [NAME]: name }).catch(plain);
  expect(await said).toBe('Scénario par défaut : choisissez parmi Standard, Souple.');
});

test('a scenario of one’s own may be chosen', async () => {
  const ledger = await ledgerOf();
  ledger.host.edit((book) => {
    const sheet = book.sheet('Scénarios');
    for (let row = 2; sheet.display(row, 1) !== ''; row += 1)
      if (sheet.display(row, 1) === 'Souple') sheet.set(row, 1, 'Maison');
  });
  await ledger.host.call('updateSettings', { [NAME]: 'Maison' });
  expect(await ledger.said('F-1')).toMatchObject({ nextActionOn: '2026-11-04' });
});

test.each(['Soupl', 'Organisme public'])(
  '« %s » written in the sheet stops everything, by its cell',
  async (name) => {
    const ledger = await ledgerOf({ [NAME]: name });
    const said = ledger.host.call('dryRun').catch(plain);
    expect(await said).toBe(
      `Feuille Paramètres, B22 illisible (« ${name} ») : écrivez le nom d'un scénario : Standard, Souple.`,
    );
  },
);
