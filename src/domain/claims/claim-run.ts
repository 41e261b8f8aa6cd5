import { addCents, type Cents, cents, ZERO } from '../cents';
import { addDays, type CivilDate, earliest } from '../civil-date';
import type { ClaimTerms } from './claim-terms';
import { partsOf } from './debt-parts';
import { type Accrual, type InterestSegment, isMissing, runInterest } from './interest';
import { type MissingRate, type RateRule, ratePeriods } from './rate-periods';

/** From which day interest runs on a part that fell due on `dueOn`, and at which rate; null where it does not. */
export type RunningRule = (dueOn: CivilDate) => { readonly from: CivilDate; readonly rate: RateRule } | null;

export interface ClaimRun {
  readonly segments: readonly InterestSegment[];
  readonly paid: Cents;
  readonly principal: Cents;
  /** What goes on bearing interest, at the rate of the last day. */
  readonly accruals: readonly Accrual[];
}

/** Runs every part of a debt to that day included; or names the half-year whose rate is not known. */
export function runClaim(terms: ClaimTerms, until: CivilDate, rule: RunningRule): ClaimRun | MissingRate {
  const { insolventFrom, isInterestFirst, rates } = terms;
  const stop = insolventFrom ? earliest(until, addDays(insolventFrom, -1)) : until;
  let all: ClaimRun = { segments: [], paid: ZERO, principal: ZERO, accruals: [] };
  let flows = terms.flows.filter(({ on }) => on <= until);
  for (const { owed, retained, dueOn } of partsOf(terms)) {
    const running = rule(dueOn);
    const periods = running ? ratePeriods(running.rate, running.from, stop, rates) : [];
    const part = runInterest({ owed, flows, retained, isInterestFirst }, periods);
    if (isMissing(part)) return part;
    const kept = retained && until <= retained.until ? retained.amount : ZERO;
    const base = cents(Math.max(0, part.principal - kept));
    const accruals = part.last?.to === until && base > 0 ? [{ base, rate: part.last.rate }] : [];
    all = {
      segments: [...all.segments, ...part.segments],
      paid: addCents(all.paid, part.paid),
      principal: addCents(all.principal, part.principal),
      accruals: [...all.accruals, ...accruals],
    };
    // A part is paid with what the one before it left over.
    flows = [...part.beyond];
  }
  return all;
}
