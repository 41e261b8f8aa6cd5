import { typeset } from '../../domain/typography';
import { isEmptyCell } from '../cells';
import { foldHeading } from '../headings';
import type { Block, NewChart, PresentChart } from '../layout';
import type { LedgerBook } from '../ledger-book';
import { DASHBOARD, type DashboardKey } from '../schema/records';
import type { Table } from '../table';
import { type DashboardBlock, DEBTORS, LARGEST, MONTHS, startOf } from './blocks';

/** A row of the sheet as Google draws it. */
const ROW_HEIGHT = 21;
const WIDE = { width: 585, height: 300 };
const TALL = { width: 570, height: 440 };

type Range = Pick<NewChart, 'labels' | 'values'>;

const column = (position: number, row: number, rows: number): Block => ({
  row,
  column: position,
  rows,
  columns: 1,
});

function blockRange(table: Table<DashboardKey>, block: DashboardBlock, rows: number): Range {
  const row = startOf(table, block) + 2;
  const [label, value] = block.keys;
  return {
    labels: column(table.positions[label], row, rows),
    values: column(table.positions[value], row, rows),
  };
}

/** The last row of the sheet where one of these columns holds something. */
function lastRow(table: Table<DashboardKey>, keys: readonly DashboardKey[]): number {
  const filled = table.rows.map((row) => keys.some((key) => !isEmptyCell(row[table.positions[key] - 1])));
  return filled.lastIndexOf(true) + 2;
}

/** Our charts, below whatever stands in the columns they are drawn over. */
function ourCharts(table: Table<DashboardKey>, aged: { row: number; rows: number }): readonly NewChart[] {
  const { positions } = table;
  const below = lastRow(table, ['label', 'value', 'count']) + 2;
  const debtors = blockRange(table, DEBTORS, LARGEST);
  const blocksEnd = Math.max(lastRow(table, [...MONTHS.keys, ...DEBTORS.keys]), debtors.values.row + LARGEST);
  return [
    {
      kind: 'columns',
      title: 'Balance âgée (en euros)',
      labels: column(positions.label, aged.row, aged.rows),
      values: column(positions.value, aged.row, aged.rows),
      row: below,
      column: positions.label,
      ...WIDE,
    },
    {
      kind: 'line',
      title: 'Délai moyen de paiement (en jours)',
      ...blockRange(table, MONTHS, MONTHS.most),
      row: below + Math.ceil(WIDE.height / ROW_HEIGHT) + 1,
      column: positions.label,
      ...WIDE,
    },
    {
      kind: 'bars',
      title: 'Retards par client (en euros)',
      ...debtors,
      row: blocksEnd + 2,
      column: positions.month,
      ...TALL,
    },
  ];
}

const overlap = (one: Block, other: Block): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/** Ours even once it was renamed, or its data extended: it bears our title, or shows our figures. */
const stands = (chart: NewChart, present: readonly PresentChart[]): boolean =>
  present.some(
    ({ title, blocks }) =>
      foldHeading(title) === foldHeading(chart.title) || blocks.some((block) => overlap(block, chart.values)),
  );

/**
 * Draws the charts that are missing, and leaves the others as their owner moved and restyled them. `aged` is where the
 * lines of the aged balance stand. Returns what it did, as French sentences.
 */
export function layOutCharts(
  book: LedgerBook,
  table: Table<DashboardKey>,
  aged: { readonly row: number; readonly rows: number },
): string[] {
  const { name } = DASHBOARD;
  const present = book.charts(name);
  const missing = ourCharts(table, aged).filter((chart) => !stands(chart, present));
  if (missing.length === 0) return [];
  const lowest = Math.max(
    ...missing.map(({ row, labels, values }) =>
      Math.max(row, labels.row + labels.rows, values.row + values.rows),
    ),
  );
  book.growGrid(name, { rows: lowest, columns: 1 });
  for (const chart of missing) book.addChart(name, chart);
  return missing.map(({ title }) => typeset(`Tableau de bord : graphique « ${title} » ajouté.`));
}
