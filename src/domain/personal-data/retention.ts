import type { Book } from '../book';
import { type CivilDate, latest, monthsAfter, shortDate } from '../civil-date';
import { type Case, casesOf } from '../decision/cases';
import type { DayPlan, Decision } from '../decision/day';
import { foldName } from '../keys';
import type { Customer, Settings } from '../model';
import { barredOnOf } from '../prescription';
import { typeset } from '../typography';
import { ownNames } from './whose';

/** A customer whose personal data was kept for long enough, or would have been, but for something. */
export interface RetentionEnd {
  readonly customer: Customer;
  /** The last of his invoices was settled on. */
  readonly settledOn: CivilDate;
  /** Why it may not be erased yet, one French sentence; '' when it may. */
  readonly objection: string;
}

/** Reasons of a row that nothing is asked for any more. */
const CLOSED: ReadonlySet<Decision['reason']['code']> = new Set([
  'paid',
  'credited',
  'creditApplied',
  'cancelled',
]);

/** The last day something was done about a row's money. */
function lastDayOf({ invoice, standing }: Case): CivilDate[] {
  if (!invoice) return [];
  const moves = standing ? [...standing.receipts, ...standing.credits].map(({ on }) => on) : [];
  return [invoice.dueOn, invoice.issuedOn, invoice.paidOn, ...moves].flatMap((date) => date ?? []);
}

function rowObjection(
  one: Case,
  decision: Decision | undefined,
  customer: Customer,
  { transportsGoods }: Pick<Settings, 'transportsGoods'>,
  today: CivilDate,
): string {
  const code = decision?.reason.code;
  if (one.history.uncertain) return `facture ${one.number} : un envoi est resté incertain`;
  if (code === 'writtenOff' && one.invoice) {
    // A debt given up may still be claimed until it is barred.
    const barredOn = barredOnOf(one.invoice, customer.type, one.history.legalEvents, transportsGoods);
    return barredOn < today
      ? ''
      : `facture ${one.number} irrécouvrable : réclamable jusqu'au ${shortDate(barredOn)}`;
  }
  return code !== undefined && CLOSED.has(code) ? '' : `facture ${one.number} : elle n'est pas close`;
}

function objectionOf(
  customer: Customer,
  cases: readonly Case[],
  decisions: ReadonlyMap<number, Decision>,
  book: Book,
  today: CivilDate,
): string {
  if (customer.problem) return `sa ligne de la feuille Clients ne se lit pas (${customer.problem.cell})`;
  if (customer.type === 'unknown')
    return 'Type à préciser : le nom d’un particulier est effacé, celui d’une société reste';
  const names = ownNames(customer, book.customers);
  if (names.length < (customer.code === '' ? 1 : 2))
    return 'un autre client porte le même nom ou le même code';
  if (cases.some((one) => one.creditToAllocate !== null)) return 'un règlement ou un avoir reste à affecter';
  return (
    cases
      .map((one) => rowObjection(one, decisions.get(one.row), customer, book.settings, today))
      .find((objection) => objection !== '') ?? ''
  );
}

/**
 * Customers whose last invoice was settled more than `months` ago (dunning history serves until payment, then as a proof
 * until the debt is barred: 5 years, C. com. L110-4), each with what still forbids erasing. A customer without invoices
 * has no such day, and is not among them.
 */
export function retentionEnds(book: Book, plan: DayPlan, months: number): readonly RetentionEnd[] {
  const { today } = plan;
  const cases = casesOf(book, today);
  const decisions = new Map(plan.decisions.map((decision) => [decision.row, decision]));
  return book.customers.flatMap((customer) => {
    const own = new Set([customer.name, customer.code].map(foldName).filter((name) => name !== ''));
    const rows = cases.filter((one) => own.has(foldName(one.customerName)));
    const payments = book.payments.filter((payment) => own.has(foldName(payment.customer)));
    const [first, ...others] = [...rows.flatMap(lastDayOf), ...payments.map(({ receivedOn }) => receivedOn)];
    if (rows.length === 0 || first === undefined) return [];
    const settledOn = latest(first, ...others);
    if (monthsAfter(settledOn, months) > today) return [];
    return [{ customer, settledOn, objection: typeset(objectionOf(customer, rows, decisions, book, today)) }];
  });
}
