import { describe, expect, test } from 'vitest';
import type { SituationKind } from '../../src/domain/model';
import { book, codeOf, decide, decisionOf, eur, invoice, payment, reasonOf, situation } from './sample-book';

/** F-12 under a word of Situation, on a day. */
const under = (today: string, kind: SituationKind, date: string | null = null, detail = '') =>
  decide(book({ invoices: [invoice({ situation: situation(kind, date, detail) })] }), today);

describe('words that hold until a day', () => {
  test.each<[string, SituationKind, string, string, string]>([
    [
      'a promise for a Friday: the third working day after',
      'promise',
      '2026-11-27',
      '2026-12-01',
      '2026-12-02',
    ],
    ['a promise across a holiday', 'promise', '2026-11-09', '2026-11-12', '2026-11-13'],
    ['an instalment plan', 'instalmentPlan', '2026-12-04', '2026-12-08', '2026-12-09'],
    [
      'a direct debit or a cheque: five working days',
      'paymentInTransit',
      '2026-11-05',
      '2026-11-13',
      '2026-11-16',
    ],
    ['a hold: the day after', 'hold', '2026-12-15', '2026-12-15', '2026-12-16'],
  ])('%s', (_, kind, date, lastHeld, resumes) => {
    const held = under(lastHeld, kind, date);
    expect(held.messages).toEqual([]);
    expect(decisionOf(held)).toMatchObject({ nextAction: 'Relance 1', nextActionOn: resumes });
    expect(under(resumes, kind, date).messages.map((message) => message.step.name)).toEqual(['Relance 1']);
  });

  test('the sentences say the day given and the day it resumes', () => {
    expect(reasonOf(under('2026-11-24', 'promise', '2026-11-27'))).toBe(
      'Paiement promis pour le 27/11/2026 : reprise le 02/12/2026 sans règlement.',
    );
    expect(reasonOf(under('2026-11-24', 'hold', '2026-12-15'))).toBe(
      "Suspendue jusqu'au 15/12/2026 : reprise le 16/12/2026.",
    );
    expect(reasonOf(under('2026-11-06', 'paymentInTransit', '2026-11-05'))).toContain(
      "présenté le 05/11/2026 : attente d'un éventuel rejet jusqu'au 13/11/2026.",
    );
    expect(reasonOf(under('2026-11-24', 'instalmentPlan', '2026-12-05'))).toBe(
      'Échéancier respecté : prochaine échéance le 05/12/2026.',
    );
  });

  test('a hold that ends on a Friday resumes on a working day', () => {
    const { reason, nextActionOn } = decisionOf(under('2026-12-01', 'hold', '2026-12-18'));
    expect(nextActionOn).toBe('2026-12-21');
    expect(reason.sentence).toContain('21/12/2026');
  });

  test.each<[SituationKind, string]>([
    ['promise', 'unreadable'],
    ['instalmentPlan', 'unreadable'],
    ['paymentInTransit', 'unreadable'],
    ['hold', 'held'],
  ])('%s without a date holds and asks for it', (kind, code) => {
    const plan = under('2026-11-24', kind);
    expect(codeOf(plan)).toBe(code);
    expect(reasonOf(plan)).toMatch(/Jusqu'au/);
    expect(plan.messages).toEqual([]);
  });
});

describe('words that only a person ends', () => {
  test.each<[SituationKind, string, string]>([
    ['dispute', 'disputed', 'En litige'],
    ['doNotChase', 'doNotChase', 'À ne pas relancer'],
    ['replyToRead', 'replyToRead', 'Réponse à lire'],
    ['assigned', 'assigned', 'Cédée'],
    ['entrusted', 'entrusted', 'Confiée à un tiers'],
    ['writtenOff', 'writtenOff', 'Irrécouvrable'],
    ['cancelled', 'cancelled', 'Annulée'],
  ])('%s', (kind, code, status) => {
    for (const today of ['2026-11-24', '2027-06-01']) {
      const plan = under(today, kind, '2026-11-03');
      expect(codeOf(plan)).toBe(code);
      expect(decisionOf(plan)).toMatchObject({ status, nextActionOn: null });
      expect([...plan.messages, ...plan.awaiting, ...plan.calls]).toEqual([]);
    }
  });

  test('what was written off or cancelled owes nothing any more', () => {
    for (const kind of ['writtenOff', 'cancelled'] as const)
      expect(decisionOf(under('2026-11-24', kind)).openAmount).toBe(0);
    expect(decisionOf(under('2026-11-24', 'dispute')).openAmount).toBe(eur(1200));
  });

  test('who the debt was assigned or entrusted to is named', () => {
    expect(reasonOf(under('2026-11-24', 'assigned', null, 'Factor SA'))).toContain(
      'Créance cédée à Factor SA',
    );
    expect(reasonOf(under('2026-11-24', 'entrusted', null, 'Me Blanc'))).toContain(
      'Dossier confié à Me Blanc',
    );
    expect(reasonOf(under('2026-11-24', 'assigned'))).not.toContain('  ');
  });
});

test.each<SituationKind>(['dispute', 'promise', 'hold', 'replyToRead', 'doNotChase', 'paymentInTransit'])(
  'a payment ends %s',
  (kind) => {
    const invoices = [invoice({ situation: situation(kind, '2026-12-20') })];
    expect(codeOf(decide(book({ invoices, payments: [payment()] }), '2026-11-24'))).toBe('paid');
  },
);

test('one invoice under a word does not hold the others of its customer', () => {
  const held = invoice({ situation: situation('dispute', '2026-11-03') });
  const other = invoice({ row: 3, number: 'F-13' });
  const plan = decide(book({ invoices: [held, other] }), '2026-11-24');
  expect(plan.messages.map((message) => message.carried.map((line) => line.one.number))).toEqual([['F-13']]);
  expect(plan.messages[0]?.alsoListed).toEqual([]);
});

test.each([
  ['', '', 'Prélèvement ou chèque présenté'],
  ['Prélèvement SEPA', '', 'Prélèvement présenté'],
  ['Chèque', '', 'Chèque présenté'],
  ['Virement', 'chèque de banque', 'Chèque présenté'],
  ['Chèque ou prélèvement', '', 'Prélèvement ou chèque présenté'],
])('what is in transit is named when it is known: « %s », « %s »', (paymentMethod, detail, words) => {
  const invoices = [
    invoice({ paymentMethod, situation: situation('paymentInTransit', '2026-11-05', detail) }),
  ];
  expect(reasonOf(decide(book({ invoices }), '2026-11-06'))).toContain(words);
});
