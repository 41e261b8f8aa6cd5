import { describe, expect, test } from 'vitest';
import type { CustomerType, DunningPolicy } from '../../src/domain/model';
import { defaultPolicyName, mayBeDefault, SHIPPED_POLICIES } from '../../src/domain/policies';
import { book, codeOf, DUPONT, decide, decisionOf, journal, SETTINGS } from './sample-book';

const GENTLE = { ...SETTINGS, defaultPolicy: 'Souple' };

test.each<[CustomerType, string]>([
  ['business', 'Souple'],
  ['association', 'Souple'],
  ['unknown', 'Souple'],
  ['consumer', 'Particulier'],
  ['publicBody', 'Organisme public'],
])('with Souple by default, a customer of type %s follows %s', (type, name) => {
  expect(defaultPolicyName({ ...DUPONT, type }, GENTLE)).toBe(name);
});

test.each([
  ['Souple', true],
  ['Doux', true],
  ['particulier', false],
  ['ORGANISME PUBLIC', false],
])('« %s » may be the default scenario: %s', (name, may) => {
  expect(mayBeDefault(name)).toBe(may);
});

describe('the default scenario', () => {
  test('sets the dates of who names none, and not of who names one', () => {
    const settings = { defaultPolicy: 'souple' };
    expect(decisionOf(decide(book({ settings }), '2026-11-02'))).toMatchObject({
      nextAction: 'Relance 1',
      nextActionOn: '2026-11-04',
    });
    const named = book({ settings, customers: [{ ...DUPONT, policy: 'Standard' }] });
    expect(decide(named, '2026-11-02').messages.map(({ step }) => step.name)).toEqual(['Relance 1']);
  });

  test('changed, keeps an invoice at its rank', () => {
    const sent = journal({ on: '2026-11-02' });
    const next = (defaultPolicy: string) =>
      decisionOf(decide(book({ settings: { defaultPolicy }, journal: sent }), '2026-11-03'));
    expect(next('')).toMatchObject({ nextStep: 'Relance 2', nextActionOn: '2026-11-12' });
    expect(next('Souple')).toMatchObject({ nextStep: 'Relance 2', nextActionOn: '2026-11-16' });
  });

  test('takes neither an association nor « À préciser » beyond its second level', () => {
    const [first] = SHIPPED_POLICIES[0]?.steps.filter(({ name }) => name === 'Relance 1') ?? [];
    if (!first) throw new Error('no relance 1');
    const long: DunningPolicy = {
      name: 'Doux',
      steps: [1, 2, 3].map((rank) => ({ ...first, order: rank, name: `Relance ${rank}`, days: rank * 5 })),
    };
    const sent = journal({ on: '2026-11-05' }, { on: '2026-11-10', rank: 2 });
    const of = (type: CustomerType, policy = '') =>
      book({
        settings: { defaultPolicy: 'Doux' },
        policies: [...SHIPPED_POLICIES, long],
        customers: [{ ...DUPONT, type, policy }],
        journal: sent,
      });
    expect(decide(of('business'), '2026-11-17').messages.map(({ step }) => step.name)).toEqual(['Relance 3']);
    expect(codeOf(decide(of('unknown'), '2026-11-17'))).toBe('typeUnknown');
    expect(codeOf(decide(of('association'), '2026-11-17'))).toBe('finished');
    expect(decide(of('association', 'Doux'), '2026-11-17').messages).toHaveLength(1);
  });
});
