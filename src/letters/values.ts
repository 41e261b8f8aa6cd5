import { addCents, type Cents, euros, ZERO } from '../domain/cents';
import { addDays, type CivilDate, longDate } from '../domain/civil-date';
import type { Language } from '../domain/model';
import { counted } from '../domain/typography';
import { claimsOf } from './claims';
import { civilityOf, closingOf, greetingOf } from './greeting';
import { letterTexts } from './letter-values';
import { grantedDaysOf, type Notice, type NoticeLine } from './notice';
import { paymentsReceived } from './payments-received';
import type { NoticeValues, PlaceholderKey } from './placeholders';
import { previousContactsText, previousDate } from './previous-contacts';
import { addressLine, bankDetailsOf, signatureLines } from './sender-text';
import { currentRates, indemnityDetail, statementNotes, statementText, statementTitle } from './statement';

/** Every value of a notice, as a model of that language prints it; '' where the ledger has none. */
export function noticeValues(notice: Notice, language: Language): NoticeValues {
  return {
    texts: {
      ...invoiceTexts(notice, language),
      ...claimTexts(notice, language),
      ...peopleTexts(notice, language),
      ...letterTexts(notice, language),
    },
    partlyPaidAmount: partlyPaidAmount(notice.lines, language),
  };
}

export const openTotal = (lines: readonly NoticeLine[]): Cents =>
  addCents(...lines.map((line) => line.standing.open));

/** What is asked for: the principal, and in a formal notice the interest and the indemnity, as its lines add up. */
export function claimedTotal(notice: Notice): Cents {
  const { latePaymentInterest, recoveryIndemnity } = claimsOf(notice);
  const added = notice.claiming === 'claimed' ? [latePaymentInterest, recoveryIndemnity] : [];
  return addCents(openTotal(notice.lines), ...added.map((amount) => amount ?? ZERO));
}

type Texts = Partial<Record<PlaceholderKey, string>>;

const distinct = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '');

/** « a, b et c » */
const listed = (texts: readonly string[], language: Language): string =>
  texts.length < 2
    ? texts.join('')
    : `${texts.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${texts.slice(-1).join('')}`;

const days = (count: number, language: Language): string =>
  language === 'fr' ? counted(count, 'jour') : `${count}\u00a0${count === 1 ? 'day' : 'days'}`;

function invoiceTexts({ lines, today }: Notice, language: Language): Texts {
  const dates = (of: readonly (CivilDate | null)[]): string =>
    of.includes(null)
      ? ''
      : listed(distinct(of.map((date) => (date ? longDate(date, language) : ''))), language);
  const late = Math.max(...lines.map((line) => line.daysPastDue));
  const numbers = distinct(lines.map((line) => line.invoice.number));
  const subjects = lines.map((line) => line.invoice.subject.trim());
  return {
    invoiceNumber: listed(numbers, language),
    invoiceNumbers: numbers.length > 8 ? `${numbers.slice(0, 8).join(', ')}…` : numbers.join(', '),
    invoiceCount: String(numbers.length),
    invoiceDate: dates(lines.map((line) => line.invoice.issuedOn)),
    dueDate: dates(lines.map((line) => line.dueOn)),
    totalAmount: euros(addCents(...lines.map((line) => line.invoice.total)), language),
    paidAmount: euros(addCents(...lines.map((line) => line.standing.received)), language),
    openAmount: euros(openTotal(lines), language),
    // Before the due date there is no delay to speak of: the value is missing rather than « 0 jour ».
    daysPastDue: late > 0 ? days(late, language) : '',
    description: subjects.includes('') ? '' : listed(distinct(subjects), language),
    customerReference: distinct(lines.map((line) => line.invoice.customerReference)).join(', '),
    performedOn: dates(lines.map((line) => line.invoice.performedOn)),
    concerned: concernedText(lines, today, language),
    concernedBriefly: brieflyText(numbers, language),
    receipts: paymentsReceived(lines, language),
  };
}

