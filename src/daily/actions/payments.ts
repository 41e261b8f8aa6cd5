import { type Cents, cents, euros } from '../../domain/cents';
import { addDays, type CivilDate, earliest, shortDate } from '../../domain/civil-date';
import { foldName, foldNumber } from '../../domain/keys';
import { type Invoice, isCreditNature } from '../../domain/model';
import { appendPayments } from '../../ledger/append';
import { dateCell, moneyCell } from '../../ledger/cells';
import { LARGEST_AMOUNT } from '../../ledger/reading/amount';
import { PAYMENTS } from '../../ledger/schema/payments';
import { updateInvoice, updateRow, writeSetting } from '../../ledger/update';
import { type ActionContext, type Answer, answer, invoiceOfNumber, refusal, rowsOfNumber } from './context';
import { allocationSteps, paymentStep, receiptsStep } from './undo/steps';

/** Days; ten years: what is older is a slip of the year. */
const OLDEST = 3_653;

/**
 * Enters a payment in Règlements, after carrying there what Montant réglé already said, with its date, on every row of
 * the number: instalments share their payments, the earliest due first.
 */
export function recordPayment(
  context: ActionContext,
  { invoice: number, amount, date }: { invoice: string; amount: Cents; date: CivilDate },
): Answer {
  const { desk } = context;
  const { workbook } = desk.platform;
  if (date > desk.today)
    throw refusal("La date d'encaissement est à venir : saisissez le règlement ce jour-là.");
  if (date < addDays(desk.today, -OLDEST))
    throw refusal(`Le ${shortDate(date)} est trop ancien pour un encaissement : vérifiez l'année.`);
  if (amount > LARGEST_AMOUNT) throw refusal('Vérifiez ce montant : il dépasse cent millions d’euros.');
  const rows = rowsOfNumber(context, number);
  const invoice = invoiceOfNumber(context, number);
  // Asked for again when Google lost the answer, it would count twice, and nobody would chase the rest.
  const twin = desk.book.payments.find(
    (one) =>
      foldNumber(one.invoice) === foldNumber(number) &&
      one.nature === 'payment' &&
      one.amount === amount &&
      one.receivedOn === date,
  );
  if (twin)
    throw refusal(
      `Un règlement de ${euros(amount)} du ${shortDate(date)} est déjà noté sur la facture ${invoice.number} (Règlements, ligne ${twin.row}) : rien n'a été ajouté. S'il y en a eu deux, ajoutez le second dans cette feuille.`,
    );
  const recorded = desk.book.payments.some(
    (payment) => foldNumber(payment.invoice) === foldNumber(number) && payment.nature !== 'rejection',
  );
  const line = { customer: invoice.customer, invoice: invoice.number, nature: 'Règlement' };
  const typed = rows.filter((row) => row.paid > 0);
  // Without a date it counts as paid on the due date, which may still be to come.
  const carried = recorded
    ? []
    : typed.map((row) => ({ amount: row.paid, date: row.paidOn ?? earliest(row.dueOn, desk.today) }));
  const added = [...carried, { amount, date }];
  const first = appendPayments(
    workbook,
    added.map((one) => ({ ...line, receivedOn: dateCell(one.date), amount: moneyCell(one.amount) })),
  );
  for (const row of typed) {
    const mark = desk.ledger.marks.get(row.row);
    if (mark) updateInvoice(workbook, mark, { paid: '', paidOn: '' });
  }
  const surplus = amount - owedOn(context, rows);
  const done = `Règlement de ${euros(amount)} du ${shortDate(date)} enregistré sur la facture ${invoice.number}.`;
  return answer(
    surplus > 0
      ? `${done} Il dépasse le reste dû de ${euros(cents(surplus))} : vérifiez le montant, ou affectez le surplus.`
      : done,
    first === null ? [] : [paymentStep(invoice, first, added, typed)],
  );
}

const owedOn = ({ plan }: ActionContext, rows: readonly Invoice[]): number =>
  plan.decisions
    .filter((decision) => rows.some((row) => row.row === decision.row))
    .reduce((sum, decision) => sum + (decision.openAmount ?? 0), 0);

/** Gives an invoice to a payment that named none (by its row in Règlements), or to a credit note (by its number). */
export function allocate(
  context: ActionContext,
  { payment, invoice: number }: { payment: number | string; invoice: string },
): Answer {
  const invoice = invoiceOfNumber(context, number);
  return typeof payment === 'number'
    ? allocatePayment(context, payment, invoice.number, invoice.customer)
    : allocateCreditNote(context, payment, invoice.number, invoice.customer);
}

function allocatePayment(context: ActionContext, row: number, number: string, customer: string): Answer {
  const { workbook } = context.desk.platform;
  const payment = context.desk.book.payments.find((candidate) => candidate.row === row);
  if (!payment) throw refusal(`Aucun règlement lisible en ligne ${row} de la feuille Règlements.`);
  if (payment.invoice !== '')
    throw refusal(`Le règlement de la ligne ${row} est déjà affecté à la facture ${payment.invoice}.`);
  if (payment.customer !== '' && foldName(payment.customer) !== foldName(customer))
    throw refusal(`Ce règlement est de ${payment.customer}, et la facture ${number} de ${customer}.`);
  updateRow(
    workbook,
    PAYMENTS,
    row,
    { invoice: '', customer: payment.customer },
    { invoice: number, customer },
  );
  return answer(
    `Règlement de ${euros(payment.amount)} affecté à la facture ${number}.`,
    allocationSteps(payment, number, customer),
  );
}

function allocateCreditNote(context: ActionContext, note: string, number: string, customer: string): Answer {
  const { desk } = context;
  const credit = invoiceOfNumber(context, note);
  if (credit.total >= 0 && !isCreditNature(credit.nature)) throw refusal(`${note} n'est pas un avoir.`);
  if (foldName(credit.customer) !== foldName(customer))
    throw refusal(`Cet avoir est de ${credit.customer}, et la facture ${number} de ${customer}.`);
  if (credit.creditFor !== '')
    throw refusal(
      `L'avoir ${credit.number} est déjà imputé sur ${credit.creditFor} : videz Avoir sur pour changer.`,
    );
  const mark = desk.ledger.marks.get(credit.row);
  if (mark) updateInvoice(desk.platform.workbook, mark, { creditFor: number });
  return answer(`Avoir ${credit.number} imputé sur la facture ${number}.`, [
    { kind: 'creditNote', note: credit.number, dueOn: credit.dueOn, invoice: number },
  ]);
}

/** Receipts are all entered up to that day, included. */
export function checkReceipts(context: ActionContext, { until }: { until: CivilDate }): Answer {
  if (until > context.desk.today)
    throw refusal('Les encaissements ne peuvent pas être pointés au-delà d’aujourd’hui.');
  const former = writeSetting(context.desk.platform.workbook, 'receiptsCheckedUntil', dateCell(until));
  return answer(`Encaissements pointés jusqu'au ${shortDate(until)}.`, [receiptsStep(former, until)]);
}
