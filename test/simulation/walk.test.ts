import { expect, test } from 'vitest';
import { mails } from './mail';
import { walk } from './walk';
import { openLedger, type Row } from './world';

/*
 * Sixty mornings, and what stops and resumes on the way. Dates were worked out by hand on a calendar: in 2026, 5 October
 * is a Monday, 1 November a Sunday and a holiday, 11 November a Wednesday and a holiday; clocks change on 25 October.
 */

const BUSINESS: Row = { Client: 'Durand SARL', Type: 'Professionnel', 'E-mail': 'compta@durand.fr' };
const F1: Row = {
  Numéro: 'F-1',
  Client: 'Durand SARL',
  'Date facture': '2026-09-05',
  Échéance: '2026-10-05',
  'Montant TTC': 1200,
};
const PRE_DUE = '2026-09-28 Durand SARL : Prévenance F-1';
const NOTICE_1 = '2026-10-06 Durand SARL : Relance 1 F-1';
const NOTICE_2 = '2026-10-15 Durand SARL : Relance 2 F-1';
const FORMAL = '2026-10-26 Durand SARL : Mise en demeure F-1';

const durand = (start: { invoice?: Row; others?: readonly Row[]; payments?: readonly Row[] } = {}) =>
  openLedger({
    customers: [BUSINESS],
    invoices: [{ ...F1, ...start.invoice }, ...(start.others ?? [])],
    payments: start.payments ?? [],
  });

test('the sixty days of a business under Standard, in order, on working days, one message a customer a day', async () => {
  const ledger = await openLedger({
    customers: [BUSINESS, { Client: 'Petit SAS', Type: 'Professionnel', 'E-mail': 'a@petit.fr' }],
    invoices: [
      F1,
      { ...F1, Numéro: 'F-2', Échéance: '2026-10-08' },
      { ...F1, Numéro: 'F-3', Client: 'Petit SAS', Échéance: '2026-10-30' },
    ],
  });
  const { left, awaited } = await walk(ledger, '2026-09-25', '2026-11-24', {}, true);
  expect(left).toEqual([
    PRE_DUE,
    '2026-10-01 Durand SARL : Prévenance F-2',
    NOTICE_1,
    '2026-10-09 Durand SARL : Relance 1 F-2 (+ F-1)',
    '2026-10-15 Durand SARL : Relance 2 F-1 (+ F-2)',
    // Cited on the 15th: five days must pass.
    '2026-10-20 Durand SARL : Relance 2 F-2 (+ F-1)',
    '2026-10-23 Petit SAS : Prévenance F-3',
    // 31 October is a Saturday.
    '2026-11-02 Petit SAS : Relance 1 F-3',
    // Nine days after relance 1 is 11 November.
    '2026-11-12 Petit SAS : Relance 2 F-3',
  ]);
  expect(awaited).toEqual([
    FORMAL,
    '2026-10-30 Durand SARL : Mise en demeure F-1, F-2',
    // Ten days after relance 2 is Sunday 22 November.
    '2026-11-23 Petit SAS : Mise en demeure F-3',
  ]);
  const messages = await mails(ledger);
  expect(messages).toHaveLength(left.length);
  expect(new Set(messages.map(({ day, to }) => `${day} ${to}`)).size).toBe(left.length);
});

test('an invoice due for relance 1 that another message lists is recorded as having received it, and no more', async () => {
  const ledger = await durand({ others: [{ ...F1, Numéro: 'F-2', Échéance: '2026-10-14' }] });
  const { left } = await walk(ledger, '2026-10-05', '2026-10-27');
  expect(left).toEqual([
    NOTICE_1,
    '2026-10-07 Durand SARL : Prévenance F-2',
    // F-2 is due for relance 1 that very day.
    '2026-10-15 Durand SARL : Relance 2 F-1 (+ F-2)',
    // Nine days after is a Saturday.
    '2026-10-26 Durand SARL : Relance 2 F-2 (+ F-1)',
  ]);
});

test('the call is proposed at J+7, stays until it is made, and stops nothing', async () => {
  const ledger = await durand();
  const { left, calls } = await walk(ledger, '2026-09-28', '2026-10-16', {
    '2026-10-14': (own) => own.host.call('recordCall', { invoice: 'F-1', result: 'reached' }),
  });
  expect(calls).toEqual(['2026-10-12 Durand SARL : F-1', '2026-10-13 Durand SARL : F-1']);
  expect(left).toEqual([PRE_DUE, NOTICE_1, NOTICE_2]);
});

