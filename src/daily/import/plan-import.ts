import type { LedgerState } from '../../intake/ledger-state';
import type { IntakeList } from '../../intake/list';
import { type CustomerMerge, mergeCustomers } from '../../intake/merge-customers';
import { type InvoiceMerge, mergeInvoices } from '../../intake/merge-invoices';
import { isIncomplete } from '../../intake/read-list';

/** What taking a list in changes: the same whether it is shown or written. */
export interface ImportPlan {
  readonly list: IntakeList;
  readonly invoices: InvoiceMerge;
  readonly customers: CustomerMerge;
  readonly counts: {
    readonly added: number;
    readonly updated: number;
    readonly unchanged: number;
    /** Of those added, the ones held until a cell is filled or mended. */
    readonly held: number;
  };
}

/** Merges a list with the ledger as it stands; nothing is written. */
export function planImport(state: LedgerState, list: IntakeList): ImportPlan {
  const invoices = mergeInvoices(state, list);
  return {
    list,
    invoices,
    customers: mergeCustomers(state.customers, list.customers),
    counts: {
      added: invoices.toAppend.length,
      updated: invoices.updates.length + invoices.payments.length,
      unchanged: invoices.unchanged,
      held: invoices.toAppend.filter(isIncomplete).length,
    },
  };
}

/** Whether the list says what was received of everything it speaks of. */
export const saysReceipts = ({ list }: ImportPlan): boolean => list.saysPayments && list.invoices.length > 0;
