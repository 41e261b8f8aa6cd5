import { describe, expect, test } from 'vitest';
import type { Invoice, Payment } from '../../src/domain/model';
import {
  chasedDueDate,
  receiptsOf,
  reconcileReceipts,
  releasedRetention,
  standingOf,
} from '../../src/domain/standing';
import { book, codeOf, day, decide, decisionOf, eur, invoice, payment } from './sample-book';

/* What an invoice owes, and from when what is left of it is due. */

describe('where an invoice stands', () => {
  test('paid in part and credited in part: the rest is open, and nothing settled it yet', () => {
    const payments = [payment({ amount: eur(450), receivedOn: day('2026-11-12') })];
    const note = (number: string, nature: Invoice['nature'], total: number, on: string) =>
      invoice({ number, nature, total: eur(total), creditFor: 'F-12', issuedOn: day(on) });
    const credits = [
      note('A-1', 'creditNote', -100, '2026-11-15'),
      note('A-2', 'commercialCreditNote', -50, '2026-11-20'),
    ];
    const receipts = receiptsOf(payments);
    expect(standingOf(invoice(), receipts, credits, day('2026-11-24'))).toEqual({
      received: eur(450),
      credited: eur(150),
      retained: eur(0),
      open: eur(600),
      surplus: eur(0),
      receipts: [
        {
          on: '2026-11-12',
          amount: eur(450),
          nature: 'payment',
          isDated: true,
          method: '',
          reference: '',
        },
      ],
      settledOn: null,
      creditNotes: ['A-1', 'A-2'],
      credits: [
        { on: '2026-11-15', amount: eur(100), isCommercial: false },
        { on: '2026-11-20', amount: eur(50), isCommercial: true },
      ],
    });
  });

  test.each(['creditNote', 'commercialCreditNote'] as const)(
    'a positive amount of nature « %s » reduces it as a negative one does',
    (nature) => {
      const note = invoice({ row: 3, number: 'A-1', nature, total: eur(200), creditFor: 'F-12' });
      const plan = decide(book({ invoices: [invoice(), note] }), '2026-11-24');
      expect([decisionOf(plan).openAmount, decisionOf(plan, 'A-1').status]).toEqual([eur(1000), 'Avoir']);
    },
  );
});

describe('Montant réglé beside Règlements', () => {
  const rejection = (amount: number) =>
    payment({ row: 3, nature: 'rejection', amount: eur(amount), receivedOn: day('2026-11-20') });
  test.each<[string, number, Payment[], string, number]>([
    ['a payment of the same amount: counted once', 450, [payment({ amount: eur(450) })], 'leaves', 750],
    ['a cent apart: they disagree', 450, [payment({ amount: eur(450.01) })], 'paymentsDisagree', 749.99],
    ['a rejection of a part of it', 1200, [rejection(400)], 'leaves', 400],
    ['a rejection of all of it', 1200, [rejection(1200)], 'leaves', 1200],
    ['a rejection of more than it: they disagree', 1200, [rejection(1300)], 'paymentsDisagree', 2500],
    [
      'a payment of 500 € of which 200 € were rejected agrees with 300 €',
      300,
      [payment({ amount: eur(500) }), rejection(200)],
      'leaves',
      900,
    ],
    ['a row of 0 € says nothing against it', 1200, [payment({ amount: eur(0) })], 'paid', 0],
    ['a rejection of what nobody recorded as paid', 0, [rejection(400)], 'paymentsDisagree', 1600],
  ])('%s', (_, typed, payments, code, open) => {
    const plan = decide(book({ invoices: [invoice({ paid: eur(typed) })], payments }), '2026-11-24');
    expect([codeOf(plan), decisionOf(plan).openAmount]).toEqual([code, eur(open)]);
  });

  test('without its date it counts on the due date, and is known not to be dated', () => {
    const undated = {
      on: '2026-10-31',
      amount: eur(450),
      nature: 'payment',
      isDated: false,
      method: '',
      reference: '',
    };
    expect(reconcileReceipts(invoice({ paid: eur(450) }), [])).toEqual([undated]);
    expect(reconcileReceipts(invoice({ paid: eur(450), paidOn: day('2026-11-05') }), [])).toEqual([
      { ...undated, on: '2026-11-05', isDated: true },
    ]);
  });
});

describe('60 € kept back until 15/09/2027, on 1 200 € due on 31/10/2026', () => {
  const kept = (releasableOn: string) =>
    invoice({ retention: { amount: eur(60), releasableOn: day(releasableOn) } });
  const stood = (one: Invoice, paid: number, today: string) =>
    standingOf(one, receiptsOf([payment({ amount: eur(paid) })]), [], day(today));

  test.each([
    ['nothing is paid', 0, '2026-11-24', 1140, '2026-10-31', null],
    ['a cent misses of the rest', 1139.99, '2026-11-24', 0.01, '2026-10-31', null],
    ['the rest is paid: its date is awaited', 1140, '2026-11-24', 0, '2027-09-15', null],
    ['the day before its release', 1140, '2027-09-14', 0, '2027-09-15', null],
    ['the day of its release: a debt of its own', 1140, '2027-09-15', 60, '2027-09-15', '2027-09-15'],
    ['released, a part of it paid', 1150, '2027-09-16', 50, '2027-09-15', '2027-09-15'],
    ['released, more than it is owed', 1139.99, '2027-09-16', 60.01, '2026-10-31', null],
    ['released, nothing is paid', 0, '2027-09-16', 1200, '2026-10-31', null],
    ['released and all paid', 1200, '2027-09-16', 0, '2026-10-31', null],
    ['all paid before its release', 1200, '2026-11-24', 0, '2026-10-31', null],
  ])('%s', (_, paid, today, open, dueOn, released) => {
    const one = kept('2027-09-15');
    const standing = stood(one, paid, today);
    expect(standing.open).toBe(eur(open));
    expect([chasedDueDate(one, standing), releasedRetention(one, standing)]).toEqual([dueOn, released]);
  });

  test('released before the invoice is due, it is due with it', () => {
    const one = kept('2026-10-15');
    const standing = stood(one, 1140, '2026-11-24');
    expect([chasedDueDate(one, standing), releasedRetention(one, standing)]).toEqual(['2026-10-31', null]);
  });

  test('where nothing tells what is paid, it is due as written', () =>
    expect(chasedDueDate(kept('2027-09-15'), null)).toBe('2026-10-31'));
});
