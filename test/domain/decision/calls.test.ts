import { describe, expect, test } from 'vitest';
import {
  book,
  DUPONT,
  day,
  decide,
  decisionOf,
  invoice,
  invoices,
  type JournalLine,
  journal,
} from '../sample-book';
import { CALL, standardOf, withStep } from './steps';

const REMINDED: JournalLine = { on: '2026-11-02' };

/** The reason of F-12, then the calls of the day. */
function callsOf(parts: Parameters<typeof book>[0], today: string) {
  const plan = decide(book(parts), today);
  return [
    decisionOf(plan).reason.code,
    plan.calls.map(({ step, on, cases }) => [step.name, on, cases.map((one) => one.number).join()]),
  ];
}
const ONE_CALL = [['Appel', '2026-11-09', 'F-12']];

describe('a call waits for the level before it', () => {
  test('put off by its user, and the call with it', () => {
    const postponed: JournalLine = { on: '2026-11-02', state: 'postponed', detail: 'jusque=2026-11-30' };
    expect(callsOf({ journal: journal(postponed) }, '2026-11-09')).toEqual(['postponed', []]);
  });

  test('the level just before, and not the first of the scenario', () => {
    const policies = standardOf(
      { name: 'Relance 1', days: 1 },
      { name: 'Relance 2', days: 5 },
      { name: 'Appel', days: 7, ...CALL },
    );
    const lines: JournalLine[] = [
      REMINDED,
      { on: '2026-11-05', rank: 2, state: 'postponed', detail: 'jusque=2026-11-30' },
    ];
    expect(callsOf({ policies, journal: journal(...lines) }, '2026-11-09')).toEqual(['postponed', []]);
    const both = journal(REMINDED, { on: '2026-11-05', rank: 2 });
    expect(callsOf({ policies, journal: both }, '2026-11-09')).toEqual(['finished', []]);
  });

  test.each<readonly [string, string, JournalLine[]]>([
    [
      'came back',
      'bounced',
      [
        { on: '2026-11-02', state: 'sent' },
        { on: '2026-11-03', state: 'bounced' },
      ],
    ],
    [
      'was refused three times',
      'sendFailed',
      ['2026-11-02', '2026-11-03', '2026-11-04'].flatMap((on): JournalLine[] => [
        { on, state: 'reserved' },
        { on, state: 'failed', detail: 'réponse=Invalid To header' },
      ]),
    ],
  ])('unless that level %s: the call is then the only way', (_, code, lines) => {
    expect(callsOf({ journal: journal(...lines) }, '2026-11-06')).toEqual([code, []]);
    expect(callsOf({ journal: journal(...lines) }, '2026-11-09')).toEqual([code, ONE_CALL]);
  });
});

describe('a call is proposed while', () => {
  test('the next level waits for approval', () => {
    const parts = {
      policies: withStep('Relance 2', { dispatch: 'afterApproval', days: 8 }),
      journal: journal(REMINDED),
    };
    expect(callsOf(parts, '2026-11-06')).toEqual(['waiting', []]);
    expect(callsOf(parts, '2026-11-09')).toEqual(['awaitingApproval', ONE_CALL]);
  });

  test('the next level waits for the type of the customer', () => {
    const parts = {
      customers: [{ ...DUPONT, type: 'unknown' as const }],
      policies: standardOf(
        { name: 'Relance 1', days: 1 },
        { name: 'Appel', days: 7, ...CALL },
        { name: 'Mise en demeure', days: 8, channel: 'registeredLetter', dispatch: 'afterApproval' },
      ),
      journal: journal(REMINDED),
    };
    expect(callsOf(parts, '2026-11-09')).toEqual(['typeUnknown', ONE_CALL]);
  });
});

describe('a scenario that opens with a call', () => {
  const policies = standardOf({ name: 'Appel', days: 0, ...CALL }, { name: 'Relance 1', days: 10 });
  const due = { policies, invoices: [invoice({ dueOn: day('2026-11-09') })] };

  test('proposes it from the day after the due date, never before', () => {
    expect(callsOf(due, '2026-11-06')).toEqual(['notDue', []]);
    expect(callsOf(due, '2026-11-09')).toEqual(['notDue', []]);
    expect(callsOf(due, '2026-11-10')).toEqual(['callDue', [['Appel', '2026-11-09', 'F-12']]]);
  });

  test.each([
    ['2026-11-06', 'callDue', 1],
    ['2026-11-09', 'waiting', 0],
    ['2026-11-10', 'waiting', 0],
  ])('made on %s, it is made from the due date on: before it, nothing was late', (on, code, count) => {
    const lines = journal({ on, rank: null, state: 'called' });
    const plan = decide(book({ ...due, journal: lines }), '2026-11-10');
    expect(decisionOf(plan).reason.code).toBe(code);
    expect(plan.calls).toHaveLength(count);
  });
});

test('a call made before the reminder does not stand for the one that follows it', () => {
  const lines = journal({ on: '2026-11-03', rank: null, state: 'called' }, { on: '2026-11-05' });
  expect(callsOf({ journal: lines }, '2026-11-09')).toEqual(['callDue', ONE_CALL]);
});

describe('the key of a call', () => {
  const durand = { ...DUPONT, row: 3, name: 'Durand' };
  const [first, second, third] = invoices({}, {}, { customer: 'Durand' });
  const keys = (...rows: (typeof first)[]) => {
    const found = rows.flatMap((one) => one ?? []);
    const lines = ['F-1', 'F-2', 'F-3'].map(
      (number): JournalLine => ({
        ...REMINDED,
        invoice: number,
        customer: number === 'F-3' ? 'Durand' : DUPONT.name,
      }),
    );
    const plan = decide(
      book({ customers: [DUPONT, durand], invoices: found, journal: journal(...lines) }),
      '2026-11-09',
    );
    return Object.fromEntries(plan.calls.map(({ customer, key }) => [customer.name, key]));
  };

  test('is the same however the rows are sorted, another for other invoices or another customer', () => {
    const sorted = keys(first, second, third);
    expect(keys(third, second, first)).toEqual(sorted);
    expect(sorted[DUPONT.name]).toMatch(/^A.+/);
    expect(sorted[DUPONT.name]).not.toBe(sorted.Durand);
    const each = [keys(first), keys(second), sorted].map((found) => found[DUPONT.name]);
    expect(new Set(each).size).toBe(3);
  });
});
