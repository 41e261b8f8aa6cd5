import type { Cents } from '../domain/cents';
import { foldText } from '../domain/typography';
import type { IntakeCustomer } from './list';
import { type TableCell, textOf } from './table';

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

const foldCode = (code: string): string => code.trim().toUpperCase();

/** The row of Clients of a customer: the same number, or the same name where numbers do not contradict it. */
export function findCustomer(
  customers: readonly ExistingCustomer[],
  wanted: Pick<IntakeCustomer, 'name' | 'code'>,
): ExistingCustomer | null {
  const code = foldCode(wanted.code);
  const codeOf = ({ cells }: ExistingCustomer) => foldCode(textOf(cells.code));
  const byCode = code === '' ? undefined : customers.find((customer) => codeOf(customer) === code);
  if (byCode) return byCode;
  const name = foldText(wanted.name);
  const sameName = customers.filter(
    (customer) => foldText(textOf(customer.cells.name)) === name && (code === '' || codeOf(customer) === ''),
  );
  const [only = null] = sameName;
  return sameName.length === 1 ? only : null;
}

/** How Factures must name a customer so that Clients knows him: as the list does, or as the ledger already does. */
export function nameInLedger(
  shownAs: string,
  listed: readonly IntakeCustomer[],
  customers: readonly ExistingCustomer[],
): string {
  const shown = foldText(shownAs);
  const entry =
    listed.find(({ name, code }) => foldText(code) === shown) ??
    listed.find(({ name }) => foldText(name) === shown);
  const found = entry && findCustomer(customers, entry);
  if (!found) return shownAs;
  const [name, code] = [textOf(found.cells.name), textOf(found.cells.code)];
  if ([name, code].some((text) => foldText(text) === shown)) return shownAs;
  const bearers = customers.filter((customer) => foldText(textOf(customer.cells.name)) === foldText(name));
  return code !== '' && (name === '' || bearers.length > 1) ? code : name;
}
