import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate } from '../../src/domain/civil-date';
import { exampleDates } from '../../src/domain/decision/example-dates';
import { SHIPPED_POLICIES } from '../../src/domain/policies';
import { isWorkingDay } from '../../src/domain/working-days';
import { book, day, decide, decisionOf, invoice, journal, SETTINGS } from './sample-book';

function datesOf(name: string, dueOn: string, today = '2026-10-01'): Record<string, CivilDate | null> {
  const policy = SHIPPED_POLICIES.find((one) => one.name === name);
  if (!policy) throw new Error(`no policy ${name}`);
  const dates = exampleDates(policy, day(dueOn), SETTINGS, day(today));
  return Object.fromEntries(policy.steps.map((step) => [step.name, dates.get(step.order) ?? null]));
}

describe('the dates of a scenario for an invoice nobody pays', () => {
  test('are those of the decision, moved to working days', () => {
    expect(datesOf('Standard', '2026-10-31')).toEqual({
      Prévenance: '2026-10-26',
      'Relance 1': '2026-11-02',
      Appel: '2026-11-09',
      'Relance 2': '2026-11-12',
      'Mise en demeure': '2026-11-23',
      // Received the same day: eight days, then three working days.
      Dossier: '2026-12-04',
    });
  });

  test('a reminder whose day is past never comes', () => {
    expect(datesOf('Standard', '2026-10-31', '2026-10-31').Prévenance).toBeNull();
  });

  test('agree with what the day decides', () => {
    const dates = datesOf('Standard', '2026-10-31');
    const following = (today: string, ...lines: Parameters<typeof journal>) =>
      decisionOf(decide(book({ invoices: [invoice()], journal: journal(...lines) }), today));
    expect(following('2026-11-01').nextActionOn).toBe(dates['Relance 1']);
    expect(following('2026-11-03', { on: '2026-11-02' }).nextActionOn).toBe(dates['Relance 2']);
    expect(following('2026-11-13', { on: '2026-11-02' }, { on: '2026-11-12', rank: 2 }).nextActionOn).toBe(
      dates['Mise en demeure'],
    );
  });

  test('are working days in the order of the levels, whatever the due date', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHIPPED_POLICIES), fc.integer({ min: 0, max: 800 }), (policy, late) => {
        const today = day('2026-01-01');
        const dates = exampleDates(policy, addDays(today, late), SETTINGS, today);
        const known = [...dates.values()].filter((date) => date !== null);
        expect(known.every((date) => isWorkingDay(date, SETTINGS))).toBe(true);
        const levels = policy.steps
          .filter(({ channel }) => channel !== 'call')
          .flatMap(({ order }) => dates.get(order) ?? []);
        expect(levels).toEqual(levels.toSorted());
      }),
    );
  });
});
