import { appendCustomers, appendInvoices, appendPayments } from '../../ledger/append';
import { dateCell, moneyCell } from '../../ledger/cells';
import type { Workbook } from '../../ledger/workbook';
import { writeRows } from '../../ledger/write-block';
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
