import { type Cents, cents } from '../domain/cents';
import type { CivilDate } from '../domain/civil-date';
import type { InvoiceNature } from '../domain/model';
import { foldText, typeset } from '../domain/typography';
import type { CustomerIdentity } from './customer-identity';
import { addressesIn } from './customers';
import type { FieldName } from './fields';
import type { InvoiceGroup } from './group-lines';
import { isCreditNoteNumber } from './kinds';
import { type Field, type IntakeInvoice, isUnreadable } from './list';
import type { ReadLine } from './read-lines';
import { settle } from './settlement';
import { flagOf, type StatusMeaning, situationOf } from './statuses';

/** What holds for the whole list. */
export interface InvoiceContext {
  readonly identityOf: (line: ReadLine) => CustomerIdentity;
  readonly paidOnProvesPayment: boolean;
  /** The heading of the rests, where a line without one may be paid; ''. */
  readonly balanceHeading: string;
  /** The addresses that Clients will hold for a customer, by key of identity. */
  readonly emailsOf: (key: string) => readonly string[];
}

const LONGEST_SUBJECT = 120;

/** The row of Factures that a group of lines makes. */
export function invoiceOf(group: InvoiceGroup, context: InvoiceContext): IntakeInvoice | null {
  const [first] = group.lines;
  if (!first) return null;
  const identity = context.identityOf(first);
  const nature = natureOf(group, first);
  const sign = nature === 'creditNote' ? -1 : 1;
  const status = firstMeaning(group.lines, 'status');
  const paymentStatus = firstMeaning(group.lines, 'paymentStatus');
  const disputed = group.lines.some((line) => line.disputed);
  const situation = situationOf(status) ?? situationOf(paymentStatus) ?? (disputed ? 'dispute' : null);
  const settlement = settle({
    total: signed(group.total, sign),
    paid: sameSign(group.paid, sign),
    balance: sameSign(group.balance, sign),
    paidOn: lastDate(group.lines),
    paidOnProvesPayment: context.paidOnProvesPayment,
    status,
    paymentStatus,
    statusText: status === 'refused' ? first.text('status') : first.statusText,
    hint: situation === 'cancelled' || situation === 'writtenOff' ? '' : hintOf(group, nature, context),
    statusUnknown: status === null && paymentStatus === null && first.statusText !== '',
  });
  return {
    number: first.number,
    customer: identity.shownAs,
    nature,
    issuedOn: first.issuedOn,
    dueOn: first.dueOn,
    total: signed(group.total, sign),
    paid: settlement.paid,
    paidOn: settlement.paidOn,
    owedStatus: owedStatusOf(status, paymentStatus, first.statusText),
    subject: subjectOf(group.lines),
    situation,
    creditFor: firstText(group.lines, 'creditFor'),
    customerReference: firstText(group.lines, 'customerReference'),
    performedOn: first.performedOn,
    paymentMethod: firstText(group.lines, 'paymentMethod'),
    currency: first.currency,
    reminderEmails: reminderEmailsOf(group.lines, context.emailsOf(identity.key)),
    notes: [first.lostNumber && `Numéro dans la liste : ${first.lostNumber}`, firstText(group.lines, 'notes')]
      .filter((note) => note !== '')
      .join('. '),
    lines: group.lines.map((line) => line.line),
  };
}

/** Words that keep the invoice from being chased for the whole: of columns that are not read, or a rest left out. */
function hintOf(group: InvoiceGroup, nature: InvoiceNature, { balanceHeading }: InvoiceContext): string {
  const hint = group.lines.map((line) => line.paymentHint).find((text) => text !== '');
  if (hint !== undefined) return hint;
  const leftOut = balanceHeading !== '' && group.balance === null && nature !== 'creditNote';
  return leftOut ? typeset(`${balanceHeading} : vide`) : '';
}

/** A status that says « not paid », where the other does not say « paid »; a plain « non » is put into words. */
function owedStatusOf(status: StatusMeaning | null, ofPayment: StatusMeaning | null, text: string): string {
  const telling = ofPayment === 'unpaid' || (status === 'unpaid' && ofPayment !== 'paid');
  if (!telling) return '';
  return flagOf(foldText(text)) === null ? text : 'Impayée';
}

const firstText = (lines: readonly ReadLine[], field: FieldName): string =>
  lines.map((line) => line.text(field)).find((text) => text !== '') ?? '';

const firstMeaning = (lines: readonly ReadLine[], column: 'status' | 'paymentStatus'): StatusMeaning | null =>
  lines.map((line) => line[column]).find((meaning) => meaning !== null) ?? null;

function natureOf(group: InvoiceGroup, first: ReadLine): InvoiceNature {
  const said = first.kind?.of === 'document' ? first.kind.nature : null;
  const negative = typeof group.total === 'number' && group.total < 0;
  const credited = first.status === 'creditNote' || (said === null && isCreditNoteNumber(first.number));
  return negative || credited ? 'creditNote' : (said ?? 'invoice');
}

/** A credit note is negative, however the list writes it; an invoice keeps its sign. */
const signed = (amount: Field<Cents>, sign: 1 | -1): Field<Cents> =>
  typeof amount === 'number' && sign < 0 ? cents(-Math.abs(amount)) : amount;

const sameSign = (amount: Field<Cents>, sign: 1 | -1): Field<Cents> =>
  typeof amount === 'number' && sign < 0 && amount > 0 ? cents(-amount) : amount;

/** The last payment's date, or what could not be read of one. */
function lastDate(lines: readonly ReadLine[]): Field<CivilDate> {
  const dates = lines.map((line) => line.paidOn).filter((date) => date !== null);
  const unreadable = dates.find(isUnreadable);
  if (unreadable) return unreadable;
  const readable = dates.filter((date): date is CivilDate => !isUnreadable(date)).sort();
  return readable[readable.length - 1] ?? null;
}

function subjectOf(lines: readonly ReadLine[]): string {
  const subjects = [...new Set(lines.map((line) => line.text('subject')).filter((text) => text !== ''))];
  const all = subjects.join(', ');
  return all.length <= LONGEST_SUBJECT ? all : `${(subjects[0] ?? '').slice(0, LONGEST_SUBJECT)}…`;
}

/** Addresses said for reminders, or those of the line where they are not the customer's usual ones. */
function reminderEmailsOf(lines: readonly ReadLine[], usual: readonly string[]): string[] {
  const said = addressesIn(firstText(lines, 'reminderEmail'));
  if (said.length > 0) return said;
  const own = addressesIn(firstText(lines, 'email'));
  return own.join() === usual.join() ? [] : own;
}
