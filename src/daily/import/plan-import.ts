import type { TermsSettings } from '../../domain/payment-terms/customer-terms';
import { type DueDates, dueDatesOf } from '../../intake/due-dates';
import type { LedgerState } from '../../intake/ledger-state';
import type { IntakeInvoice, IntakeList } from '../../intake/list';
import { type CustomerMerge, mergeCustomers } from '../../intake/merge-customers';
import { type InvoiceMerge, mergeInvoices } from '../../intake/merge-invoices';
import { isIncomplete } from '../../intake/read-list';

/** What taking a list in changes: the same whether it is shown or written. */
export interface ImportPlan {
  readonly list: IntakeList;
  readonly invoices: InvoiceMerge;
  readonly customers: CustomerMerge;
  readonly dueDates: DueDates;
  readonly counts: {
    readonly added: number;
    readonly updated: number;
    readonly unchanged: number;
    /** Of those added, the ones held until a cell is filled or mended. */
    readonly held: number;
  };
}

/** Merges a list with the ledger as it stands; nothing is written. `terms`: what dates the invoices without a due date. */
export function planImport(state: LedgerState, terms: TermsSettings, read: IntakeList): ImportPlan {
  const invoices = mergeInvoices(state, read);
  const customers = mergeCustomers(state.customers, read.customers);
  const dueDates = dueDatesOf(state, read, customers, terms);
  const isHeld = (invoice: IntakeInvoice): boolean => isIncomplete(invoice, dueDates.of(invoice));
  const list = { ...read, counts: { ...read.counts, unreadable: read.invoices.filter(isHeld).length } };
  return {
    list,
    invoices,
    customers,
    dueDates,
    counts: {
      added: invoices.toAppend.length,
      updated: invoices.updates.length + invoices.payments.length,
      unchanged: invoices.unchanged,
      held: invoices.toAppend.filter(isHeld).length,
    },
  };
}

/** Whether the list says what was received of everything it speaks of. */
export const saysReceipts = ({ list }: ImportPlan): boolean => list.saysPayments && list.invoices.length > 0;
