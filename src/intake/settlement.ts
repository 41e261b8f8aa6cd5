import { type Cents, decimalText, subtractCents, ZERO } from '../domain/cents';
import type { CivilDate } from '../domain/civil-date';
import { typeset } from '../domain/typography';
import { type Field, isUnreadable, readable, type Unreadable } from './list';
import type { StatusMeaning } from './statuses';

/** What a list says of the payment of one invoice. */
export interface SettlementEvidence {
  readonly total: Field<Cents>;
  readonly paid: Field<Cents>;
  readonly balance: Field<Cents>;
  readonly paidOn: Field<CivilDate>;
  /** The column of the date says « payé le »: a date there is a payment. */
  readonly paidOnProvesPayment: boolean;
  readonly status: StatusMeaning | null;
  readonly paymentStatus: StatusMeaning | null;
  readonly statusText: string;
  /** There is a status column, and this line's word is none we know. */
  readonly statusUnknown: boolean;
  /** What speaks of a payment and cannot be counted (« Lettrage : AA »); '' when nothing does. */
  readonly hint: string;
}

export interface Settlement {
  readonly paid: Field<Cents>;
  readonly paidOn: Field<CivilDate>;
}

/**
 * What was paid, from an amount, a rest, a status or a date, in this order. Where they disagree, the words are kept in
 * place of the amount, so that the row is held: a guess would remind somebody who paid.
 */
export function settle(evidence: SettlementEvidence): Settlement {
  const paid = hinted(amountPaid(evidence), evidence);
  const settled = isUnreadable(paid) || (paid !== null && paid !== ZERO);
  return { paid, paidOn: settled ? evidence.paidOn : null };
}

/** Words that speak of a payment hold the row, unless an amount, a status or a date already says what was paid. */
function hinted(paid: Field<Cents>, { hint, total }: SettlementEvidence): Field<Cents> {
  const isSilent = paid === null || paid === ZERO;
  return hint !== '' && isSilent && total !== ZERO ? { asWritten: hint } : paid;
}

function amountPaid(evidence: SettlementEvidence): Field<Cents> {
  const { total, paidOn, statusText } = evidence;
  if (total === null || isUnreadable(total)) return evidence.paid;
  const meaning = paymentMeaning(evidence);
  const known = amountKnown(total, evidence);
  if (isUnreadable(known)) return meaning === 'paid' ? total : known;
  const amount = known ?? ZERO;
  // A payment runs the way of its invoice: the other way is a fault of the list.
  if (amount * total < 0) return contradiction(statusText || 'réglé', amount, total);
  const whole = Math.abs(amount) >= Math.abs(total);
  switch (meaning) {
    case 'paid':
      // « Payée » beside a rest to pay: one of the two is late.
      if (amount === ZERO && readable(evidence.balance)) return contradiction(statusText, amount, total);
      return amount === ZERO || whole ? larger(amount, total) : contradiction(statusText, amount, total);
    case 'refused':
      return whole ? amount : said(statusText);
    case 'partial':
      return amount !== ZERO && !whole ? amount : said(statusText);
    case 'unpaid':
      return whole && total !== ZERO ? contradiction(statusText, amount, total) : known;
    case null:
      if (known === null && evidence.statusUnknown && statusText !== '') return said(statusText);
      return known === null && evidence.paidOnProvesPayment && paidOn !== null ? total : known;
    default:
      return known;
  }
}

/**
 * The status of the payment speaks before the status of the invoice; « Envoyée » says nothing of it. A refusal holds what
 * is not paid.
 */
function paymentMeaning({
  status,
  paymentStatus,
  paidOnProvesPayment,
  paidOn,
}: SettlementEvidence): StatusMeaning | null {
  const telling = [paymentStatus, status].find(
    (meaning) => meaning === 'paid' || meaning === 'partial' || meaning === 'unpaid',
  );
  const refused = status === 'refused' || paymentStatus === 'refused';
  if (refused && telling !== 'paid') return 'refused';
  if (telling) return telling;
  return paidOnProvesPayment && paidOn !== null ? null : (paymentStatus ?? status);
}

/** The amount paid, or the total less the rest: the larger, since an avoir lowers the rest without being a payment. */
function amountKnown(total: Cents, { paid, balance }: SettlementEvidence): Field<Cents> {
  if (isUnreadable(paid) || isUnreadable(balance)) return isUnreadable(paid) ? paid : balance;
  if (balance === null) return paid;
  const settled = subtractCents(total, balance);
  return paid === null ? settled : larger(paid, settled);
}

const larger = (one: Cents, other: Cents): Cents => (Math.abs(one) > Math.abs(other) ? one : other);

const french = (amount: Cents): string => decimalText(amount).replace('.', ',');

/** The words of a status where an amount is expected: never digits alone, which would be read as one. */
const said = (statusText: string): Unreadable => ({ asWritten: typeset(`Statut : ${statusText}`) });

const contradiction = (statusText: string, amount: Cents, total: Cents): Unreadable =>
  said(`${statusText} (${french(amount)} réglé sur ${french(total)})`);
