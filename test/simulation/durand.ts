import { type Ledger, openLedger, type Row } from './world';

/*
 * One customer and one invoice, and the days of its notices worked out by hand on a calendar: in 2026, 5 October is a
 * Monday, 1 November a Sunday and a holiday, 11 November a Wednesday and a holiday; clocks change on 25 October.
 */

export const BUSINESS: Row = { Client: 'Durand SARL', Type: 'Professionnel', 'E-mail': 'compta@durand.fr' };
export const F1: Row = {
  Numéro: 'F-1',
  Client: 'Durand SARL',
  'Date facture': '2026-09-05',
  Échéance: '2026-10-05',
  'Montant TTC': 1200,
};
export const PRE_DUE = '2026-09-28 Durand SARL : Prévenance F-1';
export const NOTICE_1 = '2026-10-06 Durand SARL : Relance 1 F-1';
export const NOTICE_2 = '2026-10-15 Durand SARL : Relance 2 F-1';
export const FORMAL = '2026-10-26 Durand SARL : Mise en demeure F-1';

/** Their ledger, with what a test changes in the invoice and adds beside it. */
export const durand = (
  start: { invoice?: Row; others?: readonly Row[]; payments?: readonly Row[] } = {},
): Promise<Ledger> =>
  openLedger({
    customers: [BUSINESS],
    invoices: [{ ...F1, ...start.invoice }, ...(start.others ?? [])],
    payments: start.payments ?? [],
  });
