import type { Cents } from './cents';
import type { CivilDate, CivilDateTime } from './civil-date';
import type { BelowFloor, RateClause } from './claims/rate-clause';
import type { ComputedDueDate, EndOfMonthCount } from './payment-terms/terms';

/** What the rules judge: the user's words once read and checked. Nothing here knows a sheet, but for the row numbers it may name. */

export type Language = 'fr' | 'en';

export type CustomerType = 'business' | 'consumer' | 'publicBody' | 'association' | 'unknown';

/** The user's one word on a row, column Situation. */
export const SITUATION_KINDS = [
  'dispute',
  'promise',
  'instalmentPlan',
  'hold',
  'doNotChase',
  'replyToRead',
  'paymentInTransit',
  'assigned',
  'entrusted',
  'writtenOff',
  'cancelled',
] as const;
export type SituationKind = (typeof SITUATION_KINDS)[number];

export interface Situation {
  readonly kind: SituationKind;
  /** Column Jusqu'au: the date promised, of the next instalment, of presentation, of the end of the hold. */
  readonly date: CivilDate | null;
  /** Column Précision: free text (who the debt was assigned to); never in a letter. */
  readonly detail: string;
}

export type InvoiceNature =
  | 'invoice'
  | 'deposit'
  | 'progressBilling'
  /** Corrects the invoice: an error, a return. */
  | 'creditNote'
  /** A rebate granted from its date on. */
  | 'commercialCreditNote';

export const isCreditNature = (nature: InvoiceNature): boolean =>
  nature === 'creditNote' || nature === 'commercialCreditNote';

/** One row of Factures that could be read. */
export interface Invoice {
  readonly row: number;
  readonly number: string;
  /** The customer as the row names him; matched with Clients by name or code. */
  readonly customer: string;
  readonly nature: InvoiceNature;
  readonly issuedOn: CivilDate | null;
  readonly dueOn: CivilDate;
  /** What dueOn was computed from, when Échéance is empty; null when a date is written there. */
  readonly computedDueDate: ComputedDueDate | null;
  /** TTC; negative for a credit note. */
  readonly total: Cents;
  /** Column Montant réglé; zero says nothing. */
  readonly paid: Cents;
  readonly paidOn: CivilDate | null;
  readonly subject: string;
  readonly situation: Situation | null;
  /** Column Avoir sur: the number of the invoice a credit note reduces; '' when none. */
  readonly creditFor: string;
  readonly customerReference: string;
  readonly performedOn: CivilDate | null;
  readonly paymentMethod: string;
  readonly retention: { readonly amount: Cents; readonly releasableOn: CivilDate } | null;
  /** ISO code; EUR when the cell is empty. */
  readonly currency: string;
  /** Column E-mail de relance: replaces the customer's addresses for this invoice. */
  readonly reminderEmails: readonly string[];
  readonly pdf: string;
  /** What a person typed over Statut, when the cell is not what the product wrote there; else null. */
  readonly typedStatus: string | null;
}

/** Why a row, a customer or a payment could not be read: the cell to mend, and what is expected there. */
export interface CellProblem {
  /** « D12 », as the sheet shows it now. */
  readonly cell: string;
  readonly column: string;
  /** What stands there, as a person sees it; '' when empty. */
  readonly found: string;
  /** The end of the sentence: « écrivez une date jj/mm/aaaa ». */
  readonly expected: string;
}

/** A row of Factures that holds something, readable or not. Only itself is held when it is not. */
export type InvoiceRow =
  | { readonly readable: true; readonly invoice: Invoice }
  | {
      readonly readable: false;
      readonly row: number;
      readonly number: string;
      readonly customer: string;
      readonly problem: CellProblem;
      readonly typedStatus: string | null;
    };

export interface Customer {
  readonly row: number;
  readonly name: string;
  readonly code: string;
  readonly type: CustomerType;
  readonly civility: string;
  readonly contact: string;
  readonly emails: readonly string[];
  readonly copyTo: readonly string[];
  readonly phone: string;
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
  readonly siren: string;
  readonly language: Language;
  /** Column Scénario; '' follows the type. */
  readonly policy: string;
  readonly paymentTerms: string;
  readonly blocked: boolean;
  /** Column Procédure collective: null when empty; the date of the judgment when the cell holds one. */
  readonly insolvency: { readonly openedOn: CivilDate | null } | null;
  /** Taux des pénalités, of his contract; null follows the settings. */
  readonly penaltyRate: RateClause | null;
  readonly legalForm: string;
  readonly registeredOffice: string;
  readonly representedBy: string;
  /** The first cell of the row that could not be read; it holds the customer's invoices. */
  readonly problem: CellProblem | null;
}

export type PaymentNature = 'payment' | 'rejection' | 'setOff' | 'discount' | 'loss';

export interface Payment {
  readonly row: number;
  readonly receivedOn: CivilDate;
  readonly customer: string;
  /** Number of the invoice paid; '' when it is still to allocate. */
  readonly invoice: string;
  readonly nature: PaymentNature;
  /** Positive, but a rejection counts against what was paid whatever its sign. */
  readonly amount: Cents;
  readonly method: string;
  readonly reference: string;
}

