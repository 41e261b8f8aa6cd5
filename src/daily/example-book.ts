import type { Book } from '../domain/book';
import { cents } from '../domain/cents';
import { addDays, type CivilDate } from '../domain/civil-date';
import type { Customer, Invoice } from '../domain/model';
import { SHIPPED_POLICIES } from '../domain/policies';

const NAME = "Client d'exemple";

const CUSTOMER: Customer = {
  row: 2,
  name: NAME,
  code: '',
  type: 'business',
  civility: '',
  contact: '',
  emails: [],
  copyTo: [],
  phone: '',
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
  legalForm: '',
  penaltyRate: null,
  registeredOffice: '',
  representedBy: '',
  problem: null,
};

const invoice = (today: CivilDate): Invoice => ({
  row: 2,
  number: 'EXEMPLE-1',
  customer: NAME,
  nature: 'invoice',
  issuedOn: addDays(today, -40),
  dueOn: addDays(today, -10),
  computedDueDate: null,
  total: cents(120_000),
  paid: cents(0),
  paidOn: null,
  subject: 'Facture d’exemple',
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
});

/** A ledger of one invoice that does not exist, ten days late, under the same settings: to show what a reminder looks like. */
export const exampleBook = (book: Book, today: CivilDate): Book => ({
  ...book,
  rows: [{ readable: true, invoice: invoice(today) }],
  customers: [CUSTOMER],
  payments: [],
  unreadablePayments: [],
  policies: book.policies.length > 0 ? book.policies : SHIPPED_POLICIES,
  journal: [],
});
