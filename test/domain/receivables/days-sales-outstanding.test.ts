import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Book } from '../../../src/domain/book';
import type { Invoice } from '../../../src/domain/model';
import { agedReceivables } from '../../../src/domain/receivables/aged-receivables';
import {
  daysSalesOutstanding,
  type PaymentDelay,
} from '../../../src/domain/receivables/days-sales-outstanding';
import { book, day, eur, invoices, payment, situation } from '../sample-book';
import { receivables } from './sample';

/** An old paid invoice, so that the ledger goes back far enough, then the others as F-2, F-3… */
const ledger = (changes: Partial<Invoice>[], parts: Partial<Parameters<typeof book>[0]> = {}): Book =>
  book({
    invoices: invoices(
      { issuedOn: day('2025-01-01'), dueOn: day('2025-02-01'), paid: eur(1200), paidOn: day('2025-02-01') },
      ...changes,
    ),
    ...parts,
  });

const delays = (found: Book, today = '2026-11-24') => daysSalesOutstanding(receivables(found, today));
const at = (found: Book, on: string, today?: string): PaymentDelay => {
  const { now, months } = delays(found, today);
  const delay = [...months, now].find((one) => one.on === on);
  if (!delay) throw new Error(`no figure on ${on}`);
  return delay;
};
const shown = ({ days, missing, outstanding, invoiced }: PaymentDelay) => [
  days ?? missing,
  outstanding / 100,
  invoiced / 100,
];

const OCTOBER = { issuedOn: day('2026-10-01'), dueOn: day('2026-10-31') };

