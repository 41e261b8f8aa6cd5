import { describe, expect, test } from 'vitest';
import type { Book } from '../../src/domain/book';
import type { SituationKind } from '../../src/domain/model';
import { QUIET_REASONS } from '../../src/domain/quiet-reasons';
import {
  book,
  codeOf,
  DUPONT,
  day,
  decide,
  eur,
  invoice,
  invoices,
  journal,
  ONE_INVOICE,
  payment,
  situation,
} from './sample-book';

/** What is said of F-12 on 24/11/2026, and whether it asks nothing of anybody. */
const toldOf = (found: Book, today = '2026-11-24', number = 'F-12', models?: typeof ONE_INVOICE) => {
  const code = codeOf(decide(found, today, models), number);
  return [code, QUIET_REASONS.has(code) ? 'quiet' : 'to look at'];
};
const under = (kind: SituationKind, date: string | null = null): Book =>
  book({ invoices: [invoice({ situation: situation(kind, date) })] });

const NOTE = invoice({ row: 3, number: 'A-1', nature: 'creditNote', total: eur(-1200), creditFor: 'F-12' });
const RETENTION = { amount: eur(60), releasableOn: day('2027-09-15') };
const FORMAL = { rank: 3, step: 'Mise en demeure', message: 'M-3' } as const;
const RECEIVED = 'montant=1200.00 · délai=8 · postée=2026-11-13 · présentée=2026-11-17 · reçue=2026-11-19';
const NOTICE = journal(
  { on: '2026-11-02' },
  { on: '2026-11-10', rank: 2 },
  { ...FORMAL, on: '2026-11-12', state: 'approved', detail: 'montant=1200.00 · délai=8' },
  { ...FORMAL, on: '2026-11-13', state: 'posted', detail: RECEIVED },
);

describe('what the program does by itself asks nothing of anybody', () => {
  test.each<[string, Book, string]>([
    ['notDue', book(), '2026-10-12'],
    ['waiting', book({ journal: journal({ on: '2026-11-02' }) }), '2026-11-03'],
    ['noticeRunning', book({ journal: NOTICE }), '2026-11-24'],
    ['tooSoon', book({ journal: journal({ on: '2026-10-30', rank: null }) }), '2026-11-03'],
    ['nonWorkingDay', book(), '2026-11-22'],
  ])('%s', (code, found, today) => expect(toldOf(found, today)).toEqual([code, 'quiet']));

  test('alreadyToday: one message a customer a day', () =>
    expect(
      toldOf(
        book({ invoices: invoices({}, { dueOn: day('2026-11-10') }) }),
        '2026-11-24',
        'F-2',
        ONE_INVOICE,
      ),
    ).toEqual(['alreadyToday', 'quiet']));
});

describe('what its user decided or knows asks nothing of him', () => {
  test.each<[string, Book]>([
    ['promised', under('promise', '2026-11-27')],
    ['instalments', under('instalmentPlan', '2026-12-05')],
    ['paymentInTransit', under('paymentInTransit', '2026-11-20')],
    ['disputed', under('dispute')],
    ['held', under('hold', '2026-12-15')],
    ['doNotChase', under('doNotChase')],
    ['assigned', under('assigned')],
    ['entrusted', under('entrusted')],
    ['cancelled', under('cancelled')],
    ['writtenOff', under('writtenOff')],
    ['belowMinimum', book({ invoices: [invoice({ total: eur(9.99) })] })],
    ['customerBlocked', book({ customers: [{ ...DUPONT, blocked: true }] })],
    ['insolvency', book({ customers: [{ ...DUPONT, insolvency: { openedOn: null } }] })],
    ['formerSheet', book({ journal: journal({ on: '2026-11-02' }), settings: { formerUntil: 1 } })],
  ])('%s', (code, found) => expect(toldOf(found)).toEqual([code, 'quiet']));
});

describe('what is owed no more, or not yet, asks nothing', () => {
  test.each<[string, Book, string]>([
    ['paid', book({ payments: [payment()] }), 'F-12'],
    ['credited', book({ invoices: [invoice(), NOTE] }), 'F-12'],
    ['creditApplied', book({ invoices: [invoice(), NOTE] }), 'A-1'],
    [
      'retention',
      book({ invoices: [invoice({ retention: RETENTION })], payments: [payment({ amount: eur(1140) })] }),
      'F-12',
    ],
  ])('%s', (code, found, number) => expect(toldOf(found, '2026-11-24', number)).toEqual([code, 'quiet']));
});

describe('what only a person can settle is to look at', () => {
  test.each<[string, Book]>([
    ['replyToRead', under('replyToRead')],
    ['uncertain', book({ journal: journal({ on: '2026-11-02', state: 'uncertain' }) })],
    ['unallocatedCredit', book({ payments: [payment({ invoice: '', amount: eur(300) })] })],
    ['unknownCustomer', book({ customers: [] })],
    ['paymentsDisagree', book({ payments: [payment({ customer: 'Durand' })] })],
    ['foreignCurrency', book({ invoices: [invoice({ currency: 'USD' })] })],
    [
      'takeover',
      book({ invoices: [invoice({ dueOn: day('2026-09-30') })], settings: { takeover: 'decide' } }),
    ],
    ['noAddress', book({ customers: [{ ...DUPONT, emails: [] }] })],
  ])('%s', (code, found) => expect(toldOf(found)).toEqual([code, 'to look at']));
});
