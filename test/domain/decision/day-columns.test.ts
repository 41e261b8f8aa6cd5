import { describe, expect, test } from 'vitest';
import { decisionOf, eur, invoice, invoices, type JournalLine, situation } from '../sample-book';
import { planned, reminded, type Shown, shown, TODAY } from './small-book';

/* F-12: 1 200 € due on 31/10/2026. */

const LATE = { status: 'Échue', open: '1200.00', daysLate: 24, bucket: '1-30' };

describe('what the row of an invoice shows', () => {
  test.each<readonly [string, string, readonly JournalLine[], Shown]>([
    [
      'before its due date: the reminder to come',
      '2026-10-20',
      [],
      {
        status: 'Non échue',
        open: '1200.00',
        daysLate: 0,
        bucket: 'notDue',
        level: '',
        lastNoticeOn: null,
        nextAction: 'Prévenance',
        nextActionOn: '2026-10-26',
        code: 'notDue',
      },
    ],
    [
      'nothing received yet: relance 1, today',
      TODAY,
      [],
      {
        ...LATE,
        level: '',
        lastNoticeOn: null,
        nextAction: 'Relance 1',
        nextActionOn: TODAY,
        code: 'leaves',
      },
    ],
    [
      'relance 1 received: the next one on its day',
      '2026-11-04',
      [{ on: '2026-11-02' }],
      {
        ...LATE,
        daysLate: 4,
        level: 'Relance 1',
        lastNoticeOn: '2026-11-02',
        nextAction: 'Relance 2',
        nextActionOn: '2026-11-12',
        code: 'waiting',
      },
    ],
    [
      'only mentioned in a message: no level, but the day it was cited',
      TODAY,
      [{ on: '2026-11-23', rank: null, step: 'Relance 2' }],
      {
        ...LATE,
        level: '',
        lastNoticeOn: '2026-11-23',
        nextAction: 'Relance 1',
        nextActionOn: '2026-11-30',
        code: 'tooSoon',
      },
    ],
    [
      'the reminder before its due date received: no level',
      '2026-11-01',
      [{ on: '2026-10-26', rank: 0 }],
      {
        ...LATE,
        daysLate: 1,
        level: '',
        lastNoticeOn: '2026-10-26',
        nextAction: 'Relance 1',
        nextActionOn: '2026-11-02',
        code: 'nonWorkingDay',
      },
    ],
    [
      'both relances received: the formal notice to approve, without a date',
      TODAY,
      reminded(),
      {
        ...LATE,
        level: 'Relance 2',
        lastNoticeOn: '2026-11-12',
        nextAction: 'À valider : Mise en demeure',
        nextActionOn: null,
        code: 'awaitingApproval',
      },
    ],
    [
      'relance 2 waived: the level it received is still relance 1',
      TODAY,
      [{ on: '2026-11-02' }, { on: '2026-11-23', rank: 2, state: 'waived' }],
      {
        ...LATE,
        level: 'Relance 1',
        lastNoticeOn: '2026-11-02',
        nextAction: 'Mise en demeure',
        nextActionOn: '2026-12-03',
        code: 'waiting',
      },
    ],
    [
      'taken over as far as relance 2: that level, on the day given',
      '2026-11-20',
      [
        { on: '2026-11-18', rank: 2, state: 'takenOver', detail: 'date=2026-11-13' },
        { on: '2026-11-18', rank: 1, state: 'takenOver', detail: 'date=2026-11-13' },
      ],
      {
        ...LATE,
        daysLate: 20,
        level: 'Relance 2',
        lastNoticeOn: '2026-11-13',
        nextAction: 'Mise en demeure',
        nextActionOn: '2026-11-23',
        code: 'waiting',
      },
    ],
  ])('%s', (_, today, lines, expected) => {
    expect(shown(planned(lines, {}, today))).toEqual(expected);
  });
});

describe('the step an invoice is at is known whatever holds it', () => {
  test.each([
    ['disputed', 'Relance 1', { situation: situation('dispute') }],
    ['cancelled', '', { situation: situation('cancelled') }],
  ])('%s: « %s »', (_, step, changes) => {
    expect(decisionOf(planned([], { invoices: [invoice(changes)] })).nextStep).toBe(step);
  });
});

test('a row is known here once the Journal speaks of it', () => {
  const seen: JournalLine = { on: '2026-11-20', state: 'seen', invoice: '', rank: null, detail: 'F-1' };
  const plan = planned([seen], { invoices: invoices({}, { total: eur(90) }) });
  expect(plan.decisions.map(({ number, isSeen }) => [number, isSeen])).toEqual([
    ['F-1', true],
    ['F-2', false],
  ]);
});
