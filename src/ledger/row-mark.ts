import { decimalText } from '../domain/cents';
import { foldText } from '../domain/typography';
import { shownCell } from './cells';
import { readAmount } from './reading/amount';
import { readDate } from './reading/date';
import type { InvoiceKey } from './schema/invoices';
import type { Table } from './table';
import type { Cell } from './workbook';

/** What a row of Factures is known by when it is found again: never its position, which a sort changes. */
export interface RowMark {
  readonly row: number;
  readonly identity: string;
  /** What stood in Statut when the row was read. */
  readonly status: Cell;
}

const dateText = (cell: Cell): string => {
  const date = readDate(cell);
  return date.ok ? (date.value ?? '') : shownCell(cell);
};

const amountText = (cell: Cell): string => {
  const amount = readAmount(cell);
  return amount.ok && amount.value !== null ? decimalText(amount.value) : shownCell(cell);
};

/** The mark of the row at `index` of the table (0 = row 2): number, customer, dates and total, readable or not. */
export function markOf(table: Table<InvoiceKey>, index: number): RowMark {
  const cells = table.rows[index] ?? [];
  const at = (key: InvoiceKey): Cell => cells[table.positions[key] - 1] ?? '';
  const identity = [
    foldText(shownCell(at('number'))),
    foldText(shownCell(at('customer'))),
    dateText(at('issuedOn')),
    dateText(at('dueOn')),
    amountText(at('total')),
  ].join('|');
  return { row: index + 2, identity, status: at('status') };
}

/** The marks of every row, by its number in the sheet. */
export const marksOf = (table: Table<InvoiceKey>): ReadonlyMap<number, RowMark> =>
  new Map(table.rows.map((_, index) => [index + 2, markOf(table, index)]));
