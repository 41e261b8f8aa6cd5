import { exportPdf } from '../../../local/docs/conversions';
import type { HostFile } from '../../../local/host';
import type { PreparedOrder } from '../../../src/daily/payment-order/prepare';
import type { PaymentOrderView } from '../../../src/daily/payment-order/show';
import { DURAND, MARTIN, sayOfPdf } from '../../simulation/letters';
import { type Ledger, openLedger, type Row } from '../../simulation/world';

export const NAME = 'Durand SARL';
/** As the Journal shows it. */
export const NOTED = 'Dossier préparé';
export const DEBTOR: Row = { ...DURAND, 'Forme juridique': 'SARL', 'Représenté par': 'Paul Durand, gérant' };
export const of = (number: string, due: string, amount: number, more: Row = {}): Row => ({
  Numéro: number,
  Client: NAME,
  'Date facture': '2026-04-01',
  Échéance: due,
  'Montant TTC': amount,
  ...more,
});
export const SEVEN = [
  of('F-1', '2026-05-15', 2460, { 'Réf. client': 'BC-418' }),
  of('F-2', '2026-06-03', 1180.8),
  of('F-3', '2026-06-30', 3904),
  of('F-4', '2026-07-22', 756),
  of('F-5', '2026-08-19', 5230.5),
  of('F-6', '2026-09-30', 1968),
  of('F-7', '2026-10-15', 642.6),
];
const LEFT_OUT = [
  of('F-81', '2026-09-01', 111.11, { Situation: 'Litige' }),
  of('F-82', '2026-09-02', 222.22, { Situation: 'Cédée', Précision: 'Affacturage X' }),
  of('F-83', '2027-01-15', 333.33),
  of('F-84', '2026-09-04', 444.44, { 'Montant réglé': 444.44, 'Date règlement': '2026-09-30' }),
];
export const ALL_LEFT_OUT = /F-8[1234]|111,11|222,22|333,33|444,44/;

let lived: Promise<Ledger> | undefined;

/** A customer reminded of seven invoices, one paid in part and one credited, beside what does not belong in his file. */
export async function sevenInvoices(): Promise<Ledger> {
  lived ??= live();
  return (await lived).fork();
}

async function live(): Promise<Ledger> {
  const ledger = await openLedger({
    now: '2026-11-02T07:00',
    customers: [DEBTOR, MARTIN],
    invoices: [
      ...SEVEN,
      of('A-1', '2026-07-10', -330.5, { Nature: 'Avoir', 'Avoir sur': 'F-5', 'Date facture': '2026-07-10' }),
      ...LEFT_OUT,
      of('F-90', '2026-08-01', 987.65, { Client: 'Menuiserie Martin' }),
    ],
    payments: [
      {
        "Date d'encaissement": '2026-10-27',
        Client: NAME,
        Facture: 'F-1',
        Montant: 1000,
        Nature: 'Règlement',
      },
    ],
  });
  for (const day of ['2026-11-02', '2026-11-12', '2026-11-24']) await ledger.day(day);
  for (const invoice of ['F-1', 'F-2', 'F-90'])
    await ledger.host.call('attachInvoicePdf', { invoice, content: pdfOf(invoice) });
  ledger.host.setNow('2026-12-18T10:00');
  return ledger;
}

export const pdfOf = (invoice: string): string =>
  Buffer.from(`%PDF-1.4\n% ${invoice}\n%%EOF\n`).toString('base64');

export const prepare = (ledger: Ledger, customer = NAME) =>
  ledger.host.call('preparePaymentOrder', { customer }) as Promise<PreparedOrder>;
export const show = (ledger: Ledger, customer = NAME) =>
  ledger.host.call('showPaymentOrder', { customer }) as Promise<PaymentOrderView>;
export const inFile = ({ host }: Ledger): readonly HostFile[] =>
  host
    .files()
    .filter(({ path, mimeType }) => path.includes('/Dossier injonction - ') && !mimeType.endsWith('folder'));
export const says = async (ledger: Ledger, start: string): Promise<string> => {
  const found = inFile(ledger).find(({ name }) => name.replace(/^\d+ /, '').startsWith(start));
  if (!found?.document) throw new Error(`no document ${start}`);
  return sayOfPdf(exportPdf(found.document, found.name));
};
export const amountsIn = (text: string): readonly string[] => text.match(/\d[\d ]*,\d\d €/g) ?? [];
