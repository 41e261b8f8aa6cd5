import type { Cents } from '../../domain/cents';
import type { CivilDate } from '../../domain/civil-date';
import { type Field, type IntakeCustomer, type IntakeInvoice, isUnreadable } from '../../intake/list';
import type { NewRow } from '../../ledger/append';
import { dateCell, moneyCell } from '../../ledger/cells';
import { CUSTOMER_TYPES, INVOICE_NATURES, LANGUAGES, labelOf, SITUATIONS } from '../../ledger/choices';
import type { CustomerKey } from '../../ledger/schema/customers';
import type { InvoiceKey } from '../../ledger/schema/invoices';
import type { Cell } from '../../ledger/workbook';

const money = (field: Field<Cents>): Cell => (isUnreadable(field) ? field.asWritten : moneyCell(field));
const date = (field: Field<CivilDate>): Cell => (isUnreadable(field) ? field.asWritten : dateCell(field));

/** What a list says of an invoice, as the cells of Factures; what could not be read stands as it was written. */
export function invoiceCells(invoice: Partial<IntakeInvoice>): NewRow<InvoiceKey> {
  const cells: Partial<Record<InvoiceKey, Cell>> = {};
  const put = <Key extends keyof IntakeInvoice>(
    key: Key,
    column: InvoiceKey,
    toCell: (value: IntakeInvoice[Key]) => Cell,
  ): void => {
    const value = invoice[key];
    if (value !== undefined) cells[column] = toCell(value as IntakeInvoice[Key]);
  };
  const text = (value: string): Cell => value;
  put('number', 'number', text);
  put('customer', 'customer', text);
  put('issuedOn', 'issuedOn', date);
  put('dueOn', 'dueOn', date);
  put('total', 'total', money);
  put('paid', 'paid', money);
  put('paidOn', 'paidOn', date);
  put('subject', 'subject', text);
  put('situation', 'situation', (kind) => (kind ? labelOf(SITUATIONS, kind) : ''));
  put('nature', 'nature', (nature) => (nature === 'invoice' ? '' : labelOf(INVOICE_NATURES, nature)));
  put('creditFor', 'creditFor', text);
  put('customerReference', 'customerReference', text);
  put('performedOn', 'performedOn', date);
  put('paymentMethod', 'paymentMethod', text);
  put('currency', 'currency', (code) => (code === 'EUR' ? '' : code));
  put('reminderEmails', 'reminderEmails', (emails) => emails.join('; '));
  put('notes', 'notes', text);
  return cells;
}

/** What a list says of a customer, as the cells of Clients. */
export function customerCells(customer: Partial<IntakeCustomer>): NewRow<CustomerKey> {
  const cells: Partial<Record<CustomerKey, Cell>> = {};
  const texts = [
    'name',
    'code',
    'civility',
    'contact',
    'phone',
    'address',
    'postalCode',
    'city',
    'country',
    'siren',
    'paymentTerms',
  ] as const;
  for (const key of texts) if (customer[key]) cells[key] = customer[key];
  if (customer.type) cells.type = labelOf(CUSTOMER_TYPES, customer.type);
  if (customer.language) cells.language = labelOf(LANGUAGES, customer.language);
  if (customer.emails?.length) cells.emails = customer.emails.join('; ');
  if (customer.copyTo?.length) cells.copyTo = customer.copyTo.join('; ');
  return cells;
}
