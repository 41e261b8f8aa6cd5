import { describe, expect, test } from 'vitest';
import { plain } from '../domain/sample-book';
import { openLedger, type Row } from '../simulation/world';
import { client, facture } from './rows';

const NAME = 'Durand';
const COUNT = 'Décompte des jours fin de mois';
const without = (cells: Row = {}): Row => facture('F-1', NAME, { Échéance: '', ...cells });
const open = (terms: string, cells: Row = {}, settings: Row = {}) =>
  openLedger({
    customers: [client(NAME, { 'Conditions de paiement': terms })],
    invoices: [without(cells)],
    settings,
  });

describe('a row without Échéance', () => {
  test('is chased from the date its terms give, and the cell stays empty', async () => {
    const ledger = await open('30 jours', { 'Date facture': '2026-10-05' });
    // Due on Wednesday 4: relance 1 the day after.
    const { sent } = await ledger.day('2026-11-05');
    expect(sent).toMatchObject([{ customer: NAME, level: 'Relance 1', invoices: ['F-1'] }]);
    expect(ledger.row('F-1')).toMatchObject({ Échéance: '', 'Retard (j)': '1' });
  });

  test('takes the default terms where the customer has none, and his own where he has', async () => {
    const ledger = await open('', {}, { 'Conditions de paiement par défaut': 'fin de mois le 15' });
    expect(await ledger.said('F-1')).toMatchObject({ reasonCode: 'notDue' });
    expect(plain((await ledger.said('F-1')).reason)).toContain('15/11/2026');
    ledger.setCustomer(NAME, 'Conditions de paiement', '60 jours');
    expect(plain((await ledger.said('F-1')).reason)).toContain('30/11/2026');
  });

  test('finds its customer by code', async () => {
    const ledger = await openLedger({
      customers: [client(NAME, { 'Code client': 'C-7', 'Conditions de paiement': 'fin de mois' })],
      invoices: [without({ Client: 'C-7' })],
    });
    expect(await ledger.said('F-1')).toMatchObject({ daysPastDue: 2, status: 'Échue' });
  });

  test('without terms, says the two ways out; nothing leaves', async () => {
    const ledger = await open('');
    const said = await ledger.said('F-1');
    expect(said).toMatchObject({ reasonCode: 'unreadable', status: 'À corriger' });
    expect(plain(said.reason)).toBe(
      'D2 vide (Échéance) : écrivez la date (jj/mm/aaaa), ou les « Conditions de paiement » de ce client dans Clients (« 30 jours », « 45 jours fin de mois »…).',
    );
    expect((await ledger.day('2026-12-15')).sent).toEqual([]);
  });

  test('with words that are not read, never takes the default terms', async () => {
    const ledger = await open('habituelles', {}, { 'Conditions de paiement par défaut': '30 jours' });
    const { reasonCode, reason } = await ledger.said('F-1');
    expect(reasonCode).toBe('unreadable');
    expect(plain(reason)).toContain('qui ne se lisent pas (« habituelles »)');
  });

  test('without Date facture, asks for it', async () => {
    const ledger = await open('30 jours', { 'Date facture': '' });
    expect(plain((await ledger.said('F-1')).reason)).toBe(
      "D2 vide (Échéance) : écrivez la date (jj/mm/aaaa), ou Date facture : l'échéance en sera calculée (30 jours).",
    );
  });

  test('a date written goes before the terms', async () => {
    const ledger = await open('30 jours', { Échéance: '2026-12-20' });
    expect(plain((await ledger.said('F-1')).reason)).toContain('20/12/2026');
  });

  test('a credit note needs no terms', async () => {
    const ledger = await open('', { 'Montant TTC': -100 });
    expect((await ledger.said('F-1')).reasonCode).not.toBe('unreadable');
  });
});

describe('the count of the days end of month', () => {
  test('is asked, never guessed; once chosen, the row is dated by it', async () => {
    const ledger = await open('45 jours fin de mois', { 'Date facture': '2026-09-10' });
    const asked = await ledger.said('F-1');
    expect(asked.reasonCode).toBe('unreadable');
    expect(plain(asked.reason)).toBe(
      'D2 vide (Échéance) : choisissez dans Paramètres le « Décompte des jours fin de mois » (45 jours fin de mois : A donne le 31/10/2026, B le 14/11/2026), ou écrivez la date (jj/mm/aaaa).',
    );
    await ledger.host.call('updateSettings', { [COUNT]: 'A : date + jours, puis fin du mois' });
    expect(await ledger.said('F-1')).toMatchObject({ daysPastDue: 2 });
    await ledger.host.call('updateSettings', { [COUNT]: 'B : fin du mois, puis jours' });
    expect(plain((await ledger.said('F-1')).reason)).toContain('14/11/2026');
    expect((await ledger.day('2026-11-16')).sent).toMatchObject([{ level: 'Relance 1' }]);
  });

  test('is not asked where both give the same date', async () => {
    const ledger = await open('fin de mois le 15');
    expect((await ledger.said('F-1')).reasonCode).toBe('notDue');
  });
});

test('default terms that cannot be read are refused in the panel, and stop nobody in silence in the sheet', async () => {
  const ledger = await open('');
  const values = { 'Conditions de paiement par défaut': 'comme d’habitude' };
  await expect(ledger.host.call('updateSettings', values)).rejects.toThrow('ne se lit pas');
  ledger.setSetting('Conditions de paiement par défaut', 'comme d’habitude');
  await expect(ledger.explain()).rejects.toThrow('30 jours');
});

test('terms changed while the run goes are those the message is judged by', async () => {
  const ledger = await open('fin de mois', { 'Date facture': '2026-10-05' });
  ledger.host.setFaults([
    {
      method: 'SpreadsheetApp.flush',
      nth: 1,
      effect: 'edit',
      edit: (workbook) => {
        const sheet = workbook.sheet('Clients');
        sheet.set(2, sheet.heading('Conditions de paiement'), '60 jours');
      },
    },
  ]);
  const { sent, held } = await ledger.day('2026-11-03');
  expect(sent).toEqual([]);
  expect(held).toMatchObject([{ invoice: 'F-1', reasonCode: 'changedMeanwhile' }]);
});

test('the view of the invoice tells what its due date was computed from', async () => {
  const ledger = await open('45 jours fin de mois (A)', { 'Date facture': '2026-09-10' });
  const view = (await ledger.host.call('showInvoice', { row: 2 })) as { dueDateNote: string };
  expect(plain(view.dueDateNote)).toBe('Échéance calculée : 45 jours fin de mois (A), conditions du client.');
});