test('a call nobody makes is proposed until relance 2, which leaves all the same', async () => {
  const { left, calls } = await walk(await durand(), '2026-09-28', '2026-10-20');
  expect(left).toEqual([PRE_DUE, NOTICE_1, NOTICE_2]);
  expect(calls.slice(0, 3)).toEqual([12, 13, 14].map((day) => `2026-10-${day} Durand SARL : F-1`));
  expect(calls.some((call) => call > '2026-10-16')).toBe(false);
});

test('a partial payment neither stops the levels nor makes them jump, and the rest is what is asked for', async () => {
  const ledger = await durand();
  const { left, awaited } = await walk(ledger, '2026-09-28', '2026-10-27', {
    '2026-10-08': (own) =>
      own.host.call('recordPayment', { invoice: 'F-1', amount: '400.00', date: '2026-10-08' }),
  });
  expect(left).toEqual([PRE_DUE, NOTICE_1, NOTICE_2]);
  expect(awaited).toEqual([FORMAL]);
  const [, , second] = await mails(ledger);
  expect(second?.html.replace(/[\u00a0\u202f]/g, ' ')).toContain('800,00 €');
  expect(await ledger.said('F-1')).toMatchObject({ status: 'Réglée en partie', openAmount: '800.00' });
});

test.each([
  ['Montant réglé', { 'Montant réglé': 1200, 'Date règlement': '2026-10-09' }],
  ['Règlements', null],
])('a full payment in %s ends it', async (_, cells) => {
  const ledger = await durand();
  const { left, awaited, calls } = await walk(ledger, '2026-09-28', '2026-10-28', {
    '2026-10-09': (own) => {
      for (const [heading, value] of Object.entries(cells ?? {})) own.setInvoice('F-1', heading, value);
      if (!cells)
        own.addPayment({ "Date d'encaissement": '2026-10-09', Facture: 'F-1', Montant: 1200, Client: '' });
    },
  });
  expect({ left, awaited, calls }).toEqual({ left: [PRE_DUE, NOTICE_1], awaited: [], calls: [] });
  expect(await ledger.said('F-1')).toMatchObject({
    reasonCode: 'paid',
    openAmount: '0.00',
    status: 'Réglée',
  });
});

test('a promise that is kept ends it, and nothing left meanwhile', async () => {
  const { left } = await walk(await durand(), '2026-09-28', '2026-10-28', {
    '2026-10-09': (own) => {
      own.setInvoice('F-1', 'Situation', 'Promesse');
      own.setInvoice('F-1', "Jusqu'au", '2026-10-16');
    },
    '2026-10-16': (own) =>
      own.addPayment({
        "Date d'encaissement": '2026-10-16',
        Client: 'Durand SARL',
        Facture: 'F-1',
        Montant: 1200,
      }),
  });
  expect(left).toEqual([PRE_DUE, NOTICE_1]);
});

test('a promise that is broken resumes on the third working day after, at the next level', async () => {
  const ledger = await durand();
  const { left, awaited } = await walk(ledger, '2026-09-28', '2026-11-03', {
    '2026-10-09': (own) => {
      own.setInvoice('F-1', 'Situation', 'Promesse');
      own.setInvoice('F-1', "Jusqu'au", '2026-10-16');
    },
  });
  // 16 October is a Friday: Monday, Tuesday, Wednesday.
  expect(left).toEqual([PRE_DUE, NOTICE_1, '2026-10-21 Durand SARL : Relance 2 F-1']);
  // Ten days after the 21st is a Saturday, and Sunday a holiday.
  expect(awaited).toEqual(['2026-11-02 Durand SARL : Mise en demeure F-1']);
});

test('a dispute stops everything until it is closed', async () => {
  const { left, awaited, calls } = await walk(await durand(), '2026-09-28', '2026-11-03', {
    '2026-10-08': (own) => own.setInvoice('F-1', 'Situation', 'Litige'),
    '2026-10-22': (own) => own.setInvoice('F-1', 'Situation', ''),
  });
  expect(left).toEqual([PRE_DUE, NOTICE_1, '2026-10-22 Durand SARL : Relance 2 F-1']);
  expect(awaited).toEqual(['2026-11-02 Durand SARL : Mise en demeure F-1']);
  expect(calls.filter((call) => call > '2026-10-08' && call < '2026-10-22')).toEqual([]);
});

test('a hold ends the day after its date', async () => {
  const { left } = await walk(await durand(), '2026-09-28', '2026-10-24', {
    '2026-10-08': (own) => {
      own.setInvoice('F-1', 'Situation', 'Suspendue');
      own.setInvoice('F-1', "Jusqu'au", '2026-10-20');
    },
  });
  expect(left).toEqual([PRE_DUE, NOTICE_1, '2026-10-21 Durand SARL : Relance 2 F-1']);
});

