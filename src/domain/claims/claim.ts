import { type Cents, cents, subtractCents, ZERO } from '../cents';
import { addDays, type CivilDate, earliest, latest, monthsAfter } from '../civil-date';
import { type ClaimRun, type RunningRule, runClaim } from './claim-run';
import type { ClaimRule, ClaimTerms, ClaimWaiver, NoClaim } from './claim-terms';
import { isPaidLate } from './debt-parts';
import type { HalfYear } from './half-year';
import { type Accrual, dailyInterestOf, type InterestSegment, isMissing, totalInterest } from './interest';
import type { RateRule } from './rate-periods';

/** C. com. D441-5, CCP D2192-35: per invoice paid late, once, without VAT. */
export const RECOVERY_INDEMNITY = cents(40_00);

/** What is claimed of one invoice on one day, beside its principal; each amount is the sum of what explains it. */
export interface Claim {
  /** What is left of the debt, as its payments are counted. */
  readonly principal: Cents;
  /** Interest still owed; null while the rate of a half-year is not known. */
  readonly interest: Cents | null;
  readonly segments: readonly InterestSegment[];
  /** Interest that payments settled first, where they do. */
  readonly interestPaid: Cents;
  readonly indemnity: Cents;
  /** Interest of one more day, at the rate of the day it is counted to, and what it comes from. */
  readonly dailyInterest: Cents;
  readonly accruals: readonly Accrual[];
  readonly missingRate: HalfYear | null;
  /** Why nothing is claimed; null where something may be. */
  readonly none: NoClaim | null;
  readonly waiver: ClaimWaiver | null;
  /** An agreed rate that the law does not let stand: what each reading of it gives. */
  readonly belowFloor: BelowFloorAmounts | null;
}

export interface BelowFloorAmounts {
  readonly floor: Cents;
  readonly byDefault: Cents;
  readonly asAgreed: Cents;
}

const NOTHING_RUNS: RunningRule = () => null;

/** C. com. L441-10 and CCP R2192-31: from the day after the due date. C. civ. 1231-6: from that after the notice. */
function runningRule(rule: ClaimRule): RunningRule {
  if (rule.kind === 'none') return NOTHING_RUNS;
  if (rule.kind !== 'consumer') return (dueOn) => ({ from: addDays(dueOn, 1), rate: rule });
  const { noticeReceivedOn, enforceableOn } = rule;
  const [first, ...others] = [noticeReceivedOn, enforceableOn].filter((date) => date !== null);
  if (!first) return NOTHING_RUNS;
  const from = addDays(earliest(first, ...others), 1);
  const increasedFrom = enforceableOn && addDays(monthsAfter(enforceableOn, 2), 1);
  return (dueOn) => ({
    from: latest(from, addDays(dueOn, 1)),
    rate: { kind: 'legal', increasedFrom },
  });
}

/**
 * Counts what an invoice owes beside its principal, to that day included: interest in segments that add up, and the
 * indemnity. Sources: C. com. L441-10, D441-5 and L622-28; CCP R2192-31 and D2192-35; C. civ. 1231-6 and 1343-1;
 * CMF L313-2 and L313-3.
 */
export function claimOn(terms: ClaimTerms, until: CivilDate): Claim {
  const { rule, waiver, bearsIndemnity } = terms;
  const run = runClaim(terms, until, waiver ? NOTHING_RUNS : runningRule(rule));
  const mayBear = rule.kind === 'business' || rule.kind === 'publicBody';
  const isDue = mayBear && bearsIndemnity && waiver === null && isPaidLate(terms, until);
  const always = {
    indemnity: isDue ? RECOVERY_INDEMNITY : ZERO,
    none: rule.kind === 'none' ? rule.why : null,
    waiver,
  };
  if (isMissing(run)) {
    const bare = runClaim(terms, until, NOTHING_RUNS);
    return {
      ...always,
      ...NO_INTEREST,
      principal: isMissing(bare) ? ZERO : bare.principal,
      interest: null,
      missingRate: run.missing,
    };
  }
  return {
    ...always,
    principal: run.principal,
    interest: outstanding(run),
    segments: run.segments,
    interestPaid: run.paid,
    dailyInterest: dailyInterestOf(run.accruals),
    accruals: run.accruals,
    missingRate: null,
    belowFloor: waiver ? null : belowFloorAmounts(terms, until),
  };
}

const NO_INTEREST = {
  segments: [],
  interestPaid: ZERO,
  dailyInterest: ZERO,
  accruals: [],
  belowFloor: null,
} as const;

const outstanding = ({ segments, paid }: ClaimRun): Cents => subtractCents(totalInterest(segments), paid);

/** What each reading of an agreed rate gives; null where it is nowhere below the floor. */
function belowFloorAmounts(terms: ClaimTerms, until: CivilDate): BelowFloorAmounts | null {
  const { rule } = terms;
  if (rule.kind !== 'business') return null;
  const read = (belowFloor: Extract<RateRule, { kind: 'business' }>['belowFloor']): Cents | null => {
    const run = runClaim(terms, until, (dueOn) => ({
      from: addDays(dueOn, 1),
      rate: { kind: 'business', clause: rule.clause, belowFloor },
    }));
    return isMissing(run) ? null : outstanding(run);
  };
  const [floor, asAgreed] = [read('floor'), read('asAgreed')];
  if (floor === null || asAgreed === null || floor === asAgreed) return null;
  const byDefault = read('default');
  return byDefault === null ? null : { floor, byDefault, asAgreed };
}
