import { expect, test } from 'vitest';
import { mails } from '../../simulation/mail';
import { COLLEAGUE, type Ledger, openLedger } from '../../simulation/world';
import { client, facture } from '../rows';

/* What was seen, said or half written may not be what stands there when it counts. */

const DAY = '2026-11-02';
const ledgerOf = (): Promise<Ledger> =>
  openLedger({
    customers: [client('Alpha'), client('Bravo')],
    invoices: [facture('F-1', 'Alpha')],
    now: `${DAY}T07:00`,
  });

const keyOf = async (ledger: Ledger): Promise<string> => (await ledger.dryRun()).sent[0]?.key ?? '';

test('words given to a message are said to be set aside when another invoice joins it', async () => {
  const ledger = await ledgerOf();
  await ledger.host.call('edit', { key: await keyOf(ledger), text: 'Bonjour, deux mots de ma main.' });
  ledger.addInvoice(facture('F-2', 'Alpha'));
  const [sent] = (await ledger.day(DAY)).sent;
  expect(sent?.reason).toContain('Avec les mots du modèle');
  expect(JSON.stringify(await mails(ledger))).not.toContain('de ma main');
});

test('a message looked at before an invoice joined it is not sent, and says that it changed', async () => {
  const ledger = await ledgerOf();
  const key = await keyOf(ledger);
  ledger.addInvoice(facture('F-2', 'Alpha'));
  await expect(ledger.host.call('sendNow', { key })).rejects.toThrow(/n'est plus celui que vous avez lu/);
  expect(ledger.host.sent()).toEqual([]);
});

test('a PDF matched with a customer’s invoice is not attached to another’s', async () => {
  const ledger = await ledgerOf();
  const pdf = Buffer.from('%PDF-1.4\n').toString('base64');
  ledger.setInvoice('F-1', 'Client', 'Bravo');
  await expect(
    ledger.host.call('attachInvoicePdf', { invoice: 'F-1', content: pdf, customer: 'Alpha' }),
  ).rejects.toThrow(/était de Alpha et elle est maintenant de Bravo/);
});

test('columns that a failure left half written accuse nobody, and heal', async () => {
  const ledger = await ledgerOf();
  await ledger.host.call('refresh');
  // As if the run had written Statut and not Tranche.
  ledger.setInvoice('F-1', 'Tranche', 'paid');
  expect((await ledger.said('F-1')).reasonCode).toBe('leaves');
  expect((await ledger.day(DAY)).sent).toHaveLength(1);
  expect(ledger.row('F-1').Tranche).toBe('1-30');
});

test('an advance without a date is carried to no day to come', async () => {
  const ledger = await ledgerOf();
  ledger.addInvoice(facture('F-3', 'Bravo', { Échéance: '2026-12-15', 'Montant réglé': 500 }));
  await ledger.host.call('recordPayment', { invoice: 'F-3', amount: '100.00', date: DAY });
  expect(await ledger.said('F-3')).toMatchObject({ status: 'Réglée en partie', openAmount: '600.00' });
});

test('a payment nobody could have received is refused where it is entered', async () => {
  const ledger = await ledgerOf();
  const pay = (amount: string, date: string) =>
    ledger.host.call('recordPayment', { invoice: 'F-1', amount, date });
  await expect(pay('999999999999.99', DAY)).rejects.toThrow(/cent millions/);
  await expect(pay('10.00', '1900-01-01')).rejects.toThrow(/trop ancien/);
  expect(ledger.rows('Règlements')).toEqual([]);
});

test('a payment entered again, because the answer was lost, is counted once', async () => {
  const ledger = await ledgerOf();
  const pay = () => ledger.host.call('recordPayment', { invoice: 'F-1', amount: '600.00', date: DAY });
  await pay();
  await expect(pay()).rejects.toThrow(/déjà noté sur la facture F-1/);
  expect((await ledger.said('F-1')).openAmount).toBe('600.00');
});

test('a colleague’s words about an amount that changed since do not leave', async () => {
  const ledger = await ledgerOf();
  const words = { key: await keyOf(ledger), text: 'Vous devez 1 200,00 € pour F-1, merci.' };
  await ledger.host.as(COLLEAGUE).call('edit', words);
  await ledger.host.call('recordPayment', { invoice: 'F-1', amount: '1000.00', date: DAY });
  expect((await ledger.day(DAY)).sent).toHaveLength(1);
  expect(JSON.stringify(await mails(ledger))).not.toContain('Vous devez 1 200');
  expect(ledger.rows('Demandes')[0]?.Détail).toContain('a changé depuis');
});

test('a hold that a slip of the year would lift at once is refused', async () => {
  const ledger = await openLedger({
    customers: [client('Alpha')],
    invoices: [facture('F-1', 'Alpha', { Échéance: '2026-08-31' })],
    settings: { Reprise: 'À décider' },
    now: `${DAY}T07:00`,
  });
  await ledger.day(DAY);
  const hold = (date: string) =>
    ledger.host.call('decideTakeover', { customer: 'Alpha', choice: 'hold', date });
  await expect(hold('2025-12-01')).rejects.toThrow(/à venir/);
  await expect(hold('2099-01-01')).rejects.toThrow(/douze mois/);
});

test('a title above Tableau de bord stops no run, and is told', async () => {
  const ledger = await ledgerOf();
  ledger.host.edit((book) => {
    book.sheet('Tableau de bord').insertRow(1);
    book.sheet('Tableau de bord').set(1, 1, 'Atelier');
  });
  const report = await ledger.day(DAY);
  expect(report.sent).toHaveLength(1);
  expect(report.remarks?.join(' ')).toContain('Tableau de bord');
  expect(await ledger.catchUp(DAY)).toBeNull();
});
