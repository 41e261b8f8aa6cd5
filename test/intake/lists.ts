import type { ExistingCustomer, ExistingInvoice, LedgerState } from '../../src/intake/ledger-state';
import {
  type Field,
  type IntakeCustomer,
  type IntakeInvoice,
  type IntakeList,
  isUnreadable,
} from '../../src/intake/list';
import { readListFile } from '../../src/intake/read-list';
import type { TableCell } from '../../src/intake/table';

export const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));

/** Reads lines of a CSV as a list; fails the test when the file is refused. */
export function readCsv(...lines: string[]): IntakeList {
  const list = readListFile({ name: 'export.csv', bytes: utf8(lines.join('\r\n')) });
  if (list.kind === 'refused') throw new Error(list.sentence);
  return list;
}

/** The only invoice of a list of one line, under the usual French headings and those given. */
export function readOne(headings: string, line: string): IntakeInvoice {
  const list = readCsv(
    `Numéro;Client;Échéance;Montant TTC;${headings}`,
    `F-1;Dupont;31/01/2026;1200,00;${line}`,
  );
  const [invoice] = list.invoices;
  if (!invoice || list.invoices.length !== 1) throw new Error(`${list.invoices.length} invoices`);
  return invoice;
}

/** The sentence of a refusal, with plain spaces; fails the test when the file is read. */
export function refusalOf(name: string, bytes: Uint8Array): string {
  const result = readListFile({ name, bytes });
  if (result.kind !== 'refused') throw new Error(`${name} was read`);
  return plain(result.sentence);
}

export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** A field as the ledger writes it in a cell. */
function cellOf(field: Field<string | number>): TableCell {
  if (isUnreadable(field)) return field.asWritten;
  if (field === null) return '';
  return typeof field === 'number' ? field / 100 : { date: field as never, time: '00:00:00' };
}

/** The row of Factures that an invoice makes. */
export const existingInvoice = (invoice: IntakeInvoice, row: number): ExistingInvoice => ({
  row,
  number: invoice.number,
  customer: invoice.customer,
  issuedOn: cellOf(invoice.issuedOn),
  dueOn: cellOf(invoice.dueOn),
  total: cellOf(invoice.total),
  paid: cellOf(invoice.paid),
  paidOn: cellOf(invoice.paidOn),
  situation: invoice.situation ?? '',
});

export const existingCustomer = (customer: IntakeCustomer, row: number): ExistingCustomer => ({
  row,
  cells: {
    ...customer,
    type: customer.type ?? '',
    language: customer.language ?? '',
    emails: customer.emails.join('; '),
    copyTo: customer.copyTo.join('; '),
  },
});

/** The ledger after the first import of a list. */
export const importedState = (list: IntakeList): LedgerState => ({
  invoices: list.invoices.map((invoice, index) => existingInvoice(invoice, index + 2)),
  customers: list.customers.map((customer, index) => existingCustomer(customer, index + 2)),
  payments: [],
});
