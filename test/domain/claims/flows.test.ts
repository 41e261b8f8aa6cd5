import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents';
import { addDays } from '../../../src/domain/civil-date';
import { effectiveCredits, effectivePayments } from '../../../src/domain/claims/flows';
import { day } from '../sample-book';

/** The days of November 2026 and cents that came, or were taken back. */
type Move = readonly [day: number, amount: number];
const receipts = (moves: readonly Move[]) =>
  moves.map(([date, amount]) => ({
    on: addDays(day('2026-11-01'), date - 1),
    amount: cents(amount),
    nature: amount < 0 ? ('rejection' as const) : ('payment' as const),
    isDated: true,
    method: '',
    reference: '',
  }));
const effective = (moves: readonly Move[]): readonly Move[] =>
  effectivePayments(receipts(moves)).map(({ on, amount }) => [Number(on.slice(8)), amount]);

describe('payments as they turned out', () => {
  test.each<[string, readonly Move[], readonly Move[]]>([
    [
      'come in the order of time',
      [
        [9, 30],
        [3, 10],
        [5, 20],
      ],
      [
        [3, 10],
        [5, 20],
        [9, 30],
      ],
    ],
    [
      'of nothing are none',
      [
        [3, 0],
        [5, 20],
      ],
      [[5, 20]],
    ],
    [
      'that were rejected never were',
      [
        [3, 100],
        [8, -100],
      ],
      [],
    ],
    [
      'lose the one of the very amount of the rejection',
      [
        [3, 100],
        [5, 40],
        [8, -100],
      ],
      [[5, 40]],
    ],
    [
      'lose the last of two of that amount',
      [
        [3, 100],
        [5, 100],
        [8, -100],
      ],
      [[3, 100]],
    ],
    [
      'keep one of that amount that came after the rejection',
      [
        [3, 100],
        [5, -100],
        [8, 100],
      ],
      [[8, 100]],
    ],
    [
      'lose one of the day of the rejection',
      [
        [3, 100],
        [8, 100],
        [8, -100],
      ],
      [[3, 100]],
    ],
    [
      'else lose the last ones first',
      [
        [3, 100],
        [5, 40],
        [8, -60],
      ],
      [[3, 80]],
    ],
    [
      'then those that came after',
      [
        [3, 50],
        [9, 40],
        [8, -60],
      ],
      [[9, 30]],
    ],
    [
      'after it, lose the first of them first',
      [
        [9, 40],
        [10, 40],
        [8, -60],
      ],
      [[10, 20]],
    ],
    [
      'lose to each rejection in turn',
      [
        [3, 100],
        [5, 40],
        [9, -100],
        [8, -40],
      ],
      [],
    ],
    [
      'give an early rejection what came before it, whatever the order of rows',
      [
        [3, 100],
        [5, 100],
        [6, -100],
        [4, -100],
      ],
      [],
    ],
    [
      'give the first rejection in time its choice, whatever the order of rows',
      [
        [3, 50],
        [5, 100],
        [9, -50],
        [4, -20],
      ],
      [
        [3, 30],
        [5, 50],
      ],
    ],
    [
      'cannot lose more than came',
      [
        [3, 50],
        [8, -80],
      ],
      [],
    ],
    [
      'a rejection in parts takes from one payment',
      [
        [3, 100],
        [8, -30],
        [9, -30],
      ],
      [[3, 40]],
    ],
  ])('%s', (_what, moves, expected) => expect(effective(moves)).toEqual(expected));

  test('add up to what came less what was taken back, never below nothing', () => {
    const move = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: -500, max: 500 }));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 8 }), (moves) => {
        const left = effective(moves);
        const total = moves.reduce((sum, [, amount]) => sum + amount, 0);
        expect(left.reduce((sum, [, amount]) => sum + amount, 0)).toBe(Math.max(0, total));
        expect(left.every(([, amount]) => amount > 0)).toBe(true);
        expect(left.map(([on]) => on)).toEqual(left.map(([on]) => on).toSorted((a, b) => a - b));
      }),
    );
  });

  describe('a rejection', () => {
    const bounced = (rejection: { method: string; reference: string }) => {
      const [debit, transfer, back] = receipts([
        [2, 100],
        [5, 100],
        [9, -100],
      ]);
      if (!debit || !transfer || !back) throw new Error('three receipts');
      const left = effectivePayments([
        { ...debit, method: 'Prélèvement', reference: 'PRLV-1' },
        { ...transfer, method: 'Virement', reference: 'VIR-2' },
        { ...back, ...rejection },
      ]);
      return left.map(({ on, amount }) => [Number(on.slice(8)), amount]);
    };
    test.each<[string, { method: string; reference: string }, Move]>([
      ['takes back the payment of its reference', { method: '', reference: 'prlv 1' }, [5, 100]],
      ['even of another method', { method: 'Virement', reference: 'PRLV-1' }, [5, 100]],
      ['else of its method', { method: 'prélèvement', reference: 'R-77' }, [5, 100]],
      ['else the last', { method: 'Chèque', reference: '' }, [2, 100]],
    ])('%s', (_what, rejection, left) => expect(bounced(rejection)).toEqual([left]));
  });

  test('leave what was received as it was', () => {
    const found = receipts([
      [9, 30],
      [3, 10],
      [10, -10],
    ]);
    const before = structuredClone(found);
    effectivePayments(found);
    expect(found).toEqual(before);
  });
});

test('credit notes that correct count from the start, commercial ones from their day', () => {
  const credit = (amount: number, isCommercial: boolean) => ({
    on: day('2026-11-05'),
    amount: cents(amount),
    isCommercial,
  });
  const commercial = credit(50, true);
  expect(effectiveCredits([credit(100, false), commercial, credit(20, false)])).toEqual({
    fromStart: 120,
    dated: [commercial],
  });
  expect(effectiveCredits([])).toEqual({ fromStart: 0, dated: [] });
});
