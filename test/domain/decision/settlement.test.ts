import { describe, expect, test } from 'vitest';
import type { CellProblem, Invoice, Payment } from '../../../src/domain/model';
import { book, DUPONT, day, decide, eur, invoice, invoices, payment, plain } from '../sample-book';
import { rowOf, whyOf } from './one-invoice';

const TODAY = '2026-11-24';

describe('money that is not in yet holds the invoice', () => {
  test.each([
    ['2026-11-23', { code: 'paid', says: 'Réglée le 23/11/2026 : plus aucune relance.' }],
    ['2026-11-24', { code: 'paid', says: 'Réglée le 24/11/2026 : plus aucune relance.' }],
    [
      '2026-11-25',
      {
        code: 'paymentsDisagree',
        says: 'Règlement daté du 25/11/2026, un jour à venir (Règlements, ligne 7) : corrigez la date pour reprendre.',
      },
    ],
  ])('received on %s, says Règlements', (receivedOn, why) => {
    expect(whyOf({ payments: [payment({ row: 7, receivedOn: day(receivedOn) })] }, TODAY)).toEqual(why);
  });

  test.each([
    ['2026-11-24', { code: 'paid', says: 'Réglée le 24/11/2026 : plus aucune relance.' }],
    [
      '2026-11-25',
      {
        code: 'paymentsDisagree',
        says: 'Règlement daté du 25/11/2026, un jour à venir : corrigez la date pour reprendre.',
      },
    ],
  ])('received on %s, says Date règlement', (paidOn, why) => {
    const typed = invoice({ paid: eur(1200), paidOn: day(paidOn) });
    expect(whyOf({ invoices: [typed] }, TODAY)).toEqual(why);
  });
});

describe('a row of Règlements that cannot be read', () => {
  const problem: CellProblem = {
    cell: 'E5',
    column: 'Montant',
    found: '12OO',
    expected: 'écrivez un montant',
  };
  const says = 'Feuille Règlements, E5 illisible (« 12OO ») : écrivez un montant.';
  const durand = { ...DUPONT, row: 3, name: 'Durand' };
  const held = (customer: string, named: string) =>
    ['F-1', 'F-2', 'F-3'].map(
      (number) =>
        whyOf(
          {
            customers: [DUPONT, durand],
            invoices: invoices({}, {}, { customer: 'Durand' }),
            unreadablePayments: [{ row: 5, customer, invoice: named, problem }],
          },
          TODAY,
          number,
        ).says === says,
    );

  test('holds the invoice it names, and no other when it names no customer', () => {
    expect(held('', 'f-2')).toEqual([false, true, false]);
  });

  test('holds every invoice of the customer it names, and nobody else’s', () => {
    expect(held('Dupont SARL', '')).toEqual([true, true, false]);
  });
});

describe('credit notes', () => {
  const note = (changes: Partial<Invoice>) =>
    invoice({ row: 8, number: 'A-1', nature: 'creditNote', total: eur(-200), ...changes });

  test('one in another currency reduces nothing, and holds the invoice it names alone', () => {
    const parts = { invoices: [...invoices({}, {}), note({ creditFor: 'f-1', currency: 'USD' })] };
    expect(rowOf(parts, TODAY, 'F-1')).toMatchObject({
      status: 'À corriger',
      open: 1200,
      code: 'paymentsDisagree',
      says: "Avoir A-1 en USD sur une facture d'une autre devise : corrigez Devise ou Avoir sur pour reprendre.",
    });
    expect(rowOf(parts, TODAY, 'F-2')).toMatchObject({ status: 'Échue', open: 1200, code: 'leaves' });
  });

  test('one in the currency of its invoice reduces it', () => {
    const parts = { invoices: [invoice({ currency: 'USD' }), note({ creditFor: 'F-12', currency: 'USD' })] };
    expect(rowOf(parts, TODAY)).toMatchObject({ open: 1000, code: 'foreignCurrency' });
  });

  test('two of them add up, and both are named once they settle it', () => {
    const two = [
      note({ creditFor: 'F-12' }),
      note({ row: 9, number: 'A-2', total: eur(-1000), creditFor: 'F-12' }),
    ];
    expect(rowOf({ invoices: [invoice(), ...two] }, TODAY)).toMatchObject({
      open: 0,
      says: "Soldée par l'avoir A-1, A-2 : plus aucune relance.",
    });
  });
});

describe('instalments of one invoice', () => {
  /** Three instalments of 400 € under one number, on the rows in this order. */
  const rowsOf = (dueDates: readonly string[], payments: Payment[]) => {
    const instalments = dueDates.map((dueOn, index) =>
      invoice({ row: index + 2, dueOn: day(dueOn), total: eur(400) }),
    );
    return decide(book({ invoices: instalments, payments }), TODAY).decisions;
  };

  test.each([
    ['2026-09-30', '2026-10-31', '2026-11-30'],
    ['2026-11-30', '2026-10-31', '2026-09-30'],
    ['2026-10-31', '2026-11-30', '2026-09-30'],
  ])('are paid in the order of their due dates, however the rows stand: %s, %s, %s', (...dueDates) => {
    const left = rowsOf(dueDates, [payment({ amount: eur(500) })]).map(
      ({ openAmount }, index) => `${dueDates[index]}: ${openAmount}`,
    );
    expect(left.sort()).toEqual(['2026-09-30: 0', '2026-10-31: 30000', '2026-11-30: 40000']);
  });

  const received = [
    payment({ amount: eur(400), receivedOn: day('2026-10-05') }),
    payment({ amount: eur(400), receivedOn: day('2026-11-12') }),
  ];
  test.each([
    ['the oldest first', received],
    ['the newest first', received.toReversed()],
  ])('each is settled on the day of the payment that paid it, not of a later one: %s', (_, payments) => {
    const rows = rowsOf(['2026-09-30', '2026-10-31', '2026-12-15'], payments);
    expect(rows.map(({ reason }) => plain(reason.sentence))).toEqual([
      'Réglée le 05/10/2026 : plus aucune relance.',
      'Réglée le 12/11/2026 : plus aucune relance.',
      'Échéance le 15/12/2026 : prévenance le 08/12/2026.',
    ]);
  });
});
