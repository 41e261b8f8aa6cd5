import type { Cents } from '../domain/cents';
import type { CivilDate, CivilDateTime } from '../domain/civil-date';
import type { AgingBucket } from '../domain/standing';
import { typeset } from '../domain/typography';
import { appendRows } from './append';
import { columnLetters, dateCell, dateTimeCell, isEmptyCell, moneyCell } from './cells';
import { foldHeading } from './headings';
import type { LedgerBook } from './ledger-book';
import { DASHBOARD, type DashboardKey } from './schema/records';
import { openTable, type Table } from './table';
import { type RowChange, writeChanges } from './write-block';

/** Buckets of the aged receivables, and the credits still to allocate in a line of their own. */
export type DashboardBucket = Exclude<AgingBucket, 'paid' | 'other'> | 'toAllocate';

export interface DashboardFigures {
  readonly lastRun: CivilDateTime;
  /** The day after which the absence of a run is a failure: two working days after this one. */
  readonly nextRunBy: CivilDate;
  readonly buckets: Readonly<Record<DashboardBucket, { readonly amount: Cents; readonly count: number }>>;
  /** Open amount of all buckets, credits deducted, and the invoices that make it. */
  readonly total: { readonly amount: Cents; readonly count: number };
}

const LAST_RUN = 'Dernier passage';
const NEXT_RUN = 'Prochain passage attendu au plus tard le';
const WATCH = 'Surveillance';
const TOTAL = 'Encours total';
const BUCKETS: Readonly<Record<DashboardBucket, string>> = {
  notDue: 'Non échue',
  '1-30': '1 à 30 jours',
  '31-60': '31 à 60 jours',
  '61-90': '61 à 90 jours',
  '90+': 'Plus de 90 jours',
  toAllocate: 'Avoirs et règlements à affecter',
};
const BUCKET_KEYS = Object.keys(BUCKETS) as DashboardBucket[];

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

/** Adds the lines that are missing, and the rule that turns the watch red. */
export function layOutDashboard(book: LedgerBook): string[] {
  const table = openTable(book, DASHBOARD);
  const lines = linesOf(table);
  const missing = LINES.filter(({ label }) => !lines.has(foldHeading(label)));
  const first = appendRows(
    book,
    DASHBOARD,
    missing.map(({ label }) => ({ label, value: label === WATCH ? 'Pas encore de passage' : '' })),
  );
  if (first === null) return [];
  missing.forEach(({ label, format }, index) => {
    const block = { row: first + index, column: table.positions.value, rows: 1, columns: 1 };
    if (format) book.setNumberFormat(DASHBOARD.name, block, format);
    if (label === WATCH) book.addRedAboveZero(DASHBOARD.name, block.row, block.column);
  });
  return table.rows.every((row) => row.every(isEmptyCell))
    ? []
    : missing.map(({ label }) => typeset(`Tableau de bord : ligne « ${label} » ajoutée.`));
}

/**
 * Writes a run's figures, and the formula `=TODAY()-B3` that turns red by itself when the expected day goes by without
 * a run. The formula is written each time: it is what works when nothing else does.
 */
export function writeDashboard(book: LedgerBook, figures: DashboardFigures): void {
  const table = openTable(book, DASHBOARD);
  const lines = linesOf(table);
  const changes: RowChange<DashboardKey>[] = [];
  const change = (label: string, values: RowChange<DashboardKey>['values']): void => {
    const index = lines.get(foldHeading(label));
    if (index !== undefined) changes.push({ index, values });
  };
  change(LAST_RUN, { value: dateTimeCell(figures.lastRun) });
  change(NEXT_RUN, { value: dateCell(figures.nextRunBy) });
  for (const bucket of BUCKET_KEYS) {
    const { amount, count } = figures.buckets[bucket];
    change(BUCKETS[bucket], { value: moneyCell(amount), count });
  }
  change(TOTAL, { value: moneyCell(figures.total.amount), count: figures.total.count });
  writeChanges<DashboardKey>(book, table, ['value', 'count'], changes);
  const watch = lines.get(foldHeading(WATCH));
  const expected = lines.get(foldHeading(NEXT_RUN));
  if (watch === undefined || expected === undefined) return;
  const column = table.positions.value;
  book.setFormula(DASHBOARD.name, watch + 2, column, `=TODAY()-${columnLetters(column)}${expected + 2}`);
}
