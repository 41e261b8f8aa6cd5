import { type Cents, cents, subtractCents, ZERO } from '../cents';
import type { CivilDate } from '../civil-date';
import type { ClaimTerms } from './claim-terms';
import type { InterestBearing } from './interest';

/** A part of a debt that is late from a day of its own: payments settle the first one, with its interest, before the next. */
export interface DebtPart extends Pick<InterestBearing, 'owed' | 'retained'> {
  readonly dueOn: CivilDate;
}

/**
 * A public body's delay has the rate of the half-year it began in: a retention released later is a part of its own.
 * Elsewhere a debt is one part, whose base grows on that day.
 */
export function partsOf({ owed, retention, dueOn, rule }: ClaimTerms): readonly DebtPart[] {
  if (rule.kind !== 'publicBody' || !retention || retention.until <= dueOn)
    return [{ owed, retained: retention, dueOn }];
  const kept = cents(Math.min(retention.amount, owed));
  return [
    { owed: subtractCents(owed, kept), retained: null, dueOn },
    { owed: kept, retained: null, dueOn: retention.until },
  ];
}

/**
 * Whether something was left unpaid at a due date before that day. What the opening of proceedings forbade to pay at
 * its due date is not paid late (C. com. L441-10 II, last sentence).
 */
export function isPaidLate(terms: ClaimTerms, until: CivilDate): boolean {
  const { owed, flows, retention, insolventFrom } = terms;
  const openOn = (date: CivilDate): number => {
    const paid = flows.filter(({ on }) => on <= date).reduce<number>((sum, { amount }) => sum + amount, 0);
    const kept: Cents = retention && date < retention.until ? retention.amount : ZERO;
    return owed - paid - kept;
  };
  return [terms.dueOn, ...(retention ? [retention.until] : [])].some(
    (date) =>
      date >= terms.dueOn &&
      date < until &&
      (insolventFrom === null || date < insolventFrom) &&
      openOn(date) > 0,
  );
}
