import { describe, expect, test } from 'vitest';
import { type book, decisionOf, invoice, payment, situation } from '../sample-book';
import { MAILED, planned, reminded, type Shown, shown } from './small-book';

/* F-12: 1 200 € due on 31/10/2026. */

const LATE = { status: 'Échue', open: '1200.00', daysLate: 24, bucket: '1-30' };
const CLOSED = { daysLate: 0, level: '', lastNoticeOn: null, nextAction: '', nextActionOn: null };

describe('what the row of an invoice shows', () => {
  test.each<readonly [string, Parameters<typeof book>[0], Shown]>([
    [
      'paid',
      { payments: [payment()] },
      { ...CLOSED, status: 'Réglée', open: '0.00', bucket: 'paid', code: 'paid' },
    ],
    [
      'cancelled',
      { invoices: [invoice({ situation: situation('cancelled') })] },
      { ...CLOSED, status: 'Annulée', open: '0.00', bucket: 'other', code: 'cancelled' },
    ],
    [
      'written off',
      { invoices: [invoice({ situation: situation('writtenOff') })] },
      { ...CLOSED, status: 'Irrécouvrable', open: '0.00', bucket: 'other', code: 'writtenOff' },
    ],
    [
      'disputed: it is still owed, and only a person ends the hold',
      { invoices: [invoice({ situation: situation('dispute') })] },
      { ...CLOSED, ...LATE, status: 'En litige', code: 'disputed' },
    ],
    [
      'promised: what comes the third working day after',
      { invoices: [invoice({ situation: situation('promise', '2026-11-25') })] },
      {
        ...CLOSED,
        ...LATE,
        status: 'Promesse en cours',
        nextAction: 'Relance 1',
        nextActionOn: '2026-11-30',
        code: 'promised',
      },
    ],
  ])('once it is %s', (_, parts, expected) => {
    expect(shown(planned([], parts))).toEqual(expected);
  });

  test('after the last level: nothing comes next, and somebody is to decide', () => {
    const policies = MAILED.map((policy) => ({
      ...policy,
      steps: policy.steps.filter(({ name }) => name.startsWith('Relance')),
    }));
    const plan = planned(reminded(), { policies });
    expect(shown(plan)).toEqual({
      ...LATE,
      level: 'Relance 2',
      lastNoticeOn: '2026-11-12',
      nextAction: '',
      nextActionOn: null,
      code: 'finished',
    });
    expect(decisionOf(plan).nextStep).toBe('');
  });
});
