import type { JournalEntry } from '../domain/model';
import { dateTimeCell, isEmptyCell, numberCell } from './cells';
import { JOURNAL_STATES, labelOf } from './choices';
import type { SheetSchema } from './schema/column';
import { CUSTOMERS, type CustomerKey } from './schema/customers';
import { INVOICES, type InvoiceKey } from './schema/invoices';
import { PAYMENTS, type PaymentKey } from './schema/payments';
import { CALLS, type CallKey, JOURNAL, type JournalKey, REQUESTS, type RequestKey } from './schema/records';
import { tableOf } from './table';
import type { Cell, Workbook } from './workbook';

/** A row to add, by column; columns left out stay empty. */
export type NewRow<Key extends string> = Partial<Readonly<Record<Key, Cell>>>;

/** How many columns a heading row may reach; Sheets' own limit is far above. */
const WIDEST = 100;

type Positions<Key extends string> = Readonly<Record<Key, number>>;

/** Where the columns of a sheet stand, 1-based. One small read; throws as openTable does. */
export const headingPositions = <Key extends string>(
  workbook: Workbook,
  schema: SheetSchema<Key>,
): Positions<Key> => tableOf(schema, workbook.readRows(schema.name, 1, 1, WIDEST)).positions;

/**
 * Adds rows under the last filled one, each value under its heading wherever it stands; columns the product does not
 * know stay empty. Returns the number of the first row, or null when there was nothing to add. Reads the headings first,
 * unless the caller knows where the columns stand.
 */
export function appendRows<Key extends string>(
  workbook: Workbook,
  schema: SheetSchema<Key>,
  rows: readonly NewRow<Key>[],
  known?: Positions<Key>,
): number | null {
  if (rows.length === 0) return null;
  const positions = known ?? headingPositions(workbook, schema);
  const width = Math.max(...Object.values<number>(positions));
  const cells = rows.map((row) => {
    const line: Cell[] = new Array<Cell>(width).fill('');
    for (const { key } of schema.columns) line[positions[key] - 1] = row[key] ?? '';
    return line;
  });
  if (cells.every((line) => line.every(isEmptyCell))) return null;
  return workbook.append(schema.name, cells);
}

export const appendInvoices = (workbook: Workbook, rows: readonly NewRow<InvoiceKey>[]): number | null =>
  appendRows(workbook, INVOICES, rows);

export const appendCustomers = (workbook: Workbook, rows: readonly NewRow<CustomerKey>[]): number | null =>
  appendRows(workbook, CUSTOMERS, rows);

export const appendPayments = (workbook: Workbook, rows: readonly NewRow<PaymentKey>[]): number | null =>
  appendRows(workbook, PAYMENTS, rows);

export const appendRequests = (workbook: Workbook, rows: readonly NewRow<RequestKey>[]): number | null =>
  appendRows(workbook, REQUESTS, rows);

export const appendCalls = (workbook: Workbook, rows: readonly NewRow<CallKey>[]): number | null =>
  appendRows(workbook, CALLS, rows);

const journalRow = (entry: JournalEntry): NewRow<JournalKey> => ({
  ...entry,
  at: dateTimeCell(entry.at),
  rank: numberCell(entry.rank),
  state: labelOf(JOURNAL_STATES, entry.state),
});

/** Adds lines to the Journal, in one write; the caller numbers them, flushes, and may say where the columns stand. */
export const appendJournal = (
  workbook: Workbook,
  entries: readonly JournalEntry[],
  known?: Positions<JournalKey>,
): number | null => appendRows(workbook, JOURNAL, entries.map(journalRow), known);