test('a direct debit in progress holds five working days', async () => {
  const ledger = await durand({
    invoice: { Situation: 'Prélèvement ou chèque en cours', "Jusqu'au": '2026-10-05' },
  });
  const { left } = await walk(ledger, '2026-10-05', '2026-10-14');
  // 6, 7, 8, 9 and 12 October, then the next working day.
  expect(left).toEqual(['2026-10-13 Durand SARL : Relance 1 F-1']);
});

test('a direct debit entered as paid, then rejected, starts at the level it had reached: none', async () => {
  const ledger = await durand();
  const { left } = await walk(ledger, '2026-09-28', '2026-10-24', {
    '2026-10-05': (own) =>
      own.addPayment({
        "Date d'encaissement": '2026-10-05',
        Facture: 'F-1',
        Nature: 'Règlement',
        Montant: 1200,
      }),
    '2026-10-14': (own) =>
      own.addPayment({ "Date d'encaissement": '2026-10-13', Facture: 'F-1', Nature: 'Rejet', Montant: 1200 }),
  });
  // Relance 2 nine days after the 14th.
  expect(left).toEqual([
    PRE_DUE,
    '2026-10-14 Durand SARL : Relance 1 F-1',
    '2026-10-23 Durand SARL : Relance 2 F-1',
  ]);
});

test('a payment rejected after relance 1 resumes at relance 2, without relance 1 again', async () => {
  const ledger = await durand();
  const { left } = await walk(ledger, '2026-09-28', '2026-10-24', {
    '2026-10-08': (own) =>
      own.addPayment({ "Date d'encaissement": '2026-10-08', Facture: 'F-1', Montant: 1200 }),
    '2026-10-20': (own) =>
      own.addPayment({
        "Date d'encaissement": '2026-10-19',
        Facture: 'F-1',
        Nature: 'Rejet',
        Montant: -1200,
      }),
  });
  expect(left).toEqual([PRE_DUE, NOTICE_1, '2026-10-20 Durand SARL : Relance 2 F-1']);
});

const CREDIT_NOTE: Row = {
  Numéro: 'A-1',
  Client: 'Durand SARL',
  'Date facture': '2026-10-08',
  Échéance: '2026-10-08',
  Nature: 'Avoir',
};

test('a credit note attached for the whole amount ends it', async () => {
  const ledger = await durand();
  const { left } = await walk(ledger, '2026-09-28', '2026-10-28', {
    '2026-10-08': (own) => own.addInvoice({ ...CREDIT_NOTE, 'Montant TTC': -1200, 'Avoir sur': 'F-1' }),
  });
  expect(left).toEqual([PRE_DUE, NOTICE_1]);
  expect(await ledger.said('F-1')).toMatchObject({ reasonCode: 'credited', status: 'Soldée par avoir' });
});

test('a credit note attached for a part leaves the rest to ask for', async () => {
  const ledger = await durand();
  const { left } = await walk(ledger, '2026-09-28', '2026-10-16', {
    '2026-10-08': (own) => own.addInvoice({ ...CREDIT_NOTE, 'Montant TTC': -200, 'Avoir sur': 'F-1' }),
  });
  expect(left).toEqual([PRE_DUE, NOTICE_1, NOTICE_2]);
  expect(await ledger.said('F-1')).toMatchObject({ openAmount: '1000.00' });
});

test('a credit note attached to nothing holds the whole customer until it is allocated', async () => {
  const ledger = await durand({ others: [{ ...F1, Numéro: 'F-2', Échéance: '2026-10-08' }] });
  const { left } = await walk(ledger, '2026-09-28', '2026-10-24', {
    '2026-10-08': (own) => own.addInvoice({ ...CREDIT_NOTE, 'Montant TTC': -200 }),
    '2026-10-20': (own) => own.host.call('allocate', { payment: 'A-1', invoice: 'F-2' }),
  });
  expect(left).toEqual([
    PRE_DUE,
    '2026-10-01 Durand SARL : Prévenance F-2',
    NOTICE_1,
    // The most serious carries, and the other is recorded as having received relance 1.
    '2026-10-20 Durand SARL : Relance 2 F-1 (+ F-2)',
  ]);
});

test('a payment of nobody knows what holds the whole customer until it is allocated', async () => {
  const ledger = await durand();
  const { left } = await walk(ledger, '2026-09-28', '2026-10-24', {
    '2026-10-13': (own) =>
      own.addPayment({ "Date d'encaissement": '2026-10-12', Client: 'durand sarl', Montant: 600 }),
    '2026-10-20': (own) => own.host.call('allocate', { payment: 2, invoice: 'F-1' }),
  });
  expect(left).toEqual([PRE_DUE, NOTICE_1, '2026-10-20 Durand SARL : Relance 2 F-1']);
  expect(await ledger.said('F-1')).toMatchObject({ openAmount: '600.00' });
});

