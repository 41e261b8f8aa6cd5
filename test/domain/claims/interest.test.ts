import { describe, expect, test } from 'vitest';
import { decimalText } from '../../../src/domain/cents';
import { dailyInterestOf, interestOf } from '../../../src/domain/claims/interest';
import { basisPoints } from '../../../src/domain/claims/rates';
import { claimed, type Debt, euro } from './claim-fixture';

const segments = (debt: Debt, until: string) =>
  claimed(debt, until).segments.map(({ from, to, days, base, amount }) =>
    [from, to, days, decimalText(base), decimalText(amount)].join(' '),
  );

describe('a retention', () => {
  const debt: Debt = { owed: '12000.00', due: '2026-06-30', retention: ['2026-08-31', '600.00'] };

  test('bears interest from the day after its release, whenever payments come', () => {
    expect(
      segments(
        {
          ...debt,
          paid: [
            ['2026-08-30', '1000.00'],
            ['2026-09-10', '1000.00'],
          ],
        },
        '2026-09-20',
      ),
    ).toEqual([
      '2026-07-01 2026-08-30 61 11400.00 236.25',
      '2026-08-31 2026-08-31 1 10400.00 3.53',
      '2026-09-01 2026-09-10 10 11000.00 37.37',
      '2026-09-11 2026-09-20 10 10000.00 33.97',
    ]);
  });

  test('of half the debt: days when all that could be asked was paid count for nothing', () => {
    const half: Debt = { ...debt, owed: '1200.00', paid: [['2026-07-31', '600.00']] };
    expect(segments(half, '2026-09-30')).toEqual([
      '2026-07-01 2026-07-31 31 600.00 6.32',
      '2026-09-01 2026-09-30 30 600.00 6.12',
    ]);
    expect(decimalText(claimed(half, '2026-09-30').interest ?? euro('0.00'))).toBe('12.44');
  });
});

describe('payments that settle interest first', () => {
  const debt: Debt = { owed: '10000.00', due: '2026-06-30', isInterestFirst: true };

  test('do not cut the days when they do not reach the principal', () => {
    const claim = claimed({ ...debt, paid: [['2026-08-31', '50.00']] }, '2026-09-30');
    expect(segments({ ...debt, paid: [['2026-08-31', '50.00']] }, '2026-09-30')).toEqual([
      '2026-07-01 2026-09-30 92 10000.00 312.55',
    ]);
    expect([claim.interestPaid, claim.interest, claim.principal].map((amount) => amount ?? 0)).toEqual([
      50_00, 262_55, 10_000_00,
    ]);
  });

  test('then pay no more interest than had run that far, counted day for day and rounded once', () => {
    const paid = [
      ['2026-07-10', '1.00'],
      ['2026-07-20', '1.00'],
      ['2026-07-30', '500.00'],
    ] as const;
    const claim = claimed({ ...debt, paid }, '2026-08-31');
    expect(segments({ ...debt, paid }, '2026-08-31')).toEqual([
      '2026-07-01 2026-07-30 30 10000.00 101.92',
      '2026-07-31 2026-08-31 32 9599.92 104.36',
    ]);
    expect([claim.interestPaid, claim.interest, claim.principal]).toEqual([101_92, 104_36, 9599_92]);
  });

  test('and what comes later pays the interest that ran since', () => {
    const paid = [
      ['2026-07-31', '1000.00'],
      ['2026-08-31', '1000.00'],
    ] as const;
    const claim = claimed({ ...debt, paid }, '2026-08-31');
    expect(segments({ ...debt, paid }, '2026-08-31')).toEqual([
      '2026-07-01 2026-07-31 31 10000.00 105.32',
      '2026-08-01 2026-08-31 31 9105.32 95.89',
    ]);
    expect([claim.interestPaid, claim.interest, claim.principal]).toEqual([201_21, 0, 8201_21]);
  });
});

describe('a rate that is not known', () => {
  test('is missed on the days when something bears interest, and on no other', () => {
    const debt: Debt = {
      owed: '12000.00',
      due: '2026-09-30',
      retention: ['2027-09-15', '600.00'],
      paid: [['2026-10-02', '11400.00']],
    };
    for (const until of ['2026-12-30', '2027-01-05', '2027-09-15'])
      expect(claimed(debt, until)).toMatchObject({ interest: 7_75, indemnity: 40_00, missingRate: null });
    expect(claimed(debt, '2027-09-16')).toMatchObject({ interest: null, missingRate: '2027-S2' });
  });

  test('is missed by what payments of interest first left of the principal', () => {
    const paid = [['2026-12-31', '12031.00']] as const;
    const debt: Debt = { owed: '12000.00', due: '2026-11-30', paid, isInterestFirst: true };
    expect(claimed(debt, '2027-01-01')).toMatchObject({ missingRate: '2027-S1' });
    expect(claimed({ ...debt, paid: [['2026-12-31', '12126.38']] }, '2027-01-01')).toMatchObject({
      missingRate: null,
      interest: 0,
      principal: 0,
    });
  });
});

describe('payments that settle interest first, spread over years', () => {
  const debt: Debt = { owed: '100000.00', due: '2025-01-31', isInterestFirst: true };
  test.each([
    ['6300.00', '919.38'],
    ['6500.00', '719.38'],
  ])('a second of %s leaves %s of the principal: a year of interest ran in between', (second, left) => {
    const claim = claimed(
      {
        ...debt,
        paid: [
          ['2025-07-31', '100000.00'],
          ['2026-07-31', second],
        ],
      },
      '2026-07-31',
    );
    expect(decimalText(claim.principal)).toBe(left);
    expect(claim.interest).toBe(0);
  });

  test('the retention of a public body is paid with what the rest and its interest left over', () => {
    const claim = claimed(
      {
        owed: '100000.00',
        due: '2026-01-31',
        retention: ['2026-06-30', '5000.00'],
        paid: [
          ['2026-05-31', '95000.00'],
          ['2026-07-31', '3000.00'],
        ],
        rule: { kind: 'publicBody' },
        isInterestFirst: true,
      },
      '2026-08-31',
    );
    expect(decimalText(claim.principal)).toBe('5223.92');
    expect(claim.interest).toBe(90_26);
    expect(claim.segments.map(({ from, base, rate }) => `${from} ${base} ${rate}`).slice(-2)).toEqual([
      '2026-08-01 22392 1015',
      '2026-07-01 500000 1040',
    ]);
  });
});

test('a day of several invoices is rounded once', () => {
  const accrual = { base: euro('14.72'), rate: basisPoints(1240) };
  expect(dailyInterestOf([accrual])).toBe(1);
  expect(dailyInterestOf([accrual, accrual, accrual])).toBe(2);
  expect(dailyInterestOf([])).toBe(0);
});

test('an amount that could not be counted exactly is refused, not rounded', () =>
  expect(() => interestOf(euro('90000000000.00'), basisPoints(3000), 1)).toThrow('interest too large'));
