import { beforeAll, describe, expect, test } from 'vitest';
import { exportPdf } from '../../../local/docs/conversions';
import type { HostFile } from '../../../local/host';
import type { PreparedOrder } from '../../../src/daily/payment-order/prepare';
import type { PaymentOrderView } from '../../../src/daily/payment-order/show';
import { act, plain, sayOfPdf } from '../../simulation/letters';
import { COLLEAGUE, type Ledger, openLedger, type Row } from '../../simulation/world';
import { client, facture } from '../rows';

/* The file for an order to pay, from the ledger to the folder, through the built bundle. */

const NAME = 'Menuiserie des Chênes';
const SEAT: Row = {
  Adresse: '27 route des Scieries',
  'Code postal': '69400',
  Ville: 'Villefranche-sur-Saône',
  SIREN: '987654324',
  'Forme juridique': 'SARL',
};
const PDF = Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64');
const DUE = [
  '2026-05-15',
  '2026-06-03',
  '2026-06-27',
  '2026-07-22',
  '2026-08-19',
  '2026-09-30',
  '2026-10-15',
];

let start: Ledger;
beforeAll(async () => {
  start = await openLedger({
    now: '2026-11-02T07:00',
    customers: [
      client(NAME, SEAT),
      client('Autre Client', SEAT),
      client('Mairie', { ...SEAT, Type: 'Organisme public' }),
    ],
    invoices: [
      ...DUE.map((due, index) =>
        facture(`F-${index + 1}`, NAME, {
          Échéance: due,
          'Date facture': '2026-04-15',
          'Montant TTC': 1000 + 7.5 * index,
        }),
      ),
      facture('F-8', NAME, { Échéance: '2026-09-30', Situation: 'Litige' }),
      facture('F-9', NAME, { Échéance: '2026-09-30', Situation: 'Cédée', Précision: 'Factor' }),
      facture('F-10', NAME, { Échéance: '2027-01-31' }),
      facture('X-1', 'Autre Client', { Échéance: '2026-09-30' }),
      facture('P-1', 'Mairie', { Échéance: '2026-09-30' }),
    ],
    payments: [
      {
        "Date d'encaissement": '2026-10-20',
        Client: NAME,
        Facture: 'F-1',
        Nature: 'Règlement',
        Montant: 400,
      },
    ],
  });
  await start.day('2026-11-02');
  for (const invoice of ['F-1', 'F-2']) await start.host.call('attachInvoicePdf', { invoice, content: PDF });
  start.host.setNow('2026-12-18T10:00');
});

const view = async ({ host }: Ledger, customer = NAME): Promise<PaymentOrderView> =>
  (await host.call('showPaymentOrder', { customer })) as PaymentOrderView;
const prepare = async ({ host }: Ledger): Promise<PreparedOrder> =>
  (await host.call('preparePaymentOrder', { customer: NAME })) as PreparedOrder;
const inFolders = ({ host }: Ledger): readonly HostFile[] =>
  host
    .files()
    .filter(({ path, mimeType }) => path.includes('/Dossier injonction - ') && !mimeType.endsWith('folder'));
async function says(ledger: Ledger, start: string): Promise<string> {
  const found = inFolders(ledger).find(
    ({ name, document }) => document && name.replace(/^\d+ /, '').startsWith(start),
  );
  if (!found?.document) throw new Error(`no document ${start}`);
  return sayOfPdf(exportPdf(found.document, found.name));
}
const sums = (text: string): readonly string[] => [...text.matchAll(/\d[\d ]*,\d\d €/g)].map(([sum]) => sum);

describe('what the file would say', () => {
  test('the overdue invoices alone; disputed, assigned and not due ones are left out, with the reason', async () => {
    const shown = await view(start);
    expect(shown.invoices.map(({ invoice }) => invoice)).toEqual(DUE.map((_, index) => `F-${index + 1}`));
    expect(shown.leftOut.map(({ invoice, reasonCode }) => [invoice, reasonCode])).toEqual([
      ['F-8', 'disputed'],
      ['F-9', 'assigned'],
      ['F-10', 'notDue'],
    ]);
    expect(shown.refused).toBe('');
    expect(shown.totals.principal).toBe('6757.50');
    expect(shown.totals.indemnity).toBe('280.00');
  });

  test('invoices and letters that stand in Drive are present, all else is to be added', async () => {
    const { pieces } = await view(start);
    const present = pieces.filter(({ isPresent }) => isPresent).map(({ title }) => plain(title));
    expect(present).toEqual([
      'Facture n° F-1 du 15/04/2026',
      'Facture n° F-2 du 15/04/2026',
      'Décompte arrêté au 18 décembre 2026',
    ]);
    for (const { isPresent, toAdd } of pieces) expect(toAdd === '').toBe(isPresent);
    expect(pieces.map(({ number }) => number)).toEqual(pieces.map((_, index) => index + 1));
  });

  test('anybody may look, and nothing is made', async () => {
    const before = start.host.files().length;
    const shown = (await start.host
      .as(COLLEAGUE)
      .call('showPaymentOrder', { customer: NAME })) as PaymentOrderView;
    expect(shown.isOwner).toBe(false);
    expect(start.host.files()).toHaveLength(before);
  });
});

