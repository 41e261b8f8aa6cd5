import type { PlaceholderKey } from '../placeholders';
import { type DocumentLine, keysOf } from './document-lines';

/** A row of a table that holds text, with its lines in their order. */
export interface TableRow {
  readonly segment: string;
  /** Start index of the table, then number of the row from 0. */
  readonly table: number;
  readonly row: number;
  readonly columns: number;
  /** Index just after it. */
  readonly end: number;
  readonly lines: readonly DocumentLine[];
}

/** What a row of the invoices' table may say: all of it is about one invoice. */
const OF_ONE_INVOICE: ReadonlySet<PlaceholderKey> = new Set<PlaceholderKey>([
  'invoiceNumber',
  'invoiceDate',
  'dueDate',
  'totalAmount',
  'paidAmount',
  'openAmount',
  'daysPastDue',
  'description',
  'customerReference',
  'performedOn',
]);

/** The rows of every table, in the order of the text. */
export function tableRowsOf(lines: readonly DocumentLine[]): readonly TableRow[] {
  const rows = new Map<string, TableRow & { readonly lines: DocumentLine[] }>();
  for (const line of lines) {
    const { cell } = line.paragraph;
    if (!cell) continue;
    const { table, row, columns, rowEnd } = cell;
    const key = `${line.segment.id}/${table}/${row}`;
    const known = rows.get(key);
    if (known) known.lines.push(line);
    else rows.set(key, { segment: line.segment.id, table, row, columns, end: rowEnd, lines: [line] });
  }
  return [...rows.values()];
}

/**
 * Says whether a row is repeated for each invoice: it has several cells, gives the invoice's number and something more
 * of it, and nothing else. The row of a total has no number; a row that lays out the page speaks of other things too.
 */
export function isInvoiceRow({ columns, lines }: TableRow): boolean {
  const keys = new Set(keysOf(lines));
  return (
    columns > 1 &&
    keys.size > 1 &&
    keys.has('invoiceNumber') &&
    [...keys].every((key) => OF_ONE_INVOICE.has(key))
  );
}

/** What a row of the interest statement may say: all of it is about one period of one invoice. */
const OF_ONE_PERIOD: ReadonlySet<PlaceholderKey> = new Set<PlaceholderKey>([
  'invoiceNumber',
  'segmentPeriod',
  'segmentDays',
  'segmentBase',
  'segmentRate',
  'segmentSource',
  'segmentAmount',
]);

/** Says whether a row is repeated for each period of interest: it gives its amount, and nothing but that period. */
export function isPeriodRow({ columns, lines }: TableRow): boolean {
  const keys = new Set(keysOf(lines));
  return columns > 1 && keys.has('segmentAmount') && [...keys].every((key) => OF_ONE_PERIOD.has(key));
}

/** The lines of the cell of that column. */
export const linesOfColumn = ({ lines }: TableRow, column: number): readonly DocumentLine[] =>
  lines.filter(({ paragraph }) => paragraph.cell?.column === column);
