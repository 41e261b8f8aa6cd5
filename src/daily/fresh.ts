import type { Book } from '../domain/book';
import type { Decision } from '../domain/decision/day';
import type { PlannedMessage } from '../domain/decision/messages';
import { rowNumber } from '../domain/decision/numbers';
import { foldName } from '../domain/keys';
import type { Customer, InvoiceRow } from '../domain/model';
import { type DueDateRule, dueDateRule } from '../domain/payment-terms/customer-terms';
import { readCustomers, readPayments } from '../ledger/read';
import { readRowsAgain } from '../ledger/read-again';
import { readCustomerRows } from '../ledger/readers/customers';
import { readInvoiceRows } from '../ledger/readers/invoices';
import { marksOf } from '../ledger/row-mark';
import { CUSTOMERS } from '../ledger/schema/customers';
import { INVOICES, type InvoiceKey } from '../ledger/schema/invoices';
import { openTable, type Table } from '../ledger/table';
import type { Desk } from './desk';

const customerOf = (row: InvoiceRow): string => (row.readable ? row.invoice.customer : row.customer);

/** Those rows as `table` holds them now, or null when one of them is not where it was: sorted, inserted or changed. */
function inPlace(
  { ledger: { marks } }: Desk,
  table: Table<InvoiceKey>,
  rows: readonly number[],
  dueDateBy: DueDateRule,
): readonly InvoiceRow[] | null {
  const now = marksOf(table);
  const wanted = new Set(rows);
  return rows.every((row) => now.get(row)?.identity === marks.get(row)?.identity)
    ? readInvoiceRows(table, dueDateBy).filter((row) => wanted.has(rowNumber(row)))
    : null;
}

function freshCustomers(desk: Desk, known: Customer): readonly Customer[] {
  const { workbook } = desk.platform;
  const table = readRowsAgain(workbook, CUSTOMERS, desk.ledger.customerPositions, [known.row]);
  const now = readCustomerRows(table).find((customer) => customer.row === known.row);
  const same =
    now && foldName(now.name) === foldName(known.name) && foldName(now.code) === foldName(known.code);
  return same
    ? desk.book.customers.map((customer) => (customer.row === known.row ? now : customer))
    : readCustomers(workbook);
}

/**
 * The book with what a message depends on read again: its customer's rows that are not settled, his row of Clients, and
 * Règlements. Rows are found where they stood, or wherever they are now.
 */
export function freshBook(desk: Desk, message: PlannedMessage, decisions: readonly Decision[]): Book {
  const { customer } = message;
  const names = new Set([customer.name, customer.code].map(foldName).filter((name) => name !== ''));
  const settled = new Set(decisions.filter((one) => one.bucket === 'paid').map((one) => one.row));
  const depends = (row: InvoiceRow): boolean =>
    names.has(foldName(customerOf(row))) && !settled.has(rowNumber(row));
  const rows = desk.book.rows.filter(depends).map(rowNumber);
  const { workbook } = desk.platform;
  const table = readRowsAgain(workbook, INVOICES, desk.ledger.positions, rows);
  const { payments, unreadable } = readPayments(workbook);
  const customers = freshCustomers(desk, customer);
  const dueDateBy = dueDateRule(customers, desk.book.settings);
  const fresh = inPlace(desk, table, rows, dueDateBy);
  return {
    ...desk.book,
    rows: fresh
      ? [...desk.book.rows.filter((row) => !depends(row)), ...fresh]
      : readInvoiceRows(openTable(workbook, INVOICES), dueDateBy),
    customers,
    payments,
    unreadablePayments: unreadable,
  };
}
