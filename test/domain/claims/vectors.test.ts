import { describe, expect, test } from 'vitest';
import { decimalText } from '../../../src/domain/cents';
import { agreed, claimed, consumer, type Debt, sum } from './claim-fixture';

/** Worked examples of the law, to the cent: days, base, rate in percent and amount of each segment. */
interface Vector {
  readonly name: string;
  readonly debt: Debt;
  readonly until: string;
  readonly segments: readonly string[];
  readonly interest: string;
  readonly indemnity: string;
  readonly principal: string;
}

const full = (on: string, amount: string) => ({ paid: [[on, amount]] as const });

const VECTORS: readonly Vector[] = [
  {
    name: 'V1 one half-year',
    debt: { owed: '1200.00', due: '2026-03-31', ...full('2026-05-15', '1200.00') },
    until: '2026-11-24',
    segments: ['2026-04-01 2026-05-15 45 1200.00 12.15 17.98'],
    interest: '17.98',
    indemnity: '40.00',
    principal: '0.00',
  },
  {
    name: 'V2 two half-years (published)',
    debt: { owed: '10000.00', due: '2026-04-30' },
    until: '2026-08-31',
    segments: [
      '2026-05-01 2026-06-30 61 10000.00 12.15 203.05',
      '2026-07-01 2026-08-31 62 10000.00 12.40 210.63',
    ],
    interest: '413.68',
    indemnity: '40.00',
    principal: '10000.00',
  },
  {
    name: 'V3 three half-years',
    debt: { owed: '5430.50', due: '2024-11-30', ...full('2025-08-20', '5430.50') },
    until: '2025-08-20',
    segments: [
      '2024-12-01 2024-12-31 31 5430.50 14.25 65.72',
      '2025-01-01 2025-06-30 181 5430.50 13.15 354.12',
      '2025-07-01 2025-08-20 51 5430.50 12.15 92.19',
    ],
    interest: '512.03',
    indemnity: '40.00',
    principal: '0.00',
  },
  {
    name: 'V4 leap year, over 365',
    debt: { owed: '2000.00', due: '2024-02-15', ...full('2024-03-15', '2000.00') },
    until: '2024-03-15',
    segments: ['2024-02-16 2024-03-15 29 2000.00 14.50 23.04'],
    interest: '23.04',
    indemnity: '40.00',
    principal: '0.00',
  },
  {
    name: 'V5 half a cent',
    debt: { owed: '365.00', due: '2025-07-15', ...full('2025-11-22', '365.00') },
    until: '2025-11-22',
    segments: ['2025-07-16 2025-11-22 130 365.00 12.15 15.80'],
    interest: '15.80',
    indemnity: '40.00',
    principal: '0.00',
  },
  {
    name: 'V6 partial payment, principal first',
    debt: { owed: '3600.00', due: '2026-01-31', ...full('2026-03-15', '1500.00') },
    until: '2026-07-20',
    segments: [
      '2026-02-01 2026-03-15 43 3600.00 12.15 51.53',
      '2026-03-16 2026-06-30 107 2100.00 12.15 74.80',
      '2026-07-01 2026-07-20 20 2100.00 12.40 14.27',
    ],
    interest: '140.60',
    indemnity: '40.00',
    principal: '2100.00',
  },
  {
    name: 'V7 partial payment, interest first',
    debt: { owed: '3600.00', due: '2026-01-31', ...full('2026-03-15', '1500.00'), isInterestFirst: true },
    until: '2026-07-20',
    segments: [
      '2026-02-01 2026-03-15 43 3600.00 12.15 51.53',
      '2026-03-16 2026-06-30 107 2151.53 12.15 76.63',
      '2026-07-01 2026-07-20 20 2151.53 12.40 14.62',
    ],
    interest: '91.25',
    indemnity: '40.00',
    principal: '2151.53',
  },
  {
    name: 'V8 correcting credit note',
    debt: { owed: '2000.00', due: '2025-12-31', ...full('2026-03-31', '2000.00') },
    until: '2026-03-31',
    segments: ['2026-01-01 2026-03-31 90 2000.00 12.15 59.92'],
    interest: '59.92',
    indemnity: '40.00',
    principal: '0.00',
  },
  {
    name: 'V8 commercial credit note',
    debt: {
      owed: '2400.00',
      due: '2025-12-31',
      rebates: [['2026-02-10', '400.00']],
      ...full('2026-03-31', '2000.00'),
    },
    until: '2026-03-31',
    segments: [
      '2026-01-01 2026-02-10 41 2400.00 12.15 32.76',
      '2026-02-11 2026-03-31 49 2000.00 12.15 32.62',
    ],
    interest: '65.38',
    indemnity: '40.00',
    principal: '0.00',
  },
  {
    name: 'V9 consumer, from the notice received',
    debt: { owed: '850.00', due: '2026-02-28', rule: consumer('2026-04-10') },
    until: '2026-08-15',
    segments: ['2026-04-11 2026-06-30 81 850.00 2.62 4.94', '2026-07-01 2026-08-15 46 850.00 2.75 2.95'],
    interest: '7.89',
    indemnity: '0.00',
    principal: '850.00',
  },
  {
    name: 'V10 judgment, five points more after two months',
    debt: { owed: '850.00', due: '2025-10-31', rule: consumer(null, '2025-11-20') },
    until: '2026-03-31',
    segments: [
      '2025-11-21 2025-12-31 41 850.00 2.76 2.64',
      '2026-01-01 2026-01-20 20 850.00 2.62 1.22',
      '2026-01-21 2026-03-31 70 850.00 7.62 12.42',
    ],
    interest: '16.28',
    indemnity: '0.00',
    principal: '850.00',
  },
  {
    name: 'V11 public body, one rate for the whole delay',
    debt: {
      owed: '12500.00',
      due: '2026-06-04',
      ...full('2026-08-31', '12500.00'),
      rule: { kind: 'publicBody' },
    },
    until: '2026-08-31',
    segments: ['2026-06-05 2026-08-31 88 12500.00 10.15 305.89'],
    interest: '305.89',
    indemnity: '40.00',
    principal: '0.00',
  },
  {
    name: 'V12 three times the legal rate',
    debt: {
      owed: '1000.00',
      due: '2025-05-31',
      ...full('2025-09-30', '1000.00'),
      rule: agreed('3 × taux légal'),
    },
    until: '2025-09-30',
    segments: ['2025-06-01 2025-06-30 30 1000.00 11.13 9.15', '2025-07-01 2025-09-30 92 1000.00 8.28 20.87'],
    interest: '30.02',
    indemnity: '40.00',
    principal: '0.00',
  },
  {
    name: 'V13 agreed rate below the floor: the floor',
    debt: { owed: '1000.00', due: '2026-05-31', ...full('2026-07-31', '1000.00'), rule: agreed('5 %') },
    until: '2026-07-31',
    segments: ['2026-06-01 2026-06-30 30 1000.00 7.86 6.46', '2026-07-01 2026-07-31 31 1000.00 8.25 7.01'],
    interest: '13.47',
    indemnity: '40.00',
    principal: '0.00',
  },
  {
    name: 'V13 agreed rate below the floor: the default rate, where its user chose it',
    debt: {
      owed: '1000.00',
      due: '2026-05-31',
      ...full('2026-07-31', '1000.00'),
      rule: agreed('5 %', 'default'),
    },
    until: '2026-07-31',
    segments: ['2026-06-01 2026-06-30 30 1000.00 12.15 9.99', '2026-07-01 2026-07-31 31 1000.00 12.40 10.53'],
    interest: '20.52',
    indemnity: '40.00',
    principal: '0.00',
  },
  {
    name: 'V14 2024: the default rate below the floor stands',
    debt: { owed: '4000.00', due: '2024-03-31', ...full('2024-06-29', '4000.00') },
    until: '2024-06-29',
    segments: ['2024-04-01 2024-06-29 90 4000.00 14.50 143.01'],
    interest: '143.01',
    indemnity: '40.00',
    principal: '0.00',
  },
  ...['BCE + 8', '10 %'].map((rate) => ({
    name: `V14 2024: « ${rate} » is raised to the floor`,
    debt: { owed: '4000.00', due: '2024-03-31', ...full('2024-06-29', '4000.00'), rule: agreed(rate) },
    until: '2024-06-29',
    segments: ['2024-04-01 2024-06-29 90 4000.00 15.21 150.02'],
    interest: '150.02',
    indemnity: '40.00',
    principal: '0.00',
  })),
  ...(
    [
      ['300.00', '3.06'],
      ['450.00', '4.59'],
      ['120.00', '1.22'],
    ] as const
  ).map(([owed, interest]) => ({
    name: `V15 40 € an invoice: ${owed}`,
    debt: { owed, due: '2026-08-31', ...full('2026-09-30', owed) },
    until: '2026-09-30',
    segments: [`2026-09-01 2026-09-30 30 ${owed} 12.40 ${interest}`],
    interest,
    indemnity: '40.00',
    principal: '0.00',
  })),
  {
    name: 'V16 paid on the due date',
    debt: { owed: '1000.00', due: '2026-05-31', ...full('2026-05-31', '1000.00') },
    until: '2026-11-24',
    segments: [],
    interest: '0.00',
    indemnity: '0.00',
    principal: '0.00',
  },
  {
    name: 'V16 due on a Sunday, paid on Monday',
    debt: { owed: '1000.00', due: '2026-05-31', ...full('2026-06-01', '1000.00') },
    until: '2026-11-24',
    segments: ['2026-06-01 2026-06-01 1 1000.00 12.15 0.33'],
    interest: '0.33',
    indemnity: '40.00',
    principal: '0.00',
  },
  {
    name: 'V16 counted to a day before the due date',
    debt: { owed: '1000.00', due: '2026-05-31' },
    until: '2026-05-20',
    segments: [],
    interest: '0.00',
    indemnity: '0.00',
    principal: '1000.00',
  },
  {
    name: 'V17 four half-years',
    debt: { owed: '10000.00', due: '2021-12-31' },
    until: '2023-12-31',
    segments: [
      '2022-01-01 2022-06-30 181 10000.00 10.00 495.89',
      '2022-07-01 2022-12-31 184 10000.00 10.00 504.11',
      '2023-01-01 2023-06-30 181 10000.00 12.50 619.86',
      '2023-07-01 2023-12-31 184 10000.00 14.00 705.75',
    ],
    interest: '2325.61',
    indemnity: '40.00',
    principal: '10000.00',
  },
  {
    name: 'V18 30 days at 14,76 % (published)',
    debt: { owed: '3000.00', due: '2024-08-31', ...full('2024-09-30', '3000.00'), rule: agreed('14,76 %') },
    until: '2024-09-30',
    segments: ['2024-09-01 2024-09-30 30 3000.00 14.76 36.39'],
    interest: '36.39',
    indemnity: '40.00',
    principal: '0.00',
  },
  {
    name: 'V19 payment, commercial credit note and half-years',
    debt: {
      owed: '8000.00',
      due: '2025-11-30',
      ...full('2026-01-15', '3000.00'),
      rebates: [['2026-06-10', '800.00']],
    },
    until: '2026-07-31',
    segments: [
      '2025-12-01 2025-12-31 31 8000.00 12.15 82.55',
      '2026-01-01 2026-01-15 15 8000.00 12.15 39.95',
      '2026-01-16 2026-06-10 146 5000.00 12.15 243.00',
      '2026-06-11 2026-06-30 20 4200.00 12.15 27.96',
      '2026-07-01 2026-07-31 31 4200.00 12.40 44.23',
    ],
    interest: '437.69',
    indemnity: '40.00',
    principal: '4200.00',
  },
  {
    name: 'V20 the first late day has its own half-year',
    debt: { owed: '100000.00', due: '2026-06-30', ...full('2026-07-01', '100000.00') },
    until: '2026-07-01',
    segments: ['2026-07-01 2026-07-01 1 100000.00 12.40 33.97'],
    interest: '33.97',
    indemnity: '40.00',
    principal: '0.00',
  },
  {
    name: 'V20 a day on each side',
    debt: { owed: '100000.00', due: '2026-06-29', ...full('2026-07-01', '100000.00') },
    until: '2026-07-01',
    segments: [
      '2026-06-30 2026-06-30 1 100000.00 12.15 33.29',
      '2026-07-01 2026-07-01 1 100000.00 12.40 33.97',
    ],
    interest: '67.26',
    indemnity: '40.00',
    principal: '0.00',
  },
  {
    name: 'V22 insolvency: frozen the day before the judgment, the 40 € already accrued are kept',
    debt: { owed: '5000.00', due: '2026-07-31', insolventFrom: '2026-09-10' },
    until: '2026-11-24',
    segments: ['2026-08-01 2026-09-09 40 5000.00 12.40 67.95'],
    interest: '67.95',
    indemnity: '40.00',
    principal: '5000.00',
  },
  {
    name: 'insolvency: what fell due after the judgment claims nothing',
    debt: { owed: '5000.00', due: '2026-09-10', insolventFrom: '2026-09-10' },
    until: '2026-11-24',
    segments: [],
    interest: '0.00',
    indemnity: '0.00',
    principal: '5000.00',
  },
  {
    name: 'insolvency: due the day before the judgment, nothing forbade to pay it then',
    debt: { owed: '5000.00', due: '2026-09-09', insolventFrom: '2026-09-10' },
    until: '2026-11-24',
    segments: [],
    interest: '0.00',
    indemnity: '40.00',
    principal: '5000.00',
  },
  {
    name: 'retention outside the base until released',
    debt: {
      owed: '12000.00',
      due: '2026-09-30',
      retention: ['2027-09-15', '600.00'],
      ...full('2026-10-02', '11400.00'),
    },
    until: '2026-11-24',
    segments: ['2026-10-01 2026-10-02 2 11400.00 12.40 7.75'],
    interest: '7.75',
    indemnity: '40.00',
    principal: '600.00',
  },
  {
    name: 'retention released and not paid',
    debt: {
      owed: '12000.00',
      due: '2026-03-31',
      retention: ['2026-09-15', '600.00'],
      ...full('2026-03-31', '11400.00'),
    },
    until: '2026-09-25',
    segments: ['2026-09-16 2026-09-25 10 600.00 12.40 2.04'],
    interest: '2.04',
    indemnity: '40.00',
    principal: '600.00',
  },
  {
    name: 'retention of a public body: its delay has the rate of its own half-year',
    debt: {
      owed: '12000.00',
      due: '2026-05-31',
      retention: ['2026-08-31', '600.00'],
      rule: { kind: 'publicBody' },
    },
    until: '2026-09-30',
    segments: [
      '2026-06-01 2026-09-30 122 11400.00 10.15 386.76',
      '2026-09-01 2026-09-30 30 600.00 10.40 5.13',
    ],
    interest: '391.89',
    indemnity: '40.00',
    principal: '12000.00',
  },
];