/** « la facture n° F-12 du 1er octobre 2026, échue le 31 octobre 2026 », « 3 factures échues »: fits after « de ». */
function concernedText(lines: readonly NoticeLine[], today: CivilDate, language: Language): string {
  const [first] = lines;
  const overdue = lines.every((line) => line.dueOn < today);
  if (first && lines.length === 1) {
    const { number, issuedOn } = first.invoice;
    const due = longDate(first.dueOn, language);
    if (language === 'en') {
      const issued = issuedOn ? ` of ${longDate(issuedOn, 'en')}` : '';
      return `invoice ${number}${issued}, ${overdue ? 'which fell due' : 'due'} on ${due}`;
    }
    const issued = issuedOn ? ` du ${longDate(issuedOn)}` : '';
    return `la facture n°\u00a0${number}${issued}, ${overdue ? 'échue le' : 'à échéance du'} ${due}`;
  }
  const numbers = distinct(lines.map((line) => line.invoice.number));
  if (numbers.length === 1) {
    return language === 'fr'
      ? `la facture n°\u00a0${numbers[0]} (${lines.length}\u00a0échéances)`
      : `invoice ${numbers[0]} (${lines.length}\u00a0instalments)`;
  }
  if (language === 'en') return `${lines.length}\u00a0${overdue ? 'overdue invoices' : 'invoices'}`;
  return `${lines.length}\u00a0factures ${overdue ? 'échues' : 'à échoir'}`;
}

function brieflyText(numbers: readonly string[], language: Language): string {
  const one = language === 'fr' ? 'facture' : 'invoice';
  return numbers.length === 1 ? `${one} ${numbers[0]}` : `${numbers.length}\u00a0${one}s`;
}

function partlyPaidAmount(lines: readonly NoticeLine[], language: Language): string | null {
  const [line] = lines;
  if (!line || lines.length > 1 || line.standing.open === line.invoice.total) return null;
  const total = euros(line.invoice.total, language);
  const rest = euros(line.standing.open, language);
  return language === 'fr'
    ? `${total}, dont il reste ${rest} à régler`
    : `${total}, of which ${rest} remains due`;
}

function claimTexts(notice: Notice, language: Language): Texts {
  const { today } = notice;
  const claims = claimsOf(notice);
  // A figure that does not exist, or is nil, has no line: never « 0,00 € ».
  const figure = (amount: Cents | null): string => (amount ? euros(amount, language) : '');
  const granted = grantedDaysOf(notice);
  return {
    interest: figure(claims.latePaymentInterest),
    indemnity: figure(claims.recoveryIndemnity),
    dailyInterest: figure(claims.dailyInterest),
    interestRate: currentRates(notice, language),
    indemnityDetail: indemnityDetail(notice, language),
    statement: statementText(notice, language),
    statementTitle: statementTitle(notice, language),
    statementNotes: statementNotes(notice, language).join('\n'),
    totalClaimed: euros(claimedTotal(notice), language),
    grantedDays: days(granted, language),
    deadline: longDate(addDays(today, granted), language),
    previousContacts: previousContactsText(notice.previous, language),
    lastContactDate: previousDate(notice.previous, () => true, language),
    firstNoticeDate: previousDate(notice.previous, (contact) => contact.rank === 1, language),
    secondNoticeDate: previousDate(notice.previous, (contact) => contact.rank === 2, language),
    callDate: previousDate(notice.previous, (contact) => contact.kind === 'call', language),
    today: longDate(today, language),
    reference: notice.reference,
    enclosures: notice.enclosures.join(', '),
  };
}

function peopleTexts({ customer, sender }: Notice, language: Language): Texts {
  return {
    customerName: customer.name,
    customerContact: customer.contact,
    civility: civilityOf(customer),
    greeting: greetingOf(customer, language),
    closing: closingOf(customer, language),
    customerAddress: customer.address === '' ? '' : addressLine(customer),
    customerPostalCode: customer.postalCode,
    customerCity: customer.city,
    customerCode: customer.code,
    customerSiren: customer.siren,
    customerEmail: customer.emails.join(', '),
    paymentTerms: customer.paymentTerms,
    senderName: sender.company,
    senderAddress: addressLine(sender),
    senderCity: sender.city,
    senderPhone: sender.phone,
    senderEmail: sender.email,
    senderSiren: sender.siren,
    signatory: sender.contact || sender.company,
    signatoryQuality: sender.contactQuality,
    signature: signatureLines(sender, language).join(', '),
    bankDetails: bankDetailsOf(sender),
    iban: sender.iban,
    bic: sender.bic,
  };
}
