import { describe, expect, test } from 'vitest';
import type { Invoice } from '../../../src/domain/model';
import { book, day, decide, decisionOf, eur, invoice, type JournalLine, payment } from '../sample-book';
import { claimed, fact, plannedWith, TODAY } from './small-book';

/* 1 200 € due on 31/10/2026, 24 days late on 24/11/2026: 12.40 % gives 9.78 €. */

const CONSUMER = { type: 'consumer' } as const;

const nothing = (none: string | null) => ({ interest: '0.00', indemnity: '0.00', none });
const owed = (interest: string, indemnity = '40.00') => ({ interest, indemnity, none: null });

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
    expect(claimed(plannedWith({ customer: CONSUMER, lines }))).toEqual(owed(interest, '0.00'));
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
    const plan = plannedWith({ lines: [waived] });
    expect(claimed(plan)).toEqual(nothing(null));
    expect(decisionOf(plan).claim?.waiver).toEqual({
      by: 'moi@example.fr',
      on: '2026-11-20',
      reason: 'geste',
    });
  });

  test('the rate of a half-year that is not known yet leaves no amount, and is named', () => {
    const plan = plannedWith({}, '2027-02-01');
    expect(claimed(plan)).toEqual({ interest: null, indemnity: '40.00', none: null });
    expect(decisionOf(plan).claim?.missingRate).toBe('2027-S1');
  });
});