/** A row of Règlements that could not be read; it holds the invoice or the customer it names. */
export interface UnreadablePayment {
  readonly row: number;
  readonly customer: string;
  readonly invoice: string;
  readonly problem: CellProblem;
}

export type Channel = 'email' | 'call' | 'letter' | 'registeredLetter' | 'registeredLetterAndEmail' | 'file';
export type Dispatch = 'automatic' | 'afterApproval' | 'byHand';

/** One row of Scénarios. */
export interface PolicyStep {
  readonly order: number;
  /** Column Étape, as its owner named it. */
  readonly name: string;
  /** Days from the due date; negative before it. */
  readonly days: number;
  readonly channel: Channel;
  readonly dispatch: Dispatch;
  readonly emailModel: string;
  readonly letterModel: string;
  /** Délai accordé, in days; null when empty. */
  readonly grantedDays: number | null;
}

export interface DunningPolicy {
  readonly name: string;
  /** In the order of column Ordre. */
  readonly steps: readonly PolicyStep[];
}

export interface NoticeModel {
  readonly name: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  /** Id or link of the Google Doc that is the letter's model; '' when none. */
  readonly document: string;
  readonly row: number;
}

/** The sender's identity, from Paramètres. Empty strings where nothing was entered. */
export interface Sender {
  readonly company: string;
  readonly legalForm: string;
  readonly capital: string;
  readonly siren: string;
  readonly registry: string;
  readonly vatNumber: string;
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
  readonly phone: string;
  readonly email: string;
  /** Who signs and answers: name, then quality. */
  readonly contact: string;
  readonly contactQuality: string;
  readonly iban: string;
  readonly bic: string;
}

export interface Settings {
  readonly sender: Sender;
  /** A customer owing less than this in all is left alone. */
  readonly minimumAmount: Cents;
  readonly contactDelayDays: number;
  /** Encaissements pointés jusqu'au; null when never. */
  readonly receiptsCheckedUntil: CivilDate | null;
  /** Working days a check stays fresh; null switches the gate off. */
  readonly receiptsFreshness: number | null;
  /** Reprise: what becomes of an invoice first seen more than 30 days late. */
  readonly takeover: 'decide' | 'chase';
  /** Scénario par défaut, for whoever is neither a consumer nor a public body; '' = Standard. */
  readonly defaultPolicy: string;
  /** Conditions de paiement par défaut, for customers who have none; '' = none, and nothing is computed. */
  readonly defaultPaymentTerms: string;
  /** Décompte des jours fin de mois; null until somebody chose: it is never guessed. */
  readonly endOfMonthCount: EndOfMonthCount | null;
  readonly alsaceMoselle: boolean;
  /** Taux des pénalités, of our general terms; null = the rate the law provides. */
  readonly penaltyRate: RateClause | null;
  /** What takes the place of an agreed rate below three times the legal one. */
  readonly belowFloor: BelowFloor;
  /** A partial payment settles the interest that ran so far first; else the principal. */
  readonly isInterestFirst: boolean;
  /** What is sold is the carriage of goods: it is barred within a year. */
  readonly transportsGoods: boolean;
  readonly replyTo: string;
  readonly copyTo: readonly string[];
  /** Recipients in 24 hours, at most; null = the default of the account's kind. */
  readonly dailyRecipients: number | null;
  readonly digest: boolean;
  /** Months personal data is kept once a customer's last invoice is settled; null = no purge. */
  readonly personalDataMonths: number | null;
  readonly owner: string;
  /** N° of the last Journal line that a sheet for a new year was copied with; 0 on any other. */
  readonly formerUntil: number;
}

export type JournalState =
  | 'seen'
  | 'reserved'
  | 'sent'
  | 'failed'
  | 'uncertain'
  | 'released'
  | 'approved'
  | 'postponed'
  | 'waived'
  | 'bounced'
  | 'called'
  | 'takenOver'
  | 'chosenToChase'
  | 'posted'
  /** A letter made ready to be changed by hand before it is approved. */
  | 'drafted'
  /** An e-mail's subject and text, rewritten for one message only. */
  | 'edited'
  /** A fact of procedure that a person noted: what interrupts the limitation, a court order, its service. */
  | 'legalEvent'
  /** A person gave up the interest and the indemnity of an invoice. */
  | 'claimWaived'
  /** The file for an order to pay was made, with what is needed to ask a court for it. */
  | 'fileMade'
  /** Takes back the line that its Détail names. */
  | 'withdrawn';

/** One line of Journal: one invoice, one change of state. Never changed once written. */
export interface JournalEntry {
  readonly number: number;
  readonly at: CivilDateTime;
  /** Invoice and rank, « F-12#1 »; for a line that concerns a message only, the message's key. */
  readonly key: string;
  readonly customer: string;
  readonly invoice: string;
  readonly step: string;
  /** Rank of the level (relance 1 = 1); 0 for a pre-due reminder or a call; null for a mere mention (« également échues »). */
  readonly rank: number | null;
  readonly state: JournalState;
  readonly recipient: string;
  /** Key of the message, the same from dry run to send. */
  readonly message: string;
  readonly thread: string;
  readonly document: string;
  readonly by: string;
  readonly detail: string;
}
