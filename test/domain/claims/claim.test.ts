import { describe, expect, test } from 'vitest';
import { decimalText, ZERO } from '../../../src/domain/cents';
import { type Claim, claimOn } from '../../../src/domain/claims/claim';
import type { ClaimTerms, NoClaim } from '../../../src/domain/claims/claim-terms';
import { day } from '../sample-book';
import { agreed, BUSINESS, claimed, consumer, type Debt, euro, RATES, termsOf } from './claim-fixture';

const told = ({ segments, principal, interest, indemnity, dailyInterest }: Claim) => ({
  segments: segments.map(({ from, to, base, amount }) =>
    [from, to, decimalText(base), decimalText(amount)].join(' '),
  ),
  principal: decimalText(principal),
  interest: interest === null ? null : decimalText(interest),
  indemnity: decimalText(indemnity),
  dailyInterest: decimalText(dailyInterest),
});
const LATE: Debt = { owed: '1000.00', due: '2026-07-31' };
const on = (changes: Partial<ClaimTerms>, until = '2026-08-31', debt = LATE) =>
  claimOn({ ...termsOf(debt), ...changes }, day(until));

describe('nothing is claimed', () => {
  test.each<NoClaim>(['typeUnknown', 'association', 'foreign', 'assigned', 'cancelled'])(
    'for a reason that is told: %s',
    (why) => {
      const claim = on({ rule: { kind: 'none', why } });
      expect(claim).toMatchObject({ none: why, belowFloor: null, missingRate: null, waiver: null });
      expect(told(claim)).toEqual({
        segments: [],
        principal: '1000.00',
        interest: '0.00',
        indemnity: '0.00',
        dailyInterest: '0.00',
      });
    },
  );

  test('once its creditor gave it up, even where the agreed rate is below the floor', () => {
    const waiver = { by: 'moi@example.fr', on: day('2026-08-01'), reason: 'geste' };
    const claim = on({ waiver, rule: agreed('5 %') });
    expect(claim).toMatchObject({ waiver, none: null, belowFloor: null, segments: [], indemnity: 0 });
    expect(on({ waiver }, '2027-02-01')).toMatchObject({ interest: 0, missingRate: null });
  });

  test('of a business that is not late', () =>
    expect(told(on({}, '2026-07-31'))).toMatchObject({ segments: [], indemnity: '0.00' }));

  test('of a consumer before the notice, and never the 40 €', () => {
    expect(on({ rule: consumer(null) })).toMatchObject({ interest: 0, indemnity: 0, none: null });
    expect(told(on({ rule: consumer('2026-08-10') })).segments).toEqual([
      '2026-08-11 2026-08-31 1000.00 1.58',
    ]);
    // A notice before the due date claims nothing of it yet.
    expect(on({ rule: consumer('2026-06-10') }).segments[0]?.from).toBe('2026-08-01');
  });

  test('a judgment alone makes interest run, and adds 5 points two months later', () => {
    const { segments } = on({ rule: consumer(null, '2026-08-15') }, '2026-11-01');
    expect(segments.map(({ from, to, rate }) => `${from} ${to} ${rate}`)).toEqual([
      '2026-08-16 2026-10-15 275',
      '2026-10-16 2026-11-01 775',
    ]);
  });
});

test('the 40 € are asked for once of an invoice in several parts', () => {
  expect(on({ bearsIndemnity: true }).indemnity).toBe(4000);
  expect(on({ bearsIndemnity: false }).indemnity).toBe(0);
});

