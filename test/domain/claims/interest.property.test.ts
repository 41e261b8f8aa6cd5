import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cents, ZERO } from '../../../src/domain/cents';
import { addDays, type CivilDate, daysBetween } from '../../../src/domain/civil-date';
import { claimOn } from '../../../src/domain/claims/claim';
import type { ClaimTerms } from '../../../src/domain/claims/claim-terms';
import {
  type InterestBearing,
  interestOf,
  runInterest,
  totalInterest,
} from '../../../src/domain/claims/interest';
import { DEFAULT_CLAUSE } from '../../../src/domain/claims/rate-clause';
import { ratePeriods } from '../../../src/domain/claims/rate-periods';
import { basisPoints } from '../../../src/domain/claims/rates';
import { BUSINESS, RATES } from './claim-fixture';

const DAY_ONE = '2015-01-01' as CivilDate;
/** Days that the rates shipped cover. */
const SPAN = daysBetween(DAY_ONE, '2026-12-31' as CivilDate);

const amount = fc.integer({ min: 1, max: 10_000_000_00 }).map(cents);
const rate = fc.integer({ min: 1, max: 3000 }).map(basisPoints);
const days = fc.integer({ min: 1, max: 3660 });
const date = fc.integer({ min: 0, max: SPAN }).map((count) => addDays(DAY_ONE, count));

const debt = (owed: number): InterestBearing => ({
  owed: cents(owed),
  flows: [],
  retained: null,
  isInterestFirst: false,
});

function interestBetween(owed: number, from: CivilDate, to: CivilDate): number {
  const rule = { kind: 'business', clause: DEFAULT_CLAUSE, belowFloor: 'floor' } as const;
  const run = runInterest(debt(owed), ratePeriods(rule, from, to, RATES));
  if ('missing' in run) throw new Error(run.missing);
  return totalInterest(run.segments);
}

test('whole numbers agree with a decimal library, up to 10 M€', () => {
  fc.assert(
    fc.property(amount, rate, days, (base, points, count) => {
      const exact = new Decimal(base).times(points).times(count).dividedBy(10_000).dividedBy(365);
      expect(interestOf(base, points, count)).toBe(
        exact.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber(),
      );
    }),
    { numRuns: Number(process.env.FAST_CHECK_RUNS ?? 10_000) },
  );
});

test('half a cent is rounded up, whatever the amount', () => {
  const halves = fc.integer({ min: 1, max: 2000 }).map((count) => count * 2 - 1);
  fc.assert(
    fc.property(halves, (half) => {
      // base × 73 × 100 / 3 650 000 = base / 500: a half whenever base is an odd multiple of 250.
      expect(interestOf(cents(half * 250), basisPoints(100), 73)).toBe((half + 1) / 2);
    }),
  );
});

test('cutting a period anywhere changes no more than the rounding of a cent a cut', () => {
  fc.assert(
    fc.property(
      amount,
      date,
      fc.integer({ min: 2, max: 1500 }),
      fc.array(fc.nat(1500), { maxLength: 5 }),
      (owed, from, length, cuts) => {
        const to = [addDays(from, length), '2026-12-31' as CivilDate].sort()[0] ?? from;
        const ends = [...new Set(cuts.map((cut) => addDays(from, cut)))].filter((end) => end < to).sort();
        let [first, inParts] = [from, 0];
        for (const end of [...ends, to]) {
          inParts += interestBetween(owed, first, end);
          first = addDays(end, 1);
        }
        expect(Math.abs(inParts - interestBetween(owed, from, to))).toBeLessThanOrEqual(ends.length);
      },
    ),
  );
});

const terms = (
  owed: number,
  dueOn: CivilDate,
  flows: ClaimTerms['flows'],
  isInterestFirst: boolean,
): ClaimTerms => ({
  rule: BUSINESS,
  dueOn,
  owed: cents(owed),
  flows,
  retention: null,
  isInterestFirst,
  insolventFrom: null,
  bearsIndemnity: true,
  waiver: null,
  rates: RATES,
});

const flows = fc.array(fc.record({ on: date, amount: fc.integer({ min: 1, max: 500_000 }).map(cents) }), {
  maxLength: 4,
});

/** Interest that ran, whether payments settled some of it or not. */
const accrued = (claim: ReturnType<typeof claimOn>): number => (claim.interest ?? ZERO) + claim.interestPaid;

test('interest never decreases with time, nor with the base', () => {
  fc.assert(
    fc.property(
      amount,
      date,
      flows,
      date,
      fc.nat(400),
      fc.nat(100_000),
      fc.boolean(),
      (owed, dueOn, paid, until, later, more, first) => {
        const after = [addDays(until, later), '2026-12-31' as CivilDate].sort()[0] ?? until;
        const known = terms(
          owed,
          dueOn,
          paid.filter(({ on }) => on <= until),
          first,
        );
        const [now, then] = [claimOn(known, until), claimOn(known, after)];
        expect(accrued(then)).toBeGreaterThanOrEqual(accrued(now));
        expect(then.indemnity).toBeGreaterThanOrEqual(now.indemnity);
        const larger = claimOn({ ...known, owed: cents(owed + more) }, until);
        expect(accrued(larger)).toBeGreaterThanOrEqual(accrued(now));
      },
    ),
  );
});

test('every amount is the sum of its segments, whose days follow one another and are counted once', () => {
  fc.assert(
    fc.property(amount, date, flows, date, fc.boolean(), (owed, dueOn, paid, until, first) => {
      const claim = claimOn(terms(owed, dueOn, paid, first), until);
      expect(accrued(claim)).toBe(totalInterest(claim.segments));
      let reached: CivilDate = dueOn;
      for (const { from, to, days: count, base, rate: points, amount: interest } of claim.segments) {
        expect(from > reached && to >= from && to <= until).toBe(true);
        expect(count).toBe(daysBetween(from, to) + 1);
        expect(interest).toBe(interestOf(base, points, count));
        expect(base).toBeGreaterThan(0);
        reached = to;
      }
    }),
  );
});

test('what payments settle of interest first is owed of the principal', () => {
  fc.assert(
    fc.property(amount, date, flows, date, (owed, dueOn, paid, until) => {
      const principalFirst = claimOn(terms(owed, dueOn, paid, false), until);
      const interestFirst = claimOn(terms(owed, dueOn, paid, true), until);
      const received = paid.filter(({ on }) => on <= until).reduce((sum, one) => sum + one.amount, 0);
      expect(principalFirst.principal).toBe(Math.max(0, owed - received));
      expect(interestFirst.principal).toBe(Math.max(0, owed - received + interestFirst.interestPaid));
      expect(interestFirst.interestPaid).toBeLessThanOrEqual(received);
    }),
  );
});
