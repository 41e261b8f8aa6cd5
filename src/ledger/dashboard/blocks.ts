import { addCents, type Cents } from '../../domain/cents';
import type { CivilDate } from '../../domain/civil-date';
import { dateCell, isEmptyCell, moneyCell, numberCell } from '../cells';
import type { DashboardKey } from '../schema/records';
import type { Table } from '../table';
import { type Cell, isDateCell } from '../workbook';
import type { RowChange } from '../write-block';

/** The average payment delay on the last day of a month. */
export interface MonthDelay {
  readonly on: CivilDate;
  readonly days: number | null;
}

export interface CustomerOverdue {
  readonly customer: string;
  readonly amount: Cents;
}

/** Lines of two columns side by side with the indicators, under headings of their own. */
export interface DashboardBlock {
  readonly keys: readonly [DashboardKey, DashboardKey];
  /** How many lines it may take. */
  readonly most: number;
  /** Whether a line is of those the product wrote. */
  isOurs(label: Cell, value: Cell): boolean;
}

export const MONTHS: DashboardBlock = {
  keys: ['month', 'delay'],
  most: 12,
  isOurs: (month, delay) => isDateCell(month) && (isEmptyCell(delay) || typeof delay === 'number'),
};

/** The largest, and a line for all the others. */
export const LARGEST = 20;
export const DEBTORS: DashboardBlock = {
  keys: ['debtor', 'overdue'],
  most: LARGEST + 1,
  isOurs: (customer, amount) => !isEmptyCell(customer) && typeof amount === 'number',
};

const OTHERS = 'Autres clients';
const UNNAMED = 'Client non indiqué';

export type BlockLine = readonly [Cell, Cell];

export const monthLines = (delays: readonly MonthDelay[], room: number): readonly BlockLine[] =>
  room === 0 ? [] : delays.slice(-room).map(({ on, days }) => [dateCell(on), numberCell(days)]);

/** The largest first, as they are given; what has no line of its own is in the last one. */
export function debtorLines(overdue: readonly CustomerOverdue[], room: number): readonly BlockLine[] {
  const named = overdue.length <= Math.min(room, LARGEST) ? overdue.length : Math.min(room - 1, LARGEST);
  const lines = overdue
    .slice(0, Math.max(0, named))
    .map(({ customer, amount }): BlockLine => [customer || UNNAMED, moneyCell(amount)]);
  const others = overdue.slice(Math.max(0, named));
  if (others.length === 0 || room === 0) return lines;
  return [...lines, [OTHERS, moneyCell(addCents(...others.map(({ amount }) => amount)))]];
}

type State = 'empty' | 'ours' | 'foreign';

function stateOf(table: Table<DashboardKey>, { keys, isOurs }: DashboardBlock, index: number): State {
  const [label, value] = keys.map((key) => table.rows[index]?.[table.positions[key] - 1] ?? '');
  if (isEmptyCell(label) && isEmptyCell(value)) return 'empty';
  return isOurs(label ?? '', value ?? '') ? 'ours' : 'foreign';
}

/** Where a block starts (0 is row 2 of the sheet): where its lines are, wherever rows were inserted above them. */
export function startOf(table: Table<DashboardKey>, block: DashboardBlock): number {
  const states = table.rows.map((_, index) => stateOf(table, block, index));
  const ours = states.indexOf('ours');
  if (ours >= 0) return ours;
  const free = states.findIndex((state) => state !== 'foreign');
  return free < 0 ? states.length : free;
}

/**
 * The lines of a block where they stand, within the room left above what a person wrote below them; lines it no longer
 * needs are emptied.
 */
export function blockChanges(
  table: Table<DashboardKey>,
  block: DashboardBlock,
  linesFor: (room: number) => readonly BlockLine[],
): readonly RowChange<DashboardKey>[] {
  const start = startOf(table, block);
  const state = (index: number): State => stateOf(table, block, index);
  let room = 0;
  while (room < block.most && state(start + room) !== 'foreign') room += 1;
  let end = start + room;
  while (room === block.most && state(end) === 'ours') end += 1;
  const lines = linesFor(room);
  const [label, value] = block.keys;
  return Array.from({ length: end - start }, (_, offset): RowChange<DashboardKey> => {
    const [first, second] = lines[offset] ?? ['', ''];
    return { index: start + offset, values: { [label]: first, [value]: second } };
  });
}
