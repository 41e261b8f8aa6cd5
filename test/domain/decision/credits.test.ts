import { describe, expect, test } from 'vitest';
import type { Invoice, Payment, UnreadablePayment } from '../../../src/domain/model';
import {
  book,
  codeOf,
  DUPONT,
  day,
  decide,
  eur,
  invoice,
  invoices,
  messagesOf,
  payment,
} from '../sample-book';
import { DURAND, sentenceOf, TODAY } from './small-book';

/* F-1 is Dupont's, F-2 is Durand's: 1 200 € each, due on 31/10/2026. */

type Parts = NonNullable<Parameters<typeof book>[0]>;
const planned = (parts: Parts, ...more: Partial<Invoice>[]) =>
  decide(
    book({ invoices: invoices({}, { customer: 'Durand' }, ...more), customers: [DUPONT, DURAND], ...parts }),
    TODAY,
  );
const loose = (changes: Partial<Payment> = {}): Payment =>
  payment({ invoice: '', amount: eur(300), ...changes });
const customersWrittenTo = (plan: ReturnType<typeof planned>) =>
  plan.messages.map(({ customer }) => customer.name);

describe('a payment that names no invoice', () => {
  test('holds its customer whole, and nobody else', () => {
    const plan = planned({ payments: [loose()] });
    expect(sentenceOf(plan, 'F-1')).toBe(
      'Règlement de 300,00 € à affecter chez ce client : affectez-le pour reprendre.',
    );
    expect(customersWrittenTo(plan)).toEqual(['Durand']);
    expect(plan.creditToAllocate).toEqual({ amount: eur(300), count: 1 });
  });

  test('adds to the others of the customer', () => {
    const plan = planned({ payments: [loose(), loose({ row: 3, amount: eur(50) })] });
    expect(sentenceOf(plan, 'F-1')).toContain('Règlement de 350,00 €');
  });

  test('holds nobody once it was rejected', () => {
    const rejected = loose({ row: 3, nature: 'rejection' });
    const plan = planned({ payments: [loose(), rejected, loose({ row: 4, customer: 'Durand' })] });
    expect(customersWrittenTo(plan)).toEqual(['Dupont SARL']);
    expect(plan.creditToAllocate).toEqual({ amount: eur(300), count: 1 });
  });
});

describe('a payment of nobody known holds whom it may come from, and says what was written', () => {
  const unreadable = { readable: false, row: 9, number: '', customer: '', typedStatus: null } as const;
  const problem = { cell: 'A9', column: 'Numéro', found: '', expected: 'écrivez le numéro de la facture' };
  test.each<readonly [string, Partial<Payment>]>([
    ['Dupond', { customer: 'Dupond', reference: 'VIR 12', invoice: 'F-99' }],
    ['VIR DUPONT', { customer: '', reference: 'VIR DUPONT', invoice: 'F-99' }],
    ['F-99 Dupont', { customer: '', reference: '', invoice: 'F-99 Dupont' }],
  ])('« %s »', (written, changes) => {
    const plan = planned({ payments: [loose(changes)], rows: [{ ...unreadable, problem }] });
    expect(sentenceOf(plan, 'F-1')).toBe(
      `Règlement de 300,00 € (« ${written} »), peut-être de ce client : complétez Client et Facture dans Règlements pour reprendre.`,
    );
    expect(customersWrittenTo(plan)).toEqual(['Durand']);
  });

  test('the first of two, with the total of both and of what is surely his', () => {
    const payments = [
      loose(),
      loose({ row: 3, customer: 'Dupond', amount: eur(20) }),
      loose({ row: 4, customer: 'Dupons', amount: eur(5) }),
    ];
    expect(sentenceOf(planned({ payments }), 'F-1')).toContain('Règlement de 325,00 € (« Dupond »)');
  });

  test('nobody, when it looks like none of them', () => {
    const plan = planned({ payments: [loose({ customer: 'Zimmermann' })] });
    expect(customersWrittenTo(plan)).toEqual(['Dupont SARL', 'Durand']);
    expect(plan.creditToAllocate).toEqual({ amount: 0, count: 0 });
  });
});

