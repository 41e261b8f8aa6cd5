import type { Cents } from '../domain/cents';
import type { CivilDate, CivilDateTime } from '../domain/civil-date';
import { BUCKET_NAMES, OPEN_BUCKETS, type OpenBucket } from '../domain/receivables/receivable';
import { typeset } from '../domain/typography';
import { appendRows } from './append';
import { columnLetters, dateCell, dateTimeCell, isEmptyCell, moneyCell } from './cells';
import {
  blockChanges,
  type CustomerOverdue,
  DEBTORS,
  debtorLines,
  MONTHS,
  type MonthDelay,
  monthLines,
} from './dashboard/blocks';
import { layOutCharts } from './dashboard/charts';
import { foldHeading, missingColumns } from './headings';
import { layOutSheet } from './lay-out-sheet';
import type { LedgerBook } from './ledger-book';
import { DASHBOARD, type DashboardKey } from './schema/records';
import { openTable, type Table, tableOf } from './table';
import { type RowChange, writeRows } from './write-block';

/** Buckets of the aged receivables, and the credits still to allocate in a line of their own. */
export type DashboardBucket = OpenBucket | 'toAllocate';

export interface DashboardFigures {
  /** Null outside a run: when the last one passed stays as it is. */
  readonly run: {
    readonly at: CivilDateTime;
    /** The day after which the absence of a run is a failure: two working days after this one. */
    readonly nextBy: CivilDate;
  } | null;
  readonly buckets: Readonly<Record<DashboardBucket, { readonly amount: Cents; readonly count: number }>>;
  /** Open amount of all buckets, credits deducted, and the invoices that make it. */
  readonly total: { readonly amount: Cents; readonly count: number };
  /** By month end, oldest first. */
  readonly delays: readonly MonthDelay[];
  /** Every customer who is overdue, the largest amount first. */
  readonly overdue: readonly CustomerOverdue[];
}

const LAST_RUN = 'Dernier passage';
const NEXT_RUN = 'Prochain passage attendu au plus tard le';
const WATCH = 'Surveillance';
const TOTAL = 'Encours total';
const BUCKETS: Readonly<Record<DashboardBucket, string>> = {
  ...BUCKET_NAMES,
  toAllocate: 'Avoirs et règlements à affecter',
};
const BUCKET_KEYS: readonly DashboardBucket[] = [...OPEN_BUCKETS, 'toAllocate'];

/** Words for a number of days: late when positive. No locale, no argument separator, no script needed. */
const WATCH_FORMAT = '"Aucun passage depuis la date attendue : menu Relances, Activer";"À jour";"À jour"';
const MONEY = '#,##0.00 "€"';
const LINES: readonly { label: string; format: string | null }[] = [
  { label: LAST_RUN, format: 'dd/mm/yyyy hh:mm' },
  { label: NEXT_RUN, format: 'dd/mm/yyyy' },
  { label: WATCH, format: WATCH_FORMAT },
  ...BUCKET_KEYS.map((bucket) => ({ label: BUCKETS[bucket], format: MONEY })),
  { label: TOTAL, format: MONEY },
];

/** Index of each line by its label, wherever the user moved it. */
function linesOf(table: Table<DashboardKey>): ReadonlyMap<string, number> {
  return new Map(
    table.rows.map((row, index) => [foldHeading(String(row[table.positions.label - 1] ?? '')), index]),
  );
}

/** Adds the lines that are missing, the rule that turns the watch red, and the charts. */
export function layOutDashboard(book: LedgerBook): string[] {
  const table = openTable(book, DASHBOARD);
  const isNew = table.rows.every((row) => row.every(isEmptyCell));
  const lines = linesOf(table);
  const missing = LINES.filter(({ label }) => !lines.has(foldHeading(label)));
  const first = appendRows(
    book,
    DASHBOARD,
    missing.map(({ label }) => ({ label, value: label === WATCH ? 'Pas encore de passage' : '' })),
  );
  if (first !== null) {
    missing.forEach(({ label, format }, index) => {
      const block = { row: first + index, column: table.positions.value, rows: 1, columns: 1 };
      if (format) book.setNumberFormat(DASHBOARD.name, block, format);
      if (label === WATCH) book.addRedAboveZero(DASHBOARD.name, block.row, block.column);
    });
  }
  const whole = first === null ? table : openTable(book, DASHBOARD);
  const drawn = layOutCharts(book, whole, agedRows(whole));
  if (isNew) return [];
  const added = missing.map(({ label }) => typeset(`Tableau de bord : ligne « ${label} » ajoutée.`));
  return [...added, ...drawn];
}

