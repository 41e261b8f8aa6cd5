import { describe, expect, test } from 'vitest';
import { parseRateClause } from '../../../src/domain/claims/rate-clause';
import type { Customer, Invoice, Settings } from '../../../src/domain/model';
import {
  book,
  DUPONT,
  day,
  decide,
  decisionOf,
  eur,
  invoice,
  type JournalLine,
  journal,
  payment,
  situation,
} from '../sample-book';
import { claimed, fact, TODAY } from './small-book';

/* 1 200 € due on 31/10/2026, 24 days late on 24/11/2026: 12.40 % gives 9.78 €. */

const rate = (percent: number) => parseRateClause(`${percent} %`);
const CONSUMER = { type: 'consumer' } as const;

interface Change {
  readonly customer?: Partial<Customer>;
  readonly invoice?: Partial<Invoice>;
  readonly settings?: Partial<Settings>;
  readonly lines?: readonly JournalLine[];
}

const planned = ({ customer, invoice: changed, settings = {}, lines = [] }: Change, today = TODAY) =>
  decide(
    book({
      customers: [{ ...DUPONT, ...customer }],
      invoices: [invoice(changed)],
      settings,
      journal: journal(...lines),
    }),
    today,
  );
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
      'nothing, when proceedings were open before the due date',
      { customer: { insolvency: { openedOn: day('2026-10-31') } } },
      owed('0.00', '0.00'),
    ],
  ])('%s', (_, change, expected) => {
    expect(claimed(planned(change))).toEqual(expected);
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
    expect(claimed(planned(change))).toEqual(nothing(why));
  });

  test('of a credit note nothing is counted at all', () => {
    expect(claimed(planned({ invoice: { nature: 'creditNote', total: eur(-200) } }))).toBeNull();
  });
});

describe('the legal interest of a consumer', () => {
  const posted = (rank: number, on: string, detail: string): JournalLine => ({
    on,
    rank,
    state: 'posted',
    step: 'Mise en demeure',
    message: `M${rank}`,
    detail: `montant=1200.00 · postée=${on}${detail === '' ? '' : ` · ${detail}`}`,
  });
  test.each<readonly [string, string, readonly JournalLine[]]>([
    [
      'runs from the day after the formal notice was received',
      '1.27',
      [posted(3, '2026-11-04', 'délai=15 · reçue=2026-11-10')],
    ],
    [
      'runs from its presentation when nobody came for it',
      '1.27',
      [posted(3, '2026-11-04', 'délai=15 · présentée=2026-11-10')],
    ],
    [
      'runs from its receipt when it was presented before',
      '1.27',
      [posted(3, '2026-11-04', 'délai=15 · présentée=2026-11-06 · reçue=2026-11-10')],
    ],
    ['does not run while its receipt is not known', '0.00', [posted(3, '2026-11-04', 'délai=15')]],
    ['does not run from a letter that gives no days', '0.00', [posted(2, '2026-11-04', 'reçue=2026-11-10')]],
    [
      'runs from the first notice he held, were it not the first posted',
      '1.27',
      [
        posted(2, '2026-11-03', 'délai=15 · reçue=2026-11-20'),
        posted(3, '2026-11-06', 'délai=15 · reçue=2026-11-10'),
      ],
    ],
    [
      'runs from the day after a judgment became enforceable',
      '0.81',
      [fact('courtClaim', '2026-11-03'), fact('enforceable', '2026-11-15')],
    ],
    ['does not run from what was only asked of a court', '0.00', [fact('courtClaim', '2026-11-15')]],
  ])('%s', (_, interest, lines) => {
    expect(claimed(planned({ customer: CONSUMER, lines }))).toEqual(owed(interest, '0.00'));
  });
});

describe('what interest is counted on', () => {
  const paidInPart = { payments: [payment({ amount: eur(200), receivedOn: day('2026-11-10') })] };
  const note = (changes: Partial<Invoice>) => ({
    invoices: [
      invoice(),
      invoice({
        row: 3,
        number: 'A-1',
        nature: 'creditNote',
        total: eur(-200),
        creditFor: 'F-12',
        issuedOn: day('2026-11-10'),
        ...changes,
      }),
    ],
  });
  test.each<readonly [string, Parameters<typeof book>[0], string, string]>([
    ['1 200 € until the 10th, then what a payment left', paidInPart, '8.84', '1000.00'],
    ['1 000 € from the start when a credit note corrects the invoice', note({}), '8.15', '1000.00'],
    [
      '1 200 € until the day of a commercial rebate',
      note({ nature: 'commercialCreditNote' }),
      '8.84',
      '1000.00',
    ],
    ['nothing when credit notes exceed the invoice', note({ total: eur(-1500) }), '0.00', '0.00'],
    [
      'all but the retention that is not released yet',
      { invoices: [invoice({ retention: { amount: eur(60), releasableOn: day('2027-09-15') } })] },
      '9.29',
      '1200.00',
    ],
    [
      'what a payment left once it settled 4,08 € of interest first',
      { ...paidInPart, settings: { isInterestFirst: true } },
      '4.78',
      '1004.08',
    ],
  ])('%s', (_, parts, interest, principal) => {
    const { claim } = decisionOf(decide(book(parts), TODAY));
    expect([claim?.interest, claim?.principal]).toEqual([eur(Number(interest)), eur(Number(principal))]);
  });

  test('its creditor gave it up: nothing, and who did is told', () => {
    const waived: JournalLine = { on: '2026-11-20', state: 'claimWaived', rank: null, detail: 'motif=geste' };
    const plan = planned({ lines: [waived] });
    expect(claimed(plan)).toEqual(nothing(null));
    expect(decisionOf(plan).claim?.waiver).toEqual({
      by: 'moi@example.fr',
      on: '2026-11-20',
      reason: 'geste',
    });
  });

  test('the rate of a half-year that is not known yet leaves no amount, and is named', () => {
    const plan = planned({}, '2027-02-01');
    expect(claimed(plan)).toEqual({ interest: null, indemnity: '40.00', none: null });
    expect(decisionOf(plan).claim?.missingRate).toBe('2027-S1');
  });
});
