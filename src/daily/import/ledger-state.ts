import { cents } from '../../domain/cents';
import type { TermsSettings } from '../../domain/payment-terms/customer-terms';
import { CUSTOMER_FIELDS, type CustomerField, type LedgerState } from '../../intake/ledger-state';
import { readPayments, readSettings } from '../../ledger/read';
import { CUSTOMERS, type CustomerKey } from '../../ledger/schema/customers';
import { INVOICES, type InvoiceKey } from '../../ledger/schema/invoices';
import { openTable, type Table } from '../../ledger/table';
import type { Cell, Workbook } from '../../ledger/workbook';

/** What a list is merged into, with the tables it was read from. */
export interface OpenedLedger {
  readonly state: LedgerState;
  readonly terms: TermsSettings;
  readonly invoices: Table<InvoiceKey>;
  readonly customers: Table<CustomerKey>;
}

const cellReader =
  <Key extends string>(table: Table<Key>) =>
  (cells: readonly Cell[], key: Key): Cell =>
    cells[table.positions[key] - 1] ?? '';

export function openForImport(workbook: Workbook): OpenedLedger {
  const invoices = openTable(workbook, INVOICES);
  const customers = openTable(workbook, CUSTOMERS);
  const invoiceCell = cellReader(invoices);
  const customerCell = cellReader(customers);
  const { payments } = readPayments(workbook);
  return {
    invoices,
    customers,
    terms: readSettings(workbook).settings,
    state: {
      invoices: invoices.rows.map((cells, index) => ({
        row: index + 2,
        number: invoiceCell(cells, 'number'),
        customer: invoiceCell(cells, 'customer'),
        issuedOn: invoiceCell(cells, 'issuedOn'),
        dueOn: invoiceCell(cells, 'dueOn'),
        total: invoiceCell(cells, 'total'),
        paid: invoiceCell(cells, 'paid'),
        paidOn: invoiceCell(cells, 'paidOn'),
        situation: invoiceCell(cells, 'situation'),
      })),
      customers: customers.rows.map((cells, index) => ({
        row: index + 2,
        cells: Object.fromEntries(
          CUSTOMER_FIELDS.map((field) => [field, customerCell(cells, field)]),
        ) as Record<CustomerField, Cell>,
      })),
      payments: payments
        .filter((payment) => payment.invoice !== '')
        .map((payment) => ({
          invoice: payment.invoice,
          amount: payment.nature === 'rejection' ? cents(-Math.abs(payment.amount)) : payment.amount,
        })),
    },
  };
}
