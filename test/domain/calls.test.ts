import { describe, expect, test } from 'vitest';
import {
  book,
  codeOf,
  DUPONT,
  day,
  decide,
  decisionOf,
  invoices,
  type JournalLine,
  journal,
  messagesOf,
  payment,
} from './sample-book';

const REMINDED: JournalLine = { on: '2026-11-02' };
const planWith = (today: string, ...lines: JournalLine[]) =>
  decide(book({ journal: journal(...lines) }), today);
const callsOn = (today: string, ...lines: JournalLine[]) =>
  planWith(today, ...lines).calls.map((call) => [call.on, call.cases.map((one) => one.number).join()]);

describe('a call', () => {
  test('is proposed on its day, after the level before it', () => {
    expect(callsOn('2026-11-06', REMINDED)).toEqual([]);
    // Six days after the reminder is Sunday 08/11.
    expect(callsOn('2026-11-09', REMINDED)).toEqual([['2026-11-09', 'F-12']]);
    expect(callsOn('2026-11-09')).toEqual([]);
  });

  test('is proposed every working day until it is made, under the same key', () => {
    const [first, later] = ['2026-11-09', '2026-11-10'].map((today) => planWith(today, REMINDED).calls[0]);
    expect(first?.key).toBe(later?.key);
    expect(callsOn('2026-11-11', REMINDED)).toEqual([]);
  });

  test('made, is proposed no more', () => {
    expect(callsOn('2026-11-10', REMINDED, { on: '2026-11-09', rank: 0, state: 'called' })).toEqual([]);
  });

  test('made on the very day of the reminder, is made', () => {
    expect(callsOn('2026-11-10', REMINDED, { on: '2026-11-02', rank: 0, state: 'called' })).toEqual([]);
  });

  test('made before the reminder, is still to make', () => {
    const early: JournalLine = { on: '2026-10-20', rank: 0, state: 'called' };
    expect(callsOn('2026-11-09', early, REMINDED)).toHaveLength(1);
  });

  test('never blocks the next level, and is over once it left', () => {
    expect(messagesOf(planWith('2026-11-12', REMINDED)).map(({ step }) => step)).toEqual(['Relance 2']);
    expect(callsOn('2026-11-13', REMINDED, { on: '2026-11-12', rank: 2 })).toEqual([]);
  });

  test('is said on its row, with what comes next', () => {
    const found = decisionOf(planWith('2026-11-09', REMINDED));
    expect(found.reason.code).toBe('callDue');
    expect(found).toMatchObject({ nextAction: 'Appel', nextActionOn: '2026-11-09' });
    expect(found.reason.sentence).toContain('relance 2 le 12/11/2026');
  });

  test('one for all the invoices of a customer', () => {
    const lines = journal({ on: '2026-11-02', invoice: 'F-1' }, { on: '2026-11-02', invoice: 'F-2' });
    const plan = decide(book({ invoices: invoices({}, {}), journal: lines }), '2026-11-09');
    expect(plan.calls.map((call) => call.cases.map((one) => one.number))).toEqual([['F-1', 'F-2']]);
  });

  test('is not proposed about what is paid, or held by a word', () => {
    const lines = journal(REMINDED);
    expect(decide(book({ journal: lines, payments: [payment()] }), '2026-11-09').calls).toEqual([]);
    const disputed = invoices({ number: 'F-12', situation: { kind: 'dispute', date: null, detail: '' } });
    expect(decide(book({ invoices: disputed, journal: lines }), '2026-11-09').calls).toEqual([]);
  });

  test('is not proposed while receipts are unchecked', () => {
    const gated = { receiptsFreshness: 3, receiptsCheckedUntil: day('2026-10-31') };
    expect(decide(book({ journal: journal(REMINDED), settings: gated }), '2026-11-09').calls).toEqual([]);
  });

  test('is the way to a customer whose address refuses', () => {
    const lines = journal(REMINDED, {
      on: '2026-11-06',
      invoice: 'F-12',
      rank: 2,
      state: 'bounced',
    });
    const plan = decide(book({ journal: lines }), '2026-11-09');
    expect(codeOf(plan)).toBe('bounced');
    expect(plan.calls).toHaveLength(1);
  });

  test('a policy without calls proposes none', () => {
    const consumer = { ...DUPONT, type: 'consumer' as const };
    const plan = decide(
      book({ customers: [consumer], journal: journal({ on: '2026-11-05' }) }),
      '2026-11-16',
    );
    expect(plan.calls).toEqual([]);
  });
});

test('a customer who cannot be written to is called on the day of the call, though relance 1 never left', () => {
  const plan = decide(book({ customers: [{ ...DUPONT, emails: [] }] }), '2026-11-09');
  expect(codeOf(plan)).toBe('noAddress');
  expect(plan.calls).toMatchObject([{ step: { name: 'Appel' }, cases: [{ number: 'F-12' }] }]);
});

test('a call keeps its day when the reminder left late but before it, and follows a reminder that left after it', () => {
  // Due on Friday 30/10: the reminder leaves on Monday 02/11, the call stays on Friday 06/11.
  const friday = book({
    invoices: invoices({ dueOn: day('2026-10-30') }),
    journal: journal({ on: '2026-11-02', invoice: 'F-1', key: 'F-1#1' }),
  });
  expect(decide(friday, '2026-11-05').calls).toEqual([]);
  expect(decide(friday, '2026-11-06').calls).toMatchObject([{ on: '2026-11-06' }]);
  const late = book({
    invoices: invoices({ dueOn: day('2026-09-30') }),
    journal: journal({ on: '2026-11-02', invoice: 'F-1', key: 'F-1#1' }),
  });
  expect(decide(late, '2026-11-06').calls).toEqual([]);
  expect(decide(late, '2026-11-09').calls).toMatchObject([{ on: '2026-11-09' }]);
});

test('who is reminded on the very day of the call is not called that day', () => {
  const ledger = book({
    invoices: invoices({ dueOn: day('2026-10-30') }),
    journal: journal({ on: '2026-11-06', invoice: 'F-1', key: 'F-1#1' }),
  });
  expect(decide(ledger, '2026-11-06').calls).toEqual([]);
  expect(decide(ledger, '2026-11-12').calls).toMatchObject([{ on: '2026-11-12' }]);
});
