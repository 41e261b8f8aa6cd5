import { describe, expect, test } from 'vitest';
import { SHIPPED_POLICIES } from '../../../src/domain/policies';
import { type book, day, decisionOf, invoices, type JournalLine } from '../sample-book';
import { plannedFor, sentenceOf, shown, TODAY } from './small-book';

type Parts = NonNullable<Parameters<typeof book>[0]>;
describe('a reminder before the due date, of a customer a message left for today', () => {
  const left: JournalLine = { on: TODAY, invoice: 'F-9' };
  const due = (dueOn: string, parts: Parts = {}) =>
    plannedFor(invoices({ dueOn: day(dueOn) }), [left], parts);

  test('follows the next working day when that is before the due date', () => {
    expect(shown(due('2026-11-26'), 'F-1')).toMatchObject({
      nextAction: 'Prévenance',
      nextActionOn: '2026-11-25',
      code: 'alreadyToday',
    });
  });

  test('is left out otherwise, and what comes after the due date is told', () => {
    const plan = due('2026-11-25');
    expect(shown(plan, 'F-1')).toMatchObject({
      status: 'Non échue',
      nextAction: 'Relance 1',
      nextActionOn: '2026-11-26',
      code: 'notDue',
    });
    expect(sentenceOf(plan, 'F-1')).toBe(
      'Échéance le 25/11/2026 : relance 1 le 26/11/2026 si elle reste impayée.',
    );
  });

  test('is left out, and nothing is promised, where the scenario has no level', () => {
    const policies = SHIPPED_POLICIES.map((policy) => ({
      ...policy,
      steps: policy.steps.filter(({ name }) => name === 'Prévenance'),
    }));
    const plan = due('2026-11-25', { policies });
    expect(shown(plan, 'F-1')).toMatchObject({ nextAction: '', nextActionOn: null, code: 'finished' });
    expect(decisionOf(plan, 'F-1').nextStep).toBe('');
  });
});
