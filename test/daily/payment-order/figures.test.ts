import { beforeAll, describe, expect, test } from 'vitest';
import { exportPdf } from '../../../local/docs/conversions';
import type { HostFile } from '../../../local/host';
import type { PreparedOrder } from '../../../src/daily/payment-order/prepare';
import type { PaymentOrderView } from '../../../src/daily/payment-order/show';
import { DURAND, MARTIN, plain, sayOfPdf } from '../../simulation/letters';
import { type Ledger, openLedger, type Row } from '../../simulation/world';

/* The figures of the file for an order to pay, counted again from what its statement shows. */

const NAME = 'Durand SARL';
const DEBTOR: Row = { ...DURAND, 'Forme juridique': 'SARL', 'Représenté par': 'Paul Durand, gérant' };
const of = (number: string, due: string, amount: number, more: Row = {}): Row => ({
  Numéro: number,
  Client: NAME,
  'Date facture': '2026-04-01',
  Échéance: due,
  'Montant TTC': amount,
  ...more,
});
const SEVEN = [
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

let seven: Ledger;
beforeAll(async () => {
  seven = await openLedger({
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
  for (const day of ['2026-11-02', '2026-11-12', '2026-11-24']) await seven.day(day);
  for (const invoice of ['F-1', 'F-2', 'F-90'])
    await seven.host.call('attachInvoicePdf', { invoice, content: pdfOf(invoice) });
  seven.host.setNow('2026-12-18T10:00');
});

const pdfOf = (invoice: string): string => Buffer.from(`%PDF-1.4\n% ${invoice}\n%%EOF\n`).toString('base64');

const prepare = (ledger: Ledger, customer = NAME) =>
  ledger.host.call('preparePaymentOrder', { customer }) as Promise<PreparedOrder>;
const show = (ledger: Ledger, customer = NAME) =>
  ledger.host.call('showPaymentOrder', { customer }) as Promise<PaymentOrderView>;
const inFile = ({ host }: Ledger): readonly HostFile[] =>
  host
    .files()
    .filter(({ path, mimeType }) => path.includes('/Dossier injonction - ') && !mimeType.endsWith('folder'));
const says = async (ledger: Ledger, start: string): Promise<string> => {
  const found = inFile(ledger).find(({ name }) => name.replace(/^\d+ /, '').startsWith(start));
  if (!found?.document) throw new Error(`no document ${start}`);
  return sayOfPdf(exportPdf(found.document, found.name));
};
const amountsIn = (text: string): readonly string[] => text.match(/\d[\d ]*,\d\d €/g) ?? [];

describe('the figures of the file', () => {
  let made: Ledger;
  beforeAll(async () => {
    made = await seven.fork();
    await prepare(made);
  });

  test('asks in the petition for what the statement counts, and nothing else', async () => {
    const [petition, statement] = [await says(made, 'Requête'), await says(made, 'Décompte')];
    const asked = petition.slice(petition.indexOf('Objet de la demande'), petition.indexOf('Démarches'));
    const amounts = amountsIn(asked).filter((amount) => amount !== '40,00 €');
    expect(amounts.length).toBeGreaterThan(20);
    for (const amount of amounts) expect(statement).toContain(amount);
    for (const rate of asked.match(/\d+,\d\d %/g) ?? []) expect(statement).toContain(rate);
    expect(asked).toContain("jusqu'au parfait paiement");
    expect(asked).toContain('280,00 €');
    expect(asked).toMatch(/7 × 40,00 €/);
    const { totals } = await show(made);
    expect(totals.principal).toBe('14811.40');
    expect(asked).toContain('14 811,40 €');
  });

  test('counts each stretch of days to the cent, cut at the half-year and at the payment', async () => {
    const statement = await says(made, 'Décompte');
    const stretches = [
      ...statement.matchAll(
        /(\d\d)\/(\d\d)\/(\d{4}) (\d\d)\/(\d\d)\/(\d{4}) (\d+) ([\d ]+,\d\d) € (\d+,\d\d) % .*? (\d[\d ]*,\d\d) €/g,
      ),
    ];
    // F-1 has three (two half-years, one payment), F-2 two; F-3 falls due on the last day of its half-year.
    expect(stretches.length).toBe(10);
    let sum = 0;
    const cents = (text = ''): number => Math.round(Number(text.replace(/ /g, '').replace(',', '.')) * 100);
    for (const [, d1, m1, y1, d2, m2, y2, days, base, rate, amount] of stretches) {
      const [from, to] = [
        Date.UTC(+(y1 ?? 0), +(m1 ?? 0) - 1, +(d1 ?? 0)),
        Date.UTC(+(y2 ?? 0), +(m2 ?? 0) - 1, +(d2 ?? 0)),
      ];
      expect(Number(days)).toBe((to - from) / 86_400_000 + 1);
      expect(y1).toBe(y2);
      expect(Number(m1) > 6).toBe(Number(m2) > 6);
      const exact = (cents(base) * cents(rate) * Number(days)) / (365 * 10_000);
      expect(Math.abs(cents(amount) - exact)).toBeLessThanOrEqual(0.5);
      sum += cents(amount);
    }
    const { totals } = await show(made);
    expect(totals.interest).toBe((sum / 100).toFixed(2));
    expect(statement).toContain('Avoir A-1 10/07/2026 -330,50 €');
    expect(statement).toContain('Règlement 27/10/2026 -1 000,00 €');
  });

  test('say so when Drive does not give one any more', async () => {
    const ledger = await seven.fork();
    ledger.host.setFaults([
      { method: 'Drive.Files.get', nth: 1, effect: 'throw', error: 'File not found: x.' },
    ]);
    const { files } = await prepare(ledger);
    ledger.host.setFaults([]);
    expect(files.filter((name) => plain(name).includes('Facture n°'))).toHaveLength(1);
    expect(await says(ledger, 'Bordereau')).toContain('Introuvable dans Drive');
  });
});
