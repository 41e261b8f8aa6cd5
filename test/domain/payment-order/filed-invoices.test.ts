import { describe, expect, test } from 'vitest';
import type { Book } from '../../../src/domain/book';
import { directoryOf } from '../../../src/domain/decision/directory';
import type { Invoice } from '../../../src/domain/model';
import { filedInvoices } from '../../../src/domain/payment-order/invoices';
import {
  book,
  DUPONT,
  day,
  eur,
  invoice,
  invoices,
  journal,
  payment,
  plain,
  situation,
} from '../sample-book';

/** What the file of Dupont SARL holds on 18/12/2026: numbers kept, and « F-2 (ligne 3) disputed: … » left out. */
function fileOf(found: Book, today = '2026-12-18') {
  const { key } = directoryOf(found.customers).find(DUPONT.name);
  const { kept, leftOut } = filedInvoices(found, day(today), key);
  return {
    kept: kept.map(({ number, row }) => `${number} (ligne ${row})`),
    leftOut: leftOut.map(
      ({ number, row, code, sentence }) => `${number} (ligne ${row}) ${code}: ${plain(sentence)}`,
    ),
  };
}

const NOT_DUE = "Pas encore échue : elle n'entre pas dans le dossier.";
const BOTH = { kept: ['F-1 (ligne 2)', 'F-2 (ligne 3)'], leftOut: [] };

describe('the invoices of the file', () => {
  test.each([
    ['2026-12-17', { kept: ['F-12 (ligne 2)'], leftOut: [] }],
    ['2026-12-18', { kept: [], leftOut: [`F-12 (ligne 2) notDue: ${NOT_DUE}`] }],
    ['2026-12-19', { kept: [], leftOut: [`F-12 (ligne 2) notDue: ${NOT_DUE}`] }],
  ])('are past due: due on %s', (dueOn, expected) =>
    expect(fileOf(book({ invoices: [invoice({ dueOn: day(dueOn) })] }))).toEqual(expected),
  );

  test('stand by due date, and in the order of the sheet for one date', () => {
    const found = invoices(
      { dueOn: day('2026-10-31') },
      { dueOn: day('2026-09-30') },
      { dueOn: day('2026-10-31') },
      { dueOn: day('2026-09-30') },
      { dueOn: day('2026-08-31') },
    );
    expect(fileOf(book({ invoices: found }))).toEqual({
      kept: ['F-5 (ligne 6)', 'F-2 (ligne 3)', 'F-4 (ligne 5)', 'F-1 (ligne 2)', 'F-3 (ligne 4)'],
      leftOut: [],
    });
  });

  test('are those of one customer', () => {
    const durand = { ...DUPONT, row: 3, name: 'Durand' };
    const found = book({ customers: [DUPONT, durand], invoices: invoices({}, { customer: 'Durand' }) });
    expect(fileOf(found)).toEqual({ kept: ['F-1 (ligne 2)'], leftOut: [] });
  });

  test('say nothing of what is paid, credited or cancelled: it is owed no more', () => {
    const found = invoices(
      {},
      {},
      {},
      { situation: situation('cancelled') },
      { nature: 'creditNote', total: eur(-1200), creditFor: 'F-3' },
    );
    expect(fileOf(book({ invoices: found, payments: [payment({ invoice: 'F-2' })] }))).toEqual({
      kept: ['F-1 (ligne 2)'],
      leftOut: [],
    });
  });

  test('paid in part: still owed for the rest', () => {
    const payments = [payment({ amount: eur(1199.99) })];
    expect(fileOf(book({ payments }))).toEqual({ kept: ['F-12 (ligne 2)'], leftOut: [] });
  });
});

