import { addDays, type CivilDate, civilDate } from '../civil-date';
import type { CustomerType } from '../model';
import { dueDateOf } from './due-date';
import type { EndOfMonthCount, PaymentTerms } from './terms';

/** What the law says of terms: a warning, never a block; null where it says nothing against them. */
export type TermsWarning =
  /** A business: beyond 60 days from issue, and beyond 45 days end of month (C. com. L441-10 I). */
  | { readonly kind: 'beyondBusinessMaximum' }
  /** A public body: beyond 30, 50 or 60 days (CCP L2192-10, R2192-10 and R2192-11). */
  | { readonly kind: 'beyondPublicMaximum'; readonly days: 30 | 50 | 60 };

const LAWFUL_END_OF_MONTH = 45;
const LAWFUL_DAYS = 60;
const COUNTS: readonly EndOfMonthCount[] = ['A', 'B'];

const later = (one: CivilDate, other: CivilDate): CivilDate => (one > other ? one : other);

function dateBy(terms: PaymentTerms, issuedOn: CivilDate, count: EndOfMonthCount): CivilDate {
  const due = dueDateOf(terms, issuedOn, count);
  if (due.kind !== 'date') throw new Error('a count was given');
  return due.dueOn;
}

/** The last lawful due date of an invoice to a business: 60 days, or 45 days end of month by that count. */
export const lastLawfulDueDate = (issuedOn: CivilDate, count: EndOfMonthCount): CivilDate =>
  later(
    addDays(issuedOn, LAWFUL_DAYS),
    dateBy({ kind: 'endOfMonth', days: LAWFUL_END_OF_MONTH, count }, issuedOn, count),
  );

/** Every day of a leap year and of the one after: whatever terms may give, they give on one of these. */
function issueDates(): readonly CivilDate[] {
  const first = civilDate(2028, 1, 1);
  return first ? Array.from({ length: 731 }, (_, day) => addDays(first, day)) : [];
}

/** Whether some invoice with these terms would be due later than `latest` allows. */
const mayExceed = (
  terms: PaymentTerms,
  count: EndOfMonthCount | null,
  latest: (issuedOn: CivilDate, count: EndOfMonthCount) => CivilDate,
): boolean =>
  COUNTS.filter((one) => count === null || one === count).some((one) =>
    issueDates().some((issuedOn) => dateBy(terms, issuedOn, one) > latest(issuedOn, one)),
  );

const inDays =
  (days: number) =>
  (issuedOn: CivilDate): CivilDate =>
    addDays(issuedOn, days);

/** What to warn of, by the type of the customer; consumers, associations and customers to specify have no such maximum. */
export function termsWarning(
  terms: PaymentTerms,
  type: CustomerType,
  count: EndOfMonthCount | null,
): TermsWarning | null {
  const byTerms = 'count' in terms ? (terms.count ?? count) : count;
  if (type === 'business')
    return mayExceed(terms, byTerms, lastLawfulDueDate) ? { kind: 'beyondBusinessMaximum' } : null;
  if (type !== 'publicBody') return null;
  const exceeded = ([60, 50, 30] as const).find((days) => mayExceed(terms, byTerms, inDays(days)));
  return exceeded === undefined ? null : { kind: 'beyondPublicMaximum', days: exceeded };
}

/** Whether a due date is later than the law allows to a business, whichever count was agreed where none was chosen. */
export const isBeyondMaximum = (
  dueOn: CivilDate,
  issuedOn: CivilDate,
  count: EndOfMonthCount | null,
): boolean =>
  COUNTS.filter((one) => count === null || one === count).every(
    (one) => dueOn > lastLawfulDueDate(issuedOn, one),
  );
