import type { Book } from '../../src/domain/book';
import { type Cents, cents } from '../../src/domain/cents';
import { type CivilDate, type CivilDateTime, parseCivilDate } from '../../src/domain/civil-date';
import { type DayPlan, type Decision, decideDay } from '../../src/domain/decision/day';
import type { ModelJudge } from '../../src/domain/decision/models';
import { noticeKey } from '../../src/domain/keys';
import type { Customer, Invoice, JournalEntry, Payment, Settings, Situation } from '../../src/domain/model';
import { SHIPPED_POLICIES } from '../../src/domain/policies';
import { RATES } from './claims/claim-fixture';

/** A date that exists; a typo in a test must not pass for one. */
export function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (!date) throw new Error(`no such day: ${text}`);
  return date;
}

export const eur = (amount: number): Cents => cents(Math.round(amount * 100));

/** No-break spaces made plain, so that expected sentences can be typed. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

export const DUPONT: Customer = {
  row: 2,
  name: 'Dupont SARL',
  code: '',
  type: 'business',
  civility: '',
  contact: '',
  emails: ['compta@dupont.example'],
  copyTo: [],
  phone: '01 99 00 00 01',
  address: '',
  postalCode: '',
  city: '',
  country: '',
  siren: '',
  language: 'fr',
  policy: '',
  paymentTerms: '',
  blocked: false,
  insolvency: null,
  penaltyRate: null,
  legalForm: '',
  registeredOffice: '',
  representedBy: '',
  problem: null,
};

const FIRST: Invoice = {
  row: 2,
  number: 'F-12',
  customer: DUPONT.name,
  nature: 'invoice',
  issuedOn: day('2026-10-01'),
  dueOn: day('2026-10-31'),
  computedDueDate: null,
  total: eur(1200),
  paid: cents(0),
  paidOn: null,
  subject: 'Pose de deux fenêtres',
  situation: null,
  creditFor: '',
  customerReference: '',
  performedOn: null,
  paymentMethod: '',
  retention: null,
  currency: 'EUR',
  reminderEmails: [],
  pdf: '',
  typedStatus: null,
};

/** An invoice of 1 200 € due on 31/10/2026, but for what a test changes. */
export const invoice = (changes: Partial<Invoice> = {}): Invoice => ({ ...FIRST, ...changes });

/** Invoices F-1, F-2… on rows 2, 3…, one for each set of changes. */
export const invoices = (...changes: Partial<Invoice>[]): Invoice[] =>
  changes.map((change, index) => invoice({ number: `F-${index + 1}`, ...change, row: index + 2 }));

export const situation = (kind: Situation['kind'], date: string | null = null, detail = ''): Situation => ({
  kind,
  date: date === null ? null : day(date),
  detail,
});

export const payment = (changes: Partial<Payment> = {}): Payment => ({
  row: 2,
  receivedOn: day('2026-11-12'),
  customer: DUPONT.name,
  invoice: 'F-12',
  nature: 'payment',
  amount: eur(1200),
  method: '',
  reference: '',
  ...changes,
});

/** Receipts need no check, old invoices need no decision, and 10 € is the least that is chased. */
export const SETTINGS: Settings = {
  sender: {
    company: 'Atelier',
    legalForm: '',
    capital: '',
    siren: '',
    registry: '',
    vatNumber: '',
    address: '',
    postalCode: '',
    city: '',
    phone: '',
    email: '',
    contact: '',
    contactQuality: '',
    iban: '',
    bic: '',
  },
  minimumAmount: eur(10),
  contactDelayDays: 5,
  receiptsCheckedUntil: null,
  receiptsFreshness: null,
  takeover: 'chase',
  defaultPolicy: '',
  defaultPaymentTerms: '',
  endOfMonthCount: null,
  alsaceMoselle: false,
  penaltyRate: null,
  belowFloor: 'floor',
  isInterestFirst: false,
  transportsGoods: false,
  replyTo: '',
  copyTo: [],
  dailyRecipients: null,
  digest: true,
  personalDataMonths: 60,
  owner: 'comptabilite@atelier.example',
  formerUntil: 0,
};

interface BookParts extends Partial<Omit<Book, 'rows' | 'settings'>> {
  readonly invoices?: readonly Invoice[];
  readonly rows?: Book['rows'];
  readonly settings?: Partial<Settings>;
}

/** A book of one customer, Dupont SARL, and one invoice, F-12, but for what a test changes. */
export function book({ invoices: sound = [invoice()], rows = [], settings, ...parts }: BookParts = {}): Book {
  return {
    rows: [...sound.map((one) => ({ readable: true, invoice: one }) as const), ...rows],
    customers: [DUPONT],
    payments: [],
    unreadablePayments: [],
    policies: SHIPPED_POLICIES,
    unreadablePolicies: [],
    rates: RATES,
    journal: [],
    ...parts,
    settings: { ...SETTINGS, ...settings },
  };
}

/** Every model can say everything, several invoices included. */
export const ANY_MODEL: ModelJudge = { objection: () => null, carriesSeveral: () => true };
/** Every model speaks of one invoice only. */
export const ONE_INVOICE: ModelJudge = { objection: () => null, carriesSeveral: () => false };

export const decide = (found: Book, today: string, models: ModelJudge = ANY_MODEL): DayPlan =>
  decideDay(found, day(today), models);

/** The decision on F-12, or on another invoice of the plan. */
export function decisionOf(plan: DayPlan, number = 'F-12'): Decision {
  const found = plan.decisions.find((decision) => decision.number === number);
  if (!found) throw new Error(`no decision on ${number}`);
  return found;
}

export const reasonOf = (plan: DayPlan, number = 'F-12'): string =>
  plain(decisionOf(plan, number).reason.sentence);

export const codeOf = (plan: DayPlan, number = 'F-12'): string => decisionOf(plan, number).reason.code;

/** Numbers carried, then « also listed » ones with the rank they are recorded with. */
export const messagesOf = (plan: DayPlan) =>
  plan.messages.map((message) => ({
    step: message.step.name,
    carried: message.carried.map((line) => line.one.number),
    alsoListed: message.alsoListed.map((line) => `${line.one.number}:${line.rank ?? '-'}`),
  }));

export type JournalLine = Partial<Omit<JournalEntry, 'number' | 'at'>> & { readonly on: string };

/** Journal lines, numbered in order; `on` is a day or a moment, and F-12's relance 1 is what a line speaks of. */
export function journal(...lines: JournalLine[]): JournalEntry[] {
  return lines.map(({ on, ...line }, index) => {
    const rank = line.rank === undefined ? 1 : line.rank;
    const number = line.invoice ?? 'F-12';
    return {
      number: index + 1,
      at: (on.includes('T') ? on : `${on}T08:00`) as CivilDateTime,
      key: noticeKey(number, rank, null),
      customer: DUPONT.name,
      invoice: number,
      step: rank === 0 ? 'Prévenance' : `Relance ${rank ?? 1}`,
      state: 'sent',
      recipient: DUPONT.emails.join(', '),
      message: `M-${number}-${rank ?? ''}`,
      thread: '',
      document: '',
      by: 'moi@example.fr',
      detail: '',
      ...line,
      rank,
    };
  });
}
