import { expect, test } from 'vitest';
import { type Ledger, openLedger } from '../../simulation/world';
import { client, facture } from '../rows';
import { stepsOf, undone } from './doing';

/* An undo serves once, on its day, and as it was given: replayed, it would take away what somebody entered since. */

const ledgerOf = (): Promise<Ledger> =>
  openLedger({
    customers: [client('Alpha')],
    invoices: [facture('F-1', 'Alpha')],
    now: '2026-11-02T07:00',
  });

const HALF = { invoice: 'F-1', amount: '600.00', date: '2026-11-02' };

test('replayed, it leaves an equal payment where it is', async () => {
  const ledger = await ledgerOf();
  const first = await stepsOf(ledger, 'recordPayment', HALF);
  ledger.addPayment({ "Date d'encaissement": HALF.date, Client: 'Alpha', Facture: 'F-1', Montant: 600 });
  expect(await undone(ledger, first)).not.toMatch(/^refused/);
  expect(await undone(ledger, first)).toMatch(/^refused: .*déjà annulé/);
  expect(ledger.rows('Règlements')).toHaveLength(1);
  expect(ledger.row('F-1')['Reste dû']).toMatch(/^600,00/);
});

test('replayed, it lifts no hold that somebody has put since', async () => {
  const ledger = await ledgerOf();
  const steps = await stepsOf(ledger, 'setSituation', { invoice: 'F-1', situation: 'hold' });
  await undone(ledger, steps);
  ledger.setInvoice('F-1', 'Situation', 'Suspendue');
  expect(await undone(ledger, steps)).toMatch(/^refused/);
  expect(ledger.row('F-1').Situation).toBe('Suspendue');
  expect((await ledger.day('2026-11-02')).sent).toEqual([]);
});

test('steps that no action gave empty no payment', async () => {
  const ledger = await ledgerOf();
  ledger.addPayment({ "Date d'encaissement": '2026-10-20', Client: 'Alpha', Facture: 'F-1', Montant: 1200 });
  const added = [{ row: 2, amount: '1200.00', date: '2026-10-20' }];
  const forged = [{ kind: 'payment', invoice: 'F-1', customer: 'Alpha', added, typed: [] }];
  expect(await undone(ledger, forged)).toMatch(/^refused/);
  expect(ledger.rows('Règlements')).toHaveLength(1);
});

test('words of a person under « Ne pas relancer » are written over by nobody', async () => {
  const ledger = await ledgerOf();
  ledger.setCustomer('Alpha', 'Ne pas relancer', "voir avec l'avocat");
  await expect(ledger.host.call('blockCustomer', { customer: 'Alpha', blocked: true })).rejects.toThrow(
    /Ne pas relancer|illisible/,
  );
  expect(ledger.rows('Clients')[0]?.['Ne pas relancer']).toBe("voir avec l'avocat");
});

test('what several actions gave is taken back together, once', async () => {
  const ledger = await ledgerOf();
  const both = [
    ...(await stepsOf(ledger, 'recordPayment', HALF)),
    ...(await stepsOf(ledger, 'setSituation', { invoice: 'F-1', situation: 'dispute' })),
  ];
  expect(await undone(ledger, both)).not.toMatch(/^refused/);
  expect(ledger.rows('Règlements')).toEqual([]);
  expect(ledger.row('F-1').Situation).toBe('');
  expect(await undone(ledger, both)).toMatch(/^refused/);
});
