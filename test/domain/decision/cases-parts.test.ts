import { describe, expect, test } from 'vitest';
import { book, day, decide, decisionOf, eur, invoices, type JournalLine, journal } from '../sample-book';
import { claimed, shown, TODAY } from './small-book';

describe('the 40 € of an invoice in instalments', () => {
  const parts = (first: string, second: string, changes = {}) =>
    invoices(
      { number: 'F-12', dueOn: day(first), total: eur(600), ...changes },
      { number: 'F-12', dueOn: day(second), total: eur(600) },
    );
  const indemnities = (found: Parameters<typeof book>[0], today = TODAY) =>
    decide(book(found), today).decisions.map(({ invoice, claim }) => [invoice?.dueOn, claim?.indemnity]);

  test.each([
    ['in the order of their dates', '2026-09-30', '2026-10-31'],
    ['in any order', '2026-10-31', '2026-09-30'],
  ])('are asked for once, with the first paid late: %s', (_, first, second) => {
    const plan = decide(book({ invoices: parts(first, second) }), TODAY);
    expect(
      Object.fromEntries(plan.decisions.map((one) => [one.invoice?.dueOn, one.claim?.indemnity])),
    ).toEqual({
      '2026-09-30': eur(40),
      '2026-10-31': 0,
    });
  });

  test('go with the second when the first was paid on its day', () => {
    const paid = { paid: eur(600), paidOn: day('2026-09-30') };
    expect(indemnities({ invoices: parts('2026-09-30', '2026-10-31', paid) })).toEqual([
      ['2026-09-30', 0],
      ['2026-10-31', eur(40)],
    ]);
  });

  test('pass from one paid late since to the next that is late, which letters still speak of', () => {
    const paid = { paid: eur(600), paidOn: day('2026-10-05') };
    const found = { invoices: parts('2026-09-30', '2026-10-31', paid) };
    expect(indemnities(found, '2026-10-31')).toEqual([
      ['2026-09-30', eur(40)],
      ['2026-10-31', 0],
    ]);
    expect(indemnities(found, '2026-11-01')).toEqual([
      ['2026-09-30', 0],
      ['2026-10-31', eur(40)],
    ]);
  });

  test('are due by no instalment before one is late', () => {
    expect(indemnities({ invoices: parts('2026-09-30', '2026-10-31') }, '2026-09-30')).toEqual([
      ['2026-09-30', 0],
      ['2026-10-31', 0],
    ]);
  });

  test('are owed by each of two invoices', () => {
    const plan = decide(book({ invoices: invoices({}, { dueOn: day('2026-11-15') }) }), TODAY);
    expect(['F-1', 'F-2'].map((number) => claimed(plan, number)?.indemnity)).toEqual(['40.00', '40.00']);
  });
});

describe('a retention released after the rest was paid is chased as a debt of its own', () => {
  const kept = {
    retention: { amount: eur(60), releasableOn: day('2026-11-13') },
    paid: eur(1140),
    paidOn: day('2026-11-05'),
  };
  const lines: JournalLine[] = [
    { on: '2026-11-02', rank: 1, invoice: 'F-1' },
    { on: '2026-11-03', rank: 2, invoice: 'F-1' },
  ];
  const chased = (...more: JournalLine[]) =>
    decide(book({ invoices: invoices(kept), journal: journal(...lines, ...more) }), TODAY);

  test('from the first level, whatever the invoice received before', () => {
    expect(shown(chased(), 'F-1')).toEqual({
      status: 'Réglée en partie',
      open: '60.00',
      daysLate: 11,
      bucket: '1-30',
      level: '',
      lastNoticeOn: null,
      nextAction: 'Relance 1',
      nextActionOn: TODAY,
      code: 'leaves',
    });
    expect(chased().messages[0]?.carried.map(({ key }) => key)).toEqual(['F-1@2026-11-13#1']);
  });

  test('then to the call that follows it, from what was sent for it alone', () => {
    const sent = { on: '2026-11-16', rank: 1, invoice: 'F-1', key: 'F-1@2026-11-13#1' };
    expect(shown(chased(sent), 'F-1')).toMatchObject({
      level: 'Relance 1',
      lastNoticeOn: '2026-11-16',
      nextAction: 'Appel',
      nextActionOn: TODAY,
      code: 'callDue',
    });
  });

  test('with the interest of the whole invoice given up', () => {
    const waived: JournalLine = {
      on: '2026-11-04',
      invoice: 'F-1',
      state: 'claimWaived',
      rank: null,
      detail: 'motif=geste',
    };
    expect(decisionOf(chased(waived), 'F-1').claim).toMatchObject({
      interest: 0,
      indemnity: 0,
      waiver: { reason: 'geste' },
    });
  });
});
