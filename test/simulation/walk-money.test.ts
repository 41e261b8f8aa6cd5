import { expect, test } from 'vitest';
import { durand, F1, FORMAL, NOTICE_1, NOTICE_2, PRE_DUE } from './durand';
import { mails } from './mail';
import { walk } from './walk';
import type { Row } from './world';

/* What money does on the way: parts, wholes, rejections, credit notes and instalments. */

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
