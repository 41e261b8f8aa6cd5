import { isEmptyCell, sameCell } from './cells';
import { markOf, type RowMark } from './row-mark';
import { INVOICES, type InvoiceKey } from './schema/invoices';
import { openTable, type Table } from './table';
import type { Cell, Workbook } from './workbook';
import { type RowChange, writeChanges } from './write-block';

/** The columns of Factures that each run writes. */
export type ResultKey =
  | 'status'
  | 'openAmount'
  | 'daysPastDue'
  | 'level'
  | 'lastNotice'
  | 'nextAction'
  | 'nextActionOn'
  | 'reason'
  | 'interest'
  | 'indemnity'
  | 'agingBucket';

export const RESULT_KEYS: readonly ResultKey[] = [
  'status',
  'openAmount',
  'daysPastDue',
  'level',
  'lastNotice',
  'nextAction',
  'nextActionOn',
  'reason',
  'interest',
  'indemnity',
  'agingBucket',
];

/** What a run found for one row, under the number it had when it was read. A column left out is left as it stands. */
export interface RowResult {
  readonly row: number;
  readonly values: Partial<Readonly<Record<ResultKey, Cell>>>;
}

export interface WriteOutcome {
  readonly written: number;
  /** Rows that are no longer there, or that a person changed meanwhile: the next run sees to them. */
  readonly missing: readonly number[];
  /** False when, after a second try, the sheet still shows something else: somebody is sorting it. */
  readonly verified: boolean;
  /** Where the columns stand now: somebody may have moved them since the rows were read. */
  readonly positions: Table<InvoiceKey>['positions'];
}

interface Placed extends RowChange<InvoiceKey> {
  /** The row's number when it was read. */
  readonly row: number;
}

/** Pairs each result with the row that now bears its mark; the n-th of several equal marks goes with the n-th. */
function place(
  table: Table<InvoiceKey>,
  marks: ReadonlyMap<number, RowMark>,
  results: readonly RowResult[],
): { changes: Placed[]; missing: number[] } {
  const standing = new Map<string, number[]>();
  table.rows.forEach((_, index) => {
    const { identity } = markOf(table, index);
    const indexes = standing.get(identity);
    if (indexes) indexes.push(index);
    else standing.set(identity, [index]);
  });
  const ranks = new Map<number, number>();
  const counts = new Map<string, number>();
  for (const mark of [...marks.values()].sort((a, b) => a.row - b.row)) {
    const rank = counts.get(mark.identity) ?? 0;
    ranks.set(mark.row, rank);
    counts.set(mark.identity, rank + 1);
  }
  const changes: Placed[] = [];
  const missing: number[] = [];
  for (const { row, values } of results) {
    const index = standing.get(marks.get(row)?.identity ?? '')?.[ranks.get(row) ?? 0];
    if (index === undefined) missing.push(row);
    else changes.push({ row, index, values });
  }
  return { changes, missing };
}

const presentCell = (table: Table<InvoiceKey>, index: number, key: InvoiceKey): Cell =>
  table.rows[index]?.[table.positions[key] - 1] ?? '';

/** The results with what Statut must show said outright: what a person typed over it since the read stays. */
function settleStatus(
  table: Table<InvoiceKey>,
  marks: ReadonlyMap<number, RowMark>,
  changes: readonly Placed[],
): RowResult[] {
  return changes.map(({ row, index, values }) => {
    const now = presentCell(table, index, 'status');
    const typedMeanwhile = !isEmptyCell(now) && !sameCell(now, marks.get(row)?.status ?? '');
    return { row, values: { ...values, status: typedMeanwhile ? now : (values.status ?? now) } };
  });
}

const stands = (table: Table<InvoiceKey>, changes: readonly Placed[]): boolean =>
  changes.every(({ index, values }) =>
    RESULT_KEYS.every((key) => {
      const wanted = values[key];
      const present = presentCell(table, index, key);
      return (
        wanted === undefined || sameCell(wanted, present) || (isEmptyCell(wanted) && isEmptyCell(present))
      );
    }),
  );

/**
 * Writes the product's columns of Factures. The sheet is read again just before, so that rows sorted, inserted or
 * deleted since `marks` were taken receive their own values; it is read once more after, and what a sort in between
 * displaced is written a second time. Never touches a column of the user's; writes nothing when nothing differs.
 */
export function writeRowResults(
  workbook: Workbook,
  marks: ReadonlyMap<number, RowMark>,
  results: readonly RowResult[],
): WriteOutcome {
  let table = openTable(workbook, INVOICES);
  let placed = place(table, marks, results);
  const settled = settleStatus(table, marks, placed.changes);
  const gone = placed.missing;
  placed = place(table, marks, settled);
  const written = writeChanges<InvoiceKey>(workbook, table, RESULT_KEYS, placed.changes);
  if (written === 0) return { written, missing: gone, verified: true, positions: table.positions };
  for (let attempt = 1; ; attempt += 1) {
    workbook.flush();
    table = openTable(workbook, INVOICES);
    placed = place(table, marks, settled);
    const verified = stands(table, placed.changes);
    if (verified || attempt === 2) {
      return { written, missing: [...gone, ...placed.missing], verified, positions: table.positions };
    }
    writeChanges<InvoiceKey>(workbook, table, RESULT_KEYS, placed.changes);
  }
}
