import { describe, expect, test } from 'vitest';
import type { Invoice, Payment } from '../../src/domain/model';
import { agingBucketOf } from '../../src/domain/standing';
import {
  book,
  codeOf,
  day,
  decide,
  decisionOf,
  eur,
  invoice,
  invoices,
  payment,
  plain,
  reasonOf,
} from './sample-book';

/** What F-12, or another, owes once the ledger is settled on 24/11/2026. */
function owed(parts: { invoices?: Invoice[]; payments?: Payment[] }, number = 'F-12', today = '2026-11-24') {
  const { openAmount, status, bucket } = decisionOf(decide(book(parts), today), number);
  return { openAmount: openAmount === null ? null : openAmount / 100, status, bucket };
}

describe('payments', () => {
  test('a part leaves the rest', () => {
    expect(owed({ payments: [payment({ amount: eur(450) })] })).toEqual({
      openAmount: 750,
      status: 'Réglée en partie',
      bucket: '1-30',
    });
  });

  test('the whole, in several payments, settles it on the day of the last', () => {
    const payments = [
      payment({ amount: eur(450), receivedOn: day('2026-11-20') }),
      payment({ amount: eur(750), receivedOn: day('2026-11-12') }),
    ];
    expect(owed({ payments })).toEqual({ openAmount: 0, status: 'Réglée', bucket: 'paid' });
    expect(reasonOf(decide(book({ payments }), '2026-11-24'))).toBe(
      'Réglée le 20/11/2026 : plus aucune relance.',
    );
  });

  test.each([-1200, 1200])('a rejection takes back what was paid, whatever its sign: %i', (amount) => {
    const payments = [
      payment(),
      payment({ nature: 'rejection', amount: eur(amount), receivedOn: day('2026-11-20') }),
    ];
    expect(owed({ payments })).toMatchObject({ openAmount: 1200, bucket: '1-30' });
  });

  test('Montant réglé alone is believed, at its date or at the due date', () => {
    const typed = { paid: eur(1200) };
    expect(reasonOf(decide(book({ invoices: [invoice(typed)] }), '2026-11-24'))).toContain(
      'Réglée le 31/10/2026',
    );
    const dated = invoice({ ...typed, paidOn: day('2026-11-05') });
    expect(reasonOf(decide(book({ invoices: [dated] }), '2026-11-24'))).toContain('Réglée le 05/11/2026');
  });

  test('a rejection after Montant réglé reopens the invoice', () => {
    const payments = [payment({ nature: 'rejection', amount: eur(1200) })];
    expect(owed({ invoices: [invoice({ paid: eur(1200) })], payments }).openAmount).toBe(1200);
  });

  test('Montant réglé and Règlements that agree count once', () => {
    const payments = [payment({ amount: eur(450) })];
    expect(owed({ invoices: [invoice({ paid: eur(450) })], payments }).openAmount).toBe(750);
  });

  test('Montant réglé and Règlements that disagree hold the row and say both', () => {
    const payments = [payment({ amount: eur(450) })];
    const plan = decide(book({ invoices: [invoice({ paid: eur(1200) })], payments }), '2026-11-24');
    expect(codeOf(plan)).toBe('paymentsDisagree');
    expect(reasonOf(plan)).toContain('1 200,00 €');
    expect(reasonOf(plan)).toContain('450,00 €');
    expect(plan.messages).toEqual([]);
  });

  test("a payment of another customer's holds the row", () => {
    const plan = decide(book({ payments: [payment({ customer: 'Durand' })] }), '2026-11-24');
    expect(codeOf(plan)).toBe('paymentsDisagree');
    expect(plan.messages).toEqual([]);
  });

  test('more than is owed is a credit that holds the whole customer', () => {
    const parts = {
      invoices: invoices({}, { dueOn: day('2026-11-10') }),
      payments: [payment({ invoice: 'F-1', amount: eur(1500) })],
    };
    const plan = decide(book(parts), '2026-11-24');
    expect(codeOf(plan, 'F-1')).toBe('paid');
    expect(reasonOf(plan, 'F-2')).toBe(
      'Règlement de 300,00 € à affecter chez ce client : affectez-le pour reprendre.',
    );
    expect(plan.messages).toEqual([]);
  });

  test('a few cents in excess hold nobody', () => {
    const parts = {
      invoices: invoices({}, { dueOn: day('2026-11-10') }),
      payments: [payment({ invoice: 'F-1', amount: eur(1200.05) })],
    };
    expect(codeOf(decide(book(parts), '2026-11-24'), 'F-2')).toBe('leaves');
  });
});