describe('worked examples', () => {
  test.each(VECTORS)('$name', ({ debt, until, segments, interest, indemnity, principal }) => {
    const claim = claimed(debt, until);
    const told = claim.segments.map(({ from, to, days, base, rate, amount }) =>
      [from, to, days, decimalText(base), (rate / 100).toFixed(2), decimalText(amount)].join(' '),
    );
    expect(told).toEqual(segments);
    expect(decimalText(sum(claim.interest))).toBe(interest);
    expect(decimalText(claim.indemnity)).toBe(indemnity);
    expect(decimalText(claim.principal)).toBe(principal);
    const total = sum(...claim.segments.map(({ amount }) => amount));
    expect(sum(claim.interest, claim.interestPaid)).toBe(total);
  });

  test('V2 tells what one more day adds', () => {
    const claim = claimed({ owed: '10000.00', due: '2026-04-30' }, '2026-08-31');
    expect(decimalText(claim.dailyInterest)).toBe('3.40');
    expect(decimalText(sum(claim.principal, claim.interest, claim.indemnity))).toBe('10453.68');
  });

  test('V13 shows what each reading of a rate below the floor gives', () => {
    const debt = {
      owed: '1000.00',
      due: '2026-05-31',
      ...full('2026-07-31', '1000.00'),
      rule: agreed('5 %'),
    };
    const amounts = claimed(debt, '2026-07-31').belowFloor;
    expect(amounts && Object.values(amounts).map(decimalText)).toEqual(['13.47', '20.52', '8.36']);
  });

  test('V15 adds up three invoices', () => {
    const claims = ['300.00', '450.00', '120.00'].map((owed) =>
      claimed({ owed, due: '2026-08-31' }, '2026-09-30'),
    );
    expect(decimalText(sum(...claims.map(({ interest }) => interest)))).toBe('8.87');
    expect(decimalText(sum(...claims.flatMap(({ interest, indemnity }) => [interest, indemnity])))).toBe(
      '128.87',
    );
  });

  test('V21 names the half-year that is not known, and computes nothing in its place', () => {
    const claim = claimed({ owed: '1000.00', due: '2026-12-20' }, '2027-01-10');
    expect(claim).toMatchObject({ interest: null, segments: [], missingRate: '2027-S1' });
    expect(decimalText(claim.principal)).toBe('1000.00');
  });

  test('what was settled before asks for no rate that came after', () => {
    for (const isInterestFirst of [false, true]) {
      const debt = { owed: '1000.00', due: '2026-12-20', ...full('2026-12-20', '1000.00'), isInterestFirst };
      expect(claimed(debt, '2027-01-10')).toMatchObject({ interest: 0, missingRate: null });
    }
  });

  test('a public body owes the rate its delay began with, even where the next one is not known', () => {
    const debt = { owed: '1000.00', due: '2026-12-20', rule: { kind: 'publicBody' } } as const;
    expect(claimed(debt, '2027-01-10')).toMatchObject({ missingRate: null });
  });
});
