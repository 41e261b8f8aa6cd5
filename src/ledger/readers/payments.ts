import type { Payment, UnreadablePayment } from '../../domain/model';
import { shownCell } from '../cells';
import { PAYMENT_NATURES } from '../choices';
import { type RowReading, readRows } from '../row-reading';
import type { PaymentKey } from '../schema/payments';
import type { Table } from '../table';

function readPayment(row: RowReading<PaymentKey>): Payment | UnreadablePayment {
  const receivedOn = row.required('receivedOn', row.date('receivedOn'), 'écrivez une date jj/mm/aaaa');
  const customer = row.text('customer');
  const invoice = row.code('invoice');
  const nature = row.choice('nature', PAYMENT_NATURES) ?? 'payment';
  const amount = row.required('amount', row.amount('amount'), 'écrivez le montant');
  if (amount !== null && amount < 0 && nature !== 'rejection') {
    row.fail('amount', 'écrivez un montant positif, ou choisissez Rejet dans Nature');
  }
  const method = row.text('method');
  const reference = row.text('reference');
  if (row.problem || receivedOn === null || amount === null) {
    // Named as it stands, so that the row it pays is held even when the cell is a date or a formula gone wrong.
    return { row: row.row, customer, invoice: invoice || shownCell(row.cell('invoice')), problem: row.fault };
  }
  return { row: row.row, receivedOn, customer, invoice, nature, amount, method, reference };
}

/** The rows of Règlements that name a customer, an invoice or an amount. */
export function readPaymentRows(table: Table<PaymentKey>): {
  payments: Payment[];
  unreadable: UnreadablePayment[];
} {
  const payments: Payment[] = [];
  const unreadable: UnreadablePayment[] = [];
  for (const row of readRows(table, ['customer', 'invoice', 'amount'], readPayment)) {
    if ('problem' in row) unreadable.push(row);
    else payments.push(row);
  }
  return { payments, unreadable };
}
