import { addCents, euros } from '../../../domain/cents';
import { shortDate } from '../../../domain/civil-date';
import { foldName, foldNumber } from '../../../domain/keys';
import { dateCell, moneyCell } from '../../../ledger/cells';
import type { PutBack } from '../../../ledger/put-back';
import { rowShowing, shows } from '../../../ledger/row-finding';
import { INVOICES } from '../../../ledger/schema/invoices';
import { PAYMENTS, type PaymentKey } from '../../../ledger/schema/payments';
import type { Table } from '../../../ledger/table';
import { type ActionContext, refusal } from '../context';
import { invoiceBack } from './invoice-rows';
import { cellsBack, changedSince, type Prepared } from './prepared';
import type { StepOf } from './schema';

type PaymentStep = StepOf<'payment'>;

/** Emptied rather than deleted: the row may hold notes in columns of its owner's, and the rows below keep their numbers. */
const EMPTY = { receivedOn: '', customer: '', invoice: '', nature: '', amount: '' } as const;

function addedRow(
  step: PaymentStep,
  { row, amount, date }: PaymentStep['added'][number],
): PutBack<PaymentKey> {
  const { customer, invoice } = step;
  const line = {
    receivedOn: dateCell(date),
    customer,
    invoice,
    nature: 'Règlement',
    amount: moneyCell(amount),
  };
  // What somebody added to the row since makes it another.
  const written = { ...line, method: '', reference: '' };
  const find = (table: Table<PaymentKey>): number | undefined =>
    rowShowing(table, row, written) ?? (shows(table, row - 2, EMPTY) ? row - 2 : undefined);
  return { row, find, written, former: EMPTY };
}

/** Refused while a later row of Règlements counts with those: without them, it would say something else. */
function requireLast({ desk }: ActionContext, { invoice, added, typed }: PaymentStep): void {
  const rows = new Set(added.map(({ row }) => row));
  const first = Math.min(...rows);
  const others = desk.book.payments.filter(
    (payment) => foldNumber(payment.invoice) === foldNumber(invoice) && !rows.has(payment.row),
  );
  const [rejection] = others.filter(({ nature }) => nature === 'rejection');
  if (rejection)
    throw refusal(
      `Un rejet est noté sur la facture ${invoice} (ligne ${rejection.row} de Règlements) : rien n'a été annulé. Corrigez les règlements dans la feuille.`,
    );
  const later = others.find(({ row }) => row > first);
  if (later && typed.length > 0)
    throw refusal(
      `Un autre règlement de la facture ${invoice} est noté depuis (ligne ${later.row} de Règlements) : rien n'a été annulé. Annulez d'abord celui-là.`,
    );
}

/**
 * The rows of a payment, emptied, and what Montant réglé said, put back. Montant réglé comes first: cut short, the two
 * disagree and hold the row, or say the same; a payment is never forgotten in between.
 */
export function paymentBack(context: ActionContext, step: PaymentStep): readonly Prepared[] {
  const { invoice, added, typed } = step;
  const { today } = context.desk;
  if (typed.some(({ date }) => date !== null && date > today))
    throw refusal("Une date d'encaissement est à venir : rien n'a été annulé.");
  requireLast(context, step);
  const last = added[added.length - 1];
  const total = last ? `${euros(last.amount)} du ${shortDate(last.date)}` : euros(addCents());
  const rows = cellsBack(
    context,
    PAYMENTS,
    // The payment itself first, then those carried there: what is left at each point was true before.
    [...added].reverse().map((one) => addedRow(step, one)),
    `La ligne ${last?.row ?? ''} de la feuille Règlements`,
    `Règlement de ${total} retiré de la facture ${invoice}${typed.length > 0 ? ' ; Montant réglé est comme avant' : ''}.`,
  );
  if (typed.length === 0) return [rows];
  const cells = cellsBack(
    context,
    INVOICES,
    typed.map(({ dueOn, amount, date }) =>
      invoiceBack(
        context,
        invoice,
        dueOn,
        { paid: '', paidOn: '' },
        { paid: moneyCell(amount), paidOn: dateCell(date) },
      ),
    ),
    `La facture ${invoice}`,
    '',
  );
  if (rows.isDone && !cells.isDone) throw changedSince(`La facture ${invoice}`);
  return [cells, rows];
}

/** A payment that was given an invoice: it is to allocate again, and holds its customer until then. */
export function allocationBack(context: ActionContext, step: StepOf<'allocation'>): Prepared {
  const { row, invoice, customer, amount, date } = step;
  if (customer.before !== '' && foldName(customer.before) !== foldName(customer.after))
    throw changedSince(`La ligne ${row} de la feuille Règlements`);
  const line = { receivedOn: dateCell(date), amount: moneyCell(amount) };
  const written = { ...line, invoice, customer: customer.after };
  const former = { ...line, invoice: '', customer: customer.before };
  const find = (table: Table<PaymentKey>): number | undefined =>
    rowShowing(table, row, written) ?? rowShowing(table, row, former);
  return cellsBack(
    context,
    PAYMENTS,
    [{ row, find, written, former }],
    `La ligne ${row} de la feuille Règlements`,
    `Règlement de ${euros(amount)} de nouveau à affecter.`,
  );
}
