import type { Book } from '../domain/book';
import type { Decision } from '../domain/decision/day';
import type { PlannedMessage } from '../domain/decision/messages';
import { rowNumber } from '../domain/decision/numbers';
import { foldName, foldNumber } from '../domain/keys';
import type { Customer, InvoiceRow } from '../domain/model';
import { readCustomers, readPayments } from '../ledger/read';
import { readRowsAgain } from '../ledger/read-again';
import { readCustomerRows } from '../ledger/readers/customers';
import { readInvoiceRows } from '../ledger/readers/invoices';
import { marksOf } from '../ledger/row-mark';
import { CUSTOMERS } from '../ledger/schema/customers';
import { INVOICES } from '../ledger/schema/invoices';
import { openTable } from '../ledger/table';
import type { Desk } from './desk';

const numberOf = (row: InvoiceRow): string => (row.readable ? row.invoice.number : row.number);
const customerOf = (row: InvoiceRow): string => (row.readable ? row.invoice.customer : row.customer);

/** Those rows as they stand now, or null when one of them is not where it was: sorted, inserted or changed. */
function inPlace(desk: Desk, rows: readonly number[]): readonly InvoiceRow[] | null {
  const { marks, positions } = desk.ledger;
  const table = readRowsAgain(desk.platform.workbook, INVOICES, positions, rows);
  const now = marksOf(table);
  const wanted = new Set(rows);
  return rows.every((row) => now.get(row)?.identity === marks.get(row)?.identity)
    ? readInvoiceRows(table).filter((row) => wanted.has(rowNumber(row)))
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
 * The part of the book that a message depends on, read again: its customer's rows that are not settled, his row of
 * Clients, and Règlements. Rows are found where they stood, or wherever they are now.
 */
export function freshBook(desk: Desk, message: PlannedMessage, decisions: readonly Decision[]): Book {
  const { customer } = message;
  const names = new Set([customer.name, customer.code].map(foldName).filter((name) => name !== ''));
  const isHis = (row: InvoiceRow): boolean => names.has(foldName(customerOf(row)));
  const spoken = [...message.carried, ...message.alsoListed].map((line) => line.one.number);
  // A number that stands at another customer's too is a duplicate here as it is in the whole ledger.
  const numbers = new Set(
    [...desk.book.rows.filter(isHis).map(numberOf), ...spoken]
      .map(foldNumber)
      .filter((number) => number !== ''),
  );
  const concerns = (row: InvoiceRow): boolean => isHis(row) || numbers.has(foldNumber(numberOf(row)));
  const settled = new Set(decisions.filter((one) => one.bucket === 'paid').map((one) => one.row));
  const known = desk.book.rows.filter(concerns);
  const unsettled = known.map(rowNumber).filter((row) => !settled.has(row));
  const fresh = inPlace(desk, unsettled);
  const { payments, unreadable } = readPayments(desk.platform.workbook);
  return {
    ...desk.book,
    rows: fresh
      ? [...known.filter((row) => settled.has(rowNumber(row))), ...fresh]
      : readInvoiceRows(openTable(desk.platform.workbook, INVOICES)).filter(concerns),
    customers: freshCustomers(desk, customer),
    payments,
    unreadablePayments: unreadable,
  };
}
