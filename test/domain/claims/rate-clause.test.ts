import { expect, test } from 'vitest';
import {
  halfYearName,
  halfYearOf,
  lastDayOf,
  nextHalfYear,
  parseHalfYear,
} from '../../../src/domain/claims/half-year';
import { DEFAULT_CLAUSE, parseRateClause } from '../../../src/domain/claims/rate-clause';
import { basisPoints, basisPointsOfPercent } from '../../../src/domain/claims/rates';
import { day } from '../sample-book';

const told = (text: string): string => {
  const clause = parseRateClause(text);
  if (clause === null) return 'unread';
  if (clause.kind === 'ecb') return `${clause.kind} ${clause.points}`;
  return `${clause.kind} ${clause.kind === 'legal' ? clause.times : clause.rate}`;
};

test.each([
  ['BCE + 10', 'ecb 1000'],
  ['bce+10', 'ecb 1000'],
  ['Taux de la BCE + 8 points', 'ecb 800'],
  ['Taux BCE majoré de 10 points', 'ecb 1000'],
  ['refi BCE + 7,5 pts', 'ecb 750'],
  ['de BCE + 12 %', 'ecb 1200'],
  ['Banque Centrale Européenne majoré 10 point', 'ecb 1000'],
  ['BCE 10', 'ecb 1000'],
  ['BCE10', 'unread'],
  ['BCE', 'unread'],
  ['BCE + 0,5', 'unread'],
  ['plus BCE + 10', 'unread'],
  ['BCE + 10 ou plus', 'unread'],
  ['3 × taux légal', 'legal 3'],
  ['3x taux légal', 'legal 3'],
  ['3 * le taux légal', 'legal 3'],
  ['3 fois le taux d’intérêt légal', 'legal 3'],
  ["trois fois le taux de l'intérêt légal", 'legal 3'],
  ['deux fois l’intérêt légal', 'legal 2'],
  ['quatre fois le taux légal', 'legal 4'],
  ['cinq fois le taux légal', 'legal 5'],
  ['1,5 fois le taux légal', 'unread'],
  ['0 fois le taux légal', 'unread'],
  ['taux légal', 'unread'],
  ['environ 3 fois le taux légal', 'unread'],
  ['3 fois le taux légal majoré', 'unread'],
  ['12 %', 'fixed 1200'],
  ['  12   % \n', 'fixed 1200'],
  ['12,40 %', 'fixed 1240'],
  ['12.4%', 'fixed 1240'],
  ['12 % par an', 'fixed 1200'],
  ["12 % l'an", 'fixed 1200'],
  ['12 % / an', 'fixed 1200'],
  ['12 % par année', 'fixed 1200'],
  ['12 % annuel', 'fixed 1200'],
  ['12 % annuels', 'fixed 1200'],
  ['1,5 % par mois', 'fixed 1800'],
  ['1,5 %/mois', 'fixed 1800'],
  ['1,5 par mois', 'fixed 1800'],
  ['1 % mensuel', 'fixed 1200'],
  ['1 % mensuels', 'fixed 1200'],
  ['1 %', 'fixed 100'],
  ['0,99 %', 'unread'],
  ['0,12', 'unread'],
  ['12', 'unread'],
  ['12,345 %', 'unread'],
  ['1,2345 % par mois', 'unread'],
  ['12 % TTC', 'unread'],
  ['soit 12 %', 'unread'],
  ['1 % par mois de retard', 'unread'],
  ['au moins 1 % par mois', 'unread'],
  ['1 % mensuels nets', 'unread'],
  ['', 'unread'],
])('« %s »: %s', (text, clause) => {
  expect(told(text)).toBe(clause);
});

test('by default: ECB + 10', () => {
  expect(DEFAULT_CLAUSE).toEqual({ kind: 'ecb', points: 1000 });
});

test.each([
  [12.4, 1240],
  [0, 0],
  [2.15, 215],
  [12.345, null],
  [12.0001, null],
  [Number.POSITIVE_INFINITY, null],
  [Number.NaN, null],
])('%s %% in hundredths of a percent: %s', (percent, points) => {
  expect(basisPointsOfPercent(percent)).toBe(points);
});

test('a fraction of a hundredth of a percent is a fault of the program', () => {
  expect(() => basisPoints(12.5)).toThrow('not a whole number of basis points: 12.5');
});

test.each([
  ['S1 2026', '2026-S1'],
  ['2026-S2', '2026-S2'],
  ['s 2 2026', '2026-S2'],
  ['1er semestre 2026', '2026-S1'],
  ['2e semestre 1999', '1999-S2'],
  ['2nd semestre 2026', '2026-S2'],
  ['semestre 1 2026', '2026-S1'],
  ['2026', null],
  ['S1', null],
  ['semestre 2 de 2026', null],
  ['1er juillet 2027', null],
  ['1 juillet 2027', null],
  ['du 1er juillet au 31 décembre 2027', null],
  ['01/07/2027', null],
  ['2026 / S1', '2026-S1'],
  ['Sem. 2 2026', '2026-S2'],
  ['S3 2026', null],
  ['S1 12026', null],
  ['S1 3026', null],
  ['', null],
])('« %s » is the half-year %s', (text, at) => {
  expect(parseHalfYear(text)).toBe(at);
});

test.each([
  ['2026-01-01', '1er semestre 2026', '2026-06-30', '2026-S2'],
  ['2026-06-30', '1er semestre 2026', '2026-06-30', '2026-S2'],
  ['2026-07-01', '2e semestre 2026', '2026-12-31', '2027-S1'],
  ['2026-12-31', '2e semestre 2026', '2026-12-31', '2027-S1'],
])('%s is in the %s, until %s', (date, name, last, next) => {
  const at = halfYearOf(day(date));
  expect([halfYearName(at), lastDayOf(at), nextHalfYear(at)]).toEqual([name, last, next]);
});
