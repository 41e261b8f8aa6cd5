import { cents, ZERO } from '../../src/domain/cents';
import { type CivilDate, daysBetween } from '../../src/domain/civil-date';
import type { Customer, Invoice, Sender } from '../../src/domain/model';
import { standingOf } from '../../src/domain/standing';
import type { NoticeLine } from '../../src/letters/notice';
import { SAMPLE_SETTINGS } from '../commands/sample-company';

const setting = (name: string): string => SAMPLE_SETTINGS[name] ?? '';

/** The sender of the examples: the sample company that does not exist. */
export const EXAMPLE_SENDER: Sender = {
  company: setting("Nom de l'entreprise"),
  legalForm: setting('Forme juridique'),
  capital: setting('Capital social'),
  siren: setting('SIREN'),
  registry: setting('RCS ou RNE'),
  vatNumber: setting('TVA intracommunautaire'),
  address: setting('Adresse'),
  postalCode: setting('Code postal'),
  city: setting('Ville'),
  phone: setting('Téléphone'),
  email: setting('E-mail'),
  contact: setting('Contact'),
  contactQuality: setting('Qualité du contact'),
  iban: setting('IBAN'),
  bic: setting('BIC'),
};

/** A customer who does not exist, of whom only what a letter says is known. */
export const exampleCustomer = (
  known: Pick<Customer, 'name' | 'type' | 'address' | 'postalCode' | 'city'> & Partial<Customer>,
): Customer => ({
  row: 2,
  code: '',
  civility: '',
  contact: '',
  emails: [],
  copyTo: [],
  phone: '',
  country: '',
  siren: '',
  language: 'fr',
  policy: '',
  paymentTerms: '',
  blocked: false,
  insolvency: null,
  legalForm: '',
  registeredOffice: '',
  representedBy: '',
  problem: null,
  ...known,
});

interface ExampleInvoice {
  readonly number: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  /** Euros. */
  readonly total: number;
  readonly received?: readonly (readonly [date: string, euros: number])[];
  readonly reference?: string;
}

/** An invoice as a notice of `today` speaks of it. */
export function exampleLine(today: CivilDate, example: ExampleInvoice): NoticeLine {
  const invoice: Invoice = {
    row: 2,
    number: example.number,
    customer: '',
    nature: 'invoice',
    issuedOn: example.issuedOn as CivilDate,
    dueOn: example.dueOn as CivilDate,
    total: cents(Math.round(example.total * 100)),
    paid: ZERO,
    paidOn: null,
    subject: '',
    situation: null,
    creditFor: '',
    customerReference: example.reference ?? '',
    performedOn: null,
    paymentMethod: '',
    retention: null,
    currency: 'EUR',
    reminderEmails: [],
    pdf: '',
    typedStatus: null,
  };
  const receipts = (example.received ?? []).map(([on, amount]) => ({
    on: on as CivilDate,
    amount: cents(Math.round(amount * 100)),
  }));
  const standing = standingOf(invoice, receipts, [], today);
  return { invoice, dueOn: invoice.dueOn, standing, daysPastDue: daysBetween(invoice.dueOn, today) };
}
