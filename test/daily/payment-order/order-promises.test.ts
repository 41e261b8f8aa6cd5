import { beforeAll, describe, expect, test } from 'vitest';
import { exportPdf } from '../../../local/docs/conversions';
import type { HostFile } from '../../../local/host';
import type { PreparedOrder } from '../../../src/daily/payment-order/prepare';
import type { PaymentOrderView } from '../../../src/daily/payment-order/show';
import { journalOf } from '../../simulation/journal';
import { act, DURAND, MARTIN, plain, sayOfPdf } from '../../simulation/letters';
import { COLLEAGUE, type Ledger, openLedger, type Row } from '../../simulation/world';

/* The file for an order to pay, made by the bundle: what it says, what it holds, whom it is refused to. */

const NAME = 'Durand SARL';
/** As the Journal shows it. */
const NOTED = 'Dossier préparé';
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
const ALL_LEFT_OUT = /F-8[1234]|111,11|222,22|333,33|444,44/;

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

describe('the file of seven invoices', () => {
  let made: Ledger;
  let answer: PreparedOrder;
  beforeAll(async () => {
    made = await seven.fork();
    answer = await prepare(made);
  });

  test('is one folder in the customer’s, with four documents and every piece the ledger has, numbered', async () => {
    const files = inFile(made);
    expect(files.map(({ name }) => name).sort()).toEqual([...answer.files].sort());
    for (const { path } of files)
      expect(path).toMatch(/\/Durand SARL\/Dossier injonction - Durand SARL - 2026-12-18 10h00\//);
    expect(files.filter(({ document }) => document)).toHaveLength(4);
    const { pieces } = await show(made);
    for (const invoice of ['F-1', 'F-2']) {
      const piece = pieces.find(({ title }) => plain(title).startsWith(`Facture n° ${invoice} `));
      const digits = String(piece?.number).padStart(2, '0');
      const file = files.find(({ name }) => plain(name).startsWith(`${digits} Facture n° ${invoice} `));
      expect(Buffer.from(file?.content ?? []).toString('base64')).toBe(pdfOf(invoice));
    }
    expect(plain(answer.message)).toMatch(/7 factures, .* arrêtés au 18\/12\/2026.*Rien n'est déposé/);
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

  test('says nothing of another customer, nor of what does not belong in it', async () => {
    for (const start of ['Requête', 'Décompte', 'Bordereau', 'Chronologie']) {
      const text = await says(made, start);
      expect(text, start).not.toMatch(/Menuiserie|F-90|987,65/);
      expect(text, start).not.toMatch(ALL_LEFT_OUT);
    }
    expect(answer.files.join('\n')).not.toMatch(/Menuiserie|F-90|F-8/);
    const { leftOut } = await show(made);
    expect(leftOut.map(({ invoice, reasonCode }) => `${invoice} ${reasonCode}`).sort()).toEqual([
      'F-81 disputed',
      'F-82 assigned',
      'F-83 notDue',
    ]);
  });

  test('leaves to its user what the ledger does not know, and ticks nothing', async () => {
    const petition = await says(made, 'Requête');
    expect(petition).toMatch(/Projet à relire.*ne donne aucun conseil juridique/);
    const boxes = inFile(made).find(({ name }) => name.startsWith('Requête'))?.document;
    expect(JSON.stringify(boxes).match(/☐/g)).toHaveLength(3);
    expect(petition).not.toMatch(/[☑☒✓✔]/);
    expect(petition).toContain('12946*02');
    expect(petition).toContain('12948*06');
    expect(petition).toContain('Paul Durand, gérant');
    expect(petition).toContain('SIREN : 987654324');
    const gaps = new Set(
      [...petition.matchAll(/\[… à compléter : ([^\]]+)\]/g)].map(([, what = '']) => what),
    );
    expect([...gaps].sort()).toEqual(answer.toComplete.map(plain).sort());
    expect(petition).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test('tells in the chronology what left, when, to whom', async () => {
    const text = await says(made, 'Chronologie');
    expect(text).toMatch(
      /02\/11\/2026 Relance 1 envoyée par e-mail à compta@durand\.example, réf\. R-\d+-\d+/,
    );
    expect(text).toContain('27/10/2026 Règlement : 1 000,00 €');
  });

  test('is noted in the Journal, an invoice a line, and is no contact with the customer', async () => {
    const lines = made.rows('Journal').filter((line) => line.État === NOTED);
    expect(lines.map((line) => line.Facture)).toEqual(SEVEN.map((row) => row.Numéro));
    for (const line of lines)
      expect([line.Document, line.Destinataire, line.Rang]).toEqual([answer.folder, '', '']);
    const before = await seven.fork();
    expect((await made.explain()).map(({ reason }) => reason)).toEqual(
      (await before.explain()).map(({ reason }) => reason),
    );
  });

  test('is made anew, at its own date, when it is asked for again', async () => {
    const again = await made.fork();
    again.host.setNow('2026-12-21T09:30');
    const second = await prepare(again);
    expect(second.folder).not.toBe(answer.folder);
    const folders = new Set(inFile(again).map(({ path }) => path.split('/').at(-2)));
    expect([...folders].sort()).toEqual([
      'Dossier injonction - Durand SARL - 2026-12-18 10h00',
      'Dossier injonction - Durand SARL - 2026-12-21 09h30',
    ]);
    expect((await show(again)).made.map(({ on }) => on)).toEqual(['2026-12-21', '2026-12-18']);
    const first = inFile(made).find(({ name }) => name.startsWith('Requête'))?.document;
    const kept = inFile(again).filter(({ name }) => name.startsWith('Requête'));
    expect(kept.some(({ document }) => JSON.stringify(document) === JSON.stringify(first))).toBe(true);
  });
});

describe('the documents of the list', () => {
  test('are there when the ledger has them, else say what to add', async () => {
    const { pieces } = await show(seven);
    expect(pieces.map(({ number }) => number)).toEqual(pieces.map((_, index) => index + 1));
    for (const { isPresent, toAdd } of pieces) expect(toAdd === '').toBe(isPresent);
    const present = pieces.filter(({ isPresent }) => isPresent).map(({ title }) => plain(title));
    expect(present).toEqual([
      'Facture n° F-1 du 01/04/2026',
      'Facture n° F-2 du 01/04/2026',
      'Décompte arrêté au 18 décembre 2026',
    ]);
    const titles = pieces.map(({ title }) => plain(title)).join('\n');
    for (const wanted of [
      /^Contrat/m,
      /^Conditions générales/m,
      /^Bon de livraison/m,
      /^Avoir n° A-1/m,
      /Kbis/,
      /Pouvoir/,
    ])
      expect(titles).toMatch(wanted);
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

  test('a customer nobody knows, and one who owes nothing', async () => {
    const ledger = await openLedger({ now: '2026-12-18T10:00', customers: [DEBTOR], invoices: [] });
    const asked = (customer: string) => act(ledger, '2026-12-18T10:05', 'preparePaymentOrder', { customer });
    expect(await asked('Inconnu')).toMatch(/^refused: .*Inconnu.*absent de la feuille Clients/);
    expect(await asked(NAME)).toMatch(/^refused: .*aucune facture échue/);
  });

  test('a colleague, who may read it', async () => {
    const ledger = await seven.fork();
    const colleague = ledger.host.as(COLLEAGUE);
    const before = ledger.host.files().length;
    await expect(colleague.call('preparePaymentOrder', { customer: NAME })).rejects.toThrow(
      /^Seul proprietaire@/,
    );
    expect(ledger.host.files()).toHaveLength(before);
    const { isOwner, totals } = (await colleague.call('showPaymentOrder', {
      customer: NAME,
    })) as PaymentOrderView;
    expect([isOwner, totals.principal]).toEqual([false, '14811.40']);
  });
});
