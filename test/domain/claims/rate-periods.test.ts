import { describe, expect, test } from 'vitest';
import { type RateRule, ratePeriods } from '../../../src/domain/claims/rate-periods';
import { day } from '../sample-book';
import { agreed, BUSINESS, RATES } from './claim-fixture';

const periods = (rule: RateRule, from: string, to: string, rates = RATES) => [
  ...ratePeriods(rule, day(from), day(to), rates),
];
const business = (text: string, belowFloor: 'floor' | 'default' = 'floor') =>
  agreed(text, belowFloor) as RateRule;
const judged = (increasedFrom: string | null): RateRule => ({
  kind: 'legal',
  increasedFrom: increasedFrom === null ? null : day(increasedFrom),
});
const PUBLIC: RateRule = { kind: 'publicBody' };

/** From, to and rate, in hundredths of a percent. */
const told = (rule: RateRule, from: string, to: string): readonly string[] =>
  periods(rule, from, to).map((one) =>
    [one.from, one.to, 'missing' in one ? `no ${one.missing}` : one.rate].join(' '),
  );
/** Where the rate of the second half-year of 2026 comes from. */
const source = (rule: RateRule) =>
  periods(rule, '2026-07-01', '2026-07-31').map((one) => ('missing' in one ? one.missing : one.source));

describe('where a rate comes from is told with it', () => {
  const floor = { kind: 'timesLegal', halfYear: '2026-S2', legal: 275, times: 3, isFloor: true };
  test.each<[string, RateRule, unknown]>([
    [
      'the rate by default',
      BUSINESS as RateRule,
      { kind: 'ecb', halfYear: '2026-S2', ecb: 240, points: 1000 },
    ],
    ['a public body', PUBLIC, { kind: 'ecb', halfYear: '2026-S2', ecb: 240, points: 800 }],
    ['an agreed rate', business('12 %'), { kind: 'fixed', rate: 1200 }],
    [
      'agreed points above the ECB',
      business('BCE + 9'),
      { kind: 'ecb', halfYear: '2026-S2', ecb: 240, points: 900 },
    ],
    ['three times the legal rate, agreed', business('3 × taux légal'), { ...floor, isFloor: false }],
    ['an agreed rate below the least', business('8,24 %'), floor],
    ['an agreed rate at the least itself', business('8,25 %'), { kind: 'fixed', rate: 825 }],
    [
      'an agreed rate below the least, where its user chose the rate by default',
      business('8,24 %', 'default'),
      { kind: 'ecb', halfYear: '2026-S2', ecb: 240, points: 1000 },
    ],
    ['a consumer', judged(null), { kind: 'legal', halfYear: '2026-S2', legal: 275, added: 0 }],
    ['a judgment', judged('2026-07-01'), { kind: 'legal', halfYear: '2026-S2', legal: 275, added: 500 }],
  ])('%s', (_who, rule, expected) => expect(source(rule)).toEqual([expected]));
});

describe('the five points of a judgment', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'are added from their day, and in the half-years after',
      '2025-12-10',
      ['2025-07-01 2025-12-09 276', '2025-12-10 2025-12-31 776', '2026-01-01 2026-06-30 762'],
    ],
    [
      'from the first day of a half-year',
      '2026-01-01',
      ['2025-07-01 2025-12-31 276', '2026-01-01 2026-06-30 762'],
    ],
    [
      'from its last day',
      '2025-12-31',
      ['2025-07-01 2025-12-30 276', '2025-12-31 2025-12-31 776', '2026-01-01 2026-06-30 762'],
    ],
    ['not before they are due', '2026-07-01', ['2025-07-01 2025-12-31 276', '2026-01-01 2026-06-30 262']],
    ['all along once they are', '2025-01-01', ['2025-07-01 2025-12-31 776', '2026-01-01 2026-06-30 762']],
  ])('%s', (_what, increasedFrom, expected) =>
    expect(told(judged(increasedFrom), '2025-07-01', '2026-06-30')).toEqual(expected),
  );
});

describe('a rate that nobody wrote in Taux', () => {
  test.each<[string, RateRule]>([
    ['the one by default', BUSINESS as RateRule],
    ['an agreed multiple', business('3 × taux légal')],
    ['an agreed rate, for want of its least', business('12 %')],
    ['that of a consumer', judged(null)],
    ['that of a public body whose delay began in it', PUBLIC],
  ])('is named, with its days: %s', (_which, rule) => {
    expect(told(rule, '2027-01-01', '2027-01-31')).toEqual(['2027-01-01 2027-01-31 no 2027-S1']);
    if (rule !== PUBLIC)
      expect(told(rule, '2026-12-15', '2027-01-31').slice(-1)).toEqual(['2027-01-01 2027-01-31 no 2027-S1']);
  });

  test('a public body keeps the rate its delay began with', () =>
    expect(told(PUBLIC, '2026-12-15', '2027-01-31')).toEqual(['2026-12-15 2027-01-31 1040']));
});

test('no day, no rate', () => {
  for (const rule of [BUSINESS as RateRule, PUBLIC, judged(null)])
    expect(periods(rule, '2027-02-02', '2027-02-01')).toEqual([]);
});