describe('the 40 € are due where something was left unpaid at a due date', () => {
  const kept: Debt = { ...LATE, retention: ['2026-09-30', '100.00'] };
  test.each<[string, Debt, string, number]>([
    ['paid the very day', { ...LATE, paid: [['2026-07-31', '1000.00']] }, '2026-08-31', 0],
    ['paid the day after', { ...LATE, paid: [['2026-08-01', '1000.00']] }, '2026-08-31', 4000],
    ['a cent short', { ...LATE, paid: [['2026-07-31', '999.99']] }, '2026-08-31', 4000],
    ['but for what may be kept', { ...kept, paid: [['2026-07-31', '900.00']] }, '2026-08-31', 0],
    ['and less than that', { ...kept, paid: [['2026-07-31', '899.99']] }, '2026-08-31', 4000],
    ['kept too long', { ...kept, paid: [['2026-07-31', '900.00']] }, '2026-10-01', 4000],
    ['kept until that day', { ...kept, paid: [['2026-07-31', '900.00']] }, '2026-09-30', 0],
    [
      'kept, then paid the day it was due',
      {
        ...kept,
        paid: [
          ['2026-07-31', '900.00'],
          ['2026-09-30', '100.00'],
        ],
      },
      '2026-10-31',
      0,
    ],
    [
      'kept no longer than the due date',
      { ...LATE, retention: ['2026-07-31', '100.00'], paid: [['2026-07-31', '900.00']] },
      '2026-08-31',
      4000,
    ],
    [
      'kept, and released after the proceedings began',
      { ...kept, paid: [['2026-07-31', '900.00']], insolventFrom: '2026-09-01' },
      '2026-10-31',
      0,
    ],
  ])('%s', (_what, debt, until, indemnity) => {
    expect(claimed(debt, until).indemnity).toBe(indemnity);
    expect(claimed({ ...debt, rule: { kind: 'publicBody' } }, until).indemnity).toBe(indemnity);
  });
});

describe('a public body that keeps a retention', () => {
  const debt = (paid: Debt['paid'], retention: Debt['retention'] = ['2026-08-31', '600.00']): Debt => ({
    owed: '12000.00',
    due: '2026-05-31',
    rule: { kind: 'publicBody' },
    ...(retention ? { retention } : {}),
    ...(paid ? { paid } : {}),
  });
  const segments = (one: Debt, until = '2026-09-30') => told(claimed(one, until)).segments;

  test('owes the rest first, then the retention, whatever the order of the payments', () => {
    const paid = [
      ['2026-09-10', '200.00'],
      ['2026-06-15', '11000.00'],
      ['2026-06-10', '500.00'],
    ] as const;
    const expected = [
      '2026-06-01 2026-06-10 11400.00 31.70',
      '2026-06-11 2026-06-15 10900.00 15.16',
      '2026-09-01 2026-09-10 500.00 1.42',
      '2026-09-11 2026-09-30 300.00 1.71',
    ];
    expect(segments(debt(paid))).toEqual(expected);
    expect(segments(debt([...paid].reverse()))).toEqual(expected);
    expect(claimed(debt(paid), '2026-09-30').principal).toBe(euro('300.00'));
  });

  test('owes nothing more once both are paid', () => {
    const paid = [
      ['2026-05-31', '11400.00'],
      ['2026-08-31', '600.00'],
    ] as const;
    expect(told(claimed(debt(paid), '2026-09-30'))).toMatchObject({ segments: [], principal: '0.00' });
  });

  test('keeps no more than it owes', () =>
    expect(segments(debt(undefined, ['2026-08-31', '20000.00']))).toEqual([
      '2026-09-01 2026-09-30 12000.00 102.58',
    ]));

  test('has one delay where the retention is released by the due date', () => {
    for (const until of ['2026-05-31', '2026-04-30'])
      expect(segments(debt(undefined, [until, '600.00']))).toEqual(['2026-06-01 2026-09-30 12000.00 407.11']);
  });
});

