import { addCents, type Cents, cents, ZERO } from '../cents';
import { addDays, type CivilDate, daysBetween, inOrder, latest } from '../civil-date';
import type { Flow } from './flows';
import type { MissingRate, RatePeriod, RateSource, UnknownPeriod } from './rate-periods';
import type { BasisPoints } from './rates';

/** Interest of a stretch of days on one base at one rate. */
export interface InterestSegment {
  /** First and last day it counts, both included. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
  readonly base: Cents;
  readonly rate: BasisPoints;
  readonly amount: Cents;
  readonly source: RateSource;
}

/** All published formulas divide by 365, in leap years too; rates are in hundredths of a percent. */
const YEAR_OF_RATE = 365 * 10_000;

/** What goes on bearing interest, and at which rate. */
export interface Accrual {
  readonly base: Cents;
  readonly rate: BasisPoints;
}

/** Simple interest of whole cents, rounded half up to the cent; exact for the largest amount the ledger reads. */
export const interestOf = (base: Cents, rate: BasisPoints, days: number): Cents => rounded(base * rate, days);

/** Interest of one day of all of them together, rounded once: not the sum of what each rounds to. */
export const dailyInterestOf = (accruals: readonly Accrual[]): Cents =>
  rounded(
    accruals.reduce((sum, { base, rate }) => sum + base * rate, 0),
    1,
  );

/** `ofDay`: cents × hundredths of a percent. */
function rounded(ofDay: number, days: number): Cents {
  if (!Number.isSafeInteger(ofDay)) throw new Error(`interest too large: ${ofDay} a day`);
  // Days come last, on the quotient and on the rest: their product alone may be more than a number holds.
  const rest = (ofDay % YEAR_OF_RATE) * days;
  const whole = Math.floor(ofDay / YEAR_OF_RATE) * days + Math.floor(rest / YEAR_OF_RATE);
  return cents(2 * (rest % YEAR_OF_RATE) >= YEAR_OF_RATE ? whole + 1 : whole);
}

/** A part of a debt that interest runs on. */
export interface InterestBearing {
  /** What is owed before any of the flows. */
  readonly owed: Cents;
  readonly flows: readonly Flow[];
  /** Kept back by contract until that day included; null when nothing is. */
  readonly retained: { readonly amount: Cents; readonly until: CivilDate } | null;
  /** Whether a payment settles the interest that ran so far first (C. civ. 1343-1), or the principal. */
  readonly isInterestFirst: boolean;
}

export interface InterestRun {
  readonly segments: readonly InterestSegment[];
  /** Interest that payments have settled already. */
  readonly paid: Cents;
  /** What is left of the debt, retention included, after all flows. */
  readonly principal: Cents;
  /** What flows brought once the whole of it was settled. */
  readonly beyond: readonly Flow[];
  /** The rate of the last day counted; null where none runs any more. */
  readonly last: RatePeriod | null;
}

export const isMissing = <Value extends object>(value: Value | MissingRate): value is MissingRate =>
  'missing' in value;

/**
 * Runs interest over the days of `periods`, cut at each of them and after each day that changes the base. Days go from
 * one to the other included; a payment's own day still counts (CJEU C-306/06: the day the money is there). A rate that is
 * not known is missed on the days when something bears interest, and on no other.
 */
export function runInterest(
  debt: InterestBearing,
  periods: Iterable<RatePeriod | UnknownPeriod>,
): InterestRun | MissingRate {
  const segments: InterestSegment[] = [];
  const flows = inOrder(debt.flows);
  let owed = Math.max(0, debt.owed);
  let accrued = 0;
  let paid = 0;
  let last: RatePeriod | null = null;
  const beyond: Flow[] = [];
  const settle = (flow: Flow): void => {
    const toInterest = debt.isInterestFirst ? Math.min(accrued - paid, flow.amount) : 0;
    const toPrincipal = Math.min(owed, flow.amount - toInterest);
    paid += toInterest;
    owed -= toPrincipal;
    const over = flow.amount - toInterest - toPrincipal;
    if (over > 0) beyond.push({ on: flow.on, amount: cents(over) });
  };
  for (const period of periods) {
    if (owed === 0 && flows.length === 0) break;
    for (const [from, to] of stretches(period, flows, debt.retained?.until ?? null)) {
      while (flows[0] && flows[0].on < from) settle(flows.shift() as Flow);
      const kept = debt.retained && from <= debt.retained.until ? debt.retained.amount : ZERO;
      const base = cents(Math.max(0, owed - kept));
      if (base === 0) continue;
      if (isMissing(period)) return { missing: period.missing };
      const segment = segmentOf(from, to, base, period);
      accrued += segment.amount;
      const before = segments[segments.length - 1];
      // A payment of nothing cuts nothing.
      if (before?.source === period.source && before.base === base && addDays(before.to, 1) === from) {
        const whole = segmentOf(before.from, to, base, period);
        accrued += whole.amount - before.amount - segment.amount;
        segments[segments.length - 1] = whole;
      } else segments.push(segment);
    }
    last = isMissing(period) ? null : period;
  }
  for (const flow of flows) settle(flow);
  return { segments, paid: cents(paid), principal: cents(owed), beyond, last };
}

const segmentOf = (from: CivilDate, to: CivilDate, base: Cents, period: RatePeriod): InterestSegment => {
  const days = daysBetween(from, to) + 1;
  return {
    from,
    to,
    days,
    base,
    rate: period.rate,
    amount: interestOf(base, period.rate, days),
    source: period.source,
  };
};

/** The stretches of a period between the days after which its base changes. */
function* stretches(
  { from, to }: Pick<RatePeriod, 'from' | 'to'>,
  flows: readonly Flow[],
  retainedUntil: CivilDate | null,
): Iterable<readonly [CivilDate, CivilDate]> {
  const ends = [...flows.map(({ on }) => on), ...(retainedUntil ? [retainedUntil] : []), to];
  let first = from;
  for (const end of [...new Set(ends)].sort()) {
    if (end < first || end > to) continue;
    yield [first, end];
    first = latest(first, addDays(end, 1));
  }
}

export const totalInterest = (segments: readonly InterestSegment[]): Cents =>
  addCents(...segments.map(({ amount }) => amount));
