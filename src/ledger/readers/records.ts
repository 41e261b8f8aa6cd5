import type { CivilDate, CivilDateTime } from '../../domain/civil-date';
import { CALL_RESULTS, type CallResult } from '../choices';
import { readRows } from '../row-reading';
import type { CallKey, RequestKey } from '../schema/records';
import type { Table } from '../table';

/** What a colleague asked for from the panel. */
export interface RequestRow {
  readonly row: number;
  readonly at: CivilDateTime | null;
  readonly by: string;
  readonly request: string;
  readonly key: string;
  readonly detail: string;
  readonly handledOn: CivilDateTime | null;
}

/** A call to make or made. `problem` names what the user wrote that cannot be read. */
export interface CallRow {
  readonly row: number;
  readonly plannedOn: CivilDate | null;
  readonly customer: string;
  readonly invoices: string;
  readonly doneOn: CivilDate | null;
  readonly result: CallResult | null;
  readonly next: string;
}

export const readRequestRows = (table: Table<RequestKey>): RequestRow[] =>
  readRows(table, ['request', 'key'], (row) => ({
    row: row.row,
    at: row.dateTime('at'),
    by: row.text('by'),
    request: row.text('request'),
    key: row.code('key'),
    detail: row.text('detail'),
    handledOn: row.dateTime('handledOn'),
  }));

export const readCallRows = (table: Table<CallKey>): CallRow[] =>
  readRows(table, ['customer', 'invoices'], (row) => ({
    row: row.row,
    plannedOn: row.date('plannedOn'),
    customer: row.text('customer'),
    invoices: row.text('invoices'),
    doneOn: row.date('doneOn'),
    result: row.choice('result', CALL_RESULTS),
    next: row.text('next'),
  }));
