import { addCents, type Cents, cents, subtractCents, ZERO } from './cents';
import { type CivilDate, daysBetween, latest } from './civil-date';
import type { Invoice, Payment, PaymentNature } from './model';

/** Column Tranche, and what the colours follow. */
export type AgingBucket = 'notDue' | '1-30' | '31-60' | '61-90' | '90+' | 'paid' | 'other';

/** The bucket of an open amount so many days past due. */
export function agingBucketOf(daysPastDue: number): AgingBucket {
  if (daysPastDue <= 0) return 'notDue';
  if (daysPastDue <= 30) return '1-30';
  if (daysPastDue <= 60) return '31-60';
  if (daysPastDue <= 90) return '61-90';
  return '90+';
}

export interface Receipt {
  readonly on: CivilDate;
  /** Negative for a rejection. */
  readonly amount: Cents;
  readonly nature: PaymentNature;
  /** Its day is known, and not merely taken for the due date. */
  readonly isDated: boolean;
  /** As Règlements has them: a rejection names so the payment that it takes back. */
  readonly method: string;
  readonly reference: string;
}

/** A credit note counted against an invoice. */
export interface Credit {
  readonly on: CivilDate;
  readonly amount: Cents;
  /** Granted from its date on; any other corrects the invoice from the start. */
  readonly isCommercial: boolean;
}

/** What an invoice owes once payments and credit notes are counted. */
export interface Standing {
  readonly received: Cents;
  readonly credited: Cents;
  /** Held back by contract and not due yet. */
  readonly retained: Cents;
  /** What may be asked for now: total − received − credited − retained, never below zero. */
  readonly open: Cents;
  /** Received or credited beyond the total: a credit of the customer. */
  readonly surplus: Cents;
  readonly receipts: readonly Receipt[];
  /** The day the last receipt or credit came, when nothing is left to pay. */
  readonly settledOn: CivilDate | null;
  /** Numbers of the credit notes counted here. */
  readonly creditNotes: readonly string[];
  readonly credits: readonly Credit[];
}

/** Receipts of an invoice's own rows of Règlements; a rejection takes back what was paid, whatever its sign. */
export const receiptsOf = (payments: readonly Payment[]): readonly Receipt[] =>
  payments.map((payment) => ({
    on: payment.receivedOn,
    amount: payment.nature === 'rejection' ? cents(-Math.abs(payment.amount)) : payment.amount,
    nature: payment.nature,
    isDated: true,
    method: payment.method,
    reference: payment.reference,
  }));

const sum = (receipts: readonly Receipt[]): Cents => addCents(...receipts.map((receipt) => receipt.amount));

/**
 * The receipts to believe when Montant réglé and Règlements both speak: rejections alone take back what Montant réglé
 * says; otherwise both must agree, and null says that they do not.
 */
export function reconcileReceipts(invoice: Invoice, recorded: readonly Receipt[]): readonly Receipt[] | null {
  if (invoice.paid === 0) return sum(recorded) < 0 ? null : recorded;
  const typed = {
    on: invoice.paidOn ?? invoice.dueOn,
    amount: invoice.paid,
    nature: 'payment',
    isDated: invoice.paidOn !== null,
    method: '',
    reference: '',
  } as const;
  if (recorded.length === 0) return [typed];
  const onlyRejections = recorded.every((receipt) => receipt.amount <= 0);
  if (onlyRejections) return invoice.paid + sum(recorded) < 0 ? null : [typed, ...recorded];
  return sum(recorded) === invoice.paid ? recorded : null;
}

/** Where an invoice stands on `today`, given what was received for it and the credit notes attached to it. */
export function standingOf(
  invoice: Invoice,
  receipts: readonly Receipt[],
  credits: readonly Invoice[],
  today: CivilDate,
): Standing {
  const received = sum(receipts);
  const dated = credits.map((credit) => ({
    on: credit.issuedOn ?? credit.dueOn,
    amount: cents(Math.abs(credit.total)),
    isCommercial: credit.nature === 'commercialCreditNote',
  }));
  const credited = addCents(...dated.map((credit) => credit.amount));
  const rest = subtractCents(subtractCents(invoice.total, received), credited);
  const kept = invoice.retention && invoice.retention.releasableOn > today ? invoice.retention.amount : ZERO;
  const retained = cents(Math.max(0, Math.min(kept, rest)));
  const dates = [...receipts, ...dated].map((one) => one.on);
  return {
    received,
    credited,
    retained,
    open: cents(Math.max(0, rest - retained)),
    surplus: cents(Math.max(0, -rest)),
    receipts,
    settledOn: rest <= 0 ? latest(dates[0] ?? invoice.dueOn, ...dates.slice(1)) : null,
    creditNotes: credits.map((credit) => credit.number),
    credits: dated,
  };
}

/** From when what is left is due: when only the retention is left, released or not, its own date. */
export function chasedDueDate(invoice: Invoice, standing: Standing | null): CivilDate {
  const { retention } = invoice;
  if (!retention || !standing) return invoice.dueOn;
  const { open, retained } = standing;
  const awaited = retained > 0 && open === 0;
  const released = retained === 0 && open > 0 && open <= retention.amount;
  return awaited || released ? latest(invoice.dueOn, retention.releasableOn) : invoice.dueOn;
}

/** The date a retention fell due, when it is all that is left to chase: a debt of its own, from the first level. */
export function releasedRetention(invoice: Invoice, standing: Standing): CivilDate | null {
  const dueOn = chasedDueDate(invoice, standing);
  return standing.open > 0 && dueOn !== invoice.dueOn ? dueOn : null;
}

export const daysPastDueOf = (dueOn: CivilDate, today: CivilDate): number =>
  Math.max(0, daysBetween(dueOn, today));
