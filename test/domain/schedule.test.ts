import { describe, expect, test } from 'vitest';
import { SHIPPED_POLICIES } from '../../src/domain/policies';
import {
  book,
  codeOf,
  DUPONT,
  day,
  decide,
  decisionOf,
  invoice,
  type JournalLine,
  journal,
  messagesOf,
  reasonOf,
} from './sample-book';

const planAfter = (today: string, ...lines: JournalLine[]) =>
  decide(book({ journal: journal(...lines) }), today);
const leaving = (today: string, ...lines: JournalLine[]) =>
  messagesOf(planAfter(today, ...lines)).map((message) => message.step);

describe('the reminder before the due date', () => {
  const coming = (today: string, dueOn: string) =>
    messagesOf(decide(book({ invoices: [invoice({ dueOn: day(dueOn) })] }), today)).map(({ step }) => step);

  test('leaves seven days before, or on the working day after', () => {
    expect(coming('2026-11-22', '2026-11-30')).toEqual([]);
    expect(coming('2026-11-23', '2026-11-30')).toEqual(['Prévenance']);
    // 22/11/2026 is a Sunday.
    expect(coming('2026-11-22', '2026-11-29')).toEqual([]);
    expect(coming('2026-11-23', '2026-11-29')).toEqual(['Prévenance']);
  });

  test('leaves late rather than not, but never on the due date', () => {
    expect(coming('2026-11-27', '2026-11-30')).toEqual(['Prévenance']);
    expect(coming('2026-11-30', '2026-11-30')).toEqual([]);
    expect(coming('2026-12-01', '2026-11-30')).toEqual(['Relance 1']);
  });

  test('that could only leave on the due date is not announced', () => {
    const plan = decide(book({ invoices: [invoice({ dueOn: day('2026-11-23') })] }), '2026-11-21');
    expect(reasonOf(plan)).toBe('Échéance le 23/11/2026 : relance 1 le 24/11/2026 si elle reste impayée.');
  });

  test('leaves once', () => {
    expect(leaving('2026-10-26', { on: '2026-10-24', rank: 0 })).toEqual([]);
  });

  test('needs no check of receipts', () => {
    const gated = book({
      invoices: [invoice({ dueOn: day('2026-11-30') })],
      settings: { receiptsFreshness: 3, receiptsCheckedUntil: null },
    });
    expect(messagesOf(decide(gated, '2026-11-23')).map(({ step }) => step)).toEqual(['Prévenance']);
  });
});

describe('the first reminder', () => {
  test('does not leave on the due date, and leaves on the working day after', () => {
    // 31/10/2026 is a Saturday, and 01/11 a holiday.
    expect(leaving('2026-10-31')).toEqual([]);
    expect(leaving('2026-11-01')).toEqual([]);
    expect(leaving('2026-11-02')).toEqual(['Relance 1']);
  });

  test('leaves on the first run after it was due, however late: one step', () => {
    expect(leaving('2027-01-05')).toEqual(['Relance 1']);
  });

  test('keeps five days from the reminder that came before the due date', () => {
    const lines = { on: '2026-10-30', rank: 0 };
    expect(codeOf(planAfter('2026-11-03', lines))).toBe('tooSoon');
    expect(leaving('2026-11-04', lines)).toEqual(['Relance 1']);
  });
});

