import { decimalText } from '../domain/cents';
import { decideDay } from '../domain/decision/day';
import { agedReceivables, type Counted } from '../domain/receivables/aged-receivables';
import {
  DELAY_METHOD,
  daysSalesOutstanding,
  type MissingDelay,
  type PaymentDelay,
} from '../domain/receivables/days-sales-outstanding';
import { debtorsOf } from '../domain/receivables/debtors';
import { expectedReceipts, FORECAST_METHOD } from '../domain/receivables/expected-receipts';
import {
  BUCKET_NAMES,
  OPEN_BUCKETS,
  type OpenBucket,
  type Receivable,
  type Receivables,
  receivablesOf,
  totalOf,
} from '../domain/receivables/receivable';
import { typeset } from '../domain/typography';
import type { Desk } from './desk';

/** Amounts are decimal text, dates `YYYY-MM-DD`, rows those of Factures. */
export interface OverviewInvoice {
  readonly row: number;
  readonly invoice: string;
  readonly customer: string;
  readonly amount: string;
  readonly daysPastDue: number;
}

/** Invoices behind a figure: all are counted, the largest are listed. */
export interface OverviewGroup {
  readonly amount: string;
  /** How many rows of Factures make the amount. */
  readonly rows: number;
  /** At most fifty, the largest amount first. */
  readonly invoices: readonly OverviewInvoice[];
  /** How many are not listed. */
  readonly more: number;
}

export interface OverviewAmount {
  readonly amount: string;
  readonly count: number;
}

export interface OverviewBucket extends OverviewGroup {
  readonly bucket: OpenBucket;
  /** « 1 à 30 jours » */
  readonly label: string;
}

export interface OverviewDelay {
  readonly on: string;
  /** Whole days; null says with `missing` why there is none. */
  readonly days: number | null;
  readonly missing: MissingDelay | null;
  readonly outstanding: string;
  readonly invoiced: string;
}

export interface OverviewDebtor extends OverviewGroup {
  /** '' when the rows name nobody. `amount` is all he owes, due or not. */
  readonly customer: string;
  readonly overdue: string;
  readonly oldestDueOn: string;
}

/** « Vue d'ensemble », in euros; what is owed in other currencies is named apart. */
export interface Overview {
  readonly today: string;
  readonly aged: {
    readonly buckets: readonly OverviewBucket[];
    /** Negative; the count is of customers. */
    readonly toAllocate: OverviewAmount;
    readonly overdue: OverviewAmount;
    readonly total: OverviewAmount;
    readonly otherCurrencies: readonly (OverviewGroup & { readonly currency: string })[];
  };
  readonly paymentDelay: {
    readonly now: OverviewDelay;
    /** The last twelve month ends, oldest first. */
    readonly months: readonly OverviewDelay[];
    /** How it is counted, in a French sentence. */
    readonly method: string;
  };
  /** The ten who are most overdue, then who owe most. */
  readonly debtors: readonly OverviewDebtor[];
  readonly expected: {
    /** Eight weeks by their Mondays, this one first. */
    readonly weeks: readonly (OverviewGroup & { readonly monday: string })[];
    readonly later: OverviewGroup;
    /** « En retard, date inconnue » */
    readonly late: OverviewGroup;
    /** « Hors prévision » */
    readonly excluded: OverviewGroup;
    readonly method: string;
  };
}

const LISTED = 50;
const DEBTORS = 10;

const invoiceOf = ({ row, number, customer, open, daysPastDue }: Receivable): OverviewInvoice => ({
  row,
  invoice: number,
  customer,
  amount: decimalText(open),
  daysPastDue,
});

function groupOf(receivables: readonly Receivable[]): OverviewGroup {
  const largest = [...receivables].sort((one, other) => other.open - one.open || one.row - other.row);
  return {
    amount: decimalText(totalOf(receivables)),
    rows: receivables.length,
    invoices: largest.slice(0, LISTED).map(invoiceOf),
    more: Math.max(0, receivables.length - LISTED),
  };
}

const amountOf = ({ amount, count }: Counted): OverviewAmount => ({ amount: decimalText(amount), count });

const delayOf = ({ outstanding, invoiced, ...delay }: PaymentDelay): OverviewDelay => ({
  ...delay,
  outstanding: decimalText(outstanding),
  invoiced: decimalText(invoiced),
});

/** The figures of a ledger as it was read; nothing is written. JSON only. */
export function overviewOf({ book, today, judge }: Pick<Desk, 'book' | 'today' | 'judge'>): Overview {
  const receivables = receivablesOf(book, decideDay(book, today, judge));
  const delays = daysSalesOutstanding(receivables);
  return {
    today,
    aged: agedOf(receivables),
    paymentDelay: {
      now: delayOf(delays.now),
      months: delays.months.map(delayOf),
      method: typeset(DELAY_METHOD),
    },
    debtors: debtorsOf(receivables)
      .slice(0, DEBTORS)
      .map(({ customer, overdue, oldestDueOn, receivables: them }) => ({
        customer,
        overdue: decimalText(overdue),
        oldestDueOn,
        ...groupOf(them),
      })),
    expected: expectedOf(receivables),
  };
}

function agedOf(receivables: Receivables): Overview['aged'] {
  const aged = agedReceivables(receivables);
  return {
    buckets: OPEN_BUCKETS.map((bucket) => ({
      bucket,
      label: BUCKET_NAMES[bucket],
      ...groupOf(aged.buckets[bucket]),
    })),
    toAllocate: amountOf(aged.toAllocate),
    overdue: amountOf(aged.overdue),
    total: amountOf(aged.total),
    otherCurrencies: aged.otherCurrencies.map(({ currency, receivables: them }) => ({
      currency,
      ...groupOf(them),
    })),
  };
}

function expectedOf(receivables: Receivables): Overview['expected'] {
  const { weeks, later, late, excluded } = expectedReceipts(receivables);
  return {
    weeks: weeks.map(({ monday, receivables: them }) => ({ monday, ...groupOf(them) })),
    later: groupOf(later),
    late: groupOf(late),
    excluded: groupOf(excluded),
    method: typeset(FORECAST_METHOD),
  };
}
