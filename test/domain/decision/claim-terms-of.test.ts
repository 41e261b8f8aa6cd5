import { describe, expect, test } from 'vitest';
import { parseRateClause } from '../../../src/domain/claims/rate-clause';
import { day, eur, situation } from '../sample-book';
import { type Change, claimed, plannedWith } from './small-book';

/* 1 200 € due on 31/10/2026, 24 days late on 24/11/2026: 12.40 % gives 9.78 €. */

const rate = (percent: number) => parseRateClause(`${percent} %`);
const CONSUMER = { type: 'consumer' } as const;

const nothing = (none: string | null) => ({ interest: '0.00', indemnity: '0.00', none });
const owed = (interest: string, indemnity = '40.00') => ({ interest, indemnity, none: null });

describe('beside the debt, a late customer owes', () => {
  test.each<readonly [string, Change, ReturnType<typeof owed>]>([
    ['the rate of the law and 40 €, a business', {}, owed('9.78')],
    [
      '8 points above the rate of the half-year and 40 €, a public body',
      { customer: { type: 'publicBody' } },
      owed('8.21'),
    ],
    ['nothing before a formal notice, a consumer', { customer: CONSUMER }, owed('0.00', '0.00')],
    ['the rate of our general terms, a business', { settings: { penaltyRate: rate(20) } }, owed('15.78')],
    [
      'the rate of his own contract first',
      { customer: { penaltyRate: rate(15) }, settings: { penaltyRate: rate(20) } },
      owed('11.84'),
    ],
    [
      'three times the legal rate where he agreed to less',
      { customer: { penaltyRate: rate(5) } },
      owed('6.51'),
    ],
    [
      'the rate of the law where he agreed to less and the setting says so',
      { customer: { penaltyRate: rate(5) }, settings: { belowFloor: 'default' } },
      owed('9.78'),
    ],
    [
      'what an association agreed to in its contract',
      { customer: { type: 'association', penaltyRate: rate(15) } },
      owed('11.84'),
    ],
    [
      'what a foreign business agreed to',
      { customer: { country: 'Belgique', penaltyRate: rate(15) } },
      owed('11.84'),
    ],
    [
      'what runs before proceedings opened on 10/11',
      { customer: { insolvency: { openedOn: day('2026-11-10') } } },
      owed('3.67'),
    ],
    [
      'all of it, when the work was done after proceedings opened',
      {
        customer: { insolvency: { openedOn: day('2026-09-01') } },
        invoice: { performedOn: day('2026-09-02') },
      },
      owed('9.78'),
    ],
    [
      'nothing, when it was done that day, were it billed since',
      {
        customer: { insolvency: { openedOn: day('2026-09-01') } },
        invoice: { issuedOn: day('2026-09-02'), performedOn: day('2026-09-01') },
      },
      owed('0.00', '0.00'),
    ],
    [
      'nothing, when proceedings were open before the due date',
      { customer: { insolvency: { openedOn: day('2026-10-31') } } },
      owed('0.00', '0.00'),
    ],
  ])('%s', (_, change, expected) => {
    expect(claimed(plannedWith(change))).toEqual(expected);
  });
});

describe('nothing is claimed, and why is told', () => {
  test.each<readonly [string, Change]>([
    ['association', { customer: { type: 'association' } }],
    ['foreign', { customer: { country: 'Belgique' } }],
    ['foreign', { customer: { type: 'publicBody', country: 'Belgique', penaltyRate: rate(15) } }],
    ['foreign', { customer: { type: 'consumer', country: 'Belgique', penaltyRate: rate(15) } }],
    ['typeUnknown', { customer: { type: 'unknown' } }],
    ['typeUnknown', { customer: { type: 'unknown', penaltyRate: rate(15) } }],
    ['insolvencyUndated', { customer: { insolvency: { openedOn: null } } }],
    ['foreignCurrency', { invoice: { currency: 'CHF' } }],
    ['assigned', { invoice: { situation: situation('assigned') } }],
    ['cancelled', { invoice: { situation: situation('cancelled') } }],
  ])('%s: %j', (why, change) => {
    expect(claimed(plannedWith(change))).toEqual(nothing(why));
  });

  test('of a credit note nothing is counted at all', () => {
    expect(claimed(plannedWith({ invoice: { nature: 'creditNote', total: eur(-200) } }))).toBeNull();
  });
});
