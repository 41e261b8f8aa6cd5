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

const WRONG_IBAN = 'FR76 9999 9000 0100 0000 0000 116';

test.each([
  ['SIREN', '123 456 789', /SIREN\s: le numéro « 123 456 789 » ne se contrôle pas/],
  ['IBAN', WRONG_IBAN, /IBAN\s: le numéro ne se contrôle pas \(clé\)\s: recopiez-le du RIB\./],
  ['TVA intracommunautaire', 'FR12123456782', /TVA intracommunautaire\s: le numéro/],
  ['E-mail', 'compta', /E-mail\s: « compta » n'est pas une adresse/],
  ['Répondre à', 'compta', /Répondre à\s: « compta » n'est pas une adresse/],
  ['Copie à', 'a@b.fr ; c@d', /Copie à\s: « c@d » n'est pas une adresse/],
])('%s « %s » is refused, and nothing beside it is written', async (name, value, sentence) => {
  const ledger = await ledgerOf();
  const writing = ledger.host.call('updateSettings', { Ville: 'Lille', [name]: value });
  await expect(
    writing.catch((error: Error) => error.message.replace(/«\s/g, '« ').replace(/\s»/g, ' »')),
  ).resolves.toMatch(sentence);
  const kept = ledger.rows('Paramètres').find((row) => row.Nom === 'Ville');
  expect(kept?.Valeur).toBe('Lyon');
});

test.each<[Record<string, unknown>, RegExp]>([
  [{}, /^Aucun paramètre n'est donné\.$/],
  [{ constructor: 1 }, /^Aucun paramètre ne s'appelle «.constructor.»\.$/],
  [JSON.parse('{"__proto__": "x", "Ville": "Lille"}'), /^Aucun paramètre ne s'appelle «.__proto__.»\.$/],
])('%j names no setting: refused, and nothing is written', async (values, sentence) => {
  const ledger = await ledgerOf();
  const said = ledger.host.call('updateSettings', values).catch((error: Error) => error.message);
  expect(await said).toMatch(sentence);
  expect(ledger.rows('Paramètres').find((row) => row.Nom === 'Ville')?.Valeur).toBe('Lyon');
});

test('a right value may be written while another of the sheet is wrong, and a value may be emptied', async () => {
  const ledger = await ledgerOf({ IBAN: WRONG_IBAN });
  await ledger.host.call('updateSettings', { SIREN: '732 829 320', 'TVA intracommunautaire': '' });
  expect(ledger.rows('Paramètres').find((row) => row.Nom === 'SIREN')?.Valeur).toBe('732 829 320');
});

test('a wrong value of the sheet stops activating, not a friendly reminder', async () => {
  const ledger = await ledgerOf({ IBAN: WRONG_IBAN });
  expect((await ledger.day('2026-11-02')).sent).toHaveLength(1);
  await expect(ledger.host.call('activate', {})).rejects.toThrow(
    /^Avant d'activer l'envoi quotidien, corrigez dans Paramètres\s: IBAN\s: .*recopiez-le du RIB\.$/,
  );
  ledger.setSetting('IBAN', 'FR76 9999 9000 0100 0000 0000 115');
  await expect(ledger.host.call('activate', {})).resolves.toBeTruthy();
});

test('it stops approving a formal notice, as a wrong SIREN of the customer does, and is said where it waits', async () => {
  const ledger = await ledgerOf({ IBAN: WRONG_IBAN });
  ledger.setCustomer('Alpha', 'SIREN', '732829321');
  for (const day of ['2026-11-02', '2026-11-12', '2026-11-24']) await ledger.day(day);
  const [waiting] = (await ledger.dryRun()).awaitingApproval;
  expect(waiting?.level).toBe('Mise en demeure');
  for (const said of [/IBAN\s: le numéro ne se contrôle pas/, /SIREN\s: le numéro «\s732829321\s» ne se/]) {
    expect(waiting?.reason).toMatch(said);
    await expect(ledger.host.call('approve', { key: waiting?.key })).rejects.toThrow(said);
  }
});
