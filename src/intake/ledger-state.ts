import type { Cents } from '../domain/cents';
import type { IntakeCustomer } from './list';
import type { TableCell } from './table';

/** A row of Factures as it stands, cell by cell. */
export interface ExistingInvoice {
  readonly row: number;
  readonly number: TableCell;
  readonly customer: TableCell;
  readonly issuedOn: TableCell;
  readonly dueOn: TableCell;
  readonly total: TableCell;
  readonly paid: TableCell;
  readonly paidOn: TableCell;
  readonly situation: TableCell;
}

export type CustomerField = Exclude<keyof IntakeCustomer, 'spellings'>;

/** Everything a list may say of a customer. */
export const CUSTOMER_FIELDS: readonly CustomerField[] = [
  'name',
  'code',
  'type',
  'civility',
  'contact',
  'emails',
  'copyTo',
  'phone',
  'address',
  'postalCode',
  'city',
  'country',
  'siren',
  'language',
  'paymentTerms',
];

/** A row of Clients as it stands. */
export interface ExistingCustomer {
  readonly row: number;
  readonly cells: Readonly<Record<CustomerField, TableCell>>;
}

/** What a merge must know of the ledger. */
export interface LedgerState {
  readonly invoices: readonly ExistingInvoice[];
  readonly customers: readonly ExistingCustomer[];
  /** What Règlements records for an invoice, rejections counted against. */
  readonly payments: readonly { readonly invoice: string; readonly amount: Cents }[];
}
