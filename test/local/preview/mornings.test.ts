import { expect, test } from 'vitest';
import { type Morning, NOTHING, tellMornings } from '../../../local/preview/mornings';
import type { CivilDate } from '../../../src/domain/civil-date';

const morning = (date: string, came: Partial<Morning> = {}): Morning => ({
  date: date as CivilDate,
  ...NOTHING,
  ...came,
});
const tell = (...mornings: Morning[]): string => tellMornings(mornings).replace(/\u00a0/g, ' ');

test('what left is added up, what waits is as it stands on the last morning', () => {
  const first = morning('2026-11-30', { sent: 3, awaitingApproval: 5, toDo: 2 });
  const last = morning('2026-12-01', { sent: 1, awaitingApproval: 2, gated: 4, uncertain: 1 });
  expect(tell(first, last)).toBe(
    'Du lundi 30 novembre au mardi 1er décembre 2026 : 4 messages partis, 2 attendent votre accord, 4 factures attendent vos encaissements, 1 envoi incertain.',
  );
});

test('a single morning is named alone, and a year that changes twice', () => {
  expect(tell(morning('2026-11-25'))).toBe('Mercredi 25 novembre 2026 : aucun message parti.');
  expect(tell(morning('2026-12-31'), morning('2027-01-01'))).toContain(
    'Du jeudi 31 décembre 2026 au vendredi 1er janvier 2027',
  );
});

test('what stopped a morning is said once', () => {
  const stopped = { fault: 'Le passage a été interrompu.' };
  expect(tell(morning('2026-11-25', stopped), morning('2026-11-26', stopped))).toMatch(
    /aucun message parti\. Le passage a été interrompu\.$/,
  );
});

test('where nothing is activated, that is what is said', () => {
  expect(tell(morning('2026-11-25', { idle: true }))).toContain("n'est pas activé");
});
