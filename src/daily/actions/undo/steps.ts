import { decimalText } from '../../../domain/cents';
import type { Invoice, JournalEntry, Payment } from '../../../domain/model';
import { shownCell } from '../../../ledger/cells';
import { type Choice, labelOf, SITUATIONS, YES_NO } from '../../../ledger/choices';
import { readChoice } from '../../../ledger/reading/choice';
import { readDate } from '../../../ledger/reading/date';
import type { RowCells, Values } from '../../../ledger/row-finding';
import type { CustomerKey } from '../../../ledger/schema/customers';
import type { InvoiceKey } from '../../../ledger/schema/invoices';
import type { Cell } from '../../../ledger/workbook';
import type { UndoStep } from './schema';

/* The steps that undo what an action just wrote, each made from what stood there before. */

/** Lines of the Journal added at once; none when there are none. */
export function journalSteps(lines: readonly JournalEntry[]): UndoStep[] {
  const [first] = lines;
  const last = lines[lines.length - 1];
  return first && last ? [{ kind: 'journal', from: first.number, to: last.number }] : [];
}

const labelIn = <Value>(cell: Cell, choices: readonly Choice<Value>[]): string => {
  const read = readChoice(cell, choices);
  return read.ok && read.value !== null ? labelOf(choices, read.value) : '';
};
const dateIn = (cell: Cell) => {
  const read = readDate(cell);
  return read.ok ? read.value : null;
};

const situationCells = (cells: RowCells<InvoiceKey>) => ({
  situation: labelIn(cells.situation, SITUATIONS),
  until: dateIn(cells.situationDate),
  detail:
    typeof cells.situationDetail === 'string' ? cells.situationDetail : shownCell(cells.situationDetail),
});

/**
 * Situation, Jusqu'au and Précision of a row of Factures. `former`: its cells as `updateInvoice` gave them; `written`:
 * those it was asked to write.
 */
export const situationStep = (
  invoice: Pick<Invoice, 'number' | 'dueOn'>,
  former: RowCells<InvoiceKey>,
  written: Values<InvoiceKey>,
): UndoStep => ({
  kind: 'situation',
  invoice: invoice.number,
  dueOn: invoice.dueOn,
  before: situationCells(former),
  after: situationCells({ ...former, ...written }),
});

/** Ne pas relancer of a row of Clients, as `updateRow` found and wrote it. */
export const customerStep = (
  customer: string,
  former: RowCells<CustomerKey>,
  written: Values<CustomerKey>,
): UndoStep => ({
  kind: 'customer',
  customer,
  before: labelIn(former.blocked, YES_NO),
  after: labelIn({ ...former, ...written }.blocked, YES_NO),
});

/** Encaissements pointés jusqu'au; `former`: the cell that `writeSetting` gave. */
export const receiptsStep = (former: Cell, after: string): UndoStep => ({
  kind: 'receipts',
  before: dateIn(former),
  after,
});

/** Rows added to Règlements from `first` on, in that order, the payment itself last, and what was typed in Factures. */
export const paymentStep = (
  invoice: Pick<Invoice, 'number' | 'customer'>,
  first: number,
  added: readonly { readonly amount: Invoice['paid']; readonly date: string }[],
  typed: readonly Invoice[],
): UndoStep => ({
  kind: 'payment',
  invoice: invoice.number,
  customer: invoice.customer,
  added: added.map(({ amount, date }, index) => ({ row: first + index, amount: decimalText(amount), date })),
  typed: typed.map(({ dueOn, paid, paidOn }) => ({ dueOn, amount: decimalText(paid), date: paidOn })),
});

/** Facture and Client of a row of Règlements, as they were; none for a rejection written as a negative amount. */
export const allocationSteps = (
  { row, receivedOn, amount, customer }: Payment,
  invoice: string,
  after: string,
): UndoStep[] =>
  amount > 0
    ? [
        {
          kind: 'allocation',
          row,
          invoice,
          customer: { before: customer, after },
          amount: decimalText(amount),
          date: receivedOn,
        },
      ]
    : [];