describe('the file of seven invoices', () => {
  let ledger: Ledger;
  let prepared: PreparedOrder;
  beforeAll(async () => {
    ledger = await start.fork();
    prepared = await prepare(ledger);
  });

  test('four documents and the pieces under their numbers, in the folder of the customer', () => {
    const files = inFolders(ledger);
    expect(files.map(({ name }) => name).sort()).toEqual([...prepared.files].sort());
    expect(files.every(({ path }) => path.includes(`/${NAME}/`))).toBe(true);
    expect(files.filter(({ document }) => document)).toHaveLength(4);
    expect(prepared.files).toContain('04 Facture n° F-1 du 15-04-2026.pdf');
  });

  test('each sum of the petition stands in the statement, and the sums add up', async () => {
    const [petition, statement] = [await says(ledger, 'Requête'), await says(ledger, 'Décompte')];
    const known = new Set(sums(statement));
    const { totals } = await view(ledger);
    const french = (amount: string | null): string =>
      `${(amount ?? '').replace('.', ',').replace(/\B(?=(\d{3})+,)/g, ' ')} €`;
    for (const amount of [totals.principal, totals.interest, totals.indemnity, totals.total])
      expect(petition).toContain(french(amount));
    for (const sum of sums(petition)) expect(known, sum).toContain(sum);
    const cents = (amount: string | null): number => Math.round(Number(amount) * 100);
    expect(cents(totals.total)).toBe(
      cents(totals.principal) + cents(totals.interest) + cents(totals.indemnity),
    );
  });

  test('both forms are to tick and none is, what is not known is left to complete and listed', async () => {
    const petition = await says(ledger, 'Requête');
    // The printer of this machine draws the box with another sign of the same shape.
    expect(petition).toMatch(/[☐□] Cerfa n° 12946\*02.*[☐□] Cerfa n° 12948\*06/);
    expect(petition).not.toMatch(/[☑☒✓✗]/);
    expect(petition).toMatch(/brouillon .* aucun conseil juridique/);
    expect(prepared.toComplete.length).toBeGreaterThan(3);
    for (const what of prepared.toComplete) expect(petition).toContain(`[… à compléter : ${plain(what)}]`);
  });

  test('says nothing of another customer, nor of what was left out', async () => {
    for (const document of ['Requête', 'Décompte', 'Chronologie', 'Bordereau']) {
      const text = await says(ledger, document);
      expect(text).not.toMatch(/X-1|Autre Client|F-8|F-9|F-10|Factor/);
    }
    expect(await says(ledger, 'Chronologie')).toMatch(/Relance 1 envoyée par e-mail à compta@/);
  });

  test('the Journal notes it for each invoice, and a second one is another folder', async () => {
    const noted = ledger.rows('Journal').filter((row) => row.État === 'Dossier préparé');
    expect(noted.map((row) => row.Facture)).toEqual(DUE.map((_, index) => `F-${index + 1}`));
    expect(new Set(noted.map((row) => row.Document))).toEqual(new Set([prepared.folder]));
    const again = await ledger.fork();
    again.host.setNow('2026-12-21T10:00');
    const second = await prepare(again);
    expect(second.folder).not.toBe(prepared.folder);
    expect((await view(again)).made.map(({ on, link }) => [on, link])).toEqual([
      ['2026-12-21', second.folder],
      ['2026-12-18', prepared.folder],
    ]);
  });
});

describe('no file is made', () => {
  test('for a public body, which is told what there is instead', async () => {
    const said = await act(start, '2026-12-18T10:00', 'preparePaymentOrder', { customer: 'Mairie' });
    expect(said).toMatch(
      /^refused: Il n'y a pas d'injonction de payer contre un organisme public.*mandatement d'office/,
    );
  });

  test.each([
    ['Pays', 'Belgique', /à l'étranger/],
    ['Procédure collective', '2026-12-01', /^refused: Procédure collective ouverte le 01\/12\/2026/],
    ['Type', '', /est à préciser/],
  ])('%s = « %s »', async (column, value, sentence) => {
    const ledger = await start.fork();
    ledger.setCustomer(NAME, column, value);
    expect(await act(ledger, '2026-12-18T10:00', 'preparePaymentOrder', { customer: NAME })).toMatch(
      sentence,
    );
    expect(inFolders(ledger)).toEqual([]);
  });

  test('while a payment is still to allocate, since nobody knows the amount', async () => {
    const ledger = await start.fork();
    ledger.addPayment({
      "Date d'encaissement": '2026-12-10',
      Client: NAME,
      Nature: 'Règlement',
      Montant: 100,
    });
    expect(await act(ledger, '2026-12-18T10:00', 'preparePaymentOrder', { customer: NAME })).toMatch(
      /à affecter/,
    );
  });

  test('by a colleague, or of a customer nobody knows', async () => {
    await expect(start.host.as(COLLEAGUE).call('preparePaymentOrder', { customer: NAME })).rejects.toThrow(
      /proprietaire@/,
    );
    expect(await act(start, '2026-12-18T10:00', 'showPaymentOrder', { customer: 'Inconnu' })).toMatch(
      /absent de la feuille Clients/,
    );
  });
});