test('each instalment of one invoice is chased from its own due date', async () => {
  const ledger = await durand({ others: [{ ...F1, Échéance: '2026-11-05' }] });
  const { left, awaited } = await walk(ledger, '2026-09-28', '2026-11-26');
  expect(left).toEqual([
    PRE_DUE,
    NOTICE_1,
    NOTICE_2,
    '2026-10-29 Durand SARL : Prévenance F-1',
    '2026-11-06 Durand SARL : Relance 1 F-1 (+ F-1)',
    // Ten days after the due date is a Sunday.
    '2026-11-16 Durand SARL : Relance 2 F-1 (+ F-1)',
  ]);
  expect(awaited).toEqual([FORMAL, '2026-11-26 Durand SARL : Mise en demeure F-1, F-1']);
});

test('what was paid goes to the first instalment', async () => {
  const ledger = await durand({
    others: [{ ...F1, Échéance: '2026-11-05' }],
    payments: [{ "Date d'encaissement": '2026-10-02', Facture: 'F-1', Montant: 1200 }],
  });
  const { left } = await walk(ledger, '2026-10-02', '2026-11-07');
  expect(left).toEqual(['2026-10-29 Durand SARL : Prévenance F-1', '2026-11-06 Durand SARL : Relance 1 F-1']);
});

test.each<[string, string, string[], string[]]>([
  [
    'a consumer',
    'Particulier',
    // 10 October is a Saturday; fifteen days after the 12th.
    ['2026-10-12 Durand SARL : Relance 1 F-1', '2026-10-27 Durand SARL : Relance 2 F-1'],
    ['2026-11-16 Durand SARL : Mise en demeure F-1'],
  ],
  [
    'a public body',
    'Organisme public',
    ['2026-10-12 Durand SARL : Point sur la facture F-1'],
    // Twenty-five days after the 12th.
    ["2026-11-06 Durand SARL : Demande de paiement et d'intérêts moratoires F-1"],
  ],
  ['a customer whose type is not settled', 'À préciser', [PRE_DUE, NOTICE_1, NOTICE_2], []],
  ['an association', 'Association ou copropriété', [PRE_DUE, NOTICE_1, NOTICE_2], []],
])('the sixty days of %s', async (_, type, expected, waiting) => {
  const ledger = await openLedger({ customers: [{ ...BUSINESS, Type: type }], invoices: [F1] });
  const { left, awaited } = await walk(ledger, '2026-09-25', '2026-11-17');
  expect(left).toEqual(expected);
  expect(awaited).toEqual(waiting);
});

test('a customer whose type is not settled is told why the formal notice does not come', async () => {
  const ledger = await openLedger({ customers: [{ ...BUSINESS, Type: '' }], invoices: [F1] });
  await walk(ledger, '2026-10-06', '2026-10-27');
  expect(await ledger.said('F-1')).toMatchObject({ reasonCode: 'typeUnknown', level: 'Relance 2' });
});

test('nothing but the reminder before the due date leaves before receipts are checked, and lately', async () => {
  const ledger = await openLedger({
    customers: [BUSINESS],
    invoices: [F1],
    settings: { 'Validité du pointage (jours ouvrés)': 3 },
  });
  const check = (until: string) => (own: typeof ledger) => own.host.call('checkReceipts', { until });
  const { left } = await walk(ledger, '2026-09-25', '2026-10-24', {
    // Before the due date: says nothing of it.
    '2026-10-02': check('2026-10-02'),
    '2026-10-08': check('2026-10-08'),
    // A Friday; three working days later is Wednesday 21, and relance 2 is due since the 17th, a Saturday.
    '2026-10-16': check('2026-10-16'),
  });
  expect(left).toEqual([
    PRE_DUE,
    '2026-10-08 Durand SARL : Relance 1 F-1',
    '2026-10-19 Durand SARL : Relance 2 F-1',
  ]);
});

test('receipts checked more than three working days ago do not let a notice leave', async () => {
  const ledger = await openLedger({
    customers: [BUSINESS],
    invoices: [F1],
    settings: { 'Validité du pointage (jours ouvrés)': 3, "Encaissements pointés jusqu'au": '2026-10-05' },
  });
  // Monday + 3 = Thursday 8: Friday is too late.
  expect((await ledger.day('2026-10-09')).held).toMatchObject([{ reasonCode: 'receiptsNotChecked' }]);
  expect((await ledger.day('2026-10-08')).sent).toMatchObject([{ level: 'Relance 1' }]);
});
