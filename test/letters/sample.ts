import { addCents, cents, subtractCents } from '../../src/domain/cents';
import type { CivilDate } from '../../src/domain/civil-date';
import { claimOn } from '../../src/domain/claims/claim';
import type { ClaimTerms } from '../../src/domain/claims/claim-terms';
import { DEFAULT_CLAUSE } from '../../src/domain/claims/rate-clause';
import type { Customer, Invoice, NoticeModel, Sender } from '../../src/domain/model';
import { SHIPPED_MODELS } from '../../src/letters/models';
import type { Notice, NoticeLine } from '../../src/letters/notice';
import { RATES } from '../domain/claims/claim-fixture';

export const day = (text: string): CivilDate => text as CivilDate;

export const sender: Sender = {
  company: 'Menuiserie Lambert',
  legalForm: 'SARL',
  capital: '10000',
  siren: '732829320',
  registry: 'Lyon',
  vatNumber: 'FR44732829320',
  address: '12 rue des Lilas',
  postalCode: '69001',
  city: 'Lyon',
  phone: '04 78 00 00 00',
  email: 'compta@lambert.example',
  contact: 'Élise Lambert',
  contactQuality: 'gérante',
  iban: 'FR7630006000011234567890189',
  bic: 'AGRIFRPP',
};

export const customer: Customer = {
  row: 2,
  name: 'SARL Dupont & Fils',
  code: 'C-7',
  type: 'business',
  civility: '',
  contact: '',
  emails: ['compta@dupont.example'],
  copyTo: [],
  phone: '',
  address: '3 place du Marché',
  postalCode: '75011',
  city: 'Paris',
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

const invoice: Invoice = {
  row: 2,
  number: 'F-2026-118',
  customer: customer.name,
  nature: 'invoice',
  issuedOn: day('2026-10-01'),
  dueOn: day('2026-10-31'),
  total: cents(120000),
  paid: cents(0),
  paidOn: null,
  subject: 'Pose de deux fenêtres',
  situation: null,
  creditFor: '',
  customerReference: 'BC-77',
  performedOn: null,
  paymentMethod: '',
  retention: null,
  currency: 'EUR',
  reminderEmails: [],
  pdf: '',
  computedDueDate: null,
  typedStatus: null,
};

/** An invoice as a notice speaks of it; `received` is in cents. */
export function line(
  changes: Partial<Invoice> = {},
  received = 0,
  daysPastDue = 12,
  receivedOn = day('2026-11-02'),
): NoticeLine {
  const merged = { ...invoice, ...changes };
  const amount = cents(received);
  return {
    invoice: merged,
    dueOn: merged.dueOn,
    daysPastDue,
    claim: null,
    interestPaid: cents(0),
    standing: {
      received: amount,
      credited: cents(0),
      retained: cents(0),
      open: subtractCents(merged.total, amount),
      surplus: cents(0),
      receipts:
        received === 0
          ? []
          : [{ on: receivedOn, amount, nature: 'payment', isDated: true, method: '', reference: '' }],
      settledOn: null,
      creditNotes: [],
      credits: [],
    },
  };
}

export function notice(changes: Partial<Notice> = {}): Notice {
  return {
    customer,
    sender,
    lines: [line()],
    alsoListed: [],
    step: { name: 'Relance 1', grantedDays: null, isFormal: false },
    previous: [],
    today: day('2026-11-12'),
    reference: 'R-2026-0193',
    enclosures: [],
    claiming: 'nothing',
    copyOf: null,
    ...changes,
  };
}

/** The same line with what the law adds to it, for a business that agreed on nothing else. */
export const withClaim = (
  one: NoticeLine,
  until: CivilDate,
  terms: Partial<ClaimTerms> = {},
): NoticeLine => ({
  ...one,
  claim: claimOn(
    {
      rule: { kind: 'business', clause: DEFAULT_CLAUSE, belowFloor: 'floor' },
      dueOn: one.dueOn,
      owed: one.invoice.total,
      flows: one.standing.receipts,
      retention: null,
      isInterestFirst: false,
      insolventFrom: null,
      bearsIndemnity: true,
      waiver: null,
      rates: RATES,
      ...terms,
    },
    until,
  ),
});

/** A notice that claims them, counted to its own day. */
export const claimingNotice = (changes: Partial<Notice> = {}): Notice => {
  const bare = notice({ claiming: 'claimed', ...changes });
  return { ...bare, lines: bare.lines.map((one) => withClaim(one, bare.today)) };
};

export const model = (text: string, changes: Partial<NoticeModel> = {}): NoticeModel => ({
  name: 'Mon modèle',
  language: 'fr',
  subject: 'Objet',
  text,
  document: '',
  row: 2,
  ...changes,
});

export function shipped(name: string, language: 'fr' | 'en' = 'fr'): NoticeModel {
  const found = SHIPPED_MODELS.find((one) => one.name === name && one.language === language);
  if (!found) throw new Error(`no shipped model ${name} (${language})`);
  return found;
}

export const sumOf = (lines: readonly NoticeLine[]): number =>
  addCents(...lines.map((one) => one.standing.open));

/** No-break spaces made plain, so that expectations can be typed. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\r\n/g, '\n');
