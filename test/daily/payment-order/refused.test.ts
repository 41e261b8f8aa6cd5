import { describe, expect, test } from 'vitest';
import type { PaymentOrderView } from '../../../src/daily/payment-order/show';
import { journalOf } from '../../simulation/journal';
import { act, plain } from '../../simulation/letters';
import { COLLEAGUE, openLedger, type Row } from '../../simulation/world';
import { DEBTOR, inFile, NAME, NOTED, of, sevenInvoices, show } from './seven-invoices';

/* Against whom no file for an order to pay is made, and by whom. */

describe('whom it is refused', () => {
  const against = (customer: Row) =>
    openLedger({
      now: '2026-12-18T10:00',
      customers: [{ ...DEBTOR, ...customer }],
      invoices: [of('F-1', '2026-10-30', 1200)],
    });
  test.each<[string, Row, RegExp]>([
    [
      'a public body',
      { Type: 'Organisme public' },
      /pas d'injonction de payer contre un organisme public.*mandatement d'office/,
    ],
    ['a debtor abroad', { Pays: 'Belgique' }, /étranger.*CPC art\. 1406/],
    ['an insolvent debtor', { 'Procédure collective': '2026-12-01' }, /01\/12\/2026.*L622-21/],
    ['a debtor of unknown type', { Type: 'À préciser' }, /type de Durand SARL est à préciser/],
  ])('%s, and says why', async (_, customer, reason) => {
    const ledger = await against(customer);
    const before = ledger.host.files().length;
    expect(await act(ledger, '2026-12-18T10:05', 'preparePaymentOrder', { customer: NAME })).toMatch(reason);
    expect(plain((await show(ledger)).refused)).toMatch(reason);
    expect(ledger.host.files()).toHaveLength(before);
    expect(journalOf(ledger).some(({ state }) => state === NOTED)).toBe(false);
  });

  test('a debtor whose payment is still to allocate, since nobody knows what is left', async () => {
    const ledger = await sevenInvoices();
    ledger.addPayment({
      "Date d'encaissement": '2026-12-10',
      Client: NAME,
      Nature: 'Règlement',
      Montant: 100,
    });
    expect(await act(ledger, '2026-12-18T10:05', 'preparePaymentOrder', { customer: NAME })).toMatch(
      /à affecter/,
    );
    expect(inFile(ledger)).toEqual([]);
  });

  test('a customer nobody knows, and one who owes nothing', async () => {
    const ledger = await openLedger({ now: '2026-12-18T10:00', customers: [DEBTOR], invoices: [] });
    const asked = (customer: string) => act(ledger, '2026-12-18T10:05', 'preparePaymentOrder', { customer });
    expect(await asked('Inconnu')).toMatch(/^refused: .*Inconnu.*absent de la feuille Clients/);
    expect(await asked(NAME)).toMatch(/^refused: .*aucune facture échue/);
  });

  test('a colleague, who may read it', async () => {
    const ledger = await sevenInvoices();
    const colleague = ledger.host.as(COLLEAGUE);
    const before = ledger.host.files().length;
    await expect(colleague.call('preparePaymentOrder', { customer: NAME })).rejects.toThrow(
      /^Seul proprietaire@/,
    );
    const { isOwner, totals } = (await colleague.call('showPaymentOrder', {
      customer: NAME,
    })) as PaymentOrderView;
    expect([isOwner, totals.principal]).toEqual([false, '14811.40']);
    expect(ledger.host.files()).toHaveLength(before);
  });
});
