import { addDays, type CivilDate, civilDate, monthOf, yearOf } from '../civil-date';
import type { EndOfMonthCount, PaymentTerms } from './terms';

/** A due date, with the count it depends on (null where both give it); or both dates where the count is to choose. */
export type DueDate =
  | { readonly kind: 'date'; readonly dueOn: CivilDate; readonly count: EndOfMonthCount | null }
  | { readonly kind: 'countToChoose'; readonly dates: Readonly<Record<EndOfMonthCount, CivilDate>> };

/** The n-th of the month that comes `months` after a date's, or that month's last day where it is shorter. */
function dayOfMonth(date: CivilDate, months: number, day: number): CivilDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  for (let last = day; last > 0; last -= 1) {
    const found = civilDate(Math.floor(index / 12), (index % 12) + 1, last);
    if (found) return found;
  }
  throw new Error(`no day ${day} ${months} months after ${date}`);
}

const endOfMonth = (date: CivilDate): CivilDate => dayOfMonth(date, 0, 31);

/** The first n-th on that date or after. */
function nextDay(date: CivilDate, day: number): CivilDate {
  const here = dayOfMonth(date, 0, day);
  return here >= date ? here : dayOfMonth(date, 1, day);
}

function countedBy(
  { days, ...terms }: Extract<PaymentTerms, { readonly kind: 'endOfMonth' | 'dayAfterEndOfMonth' }>,
  issuedOn: CivilDate,
  count: EndOfMonthCount,
): CivilDate {
  const day = terms.kind === 'dayAfterEndOfMonth' ? terms.day : null;
  // Without days there is nothing to count: the n-th is of the month after.
  if (count === 'A' || days === 0) {
    const end = endOfMonth(addDays(issuedOn, days));
    return day === null ? end : dayOfMonth(end, 1, day);
  }
  const after = addDays(endOfMonth(issuedOn), days);
  return day === null ? after : nextDay(after, day);
}

/**
 * The due date of an invoice by its terms, counted from its date of issue (C. com. L441-10 I); « à réception » is that
 * very day. `count` is the one of the ledger, null while nobody chose: terms that say their own do without it.
 * « le 10 » after days is, by A, the 10th of the month after that end of month; by B, the first 10th once the days are
 * over. No working day is looked for: a due date on a Sunday stands.
 *
 * dueDateOf({ kind: 'endOfMonth', days: 45, count: null }, 2026-01-15, 'A') → 2026-03-31; 'B' → 2026-03-17
 */
export function dueDateOf(terms: PaymentTerms, issuedOn: CivilDate, count: EndOfMonthCount | null): DueDate {
  if (terms.kind === 'atReceipt') return { kind: 'date', dueOn: issuedOn, count: null };
  if (terms.kind === 'net') return { kind: 'date', dueOn: addDays(issuedOn, terms.days), count: null };
  const dates = { A: countedBy(terms, issuedOn, 'A'), B: countedBy(terms, issuedOn, 'B') };
  if (dates.A === dates.B) return { kind: 'date', dueOn: dates.A, count: null };
  const chosen = terms.count ?? count;
  return chosen === null
    ? { kind: 'countToChoose', dates }
    : { kind: 'date', dueOn: dates[chosen], count: chosen };
}