describe('the next level', () => {
  test('keeps the gap of the policy when the one before was late', () => {
    expect(leaving('2026-11-26', { on: '2026-11-18' })).toEqual([]);
    expect(leaving('2026-11-27', { on: '2026-11-18' })).toEqual(['Relance 2']);
  });

  test('is one step, after a month without a run', () => {
    expect(leaving('2027-01-05', { on: '2026-11-02' })).toEqual(['Relance 2']);
  });

  test('does not depend on age: 65 days late and never reminded, it starts with the first', () => {
    expect(leaving('2027-01-04')).toEqual(['Relance 1']);
    expect(leaving('2027-01-05', { on: '2027-01-04' })).toEqual([]);
    expect(leaving('2027-01-13', { on: '2027-01-04' })).toEqual(['Relance 2']);
  });

  test('waits for five days after a message that only listed the invoice', () => {
    const lines: JournalLine[] = [{ on: '2026-11-02' }, { on: '2026-11-10', rank: null }];
    expect(reasonOf(planAfter('2026-11-12', ...lines))).toBe(
      'Dernier message le 10/11/2026 : prochain au plus tôt le 16/11/2026.',
    );
    expect(leaving('2026-11-13', ...lines)).toEqual([]);
    expect(leaving('2026-11-16', ...lines)).toEqual(['Relance 2']);
  });

  test('waits for the working day after a holiday', () => {
    const lines = { on: '2026-11-02' };
    expect(reasonOf(planAfter('2026-11-11', lines))).toBe('Jour non ouvré : envoi reporté au 12/11/2026.');
    expect(leaving('2026-11-12', lines)).toEqual(['Relance 2']);
  });

  test('says when it comes', () => {
    expect(reasonOf(planAfter('2026-11-03', { on: '2026-11-02' }))).toBe(
      'Relance 1 envoyée le 02/11/2026 : relance 2 le 12/11/2026 sans règlement.',
    );
  });
});

describe('what a person decided', () => {
  const postponed: JournalLine = { on: '2026-11-02', state: 'postponed', detail: 'jusque=2026-11-30' };

  test('a postponed notice leaves on the day chosen', () => {
    expect(reasonOf(planAfter('2026-11-24', postponed))).toBe('Reportée au 30/11/2026 à votre demande.');
    expect(leaving('2026-11-27', postponed)).toEqual([]);
    expect(leaving('2026-11-30', postponed)).toEqual(['Relance 1']);
  });

  test('postponing one level does not put off the next', () => {
    expect(leaving('2026-11-24', { ...postponed, rank: 2 })).toEqual(['Relance 1']);
  });

  test('after a level set aside, the next counts from that day', () => {
    const waived: JournalLine = { on: '2026-11-05', state: 'waived' };
    expect(reasonOf(planAfter('2026-11-06', waived))).toBe(
      'Relance 1 écartée le 05/11/2026 : relance 2 le 16/11/2026 sans règlement.',
    );
    expect(leaving('2026-11-13', waived)).toEqual([]);
    expect(leaving('2026-11-16', waived)).toEqual(['Relance 2']);
  });

  test('after a level done before the product, the next counts from the day it was done', () => {
    const taken: JournalLine = { on: '2026-11-24', state: 'takenOver', detail: 'date=2026-11-20' };
    expect(reasonOf(planAfter('2026-11-24', taken))).toContain('Relance 1 déjà faite le 20/11/2026');
    expect(leaving('2026-11-27', taken)).toEqual([]);
    expect(leaving('2026-11-30', taken)).toEqual(['Relance 2']);
  });

  test('a reminder set aside before the due date leaves the levels alone', () => {
    const waived: JournalLine = { on: '2026-10-26', state: 'waived', rank: 0 };
    expect(leaving('2026-10-27', waived)).toEqual([]);
    expect(leaving('2026-11-02', waived)).toEqual(['Relance 1']);
  });
});

describe('a policy changed under way', () => {
  const souple = { ...DUPONT, policy: 'Souple' };

  test('keeps the invoice at its rank', () => {
    const changed = (today: string) =>
      messagesOf(decide(book({ customers: [souple], journal: journal({ on: '2026-11-02' }) }), today)).map(
        ({ step }) => step,
      );
    // Souple leaves 11 days between its first two levels, and the second comes 15 days after the due date.
    expect(changed('2026-11-13')).toEqual([]);
    expect(changed('2026-11-16')).toEqual(['Relance 2']);
  });

  test('and its levels renamed keep it too', () => {
    const renamed = SHIPPED_POLICIES.map((policy) => ({
      ...policy,
      steps: policy.steps.map((step) => ({ ...step, name: `${step.name} amicale` })),
    }));
    const plan = decide(book({ policies: renamed, journal: journal({ on: '2026-11-02' }) }), '2026-11-12');
    expect(messagesOf(plan).map(({ step }) => step)).toEqual(['Relance 2 amicale']);
  });

  test('that has fewer levels than the invoice received is over for it', () => {
    const short = [{ name: 'Standard', steps: SHIPPED_POLICIES[0]?.steps.slice(0, 2) ?? [] }];
    const plan = decide(book({ policies: short, journal: journal({ on: '2026-11-02' }) }), '2026-12-01');
    expect(codeOf(plan)).toBe('finished');
    expect(plan.messages).toEqual([]);
  });
});

