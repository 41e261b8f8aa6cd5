import { addCents, type Cents, cents, ZERO } from '../cents';
import { addDays, type CivilDate, earliest, inOrder, latest } from '../civil-date';
import type { ClaimTerms } from './claim-terms';
import { partsOf } from './debt-parts';
import { type InterestBearing, type InterestRun, type InterestSegment, runInterest } from './interest';
import { type MissingRate, type RatePeriod, type RateRule, ratePeriods } from './rate-periods';

/** From which day interest runs on a part that fell due on `dueOn`, and at which rate; null where it does not. */
export type RunningRule = (dueOn: CivilDate) => { readonly from: CivilDate; readonly rate: RateRule } | null;

export interface ClaimRun {
  readonly segments: readonly InterestSegment[];
  readonly paid: Cents;
  readonly principal: Cents;
  /** What goes on bearing interest, and the rate of the last day. */
  readonly goesOn: readonly { readonly base: Cents; readonly period: RatePeriod }[];
}

export const isMissing = <Value extends object>(value: Value | MissingRate): value is MissingRate =>
  'missing' in value;

/** Runs every part of a debt to that day included; or names the half-year whose rate is not known. */
export function runClaim(terms: ClaimTerms, until: CivilDate, rule: RunningRule): ClaimRun | MissingRate {
  const { insolventFrom, rates } = terms;
  const stop = insolventFrom ? earliest(until, addDays(insolventFrom, -1)) : until;
  let all: ClaimRun = { segments: [], paid: ZERO, principal: ZERO, goesOn: [] };
  for (const { debt, dueOn } of partsOf(terms)) {
    const known = { ...debt, flows: debt.flows.filter(({ on }) => on <= until) };
    const running = rule(dueOn);
    const part = running
      ? runPart(known, running.from, stop, (from, to) => ratePeriods(running.rate, from, to, rates))
      : { ...runInterest(known, []), last: null };
    if (isMissing(part)) return part;
    const kept = known.retained && until <= known.retained.until ? known.retained.amount : ZERO;
    const base = cents(Math.max(0, part.principal - kept));
    const goesOn = part.last && part.last.to === until && base > 0 ? [{ base, period: part.last }] : [];
    all = {
      segments: [...all.segments, ...part.segments],
      paid: addCents(all.paid, part.paid),
      principal: addCents(all.principal, part.principal),
      goesOn: [...all.goesOn, ...goesOn],
    };
  }
  return all;
}

type PartRun = InterestRun & { readonly last: RatePeriod | null };

/** What is settled asks for no rate after its day: an old paid invoice never lacks one. */
function runPart(
  debt: InterestBearing,
  from: CivilDate,
  to: CivilDate,
  periodsOf: (from: CivilDate, to: CivilDate) => readonly RatePeriod[] | MissingRate,
): PartRun | MissingRate {
  const run = (until: CivilDate): PartRun | MissingRate => {
    const periods = periodsOf(from, until);
    if (isMissing(periods)) return periods;
    return { ...runInterest(debt, periods), last: periods[periods.length - 1] ?? null };
  };
  const settled = settledOn(debt);
  if (settled === null) return run(to);
  const first = run(earliest(to, latest(settled, addDays(from, -1))));
  // Where payments settle interest first, what they were short of is owed still.
  return !isMissing(first) && first.principal > 0 ? run(to) : first;
}

/** The day payments reached the whole of the debt; null when they did not. */
function settledOn({ owed, flows }: InterestBearing): CivilDate | null {
  let left: number = owed;
  for (const { on, amount } of inOrder(flows)) {
    left -= amount;
    if (left <= 0) return on;
  }
  return null;
}
