import { shortDate } from '../../../domain/civil-date';
import { foldName } from '../../../domain/keys';
import { dateCell } from '../../../ledger/cells';
import { rowShowing } from '../../../ledger/row-finding';
import { CUSTOMERS, type CustomerKey } from '../../../ledger/schema/customers';
import { CALLS, type CallKey } from '../../../ledger/schema/records';
import type { Table } from '../../../ledger/table';
import { writeSetting } from '../../../ledger/update';
import { type ActionContext, refusal } from '../context';
import { cellsBack, changedSince, type Prepared } from './prepared';
import type { StepOf } from './schema';

/** Ne pas relancer, of the one row of Clients with that name. */
export function customerBack(context: ActionContext, step: StepOf<'customer'>): Prepared {
  const what = `La ligne de ${step.customer} dans Clients`;
  const [known, ...others] = context.desk.book.customers.filter(
    ({ name }) => foldName(name) === foldName(step.customer),
  );
  if (!known || others.length > 0) throw changedSince(what);
  const { row, name } = known;
  const change = {
    row,
    find: (table: Table<CustomerKey>) => rowShowing(table, row, { name }),
    written: { blocked: step.after },
    former: { blocked: step.before },
  };
  return cellsBack(context, CUSTOMERS, [change], what, `Ne pas relancer de ${name} : comme avant.`);
}

/** Encaissements pointés jusqu'au. */
export function receiptsBack({ desk }: ActionContext, step: StepOf<'receipts'>): Prepared {
  const { before, after } = step;
  const now = desk.book.settings.receiptsCheckedUntil;
  if (now !== after && now !== before)
    throw refusal(
      "Encaissements pointés jusqu'au a changé depuis : rien n'a été annulé, pointez de nouveau.",
    );
  if (before !== null && before > desk.today)
    throw refusal('Les encaissements ne peuvent pas être pointés au-delà d’aujourd’hui.');
  return {
    isDone: now !== after,
    sentence: before
      ? `Encaissements pointés jusqu'au ${shortDate(before)}, comme avant.`
      : 'Encaissements non pointés, comme avant.',
    apply: () => {
      writeSetting(desk.platform.workbook, 'receiptsCheckedUntil', dateCell(before));
    },
  };
}

/** A line of Appels, open again. */
export function callBack(context: ActionContext, step: StepOf<'call'>): Prepared {
  const { row, customer, invoices, on, result, before } = step;
  const written = { customer, invoices, doneOn: dateCell(on), result };
  const former = { customer, invoices, doneOn: '', result: before };
  const find = (table: Table<CallKey>): number | undefined =>
    rowShowing(table, row, written) ?? rowShowing(table, row, former);
  const change = { row, find, written, former };
  return cellsBack(context, CALLS, [change], `La ligne ${row} de la feuille Appels`, '');
}
