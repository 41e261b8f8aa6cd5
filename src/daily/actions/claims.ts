import { directoryOf } from '../../domain/decision/directory';
import { foldNumber, noticeKey } from '../../domain/keys';
import type { JournalEntry } from '../../domain/model';
import { detailOf } from '../../outbox/parcel';
import { type ActionContext, type Answer, answer, invoiceOfNumber, refusal } from './context';
import { withdrawalOf } from './journal-lines';
import { journalSteps } from './undo/steps';

const NAME = 'Pénalités et indemnité abandonnées';

const waiversOf = ({ desk }: ActionContext, number: string): readonly JournalEntry[] =>
  desk.book.journal.filter(
    ({ state, invoice }) => state === 'claimWaived' && foldNumber(invoice) === foldNumber(number),
  );

/**
 * Gives up the interest and the indemnity of an invoice: they are due by law, and claiming them is its creditor's
 * choice. The Journal keeps who, when and why.
 */
export function waiveClaims(
  context: ActionContext,
  { invoice: number, reason }: { invoice: string; reason: string },
): Answer {
  const { desk, plan, journal, by } = context;
  const invoice = invoiceOfNumber(context, number);
  if (waiversOf(context, number).length > 0)
    throw refusal(`Les pénalités et l'indemnité de la facture ${invoice.number} sont déjà abandonnées.`);
  const claims = plan.decisions.filter((one) => foldNumber(one.number) === foldNumber(number));
  if (!claims.some(({ claim }) => claim && (claim.interest !== 0 || claim.indemnity > 0)))
    throw refusal(`La facture ${invoice.number} ne doit à ce jour ni pénalités ni indemnité.`);
  const [customer] = directoryOf(desk.book.customers).find(invoice.customer).customers;
  const lines = journal.append([
    {
      key: noticeKey(invoice.number, null, null),
      customer: customer?.name ?? invoice.customer,
      invoice: invoice.number,
      step: NAME,
      rank: null,
      state: 'claimWaived',
      recipient: '',
      message: '',
      thread: '',
      document: '',
      by,
      detail: detailOf({ motif: reason }),
    },
  ]);
  return answer(
    `Facture ${invoice.number} : ni pénalités ni indemnité ne seront réclamées. Le principal reste dû.`,
    journalSteps(lines),
  );
}

/** Claims again what was given up by mistake. */
export function restoreClaims(context: ActionContext, { invoice }: { invoice: string }): Answer {
  const found = waiversOf(context, invoice);
  if (found.length === 0)
    throw refusal(`Rien n'est abandonné sur la facture ${invoice} : ses pénalités sont comptées.`);
  context.journal.append(found.map((entry) => withdrawalOf(entry, context.by)));
  return answer(`Facture ${invoice} : les pénalités et l'indemnité sont de nouveau comptées.`);
}