describe('the average payment delay', () => {
  test('is told for the last twelve month ends and today', () => {
    const { months, now } = delays(ledger([{}]));
    expect(months.map(({ on }) => on)).toEqual([
      '2025-11-30',
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
    ]);
    expect(now.on).toBe('2026-11-24');
    expect(delays(ledger([{}]), '2026-03-31').months.at(-1)?.on).toBe('2026-02-28');
    expect(delays(ledger([{}]), '2028-03-01').months.at(-1)?.on).toBe('2028-02-29');
  });

  test('is the outstanding of the day, over what was invoiced in the 90 days that end on it', () => {
    const found = ledger(
      [
        { ...OCTOBER, total: eur(900) },
        { ...OCTOBER, total: eur(300), issuedOn: day('2026-08-03') },
      ],
      { payments: [payment({ invoice: 'F-3', amount: eur(300), receivedOn: day('2026-11-02') })] },
    );
    // The 90 days that end on 31/10 start on 03/08.
    expect(shown(at(found, '2026-10-31'))).toEqual([90, 1200, 1200]);
    expect(shown(at(found, '2026-11-24'))).toEqual([90, 900, 900]);
    expect(shown(at(found, '2026-09-30'))).toEqual([90, 300, 300]);
    expect(shown(at(found, '2026-07-31'))).toEqual(['nothingInvoiced', 0, 0]);
  });

  test('a ledger that starts within the 90 days says that it is too short', () => {
    const found = book({ invoices: invoices({ issuedOn: day('2026-08-04') }, OCTOBER) });
    expect(shown(at(found, '2026-10-31'))).toEqual(['ledgerTooShort', 2400, 2400]);
    expect(shown(at(found, '2026-11-24'))).toEqual([180, 2400, 1200]);
    expect(delays(book({ invoices: [] })).now).toMatchObject({ days: null, missing: 'ledgerTooShort' });
  });

  test('a part paid, a rejection, a loss and a discount count on their own days', () => {
    const receipts = [
      payment({ invoice: 'F-2', amount: eur(400), receivedOn: day('2026-10-10') }),
      payment({ invoice: 'F-2', amount: eur(400), receivedOn: day('2026-11-10'), nature: 'rejection' }),
      payment({ invoice: 'F-3', amount: eur(100), receivedOn: day('2026-11-11'), nature: 'discount' }),
      payment({ invoice: 'F-3', amount: eur(200), receivedOn: day('2026-11-12'), nature: 'loss' }),
    ];
    const found = ledger([OCTOBER, OCTOBER], { payments: receipts });
    expect(shown(at(found, '2026-10-31'))).toEqual([75, 2000, 2400]);
    expect(shown(at(found, '2026-11-24'))).toEqual([79, 2100, 2400]);
  });

  test('Montant réglé without a date counts on the due date, or today when that is to come', () => {
    const found = ledger([{ ...OCTOBER, dueOn: day('2026-12-31'), paid: eur(1200) }]);
    expect(shown(at(found, '2026-10-31'))).toEqual([90, 1200, 1200]);
    expect(shown(at(found, '2026-11-24'))).toEqual([0, 0, 1200]);
  });

  test('a credit note reduces both from its own day, attached or not', () => {
    const note = { nature: 'creditNote', total: eur(-300), issuedOn: day('2026-11-05') } as const;
    for (const creditFor of ['F-2', '']) {
      const found = ledger([OCTOBER, { ...note, creditFor }]);
      expect(shown(at(found, '2026-10-31'))).toEqual([90, 1200, 1200]);
      expect(shown(at(found, '2026-11-24'))).toEqual([90, 900, 900]);
    }
    const paidBack = ledger([OCTOBER, { ...note, paid: eur(300) }]);
    expect(shown(at(paidBack, '2026-11-24'))).toEqual([120, 1200, 900]);
  });

  test('a payment to allocate is deducted from its day', () => {
    const found = ledger([OCTOBER], {
      payments: [payment({ invoice: '', amount: eur(200), receivedOn: day('2026-11-03') })],
    });
    expect(shown(at(found, '2026-10-31'))).toEqual([90, 1200, 1200]);
    expect(shown(at(found, '2026-11-24'))).toEqual([75, 1000, 1200]);
  });

  test('a cancelled invoice never was, nor its credit note', () => {
    const note = {
      nature: 'creditNote',
      total: eur(-1200),
      issuedOn: day('2026-11-05'),
      creditFor: 'F-3',
    } as const;
    const found = ledger([OCTOBER, { ...OCTOBER, situation: situation('cancelled') }, note]);
    expect(shown(at(found, '2026-11-24'))).toEqual([90, 1200, 1200]);
  });

  test.each(['writtenOff', 'assigned'] as const)('%s: invoiced, but outstanding on no day', (kind) => {
    const found = ledger([OCTOBER, { ...OCTOBER, situation: situation(kind) }]);
    expect(shown(at(found, '2026-10-31'))).toEqual([45, 1200, 2400]);
    const typed = ledger([OCTOBER, { ...OCTOBER, typedStatus: 'Payée' }]);
    expect(shown(at(typed, '2026-10-31'))).toEqual([45, 1200, 2400]);
  });

  test('a retention is not counted before its release', () => {
    const retention = { amount: eur(60), releasableOn: day('2026-11-15') };
    const found = ledger([{ ...OCTOBER, retention }]);
    expect(shown(at(found, '2026-10-31'))).toEqual([86, 1140, 1200]);
    expect(shown(at(found, '2026-11-24'))).toEqual([90, 1200, 1200]);
  });

  test('other currencies and rows whose amount cannot be told are left out, with their payments', () => {
    const twice = { ...OCTOBER, number: 'F-9' };
    const found = ledger([OCTOBER, { ...OCTOBER, currency: 'USD' }, twice, { ...twice, total: eur(7) }], {
      payments: [payment({ invoice: 'F-9', amount: eur(100) })],
    });
    expect(shown(at(found, '2026-11-24'))).toEqual([90, 1200, 1200]);
  });

  test('today’s outstanding is the total of the aged balance, when all of it was issued and nothing is held back', () => {
    const row = fc.record({
      total: fc.integer({ min: 1, max: 500_000 }),
      paid: fc.integer({ min: 0, max: 400_000 }),
      kind: fc.constantFrom('hold', 'promise', 'assigned', 'writtenOff', 'cancelled', null),
      isLoose: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const found = ledger(
          rows.map(({ total, kind }) => ({
            ...OCTOBER,
            total: eur(total / 100),
            situation: kind ? situation(kind) : null,
          })),
          {
            payments: rows.flatMap(({ paid, total, isLoose }, index) =>
              paid === 0
                ? []
                : [
                    payment({
                      row: index + 2,
                      invoice: isLoose ? '' : `F-${index + 2}`,
                      amount: eur(Math.min(paid, total) / 100),
                    }),
                  ],
            ),
          },
        );
        const asked = receivables(found);
        expect(daysSalesOutstanding(asked).now.outstanding).toBe(agedReceivables(asked).total.amount);
      }),
    );
  });
});
