import { addDays, type CivilDate, daysBetween, weekday } from '../civil-date';
import type { SituationKind } from '../model';
import type { Receivable, Receivables } from './receivable';
import { usualDelays } from './usual-delay';

/** What is expected, and when. Each receivable in euros stands in exactly one of these lists. */
export interface ExpectedReceipts {
  /** Eight weeks, this one first, each by its Monday. */
  readonly weeks: readonly { readonly monday: CivilDate; readonly receivables: readonly Receivable[] }[];
  readonly later: readonly Receivable[];
  /** Expected on a day that went by: nobody knows when it will come. */
  readonly late: readonly Receivable[];
  /** What no forecast should count on. */
  readonly excluded: readonly Receivable[];
}

/** The method, as users read it. */
export const FORECAST_METHOD =
  'Chaque facture est attendue à la date promise, sinon à son échéance augmentée du retard habituel du client (la médiane de ses dernières factures réglées). Litige, cession, dossier confié à un tiers et procédure collective sont hors prévision.';

const WEEKS = 8;

const NOT_TO_COUNT_ON: ReadonlySet<SituationKind> = new Set([
  'dispute',
  'assigned',
  'entrusted',
  'writtenOff',
  'cancelled',
]);
const PROMISED: ReadonlySet<SituationKind> = new Set(['promise', 'instalmentPlan', 'paymentInTransit']);

/** Insolvent, in dispute, in other hands, or said paid in Statut. */
const isExcluded = ({ bucket, invoice, isInsolvent }: Receivable): boolean =>
  bucket === null ||
  isInsolvent ||
  (invoice.situation !== null && NOT_TO_COUNT_ON.has(invoice.situation.kind));

/** The day a receivable is expected on, were it a day gone by. */
function expectedOn(
  { customerKey, dueOn, invoice, reasonCode }: Receivable,
  delayOf: (customerKey: string) => number,
  today: CivilDate,
): CivilDate {
  const { situation } = invoice;
  // A debit or a cheque presented is on its way until the days of a rejection are over.
  if (reasonCode === 'paymentInTransit')
    return situation?.date && situation.date > today ? situation.date : today;
  if (situation?.date && PROMISED.has(situation.kind)) return situation.date;
  return addDays(dueOn, delayOf(customerKey));
}

/**
 * Expected receipts by week. A receivable is expected on the date that Situation gives (a promise, the next instalment,
 * with the whole of what is left, since nothing says how much falls then; a debit or a cheque presented), else on its
 * due date and its customer's usual delay. When that day has gone by, it is late and undated. Disputed, assigned,
 * entrusted to others, written off, insolvent or said paid in Statut: counted on in no week.
 */
export function expectedReceipts(receivables: Receivables): ExpectedReceipts {
  const { open, today } = receivables;
  const delayOf = usualDelays(receivables);
  const firstMonday = addDays(today, 1 - weekday(today));
  const weeks: Receivable[][] = Array.from({ length: WEEKS }, () => []);
  const later: Receivable[] = [];
  const late: Receivable[] = [];
  const excluded: Receivable[] = [];
  const placeOf = (one: Receivable): Receivable[] => {
    if (isExcluded(one)) return excluded;
    const on = expectedOn(one, delayOf, today);
    return on < today ? late : (weeks[Math.floor(daysBetween(firstMonday, on) / 7)] ?? later);
  };
  for (const one of open) placeOf(one).push(one);
  return {
    weeks: weeks.map((week, index) => ({ monday: addDays(firstMonday, 7 * index), receivables: week })),
    later,
    late,
    excluded,
  };
}