test('a payment that cannot be read holds the customer it names; the first of several is told', () => {
  const unreadable = (row: number, customer: string): UnreadablePayment => ({
    row,
    customer,
    invoice: '',
    problem: { cell: `E${row}`, column: 'Montant', found: 'douze', expected: 'écrivez un montant' },
  });
  const plan = planned({ unreadablePayments: [unreadable(4, 'Dupont SARL'), unreadable(7, 'dupont sarl')] });
  expect(codeOf(plan, 'F-1')).toBe('unreadable');
  expect(sentenceOf(plan, 'F-1')).toBe('Feuille Règlements, E4 illisible (« douze ») : écrivez un montant.');
  expect(customersWrittenTo(plan)).toEqual(['Durand']);
});

describe('a credit note that names no invoice', () => {
  const noted = (changes: Partial<Invoice>) =>
    planned({}, { number: 'A-1', nature: 'creditNote', total: eur(-200), ...changes });

  test.each<readonly [string, Partial<Invoice>, string]>([
    ['holds its customer', {}, 'Avoir de 200,00 €'],
    ['whatever the sign of its amount', { total: eur(200) }, 'Avoir de 200,00 €'],
    ['for what was not paid back to him', { paid: eur(50) }, 'Avoir de 150,00 €'],
    ['whatever the sign of what was paid back', { paid: eur(-50) }, 'Avoir de 150,00 €'],
  ])('%s: %j', (_, changes, told) => {
    const plan = noted(changes);
    expect(sentenceOf(plan, 'F-1')).toBe(`${told} à affecter chez ce client : affectez-le pour reprendre.`);
    expect(customersWrittenTo(plan)).toEqual(['Durand']);
  });

  test.each<readonly [string, Partial<Invoice>]>([
    ['paid back whole', { paid: eur(200) }],
    ['paid back beyond its amount', { paid: eur(-250) }],
    ['in another currency', { currency: 'USD' }],
    ['without a customer', { customer: '' }],
  ])('holds nobody: %s', (_, changes) => {
    const plan = noted(changes);
    expect(customersWrittenTo(plan)).toEqual(['Dupont SARL', 'Durand']);
    expect(plan.creditToAllocate).toEqual({ amount: 0, count: 0 });
  });
});

describe('what was paid in excess', () => {
  const excess = (amount: number, minimum: number) => {
    const payments = [payment({ invoice: 'F-1', amount: eur(1200 + amount) })];
    const parts = { payments, settings: { minimumAmount: eur(minimum) } };
    return planned(parts, { dueOn: day('2026-11-10') });
  };

  test.each([
    [9.99, 10, 'leaves'],
    [10, 10, 'unallocatedCredit'],
    [10.01, 10, 'unallocatedCredit'],
    [0, 0, 'leaves'],
    [0.01, 0, 'unallocatedCredit'],
  ])('holds the customer from the least that is chased: %d € where it is %d €', (amount, minimum, code) => {
    expect(codeOf(excess(amount, minimum), 'F-3')).toBe(code);
  });

  test('is told over all customers', () => {
    const payments = [
      payment({ invoice: 'F-1', amount: eur(1300) }),
      payment({ row: 3, customer: 'Durand', invoice: '', amount: eur(40) }),
    ];
    const plan = planned({ payments });
    expect(plan.creditToAllocate).toEqual({ amount: eur(140), count: 2 });
    expect(messagesOf(plan)).toEqual([]);
  });
});

test('a credit of a customer holds nothing of an invoice alone', () => {
  const plan = decide(book({ invoices: [invoice()], payments: [loose({ customer: 'Durand' })] }), TODAY);
  expect(codeOf(plan)).toBe('leaves');
});
