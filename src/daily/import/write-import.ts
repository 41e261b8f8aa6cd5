import { appendCustomers, appendInvoices, appendPayments } from '../../ledger/append';
import { dateCell, moneyCell } from '../../ledger/cells';
import type { Table } from '../../ledger/table';
import type { Workbook } from '../../ledger/workbook';
import { type RowChange, writeChanges } from '../../ledger/write-block';
import { customerCells, invoiceCells } from './ledger-cells';
import type { OpenedLedger } from './ledger-state';
import type { ImportPlan } from './plan-import';

/** Writes what was planned: customers first, so that no invoice names one who is not there. */
export function writeImport(
  workbook: Workbook,
  ledger: OpenedLedger,
  { invoices, customers }: ImportPlan,
): void {
  appendCustomers(workbook, customers.toAppend.map(customerCells));
  writeRows(
    workbook,
    ledger.customers,
    customers.updates.map(({ row, changes }) => ({ index: row - 2, values: customerCells(changes) })),
  );
  appendInvoices(workbook, invoices.toAppend.map(invoiceCells));
  writeRows(
    workbook,
    ledger.invoices,
    invoices.updates.map(({ row, changes }) => ({ index: row - 2, values: invoiceCells(changes) })),
  );
  appendPayments(
    workbook,
    invoices.payments.map((payment) => ({
      receivedOn: dateCell(payment.receivedOn),
      customer: payment.customer,
      invoice: payment.invoice,
      nature: 'Règlement',
      amount: moneyCell(payment.amount),
    })),
  );
  workbook.flush();
}

/** Writes rows by runs of neighbours: what a colleague types between two of them is never rewritten. */
function writeRows<Key extends string>(
  workbook: Workbook,
  table: Table<Key>,
  changes: readonly RowChange<Key>[],
): void {
  const sorted = [...changes].sort((one, other) => one.index - other.index);
  let run: RowChange<Key>[] = [];
  const write = (): void => {
    const keys = [...new Set(run.flatMap((change) => Object.keys(change.values) as Key[]))];
    if (run.length > 0) writeChanges(workbook, table, keys, run);
    run = [];
  };
  for (const change of sorted) {
    const last = run[run.length - 1];
    if (last && change.index !== last.index + 1) write();
    run.push(change);
  }
  write();
}