describe('credit notes', () => {
  const note = (changes: Partial<Invoice> = {}) =>
    invoice({
      row: 3,
      number: 'A-12',
      nature: 'creditNote',
      total: eur(-1200),
      creditFor: 'F-12',
      issuedOn: day('2026-11-15'),
      ...changes,
    });

  test('the whole amount: settled by it', () => {
    const plan = decide(book({ invoices: [invoice(), note()] }), '2026-11-24');
    expect(reasonOf(plan)).toBe("Soldée par l'avoir A-12 : plus aucune relance.");
    expect(decisionOf(plan).status).toBe('Soldée par avoir');
    expect(decisionOf(plan).bucket).toBe('paid');
    expect(reasonOf(plan, 'A-12')).toBe('Avoir imputé sur F-12.');
    expect(decisionOf(plan, 'A-12').status).toBe('Avoir');
  });

  test('a part: the rest is owed', () => {
    expect(owed({ invoices: [invoice(), note({ total: eur(-200) })] }).openAmount).toBe(1000);
  });

  test('a positive amount typed with the nature Avoir reduces too', () => {
    expect(owed({ invoices: [invoice(), note({ total: eur(200) })] }).openAmount).toBe(1000);
  });

  test('a negative amount is a credit note whatever its nature says', () => {
    expect(owed({ invoices: [invoice(), note({ nature: 'invoice', total: eur(-200) })] }).openAmount).toBe(
      1000,
    );
  });

  test.each([
    ['that names no invoice', { creditFor: '' }],
    ['on an invoice that is not there', { creditFor: 'F-99' }],
  ])('one %s is to allocate and holds its customer', (_, changes) => {
    const plan = decide(book({ invoices: [invoice(), note(changes)] }), '2026-11-24');
    expect(decisionOf(plan).openAmount).toBe(eur(1200));
    expect(plan.messages).toEqual([]);
    expect(codeOf(plan)).toBe('unallocatedCredit');
  });

  test("another customer's credit note reduces nothing", () => {
    const plan = decide(book({ invoices: [invoice(), note({ customer: 'Durand' })] }), '2026-11-24');
    expect(decisionOf(plan).openAmount).toBe(eur(1200));
  });

  test('a cancelled credit note reduces nothing', () => {
    const cancelled = note({ situation: { kind: 'cancelled', date: null, detail: '' } });
    expect(owed({ invoices: [invoice(), cancelled] }).openAmount).toBe(1200);
  });
});

describe('retention money', () => {
  const retention = { amount: eur(60), releasableOn: day('2027-09-15') };
  const kept = invoice({ retention });

  test('what is kept back is not asked for', () => {
    expect(owed({ invoices: [kept] }).openAmount).toBe(1140);
  });

  test('once the rest is paid, only its date is awaited, and nothing is late', () => {
    const payments = [payment({ amount: eur(1140) })];
    const plan = decide(book({ invoices: [kept], payments }), '2026-11-24');
    expect(reasonOf(plan)).toBe('Retenue de garantie de 60,00 € : exigible le 15/09/2027.');
    expect(decisionOf(plan)).toMatchObject({ openAmount: 0, daysPastDue: 0, bucket: 'notDue' });
  });

  test('released and not paid, it is late from its own date', () => {
    const payments = [payment({ amount: eur(1140) })];
    const plan = decide(book({ invoices: [kept], payments }), '2027-09-20');
    expect(decisionOf(plan)).toMatchObject({ openAmount: eur(60), daysPastDue: 5, bucket: '1-30' });
    expect(plan.messages.map((message) => message.step.name)).toEqual(['Relance 1']);
  });
});

describe('instalments of one invoice', () => {
  const three = ['2026-09-30', '2026-10-31', '2026-11-30'].map((dueOn, index) =>
    invoice({ row: index + 2, dueOn: day(dueOn), total: eur(400) }),
  );
  const open = (payments: Payment[]) =>
    decide(book({ invoices: three, payments }), '2026-11-24').decisions.map((decision) =>
      decision.openAmount === null ? null : decision.openAmount / 100,
    );

  test('a payment pays the earliest due first', () => {
    expect(open([payment({ amount: eur(500) })])).toEqual([0, 300, 400]);
  });

  test('several payments add up across them', () => {
    expect(open([payment({ amount: eur(300) }), payment({ amount: eur(300) })])).toEqual([0, 200, 400]);
  });

  test('a rejection reopens the latest one paid', () => {
    expect(open([payment({ amount: eur(800) }), payment({ nature: 'rejection', amount: eur(400) })])).toEqual(
      [0, 400, 400],
    );
  });

  test('a credit note reduces the last one due', () => {
    const note = invoice({
      row: 9,
      number: 'A-12',
      nature: 'creditNote',
      total: eur(-100),
      creditFor: 'F-12',
    });
    const plan = decide(book({ invoices: [...three, note] }), '2026-11-24');
    expect(plan.decisions.slice(0, 3).map(({ openAmount }) => (openAmount ?? 0) / 100)).toEqual([
      400, 400, 300,
    ]);
  });

  test('too much stays a credit of the customer', () => {
    const plan = decide(
      book({
        invoices: [...three, invoice({ row: 5, number: 'F-13' })],
        payments: [payment({ amount: eur(1300) })],
      }),
      '2026-11-24',
    );
    expect(reasonOf(plan, 'F-13')).toContain('Règlement de 100,00 € à affecter');
  });

  test('different customers or dates under one number are duplicates, all held', () => {
    const plan = decide(
      book({
        invoices: [invoice(), invoice({ row: 3, issuedOn: day('2026-10-02'), dueOn: day('2026-11-30') })],
      }),
      '2026-11-24',
    );
    expect(plan.decisions.map((decision) => decision.reason.code)).toEqual(['duplicate', 'duplicate']);
    expect(plain(plan.decisions[1]?.reason.sentence ?? '')).toContain('aux lignes 2 et 3');
  });
});

test.each([
  [-3, 'notDue'],
  [0, 'notDue'],
  [1, '1-30'],
  [30, '1-30'],
  [31, '31-60'],
  [60, '31-60'],
  [61, '61-90'],
  [90, '61-90'],
  [91, '90+'],
])('%i days past due: %s', (days, bucket) => {
  expect(agingBucketOf(days)).toBe(bucket);
});