describe('what waits for approval', () => {
  test('is not put off by a message that only listed the invoice', () => {
    const lines = [{ on: '2026-11-02' }, { on: '2026-11-12', rank: 2 }, { on: '2026-11-22', rank: null }];
    expect(reasonOf(planAfter('2026-11-23', ...lines))).toContain('depuis le 23/11/2026');
  });
});

describe('an address that refuses', () => {
  const refused = (on: string): JournalLine[] => [
    { on, state: 'reserved' },
    { on, state: 'failed', detail: 'réponse=Invalid To header' },
  ];

  test('is tried three times, then held with the answer', () => {
    const [one, two, three] = ['2026-11-02', '2026-11-03', '2026-11-04'].map(refused);
    expect(leaving('2026-11-05', ...(one ?? []), ...(two ?? []))).toEqual(['Relance 1']);
    const plan = planAfter('2026-11-05', ...(one ?? []), ...(two ?? []), ...(three ?? []));
    expect(codeOf(plan)).toBe('sendFailed');
    expect(reasonOf(plan)).toContain('04/11/2026 (Invalid To header)');
    expect(plan.messages).toEqual([]);
  });
});

describe('a message that came back', () => {
  const bounced = (rank: number, on: string): JournalLine => ({ on, rank, state: 'bounced' });
  const corrected = [{ ...DUPONT, emails: ['nouvelle@dupont.example'] }];

  test('is sent again, at its level, once the address is corrected', () => {
    const lines = journal({ on: '2026-11-02' }, bounced(1, '2026-11-04'));
    expect(codeOf(decide(book({ journal: lines }), '2026-11-05'))).toBe('bounced');
    const plan = decide(book({ journal: lines, customers: corrected }), '2026-11-05');
    expect(messagesOf(plan).map(({ step }) => step)).toEqual(['Relance 1']);
  });

  test('and found out after the next level left, brings no earlier level back', () => {
    const lines = journal({ on: '2026-11-02' }, { on: '2026-11-12', rank: 2 }, bounced(1, '2026-11-13'));
    const plan = decide(book({ journal: lines, customers: corrected }), '2026-11-24');
    expect(messagesOf(plan)).toEqual([]);
    expect(plan.awaiting.map(({ step }) => step.name)).toEqual(['Mise en demeure']);
  });
});

describe('receipts must have been checked', () => {
  const gated = (today: string, until: string | null, dueOn = '2026-10-31') =>
    decide(
      book({
        invoices: [invoice({ dueOn: day(dueOn) })],
        settings: { receiptsFreshness: 3, receiptsCheckedUntil: until === null ? null : day(until) },
      }),
      today,
    );

  test.each([
    ['2026-11-24', '2026-11-24', 'leaves'],
    ['2026-11-24', '2026-11-19', 'leaves'],
    ['2026-11-24', '2026-11-18', 'receiptsNotChecked'],
    ['2026-11-16', '2026-11-10', 'leaves'],
    ['2026-11-17', '2026-11-10', 'receiptsNotChecked'],
    ['2026-11-24', null, 'receiptsNotChecked'],
  ])('on %s, checked until %s: %s', (today, until, code) => {
    expect(codeOf(gated(today, until))).toBe(code);
  });

  test('a check that stops before the due date is not enough', () => {
    expect(codeOf(gated('2026-11-24', '2026-11-22', '2026-11-23'))).toBe('receiptsNotChecked');
    expect(codeOf(gated('2026-11-24', '2026-11-23', '2026-11-23'))).toBe('leaves');
  });
});

test('the level reached and the last message are shown', () => {
  const found = decisionOf(planAfter('2026-11-20', { on: '2026-11-02' }, { on: '2026-11-12', rank: 2 }));
  expect(found).toMatchObject({ level: 'Relance 2', lastNoticeOn: '2026-11-12', nextActionOn: '2026-11-23' });
});
