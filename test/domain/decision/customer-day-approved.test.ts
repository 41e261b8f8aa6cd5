import { describe, expect, test } from 'vitest';
import { messageKey } from '../../../src/domain/keys';
import { SHIPPED_POLICIES } from '../../../src/domain/policies';
import { codeOf, invoices, type JournalLine, messagesOf } from '../sample-book';
import { MAILED, plannedFor, reminded, shown, TODAY } from './small-book';

describe('what was approved and leaves by e-mail', () => {
  const approval = (rank: number): JournalLine => ({
    on: '2026-11-23',
    invoice: 'F-1',
    rank,
    state: 'approved',
    message: messageKey('dupont sarl#', [`F-1#${rank}`]),
    detail: 'montant=1200.00',
  });

  test('waits for the next day when a message left already', () => {
    const left: JournalLine = { on: TODAY, invoice: 'F-2' };
    const plan = plannedFor(invoices({}, {}), [...reminded('F-1'), approval(3), left], { policies: MAILED });
    expect(plan.messages).toEqual([]);
    expect(shown(plan, 'F-1')).toMatchObject({
      nextAction: 'Mise en demeure',
      nextActionOn: '2026-11-25',
      code: 'alreadyToday',
    });
  });

  test('waits for a working day', () => {
    const lines = [...reminded('F-1'), approval(3)];
    const plan = plannedFor(invoices({}), lines, { policies: MAILED }, '2026-11-28');
    expect(plan.messages).toEqual([]);
    expect(shown(plan, 'F-1')).toMatchObject({ nextActionOn: '2026-11-30', code: 'nonWorkingDay' });
  });

  test('waits for what is more serious and needs no approval', () => {
    const policies = SHIPPED_POLICIES.map((policy) => ({
      ...policy,
      steps: policy.steps.map((step) =>
        step.name === 'Relance 2'
          ? { ...step, dispatch: 'afterApproval' as const }
          : step.name === 'Mise en demeure'
            ? { ...step, channel: 'email' as const, letterModel: '', dispatch: 'automatic' as const }
            : step,
      ),
    }));
    const first: JournalLine = { on: '2026-11-02', invoice: 'F-1' };
    const alone = plannedFor(invoices({}), [first, approval(2)], { policies });
    expect(messagesOf(alone).map(({ step }) => step)).toEqual(['Relance 2']);
    const plan = plannedFor(invoices({}, {}), [first, approval(2), ...reminded('F-2')], { policies });
    expect(messagesOf(plan).map(({ step, carried }) => [step, carried])).toEqual([
      ['Mise en demeure', ['F-2']],
    ]);
    expect(codeOf(plan, 'F-1')).toBe('alreadyToday');
  });
});
