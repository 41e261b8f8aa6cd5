import { daysBetween } from '../civil-date';
import type { Invoice } from '../model';
import type { Standing } from '../standing';
import type { Receivables } from './receivable';

/** A habit is told by this many paid invoices at least, and by the last ones only. */
const OWN = { least: 3, most: 10 };
const EVERYBODY = { least: 5, most: 100 };

interface PaidInvoice {
  readonly row: number;
  readonly customerKey: string;
  readonly settledOn: string;
  /** Days from the due date to the last receipt; negative when it was paid early. */
  readonly days: number;
}

/** Whether the day it was paid says something of its customer's habits. */
const isTelling = ({ retention, situation }: Invoice, { receipts }: Standing): boolean =>
  retention === null &&
  situation?.kind !== 'assigned' &&
  situation?.kind !== 'cancelled' &&
  receipts.length > 0 &&
  receipts.every(({ isDated, nature }) => isDated && nature !== 'loss');

function paidInvoices({ book, directory, settled, today }: Receivables): readonly PaidInvoice[] {
  return book.rows
    .flatMap((row): PaidInvoice[] => {
      if (!row.readable) return [];
      const { invoice } = row;
      const standing = settled.standings.get(invoice.row);
      const settledOn = standing?.settledOn ?? null;
      if (!standing || settledOn === null || settledOn > today || !isTelling(invoice, standing)) return [];
      const customerKey = directory.find(invoice.customer).key;
      return [{ row: invoice.row, customerKey, settledOn, days: daysBetween(invoice.dueOn, settledOn) }];
    })
    .sort((one, other) => (one.settledOn < other.settledOn ? 1 : -1));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : Math.round(((sorted[middle - 1] ?? 0) + high) / 2);
}

/** The habit of these paid invoices, the last first; null when they are too few to tell. */
function habit(paid: readonly PaidInvoice[], { least, most }: typeof OWN): number | null {
  if (paid.length < least) return null;
  return Math.max(0, median(paid.slice(0, most).map(({ days }) => days)));
}

/**
 * How many days after the due date a customer usually pays, never below zero: the median of his last ten invoices
 * paid on known days, of at least three; else that of everybody's last hundred, of at least five; else zero. A debt
 * lost, assigned or kept back by contract says nothing.
 */
export function usualDelays(receivables: Receivables): (customerKey: string) => number {
  const paid = paidInvoices(receivables);
  const groups = new Map<string, PaidInvoice[]>();
  for (const one of paid) {
    const group = groups.get(one.customerKey);
    if (group) group.push(one);
    else groups.set(one.customerKey, [one]);
  }
  const common = habit(paid, EVERYBODY) ?? 0;
  return (customerKey) => habit(groups.get(customerKey) ?? [], OWN) ?? common;
}
