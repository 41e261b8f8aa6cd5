import { describe, expect, test } from 'vitest';
import type { AgingBucket } from '../../../src/domain/standing';
import { book, DUPONT, day, decide, decisionOf, eur, invoice, payment, situation } from '../sample-book';
import { rowOf } from './one-invoice';

type Parts = Parameters<typeof book>[0];
type Shown = readonly [status: string, bucket: AgingBucket, open: number | null, code: string];

/** Statut, Tranche, Reste dû and the reason of the row, on Tuesday 24/11/2026. */
function shown(parts: Parts, number = 'F-12', today = '2026-11-24'): Shown {
  const { status, bucket, open, code } = rowOf(parts, today, number);
  return [status, bucket, open, code];
}

const one = (changes: Parameters<typeof invoice>[0]): Parts => ({ invoices: [invoice(changes)] });
const creditNote = (changes: Parameters<typeof invoice>[0] = {}) =>
  invoice({ row: 3, number: 'A-12', nature: 'creditNote', total: eur(-200), creditFor: 'F-12', ...changes });

describe('an invoice that nothing holds is late from the day after its due date', () => {
  test.each<readonly [string, Shown]>([
    ['2026-11-23', ['Échue', '1-30', 1200, 'leaves']],
    ['2026-11-24', ['Non échue', 'notDue', 1200, 'notDue']],
    ['2026-11-25', ['Non échue', 'notDue', 1200, 'leaves']],
  ])('due on %s, seen on 24/11/2026', (dueOn, expected) => {
    expect(shown(one({ dueOn: day(dueOn) }))).toEqual(expected);
  });
});

describe('what was paid or credited is said while a rest is owed', () => {
  test.each<readonly [string, Parts, Shown]>([
    ['a payment', { payments: [payment({ amount: eur(450) })] }, ['Réglée en partie', '1-30', 750, 'leaves']],
    ['a credit note', { invoices: [invoice(), creditNote()] }, ['Réglée en partie', '1-30', 1000, 'leaves']],
    [
      'a payment before the due date',
      { ...one({ dueOn: day('2026-12-15') }), payments: [payment({ amount: eur(450) })] },
      ['Réglée en partie', 'notDue', 750, 'notDue'],
    ],
    [
      'a payment taken back whole: nothing was paid',
      { payments: [payment(), payment({ nature: 'rejection', receivedOn: day('2026-11-20') })] },
      ['Échue', '1-30', 1200, 'leaves'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(shown(parts)).toEqual(expected);
  });
});

describe('the word of the user, or what holds the row, is its status', () => {
  test.each<readonly [string, Parts, Shown]>([
    [
      'a promise',
      one({ situation: situation('promise', '2026-11-27') }),
      ['Promesse en cours', '1-30', 1200, 'promised'],
    ],
    [
      'a promise after a part was paid',
      {
        ...one({ situation: situation('promise', '2026-11-27') }),
        payments: [payment({ amount: eur(450) })],
      },
      ['Promesse en cours', '1-30', 750, 'promised'],
    ],
    [
      'an instalment plan',
      one({ situation: situation('instalmentPlan', '2026-11-27') }),
      ['Échéancier en cours', '1-30', 1200, 'instalments'],
    ],
    ['a hold', one({ situation: situation('hold', '2026-11-27') }), ['Suspendue', '1-30', 1200, 'held']],
    [
      'a cheque presented',
      one({ situation: situation('paymentInTransit', '2026-11-20') }),
      ['Paiement en cours', '1-30', 1200, 'paymentInTransit'],
    ],
    [
      'insolvency proceedings',
      { customers: [{ ...DUPONT, insolvency: { openedOn: day('2026-11-10') } }] },
      ['Procédure collective', '1-30', 1200, 'insolvency'],
    ],
    [
      'a customer not to be chased',
      { customers: [{ ...DUPONT, blocked: true }] },
      ['À ne pas relancer', '1-30', 1200, 'customerBlocked'],
    ],
    [
      'a debt assigned is no longer ours to age',
      one({ situation: situation('assigned') }),
      ['Cédée', 'other', 1200, 'assigned'],
    ],
    ['a status typed by hand', one({ typedStatus: 'Payée' }), ['À corriger', 'other', 1200, 'statusTyped']],
  ])('%s', (_, parts, expected) => {
    expect(shown(parts)).toEqual(expected);
  });
});

describe('a row to mend has no age once it may be paid', () => {
  const unreadable = {
    readable: false,
    row: 9,
    number: 'F-99',
    customer: DUPONT.name,
    problem: { cell: 'D9', column: 'Échéance', found: '31/02', expected: 'écrivez une date jj/mm/aaaa' },
    typedStatus: null,
  } as const;
  const retention = { amount: eur(60), releasableOn: day('2027-09-15') };
  const stranger = (amount: number) => [payment({ customer: 'Durand', amount: eur(amount) })];

  test.each<readonly [string, Parts, string, Shown]>([
    ['an unreadable row', { rows: [unreadable] }, 'F-99', ['À corriger', 'other', null, 'unreadable']],
    [
      'a customer that Clients does not know',
      one({ customer: 'Durand' }),
      'F-12',
      ['À corriger', '1-30', 1200, 'unknownCustomer'],
    ],
    [
      'a payment of another, for the whole',
      { payments: stranger(1200) },
      'F-12',
      ['À corriger', 'other', 0, 'paymentsDisagree'],
    ],
    [
      'a payment of another, for a part',
      { payments: stranger(450) },
      'F-12',
      ['À corriger', '1-30', 750, 'paymentsDisagree'],
    ],
    [
      'a payment of another, for all but the retention',
      { ...one({ retention }), payments: stranger(1140) },
      'F-12',
      ['À corriger', 'notDue', 0, 'paymentsDisagree'],
    ],
  ])('%s', (_, parts, number, expected) => {
    expect(shown(parts, number)).toEqual(expected);
  });

  test.each([
    [1200, 0],
    [450, 24],
  ])('%i € received from another: %i days late', (amount, days) => {
    const plan = decide(book({ payments: stranger(amount) }), '2026-11-24');
    expect(decisionOf(plan).daysPastDue).toBe(days);
  });
});

describe('what is closed owes nothing and has no age, but for what was paid', () => {
  const noted = (note: ReturnType<typeof creditNote>): Parts => ({ invoices: [invoice(), note] });
  test.each<readonly [string, Parts, string, Shown]>([
    ['paid', { payments: [payment()] }, 'F-12', ['Réglée', 'paid', 0, 'paid']],
    ['of 0,00 €', one({ total: eur(0) }), 'F-12', ['Réglée', 'paid', 0, 'paid']],
    [
      'credited',
      noted(creditNote({ total: eur(-1200) })),
      'F-12',
      ['Soldée par avoir', 'paid', 0, 'credited'],
    ],
    ['cancelled', one({ situation: situation('cancelled') }), 'F-12', ['Annulée', 'other', 0, 'cancelled']],
    [
      'written off',
      one({ situation: situation('writtenOff') }),
      'F-12',
      ['Irrécouvrable', 'other', 0, 'writtenOff'],
    ],
    ['a credit note', noted(creditNote()), 'A-12', ['Avoir', 'other', 0, 'creditApplied']],
    [
      'a credit note that was cancelled',
      noted(creditNote({ situation: situation('cancelled') })),
      'A-12',
      ['Annulée', 'other', 0, 'cancelled'],
    ],
  ])('%s', (_, parts, number, expected) => {
    expect(shown(parts, number)).toEqual(expected);
  });
});
