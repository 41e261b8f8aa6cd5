import { client, facture } from '../daily/rows';
import { type Ledger, openLedger, type Row } from '../simulation/world';

const INVOICES = 5_000;
const CUSTOMERS = 1_000;

/** Of five invoices, two are paid, one is not due, and two are due to be reminded of or held. */
const invoice = (index: number): Row => {
  const customer = `Client ${index % CUSTOMERS}`;
  const paid = { 'Montant réglé': 1200, 'Date règlement': '2026-11-02' };
  const kinds = [paid, paid, { Échéance: '2026-12-20' }, { Échéance: '2026-11-28' }, { Situation: 'Litige' }];
  return facture(`F-${index}`, customer, kinds[Math.floor(index / CUSTOMERS)]);
};

/** A ledger of 5 000 invoices and 1 000 customers, one of its rows selected. */
export async function largeLedger(): Promise<Ledger> {
  const ledger = await openLedger({
    customers: Array.from({ length: CUSTOMERS }, (_, index) =>
      client(`Client ${index}`, { 'E-mail': `compta${index}@clients.example` }),
    ),
    now: '2026-12-02T07:00',
  });
  // The sheet grows once, and not by each row.
  ledger.host.edit((book) => book.sheet('Factures').set(INVOICES + 1, 1, `F-${INVOICES - 1}`));
  ledger.addInvoice(...Array.from({ length: INVOICES }, (_, index) => invoice(index)));
  ledger.host.select('Factures', 3_500);
  return ledger;
}
