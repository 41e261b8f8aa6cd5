import type { Book } from '../book';
import { addCents, type Cents } from '../cents';
import type { CivilDate } from '../civil-date';
import type { DayPlan, Decision } from '../decision/day';
import { type Directory, directoryOf } from '../decision/directory';
import { duplicatedRows } from '../decision/numbers';
import { type Settled, settleBook } from '../decision/settlement';
import type { Invoice } from '../model';
import { type AgingBucket, chasedDueDate } from '../standing';

/** The buckets of what is still owed. */
export type OpenBucket = Exclude<AgingBucket, 'paid' | 'other'>;
export const OPEN_BUCKETS: readonly OpenBucket[] = ['notDue', '1-30', '31-60', '61-90', '90+'];

/** The buckets, as users read them. */
export const BUCKET_NAMES: Readonly<Record<OpenBucket, string>> = {
  notDue: 'Non échue',
  '1-30': '1 à 30 jours',
  '31-60': '31 à 60 jours',
  '61-90': '61 à 90 jours',
  '90+': 'Plus de 90 jours',
};

/** A row of Factures with something left to pay, as the day's decision says it. */
export interface Receivable {
  readonly row: number;
  readonly number: string;
  /** As Clients spells him, else as the row does; '' when the row names nobody. */
  readonly customer: string;
  /** The same for every spelling of one customer. */
  readonly customerKey: string;
  readonly invoice: Invoice;
  /** Above zero; a retention that is not due yet is not in it. */
  readonly open: Cents;
  /** From when it is due: for a retention, its release. */
  readonly dueOn: CivilDate;
  readonly daysPastDue: number;
  /** Null for a debt that is not to be claimed as it stands: assigned, or said paid in Statut. */
  readonly bucket: OpenBucket | null;
  readonly isInsolvent: boolean;
  /** The code of what the decision says of it. */
  readonly reasonCode: string;
}

/** A ledger on one day, as the figures of receivables look at it. */
export interface Receivables {
  readonly today: CivilDate;
  readonly book: Book;
  readonly directory: Directory;
  readonly settled: Settled;
  /** In euros, in the order of the sheet. */
  readonly open: readonly Receivable[];
  /** In another currency: named, never added up. */
  readonly foreign: readonly Receivable[];
  /** Payments and credit notes that no invoice has taken yet. */
  readonly creditToAllocate: DayPlan['creditToAllocate'];
}

const isOpenBucket = (bucket: AgingBucket): bucket is OpenBucket => bucket !== 'paid' && bucket !== 'other';

export const totalOf = (receivables: readonly Receivable[]): Cents =>
  addCents(...receivables.map(({ open }) => open));

/** Gathers what is still owed, from the decisions of the day: no figure judges a row by itself. */
export function receivablesOf(book: Book, plan: DayPlan): Receivables {
  const { today } = plan;
  const directory = directoryOf(book.customers);
  const invoices = book.rows.flatMap((row) => (row.readable ? [row.invoice] : []));
  const settled = settleBook(book, invoices, duplicatedRows(book.rows), directory, today);
  const open = plan.decisions.flatMap((decision) => receivableOf(decision, directory, settled));
  const isForeign = ({ invoice }: Receivable): boolean => invoice.currency !== 'EUR';
  return {
    today,
    book,
    directory,
    settled,
    open: open.filter((one) => !isForeign(one)),
    foreign: open.filter(isForeign),
    creditToAllocate: plan.creditToAllocate,
  };
}

function receivableOf(decision: Decision, directory: Directory, settled: Settled): Receivable[] {
  const { invoice, openAmount, bucket } = decision;
  if (!invoice || !openAmount) return [];
  const { key, customers } = directory.find(decision.customer);
  const [only, ...others] = customers;
  return [
    {
      row: decision.row,
      number: decision.number,
      customer: only && others.length === 0 ? only.name : decision.customer,
      customerKey: key,
      invoice,
      open: openAmount,
      dueOn: chasedDueDate(invoice, settled.standings.get(decision.row) ?? null),
      daysPastDue: decision.daysPastDue,
      bucket: isOpenBucket(bucket) ? bucket : null,
      isInsolvent: customers.some((customer) => customer.insolvency !== null),
      reasonCode: decision.reason.code,
    },
  ];
}
