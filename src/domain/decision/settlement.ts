import type { Book } from '../book';
import { addCents, type Cents, cents } from '../cents';
import { type CivilDate, inOrder } from '../civil-date';
import { foldNumber } from '../keys';
import { type Invoice, isCreditNature, type Payment } from '../model';
import { REASONS, type Reason } from '../reasons';
import { type Receipt, receiptsOf, reconcileReceipts, type Standing, standingOf } from '../standing';
import type { Directory } from './directory';

/** What every readable row owes, and why some rows cannot be told. */
export interface Settled {
  readonly standings: ReadonlyMap<number, Standing>;
  readonly flaws: ReadonlyMap<number, Reason>;
  /** Credit notes attached to no invoice that exists: credits of their customer. */
  readonly looseCreditNotes: readonly Invoice[];
  /** Rows of the credit notes counted against an invoice. */
  readonly appliedCreditNotes: ReadonlySet<number>;
  /** Payments that name no invoice that exists, or one of another customer than theirs. */
  readonly loosePayments: readonly Payment[];
}

export const isCreditNote = (invoice: Invoice): boolean =>
  isCreditNature(invoice.nature) || invoice.total < 0;

const byNumber = <Item>(items: readonly Item[], numberOf: (item: Item) => string) => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const number = foldNumber(numberOf(item));
    groups.set(number, [...(groups.get(number) ?? []), item]);
  }
  return groups;
};

/** Shares receipts among the instalments of one invoice, the earliest due first; what is over stays with the last. */
function shareReceipts(instalments: readonly Invoice[], receipts: readonly Receipt[]): readonly Receipt[][] {
  const shares: Receipt[][] = instalments.map(() => []);
  const left: number[] = instalments.map((instalment) => instalment.total);
  for (const receipt of receipts) {
    let amount: number = receipt.amount;
    const pays = amount >= 0;
    const order = left.map((_, index) => (pays ? index : left.length - 1 - index));
    for (const [position, index] of order.entries()) {
      const total = instalments[index]?.total ?? 0;
      const room = pays ? Math.max(0, left[index] ?? 0) : (left[index] ?? 0) - total;
      const last = position === order.length - 1;
      const share = last ? amount : pays ? Math.min(amount, room) : Math.max(amount, room);
      if (share === 0) continue;
      shares[index]?.push({ ...receipt, amount: cents(share) });
      left[index] = (left[index] ?? 0) - share;
      amount -= share;
    }
  }
  return shares;
}

/** Counts payments and credit notes against the invoices they name. */
export function settleBook(
  book: Book,
  invoices: readonly Invoice[],
  duplicates: ReadonlyMap<number, readonly number[]>,
  directory: Directory,
  today: CivilDate,
): Settled {
  const standings = new Map<number, Standing>();
  const flaws = new Map<number, Reason>();
  const owing = invoices.filter((invoice) => !isCreditNote(invoice) && !duplicates.has(invoice.row));
  const owingByNumber = byNumber(owing, (invoice) => invoice.number);
  const sameCustomer = (one: string, other: string): boolean =>
    directory.find(one).key === directory.find(other).key;

  const isStranger = (payment: Payment, group: readonly Invoice[]): boolean =>
    payment.customer !== '' && !sameCustomer(payment.customer, group[0]?.customer ?? '');
  const notes = invoices.filter((invoice) => isCreditNote(invoice) && !isDead(invoice));
  const targets = (note: Invoice): readonly Invoice[] =>
    (owingByNumber.get(foldNumber(note.creditFor)) ?? []).filter((invoice) =>
      sameCustomer(invoice.customer, note.customer),
    );
  const foreign = notes.filter((note) => targets(note).some(({ currency }) => currency !== note.currency));
  const attached = notes.filter((note) => targets(note).length > 0 && !foreign.includes(note));
  const foreignByTarget = byNumber(foreign, (note) => note.creditFor);
  const notesByTarget = byNumber(attached, (note) => note.creditFor);
  const paymentsByNumber = byNumber(book.payments, (payment) => payment.invoice);

  for (const [number, group] of owingByNumber) {
    const instalments = [...group].sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
    const payments = paymentsByNumber.get(number) ?? [];
    const stranger = payments.find((payment) => isStranger(payment, group));
    const toCome = payments.find((payment) => payment.receivedOn > today);
    const [foreignNote] = foreignByTarget.get(number) ?? [];
    const unreadable = book.unreadablePayments.find((payment) => foldNumber(payment.invoice) === number);
    // Rows of Règlements may stand in any order, the newest first as in a statement of a bank.
    const received = inOrder(receiptsOf(payments));
    const shares = shareReceipts(instalments, received);
    const credits = notesByTarget.get(number) ?? [];
    for (const [index, invoice] of instalments.entries()) {
      // A credit note reduces the last instalment: nothing says which one it was for.
      const own = index === instalments.length - 1 ? credits : [];
      const recorded = instalments.length === 1 ? received : (shares[index] ?? []);
      const receipts = reconcileReceipts(invoice, recorded);
      const flaw =
        (stranger ? REASONS.paymentOfAnother(stranger.row, invoice.number) : null) ??
        (unreadable ? REASONS.unreadable(unreadable.problem, 'Règlements') : null) ??
        (toCome ? REASONS.paymentToCome(toCome.receivedOn, toCome.row) : null) ??
        (invoice.paidOn && invoice.paidOn > today ? REASONS.paymentToCome(invoice.paidOn, null) : null) ??
        (foreignNote ? REASONS.creditInAnotherCurrency(foreignNote.number, foreignNote.currency) : null) ??
        (receipts ? null : REASONS.paymentsDisagree(invoice.paid, totalOf(recorded)));
      if (flaw) flaws.set(invoice.row, flaw);
      standings.set(invoice.row, standingOf(invoice, receipts ?? recorded, own, today));
    }
  }
  return {
    standings,
    flaws,
    appliedCreditNotes: new Set(attached.map((note) => note.row)),
    looseCreditNotes: notes.filter((note) => !attached.includes(note)),
    loosePayments: book.payments.filter((payment) => {
      const group = owingByNumber.get(foldNumber(payment.invoice));
      return !group || isStranger(payment, group);
    }),
  };
}

const totalOf = (receipts: readonly Receipt[]): Cents =>
  addCents(...receipts.map((receipt) => receipt.amount));

const isDead = (invoice: Invoice): boolean => invoice.situation?.kind === 'cancelled';
