import { addDays, type CivilDate } from '../../domain/civil-date';
import { foldName, foldNumber, noticeKey } from '../../domain/keys';
import { callsOf, policyFollowed } from '../../domain/policies';
import { dateCell } from '../../ledger/cells';
import { CALL_RESULTS, type CallResult, labelOf, SITUATIONS } from '../../ledger/choices';
import { readCalls } from '../../ledger/read';
import { CALLS } from '../../ledger/schema/records';
import { updateInvoice, updateRow } from '../../ledger/update';
import { detailOf } from '../../outbox/parcel';
import {
  type ActionContext,
  type Answer,
  answer,
  invoiceOfNumber,
  LONGEST_DELAY,
  owedRows,
  refusal,
} from './context';
import type { UndoStep } from './undo/schema';
import { journalSteps, situationStep } from './undo/steps';

/** Records a call made about an invoice, and what the customer said: a promise or a dispute holds what follows. */
export function recordCall(
  context: ActionContext,
  { invoice: number, result, date }: { invoice: string; result: CallResult; date?: CivilDate | undefined },
): Answer {
  const { desk, journal, by } = context;
  const invoice = invoiceOfNumber(context, number);
  // Of instalments, those still owed: what is disputed or promised is what is left.
  const held = result === 'promise' || result === 'dispute' ? owedRows(context, number) : [];
  if ((result === 'promise' || result === 'dispute') && held.length === 0)
    throw refusal(`La facture ${invoice.number} ne doit plus rien : il n'y a ni promesse ni litige à noter.`);
  if (date && date < desk.today) throw refusal('La date promise est passée : indiquez-en une à venir.');
  if (date && date > addDays(desk.today, LONGEST_DELAY))
    throw refusal('La date promise est à plus de douze mois : vérifiez l’année.');
  const customer = desk.book.customers.find((one) =>
    [one.name, one.code].map(foldName).includes(foldName(invoice.customer)),
  );
  const policy = customer ? policyFollowed(customer, desk.book) : null;
  const lines = journal.append([
    {
      key: noticeKey(invoice.number, null, null),
      customer: customer?.name ?? invoice.customer,
      invoice: invoice.number,
      step: (policy && callsOf(policy)[0]?.name) || 'Appel',
      rank: 0,
      state: 'called',
      recipient: customer?.phone ?? '',
      message: '',
      thread: '',
      document: '',
      by,
      detail: detailOf({ résultat: labelOf(CALL_RESULTS, result), date: date ?? '' }),
    },
  ]);
  const undo = journalSteps(lines);
  for (const row of held) {
    const mark = desk.ledger.marks.get(row.row);
    if (!mark || (result !== 'promise' && result !== 'dispute')) continue;
    const written = {
      situation: labelOf(SITUATIONS, result),
      situationDate: dateCell(result === 'promise' ? (date ?? null) : desk.today),
    };
    undo.push(situationStep(row, updateInvoice(desk.platform.workbook, mark, written), written));
  }
  undo.push(...closeCallSheet(context, invoice.number, result));
  const noted = `Appel au sujet de la facture ${invoice.number} noté : ${labelOf(CALL_RESULTS, result)}.`;
  return answer(
    result === 'promise' && !date
      ? `${noted} Écrivez la date promise dans Jusqu'au : la relance attend.`
      : noted,
    undo,
  );
}

/** Fills the line of Appels that asked for this call, when there is one. */
function closeCallSheet({ desk }: ActionContext, number: string, result: CallResult): UndoStep[] {
  const { workbook } = desk.platform;
  const call = readCalls(workbook).find(
    (one) =>
      one.doneOn === null && one.invoices.split(',').some((part) => foldNumber(part) === foldNumber(number)),
  );
  if (!call) return [];
  const { row, customer, invoices } = call;
  const label = labelOf(CALL_RESULTS, result);
  updateRow(workbook, CALLS, row, { customer, invoices }, { doneOn: dateCell(desk.today), result: label });
  const before = call.result ? labelOf(CALL_RESULTS, call.result) : '';
  return [{ kind: 'call', row, customer, invoices, on: desk.today, result: label, before }];
}