describe('what says something of the debt leaves it out, with its reason', () => {
  test.each<[string, Partial<Invoice>, string]>([
    [
      'a dispute',
      { situation: situation('dispute', '2026-11-20') },
      "disputed: Litige ouvert le 20/11/2026 : relances suspendues jusqu'à sa clôture.",
    ],
    [
      'a debt assigned to a factor',
      { situation: situation('assigned', null, 'Factor') },
      "assigned: Créance cédée à Factor : c'est Factor qui la recouvre, aucune relance en votre nom.",
    ],
    ['a debt in dollars', { currency: 'USD' }, 'foreignCurrency: Facture en USD : à relancer à la main.'],
    [
      'a debt perhaps barred',
      { issuedOn: day('2021-10-01'), dueOn: day('2021-10-31') },
      'barred: Prescription à vérifier (dépassée depuis le 31/10/2026) : aucun envoi sans votre décision.',
    ],
  ])('%s', (_, changes, expected) =>
    expect(fileOf(book({ invoices: invoices({}, changes) }))).toEqual({
      kept: ['F-1 (ligne 2)'],
      leftOut: [`F-2 (ligne 3) ${expected}`],
    }),
  );

  test('a debt of a consumer, which is barred after two years', () => {
    const changes = { issuedOn: day('2024-10-01'), dueOn: day('2024-10-31') };
    const why =
      'barred: Prescription à vérifier (dépassée depuis le 31/10/2026) : aucun envoi sans votre décision.';
    const ofConsumer = book({ customers: [{ ...DUPONT, type: 'consumer' }], invoices: [invoice(changes)] });
    expect(fileOf(ofConsumer)).toEqual({ kept: [], leftOut: [`F-12 (ligne 2) ${why}`] });
    expect(fileOf(book({ invoices: [invoice(changes)] })).kept).toEqual(['F-12 (ligne 2)']);
  });

  test('an invoice that the sheet this one was copied from still chases', () => {
    const sent = journal({ on: '2026-11-24', invoice: 'F-1' });
    const found = book({ invoices: invoices({}, {}), journal: sent, settings: { formerUntil: 1 } });
    expect(fileOf(found)).toEqual({
      kept: ['F-2 (ligne 3)'],
      leftOut: [
        "F-1 (ligne 2) formerSheet: Facture suivie par l'ancien classeur : c'est lui qui la relance.",
      ],
    });
  });

  test('a payment to allocate leaves all his invoices out', () => {
    const found = book({
      invoices: invoices({}, {}),
      payments: [payment({ invoice: '', amount: eur(300) })],
    });
    const why =
      'unallocatedCredit: Règlement de 300,00 € à affecter chez ce client : affectez-le pour reprendre.';
    expect(fileOf(found)).toEqual({
      kept: [],
      leftOut: [`F-1 (ligne 2) ${why}`, `F-2 (ligne 3) ${why}`],
    });
  });

  test('money kept back as a guarantee, once the rest is paid', () => {
    const retention = { amount: eur(60), releasableOn: day('2027-09-15') };
    const payments = [payment({ amount: eur(1140) })];
    expect(fileOf(book({ invoices: [invoice({ retention })], payments }))).toEqual({
      kept: [],
      leftOut: ['F-12 (ligne 2) retention: Retenue de garantie de 60,00 € : exigible le 15/09/2027.'],
    });
    expect(fileOf(book({ invoices: [invoice({ retention })], payments }), '2027-09-16').kept).toEqual([
      'F-12 (ligne 2)',
    ]);
  });

  test('a row that cannot be read, and two rows of one number', () => {
    const problem = {
      cell: 'D5',
      column: 'Échéance',
      found: 'bientôt',
      expected: 'écrivez une date jj/mm/aaaa',
    };
    const unread = {
      readable: false,
      row: 5,
      number: 'F-4',
      customer: DUPONT.name,
      problem,
      typedStatus: null,
    };
    const twice = invoices({}, { number: 'F-9' }, { number: 'F-9', total: eur(80) });
    const found = book({ invoices: twice, rows: [{ ...unread, readable: false }] });
    const { kept, leftOut } = fileOf(found);
    expect(kept).toEqual(['F-1 (ligne 2)']);
    expect(leftOut.map((line) => line.split(':')[0])).toEqual([
      'F-9 (ligne 3) duplicate',
      'F-9 (ligne 4) duplicate',
      'F-4 (ligne 5) unreadable',
    ]);
  });
});

describe('what only keeps a reminder from leaving is in the file all the same', () => {
  test.each<[string, Partial<Book>]>([
    ['insolvency: its file is for the claim', { customers: [{ ...DUPONT, insolvency: { openedOn: null } }] }],
    ['a customer who is not to be chased', { customers: [{ ...DUPONT, blocked: true }] }],
    [
      'a reminder nobody knows the end of',
      { journal: journal({ on: '2026-11-24', invoice: 'F-1', state: 'uncertain' }) },
    ],
  ])('%s', (_, parts) => expect(fileOf(book({ invoices: invoices({}, {}), ...parts }))).toEqual(BOTH));

  test('but a dispute of an insolvent customer, or one he is blocked for, is left out as a dispute', () => {
    const customers = [{ ...DUPONT, insolvency: { openedOn: day('2026-11-02') }, blocked: true }];
    const found = book({ customers, invoices: invoices({}, { situation: situation('dispute') }) });
    expect(fileOf(found)).toEqual({
      kept: ['F-1 (ligne 2)'],
      leftOut: ["F-2 (ligne 3) disputed: Litige ouvert : relances suspendues jusqu'à sa clôture."],
    });
  });

  test('and so is one after an uncertain reminder, where the debt may be barred', () => {
    const old = { issuedOn: day('2021-10-01'), dueOn: day('2021-10-31') };
    const sent = journal({ on: '2026-10-24', invoice: 'F-1', state: 'uncertain' });
    expect(fileOf(book({ invoices: invoices(old), journal: sent }))).toEqual({
      kept: [],
      leftOut: [
        'F-1 (ligne 2) barred: Prescription à vérifier (dépassée depuis le 31/10/2026) : aucun envoi sans votre décision.',
      ],
    });
  });
});
