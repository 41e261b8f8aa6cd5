import type { Desk } from '../../daily/desk';
import { decimalText } from '../../domain/cents';
import type { CivilDate } from '../../domain/civil-date';
import type { Decision } from '../../domain/decision/day';
import { directoryOf } from '../../domain/decision/directory';
import { isCreditNote } from '../../domain/decision/settlement';

/** Money or a credit note of a customer that no invoice has taken yet: it holds all his invoices until it is allocated. */
export interface CreditView {
  /** What `allocate` takes: the row of a payment, the number of a credit note. */
  readonly payment: number | string;
  readonly kind: 'payment' | 'creditNote';
  readonly amount: string;
  readonly on: CivilDate | null;
  readonly reference: string;
}

/** The credits that may be given to an invoice: those of its customer, and payments that name nobody. */
export function creditsFor({ book }: Desk, { customer, invoice }: Decision): readonly CreditView[] {
  if (!invoice || isCreditNote(invoice)) return [];
  const directory = directoryOf(book.customers);
  const { key } = directory.find(customer);
  const isHis = (name: string): boolean => directory.find(name).key === key;
  const payments = book.payments
    .filter(
      (one) =>
        one.invoice === '' && one.nature !== 'rejection' && (one.customer === '' || isHis(one.customer)),
    )
    .map(
      ({ row, amount, receivedOn, reference }): CreditView => ({
        payment: row,
        kind: 'payment',
        amount: decimalText(amount),
        on: receivedOn,
        reference,
      }),
    );
  const notes = book.rows.flatMap((row): CreditView[] =>
    row.readable && isCreditNote(row.invoice) && row.invoice.creditFor === '' && isHis(row.invoice.customer)
      ? [
          {
            payment: row.invoice.number,
            kind: 'creditNote',
            amount: decimalText(row.invoice.total).replace('-', ''),
            on: row.invoice.issuedOn,
            reference: row.invoice.number,
          },
        ]
      : [],
  );
  return [...payments, ...notes];
}
