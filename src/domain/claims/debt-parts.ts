import { type Cents, cents, subtractCents, ZERO } from '../cents';
import { type CivilDate, inOrder } from '../civil-date';
import type { ClaimTerms } from './claim-terms';
import type { Flow } from './flows';
import type { InterestBearing } from './interest';

/** A part of a debt that is late from a day of its own. */
export interface DebtPart {
  readonly debt: InterestBearing;
  readonly dueOn: CivilDate;
}

/** What flows bring once they have paid that much. */
function beyond(flows: readonly Flow[], paid: Cents): readonly Flow[] {
  let left: number = paid;
  return inOrder(flows).map(({ on, amount }) => {
    const over = Math.max(0, amount - Math.max(0, left));
    left -= amount;
    return { on, amount: cents(over) };
  });
}

/**
 * A public body's delay has the rate of the half-year it began in: a retention released later is a part of its own.
 * Elsewhere a debt is one part, whose base grows on that day.
 */
export function partsOf({
  owed,
  flows,
  retention,
  isInterestFirst,
  dueOn,
  rule,
}: ClaimTerms): readonly DebtPart[] {
  const whole = { debt: { owed, flows, retained: retention, isInterestFirst }, dueOn };
  if (rule.kind !== 'publicBody' || !retention || retention.until <= dueOn) return [whole];
  const kept = cents(Math.min(retention.amount, owed));
  const first = subtractCents(owed, kept);
  return [
    { debt: { owed: first, flows, retained: null, isInterestFirst }, dueOn },
    {
      debt: { owed: kept, flows: beyond(flows, first), retained: null, isInterestFirst },
      dueOn: retention.until,
    },
  ];
}

/** What could be asked for on that day. */
function openOn({ owed, flows, retained }: InterestBearing, date: CivilDate): number {
  const paid = flows.filter(({ on }) => on <= date).reduce((sum, { amount }) => sum + amount, 0);
  const kept = retained && date < retained.until ? retained.amount : ZERO;
  return owed - paid - kept;
}

/**
 * Whether something was left unpaid at a due date before that day. What the opening of proceedings forbade to pay at
 * its due date is not paid late (C. com. L441-10 II, last sentence).
 */
export const isPaidLate = (terms: ClaimTerms, until: CivilDate): boolean =>
  partsOf(terms).some(({ debt, dueOn }) => {
    const { retained } = debt;
    const dates = retained && retained.until > dueOn ? [dueOn, retained.until] : [dueOn];
    return dates.some(
      (date) =>
        date < until &&
        (terms.insolventFrom === null || date < terms.insolventFrom) &&
        openOn(debt, date) > 0,
    );
  });
