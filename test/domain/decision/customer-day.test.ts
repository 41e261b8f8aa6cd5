import { describe, expect, test } from 'vitest';
import type { Invoice } from '../../../src/domain/model';
import {
  type book,
  codeOf,
  day,
  eur,
  invoices,
  type JournalLine,
  messagesOf,
  payment,
  situation,
} from '../sample-book';
import { plannedFor, reminded, shown } from './small-book';

type Parts = NonNullable<Parameters<typeof book>[0]>;
describe('the least that is chased, 10 € in all', () => {
  const withOther = (other: Partial<Invoice>, parts: Parts = {}, lines: readonly JournalLine[] = []) =>
    plannedFor(invoices({ total: eur(5) }, { total: eur(500), ...other }), lines, parts);

  test.each<readonly [string, Partial<Invoice>, Parts]>([
    ['assigned', { situation: situation('assigned') }, {}],
    ['given to somebody else to collect', { situation: situation('entrusted') }, {}],
    ['not to be chased', { situation: situation('doNotChase') }, {}],
    ['in another currency', { currency: 'USD' }, {}],
    ['disputed', { situation: situation('dispute') }, {}],
    ['cancelled', { situation: situation('cancelled') }, {}],
    ['written off', { situation: situation('writtenOff') }, {}],
    [
      'not told: its payments disagree',
      { paid: eur(100) },
      { payments: [payment({ invoice: 'F-2', amount: eur(50) })] },
    ],
  ])('does not count what is %s', (_, other, parts) => {
    const plan = withOther(other, parts);
    expect(messagesOf(plan)).toEqual([]);
    expect(shown(plan, 'F-1')).toMatchObject({ open: '5.00', nextAction: '', code: 'belowMinimum' });
  });

  test('does not count what the former sheet chases', () => {
    const plan = withOther({}, { settings: { formerUntil: 1 } }, [{ on: '2026-11-02', invoice: 'F-2' }]);
    expect([codeOf(plan, 'F-1'), codeOf(plan, 'F-2')]).toEqual(['belowMinimum', 'formerSheet']);
  });

  test.each<readonly [string, Partial<Invoice>]>([
    ['suspended', { situation: situation('hold') }],
    ['promised', { situation: situation('promise', '2026-12-15') }],
    ['chased too', {}],
  ])('counts what is %s', (_, other) => {
    const plan = withOther(other);
    expect(codeOf(plan, 'F-1')).toBe('leaves');
    expect(messagesOf(plan)[0]?.carried).toContain('F-1');
  });

  test.each([
    [9.99, 'belowMinimum'],
    [10, 'awaitingApproval'],
  ])('holds what waits for approval as well: %d € is %s', (total, code) => {
    const plan = plannedFor(invoices({ total: eur(total) }), reminded('F-1'));
    expect(codeOf(plan, 'F-1')).toBe(code);
    expect(plan.awaiting).toHaveLength(code === 'belowMinimum' ? 0 : 1);
  });
});

describe('what a message lists beside what it carries', () => {
  const leading: JournalLine = { on: '2026-11-02', invoice: 'F-1' };

  test('is late: what is due today is not, what was due yesterday is', () => {
    const found = invoices({}, { dueOn: day('2026-11-24') }, { dueOn: day('2026-11-23') });
    expect(messagesOf(plannedFor(found, [leading]))).toEqual([
      { step: 'Relance 2', carried: ['F-1'], alsoListed: ['F-3:1'] },
    ]);
  });

  test('is not what a formal notice gives days for', () => {
    const detail = 'montant=1200.00 · délai=8 · postée=2026-11-20 · présentée=2026-11-22';
    const running: JournalLine = {
      on: '2026-11-20',
      invoice: 'F-2',
      rank: 3,
      state: 'posted',
      message: 'M3',
      detail,
    };
    const plan = plannedFor(invoices({}, {}), [leading, ...reminded('F-2'), running]);
    expect(codeOf(plan, 'F-2')).toBe('noticeRunning');
    expect(messagesOf(plan)).toEqual([{ step: 'Relance 2', carried: ['F-1'], alsoListed: [] }]);
  });

  test('is nothing in a reminder before the due date', () => {
    const found = invoices({ dueOn: day('2026-11-30') }, {});
    const plan = plannedFor(found, [{ on: '2026-11-18', invoice: 'F-2' }]);
    expect(messagesOf(plan)).toEqual([{ step: 'Prévenance', carried: ['F-1'], alsoListed: [] }]);
  });

  test('leaves every invoice it carries said to leave', () => {
    const plan = plannedFor(invoices({}, { dueOn: day('2026-11-10') }));
    expect(messagesOf(plan)[0]?.carried).toEqual(['F-1', 'F-2']);
    expect(plan.decisions.map(({ reason }) => reason.code)).toEqual(['leaves', 'leaves']);
  });
});