/** From the first line of the aged balance to the last, credits aside. */
function agedRows(table: Table<DashboardKey>): { row: number; rows: number } {
  const lines = linesOf(table);
  const indexes = OPEN_BUCKETS.map((bucket) => lines.get(foldHeading(BUCKETS[bucket])) ?? 0);
  const first = Math.min(...indexes);
  return { row: first + 2, rows: Math.max(...indexes) - first + 1 };
}

/**
 * The sheet, its columns of a later version added if this ledger was made before them; null outside a run when it was
 * deleted or its headings are lost: the next run will say so, and what a person is doing must not stop for it.
 */
function openDashboard(book: LedgerBook, isRun: boolean): Table<DashboardKey> | null {
  const cells = book.read(DASHBOARD.name);
  const missing = missingColumns(DASHBOARD, cells?.[0] ?? []);
  if (missing.some(({ since }) => since === 1)) return isRun ? openTable(book, DASHBOARD) : null;
  if (cells && missing.length === 0) return tableOf(DASHBOARD, cells);
  layOutSheet(book, DASHBOARD);
  layOutDashboard(book);
  return openTable(book, DASHBOARD);
}

/**
 * Writes the figures under their labels and headings, wherever these stand. After a run, also the formula `=TODAY()-B3`
 * that turns red by itself when the expected day goes by without a run: it is what works when nothing else does.
 */
export function writeDashboard(book: LedgerBook, figures: DashboardFigures): void {
  const table = openDashboard(book, figures.run !== null);
  if (!table) return;
  const lines = linesOf(table);
  const months = blockChanges(table, MONTHS, (room) => monthLines(figures.delays, room));
  const debtors = blockChanges(table, DEBTORS, (room) => debtorLines(figures.overdue, room));
  growFor(book, table, [...months, ...debtors]);
  writeRows(book, table, lineChanges(lines, figures));
  writeRows(book, table, months);
  writeRows(book, table, debtors);
  const watch = lines.get(foldHeading(WATCH));
  const expected = lines.get(foldHeading(NEXT_RUN));
  if (figures.run === null || watch === undefined || expected === undefined) return;
  const column = table.positions.value;
  book.setFormula(DASHBOARD.name, watch + 2, column, `=TODAY()-${columnLetters(column)}${expected + 2}`);
}

function lineChanges(
  lines: ReadonlyMap<string, number>,
  { run, buckets, total }: DashboardFigures,
): readonly RowChange<DashboardKey>[] {
  const changes: RowChange<DashboardKey>[] = [];
  const change = (label: string, values: RowChange<DashboardKey>['values']): void => {
    const index = lines.get(foldHeading(label));
    if (index !== undefined) changes.push({ index, values });
  };
  if (run) {
    change(LAST_RUN, { value: dateTimeCell(run.at) });
    change(NEXT_RUN, { value: dateCell(run.nextBy) });
  }
  for (const bucket of BUCKET_KEYS) {
    const { amount, count } = buckets[bucket];
    change(BUCKETS[bucket], { value: moneyCell(amount), count });
  }
  change(TOTAL, { value: moneyCell(total.amount), count: total.count });
  return changes;
}

/** Makes sure of the rows below the last filled one, which a person may have deleted. */
function growFor(
  book: LedgerBook,
  { rows }: Table<DashboardKey>,
  changes: readonly RowChange<DashboardKey>[],
): void {
  const filled = changes.filter(({ values }) => Object.values(values).some((cell) => !isEmptyCell(cell)));
  const last = Math.max(0, ...filled.map(({ index }) => index + 1));
  if (last > rows.length) book.growGrid(DASHBOARD.name, { rows: last + 1, columns: 1 });
}
