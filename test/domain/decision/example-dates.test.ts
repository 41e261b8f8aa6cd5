import { describe, expect, test } from 'vitest';
import { exampleDates } from '../../../src/domain/decision/example-dates';
import type { DunningPolicy, PolicyStep } from '../../../src/domain/model';
import { SHIPPED_POLICIES } from '../../../src/domain/policies';
import { day, SETTINGS } from '../sample-book';

const [standard] = SHIPPED_POLICIES;
if (!standard) throw new Error('no shipped policy');
const stepNamed = (name: string): PolicyStep => {
  const found = standard.steps.find((step) => step.name === name);
  if (!found) throw new Error(`no step ${name}`);
  return found;
};
const RELANCE_1 = stepNamed('Relance 1');
const RELANCE_2 = stepNamed('Relance 2');
const CALL = stepNamed('Appel');
const FORMAL = stepNamed('Mise en demeure');
const FILE = stepNamed('Dossier');

/** A scenario of these steps, in that order. */
const scenario = (...steps: readonly PolicyStep[]): DunningPolicy => ({
  name: 'Le nôtre',
  steps: steps.map((step, index) => ({ ...step, order: index + 1 })),
});
/** The dates of its steps, in its order, for an invoice due on Saturday 31/10/2026 unless told otherwise. */
const dates = (policy: DunningPolicy, today = '2026-10-01', dueOn = '2026-10-31') => {
  const found = exampleDates(policy, day(dueOn), SETTINGS, day(today));
  return policy.steps.map(({ order, name }) => `${name} ${found.get(order) ?? '-'}`);
};

describe('the file of a scenario', () => {
  test.each([
    ['8 days, when the step does not say', null, 'Dossier 2026-12-02'],
    ['the days that the step gives', 15, 'Dossier 2026-12-09'],
  ])('comes three working days after the time the formal notice gives: %s', (_, grantedDays, expected) => {
    expect(dates(scenario({ ...FORMAL, grantedDays }, FILE))).toEqual([
      'Mise en demeure 2026-11-20',
      expected,
    ]);
  });

  test('follows the last of two formal notices', () => {
    const last = { ...FORMAL, name: 'Dernier avis', days: 40 };
    expect(dates(scenario(FORMAL, last, FILE))).toEqual([
      'Mise en demeure 2026-11-20',
      'Dernier avis 2026-12-18',
      'Dossier 2026-12-30',
    ]);
  });

  test('without a formal notice comes on its own day, or the next working one', () => {
    expect(dates(scenario(RELANCE_1, { ...FILE, days: 29 }))).toEqual([
      'Relance 1 2026-11-02',
      'Dossier 2026-11-30',
    ]);
  });
});

test('a level that follows a formal notice counts from the last day this one gives', () => {
  const last = { ...RELANCE_2, name: 'Dernier rappel', days: 25 };
  expect(dates(scenario(FORMAL, last))).toEqual(['Mise en demeure 2026-11-20', 'Dernier rappel 2026-12-03']);
});

describe('the call of a scenario', () => {
  /* Due on Tuesday 03/11/2026: relance 1 on the 4th, the call on the 10th, unless the invoice is met later. */
  test.each([
    ['2026-11-03', ['Relance 1 2026-11-04', 'Appel 2026-11-10']],
    ['2026-11-09', ['Relance 1 2026-11-09', 'Appel 2026-11-10']],
    ['2026-11-10', ['Relance 1 2026-11-10', 'Appel 2026-11-16']],
    ['2026-11-11', ['Relance 1 2026-11-12', 'Appel 2026-11-18']],
  ])('comes on its day, or as long after a level that came late: met on %s', (today, expected) => {
    expect(dates(scenario(RELANCE_1, CALL), today, '2026-11-03')).toEqual(expected);
  });

  test('counts from the level just before it, neither from an earlier nor from a later one', () => {
    expect(dates(scenario(RELANCE_1, RELANCE_2, { ...CALL, days: 15 }, FORMAL), '2026-11-24')).toEqual([
      'Relance 1 2026-11-24',
      'Relance 2 2026-12-03',
      'Appel 2026-12-08',
      'Mise en demeure 2026-12-14',
    ]);
  });

  test('placed after a level of a later day comes the day of that level', () => {
    expect(dates(scenario(RELANCE_1, RELANCE_2, { ...CALL, days: 5 }))).toEqual([
      'Relance 1 2026-11-02',
      'Relance 2 2026-11-12',
      'Appel 2026-11-12',
    ]);
  });

  test('placed first comes on its own day', () => {
    expect(dates(scenario({ ...CALL, days: 2 }, RELANCE_2))).toEqual([
      'Appel 2026-11-02',
      'Relance 2 2026-11-10',
    ]);
  });
});
