import { describe, expect, test } from 'vitest';
import { halfYear } from '../../../src/domain/claims/half-year';
import { type CheckedRates, checkRates } from '../../../src/domain/claims/rate-checks';
import { basisPoints } from '../../../src/domain/claims/rates';
import { plain } from '../sample-book';

type Row = readonly [
  year: number,
  half: 1 | 2,
  ecb?: number | null,
  legal?: number | null,
  individual?: number | null,
];
const points = (rate: number | null) => (rate === null ? null : basisPoints(rate));
const row = ([year, half, ecb = 215, legal = 276, individual = 665]: Row): CheckedRates => ({
  at: halfYear(year, half),
  ecb: points(ecb),
  legal: points(legal),
  individual: points(individual),
});
const found = (...rows: readonly Row[]) =>
  checkRates(rows.map(row)).map(({ kind, at, sentence }) => [kind, at, plain(sentence)]);
const kinds = (...rows: readonly Row[]) => found(...rows).map(([kind, at]) => `${kind} ${at}`);

test('rows that follow one another say nothing; no row, nothing either', () => {
  expect(found([2025, 1], [2025, 2], [2026, 1])).toEqual([]);
  expect(found()).toEqual([]);
});

test('each half-year that is missing between two is asked for', () => {
  expect(found([2024, 2], [2026, 1])).toEqual([
    ['gap', '2025-S1', 'Feuille Taux : il manque la ligne du 1er semestre 2025 ; ajoutez-la avec ses taux.'],
    ['gap', '2025-S2', 'Feuille Taux : il manque la ligne du 2e semestre 2025 ; ajoutez-la avec ses taux.'],
  ]);
});

test('the first row out of order is told once, and misses nothing', () => {
  expect(found([2026, 1], [2025, 2], [2025, 1])).toEqual([
    ['order', '2025-S2', "Feuille Taux : 2e semestre 2025 n'est pas à sa place dans l'ordre du temps."],
  ]);
  expect(kinds([2025, 1], [2025, 1])).toEqual([]);
});

describe('a rate typed as a percentage', () => {
  test('is less than a tenth of the one before', () => {
    expect(found([2025, 2], [2026, 1, 2, 262, 667])).toEqual([
      [
        'fraction',
        '2026-S1',
        "Feuille Taux : 0,02 % au 1er semestre 2026 est dix fois moins qu'au semestre d'avant ; écrivez le nombre sans %, par exemple 2,40. Ce semestre ne sert à rien d'ici là.",
      ],
    ]);
    expect(found([2025, 2], [2026, 1, 215, 3, 667])[0]?.[2]).toContain('0,03 % au 1er semestre 2026');
  });
  test.each<readonly [string, Row, Row, number]>([
    ['a tenth exactly', [2025, 2, 200], [2026, 1, 20], 0],
    ['below a tenth', [2025, 2, 200], [2026, 1, 19], 1],
    ['zero, which the ECB has had', [2025, 2, 200], [2026, 1, 0], 0],
    ['from below one percent', [2025, 2, 99], [2026, 1, 5], 0],
    ['from one percent', [2025, 2, 100], [2026, 1, 5], 1],
    ['nothing to compare with', [2025, 2, null], [2026, 1, 2], 0],
    ['nothing written', [2025, 2, 200], [2026, 1, null], 0],
  ])('%s', (_, before, after, count) => {
    expect(kinds(before, after).filter((kind) => kind.startsWith('fraction'))).toHaveLength(count);
  });
  test('is told of each half-year, and of one after rows without rates', () => {
    expect(kinds([2025, 2], [2026, 1, 2, 3, 7], [2026, 2, 2, 3, 7], [2027, 1])).toEqual([
      'fraction 2026-S1',
      'fraction 2026-S2',
    ]);
    expect(kinds([2025, 2], [2026, 1, null, null, null], [2026, 2, 2, 276, 665])).toEqual([
      'fraction 2026-S2',
    ]);
  });
  test('is not what the ECB did, a little at a time', () => {
    const ecb = [100, 75, 75, 50, 25, 15, 5, 5];
    expect(
      kinds(...ecb.map((rate, index): Row => [2012 + Math.floor(index / 2), index % 2 ? 2 : 1, rate])),
    ).toEqual([]);
  });
  test('is looked for in the order of time', () => {
    expect(kinds([2026, 1, 2, 262, 667], [2025, 2])).toEqual(['order 2025-S2', 'fraction 2026-S1']);
  });
});

describe('three times the legal rate above ECB + 10', () => {
  test('is said with both rates, as in 2024', () => {
    expect(found([2024, 1, 450, 507, 801])).toEqual([
      [
        'floorAboveDefault',
        '2024-S1',
        "Du 01/01/2024 au semestre suivant, le minimum d'un taux convenu (3 × le taux légal, 15,21 %) dépasse le taux par défaut (BCE + 10, 14,50 %).",
      ],
    ]);
  });
  test.each<readonly [number | null, number | null, boolean]>([
    [200, 400, false],
    [200, 401, true],
    [null, 900, false],
    [200, null, false],
  ])('ECB %s, legal %s: %s', (ecb, legal, so) => {
    expect(kinds([2025, 1, ecb, legal, 900]).length > 0).toBe(so);
  });
});

describe('the legal rate of professionals above that of private creditors', () => {
  test('may be two columns inverted', () => {
    expect(found([2026, 1, 215, 300, 299])).toEqual([
      [
        'columns',
        '2026-S1',
        'Feuille Taux : au 1er semestre 2026, le taux légal professionnel dépasse celui des particuliers ; les deux colonnes sont peut-être inversées.',
      ],
    ]);
  });
  test.each<readonly [Row, boolean]>([
    [[2015, 1, 5, 93, 92], true],
    [[2014, 2, 5, 93, 92], false],
    [[2026, 1, 215, 300, 300], false],
    [[2026, 1, 215, null, 299], false],
    [[2026, 1, 215, 300, null], false],
  ])('%o: %s', (one, so) => {
    expect(kinds(one)).toHaveLength(so ? 1 : 0);
  });
});