describe('interest of one more day', () => {
  test.each<[string, Debt, string, string]>([
    ['is of what is left', { ...LATE, paid: [['2026-08-10', '400.00']] }, '2026-08-31', '0.20'],
    ['is nothing once all is paid', { ...LATE, paid: [['2026-08-10', '1000.00']] }, '2026-08-31', '0.00'],
    ['is nothing before the debt is late', LATE, '2026-07-31', '0.00'],
    [
      'is nothing once proceedings stopped it',
      { ...LATE, insolventFrom: '2026-08-15' },
      '2026-08-31',
      '0.00',
    ],
    ['leaves out what is kept', { ...LATE, retention: ['2026-09-30', '400.00'] }, '2026-08-31', '0.20'],
    ['leaves it out to its last day', { ...LATE, retention: ['2026-08-31', '400.00'] }, '2026-08-31', '0.20'],
    ['counts it from then on', { ...LATE, retention: ['2026-08-30', '400.00'] }, '2026-08-31', '0.34'],
    ['is nothing where all is kept', { ...LATE, retention: ['2026-09-30', '1400.00'] }, '2026-08-31', '0.00'],
  ])('%s', (_what, debt, until, daily) =>
    expect(decimalText(claimed(debt, until).dailyInterest)).toBe(daily),
  );
});

describe('payments that settle interest first', () => {
  test('leave principal to pay that goes on bearing interest', () => {
    const debt: Debt = { ...LATE, paid: [['2026-08-31', '1000.00']], isInterestFirst: true };
    const claim = claimed(debt, '2026-09-30');
    expect(told(claim)).toMatchObject({
      segments: ['2026-08-01 2026-08-31 1000.00 10.53', '2026-09-01 2026-09-30 10.53 0.11'],
      principal: '10.53',
      interest: '0.11',
    });
    expect(decimalText(claim.interestPaid)).toBe('10.53');
  });

  test('and need the rate of the days that follow', () => {
    const debt: Debt = {
      owed: '1000.00',
      due: '2026-11-30',
      paid: [['2026-12-31', '1000.00']],
      isInterestFirst: true,
    };
    expect(claimed(debt, '2027-01-31')).toMatchObject({ interest: null, missingRate: '2027-S1' });
    expect(claimed({ ...debt, isInterestFirst: false }, '2027-01-31')).toMatchObject({
      interest: euro('10.53'),
      missingRate: null,
    });
  });
});

test('what comes after the day it is counted to changes nothing', () => {
  const paid = [['2026-09-15', '400.00']] as const;
  expect(claimed({ ...LATE, paid }, '2026-08-31')).toEqual(claimed(LATE, '2026-08-31'));
});

describe('a rate that is not known', () => {
  test('leaves the principal and the 40 €, and no interest', () =>
    expect(
      claimed({ owed: '1000.00', due: '2026-12-20', paid: [['2026-12-28', '400.00']] }, '2027-01-10'),
    ).toMatchObject({
      principal: euro('600.00'),
      interest: null,
      interestPaid: ZERO,
      dailyInterest: ZERO,
      indemnity: 4000,
      missingRate: '2027-S1',
      segments: [],
      belowFloor: null,
    }));

  test('of the ECB hides no agreed amount but that by default', () => {
    const rates = new Map(RATES);
    const known = rates.get('2026-S2' as never);
    if (!known) throw new Error('no rate');
    rates.set('2026-S2' as never, { ...known, ecb: null });
    expect(on({ rule: agreed('5 %'), rates })).toMatchObject({ missingRate: null, belowFloor: null });
    rates.set('2026-S2' as never, { ...known, legal: null });
    expect(on({ rule: agreed('5 %'), rates })).toMatchObject({ missingRate: '2026-S2', interest: null });
    expect(on({ rule: BUSINESS, rates })).toMatchObject({ missingRate: null, belowFloor: null });
  });
});

test.each([
  ['20 %', null],
  ['BCE + 10', null],
  ['3 x taux légal', null],
  ['8,25 %', null],
  ['2 x taux légal', '7.01 10.53 4.67'],
  ['BCE + 2', '7.01 10.53 3.74'],
])('readings of « %s » differ only below the floor', (clause, expected) => {
  const { belowFloor } = on({ rule: agreed(clause) });
  expect(belowFloor && Object.values(belowFloor).map(decimalText).join(' ')).toBe(expected);
});
