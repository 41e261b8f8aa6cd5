import type { Book } from '../domain/book';
import type { PlannedMessage } from '../domain/decision/messages';
import { foldName } from '../domain/keys';
import type { InvoiceRow } from '../domain/model';
import { readCustomers, readPayments } from '../ledger/read';
import { readInvoiceRows } from '../ledger/readers/invoices';
import { marksOf } from '../ledger/row-mark';
import { INVOICES, type InvoiceKey } from '../ledger/schema/invoices';
import { openTable, type Table } from '../ledger/table';
import type { Cell } from '../ledger/workbook';
import type { Desk } from './desk';

const numberOf = (row: InvoiceRow): string => (row.readable ? row.invoice.number : row.number);
const customerOf = (row: InvoiceRow): string => (row.readable ? row.invoice.customer : row.customer);
const rowOf = (row: InvoiceRow): number => (row.readable ? row.invoice.row : row.row);

/** The rows between the first and the last of a customer's, read again where they stood; null when they moved. */
function sameRows(desk: Desk, rows: readonly number[]): Table<InvoiceKey> | null {
  const { workbook } = desk.platform;
  const { marks, positions } = desk.ledger;
  const first = Math.min(...rows);
  const count = Math.max(...rows) - first + 1;
  const width = Math.max(...Object.values<number>(positions));
  const cells = workbook.readRows(INVOICES.name, first, count, width);
  const blank: Cell[][] = Array.from({ length: first - 2 }, () => []);
  const table: Table<InvoiceKey> = { schema: INVOICES, positions, rows: [...blank, ...cells] };
  const now = marksOf(table);
  return rows.every((row) => now.get(row)?.identity === marks.get(row)?.identity) ? table : null;
}

/**
 * The part of the book that a message depends on, read again: its customer's rows, Clients and Règlements. Rows are
 * found where they stood, or wherever they are now when somebody sorted, inserted or changed them.
 */
export function freshBook(desk: Desk, message: PlannedMessage): Book {
  const names = new Set(
    [message.customer.name, message.customer.code].map(foldName).filter((name) => name !== ''),
  );
  const numbers = new Set([...message.carried, ...message.alsoListed].map((line) => line.one.number));
  const concerns = (row: InvoiceRow): boolean =>
    names.has(foldName(customerOf(row))) || numbers.has(numberOf(row));
  const known = desk.book.rows.filter(concerns).map(rowOf);
  const table = sameRows(desk, known) ?? openTable(desk.platform.workbook, INVOICES);
  const { payments, unreadable } = readPayments(desk.platform.workbook);
  return {
    ...desk.book,
    rows: readInvoiceRows(table).filter(concerns),
    customers: readCustomers(desk.platform.workbook),
    payments,
    unreadablePayments: unreadable,
  };
}
