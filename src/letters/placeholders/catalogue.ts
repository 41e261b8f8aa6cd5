import { CLAIM_PLACEHOLDERS } from './claim-placeholders';
import { INVOICE_PLACEHOLDERS } from './invoice-placeholders';
import { PEOPLE_PLACEHOLDERS } from './people-placeholders';

/** Every placeholder. Articles and apostrophes do not count in names: « Numéro facture » is « Numéro de la facture ». */
export const PLACEHOLDERS = { ...PEOPLE_PLACEHOLDERS, ...INVOICE_PLACEHOLDERS, ...CLAIM_PLACEHOLDERS };

export type PlaceholderKey = keyof typeof PLACEHOLDERS;

/** Words that name several things: refused, with the choices. */
export const AMBIGUOUS: Readonly<Record<string, readonly PlaceholderKey[]>> = {
  date: ['invoiceDate', 'dueDate', 'deadline', 'today'],
  dates: ['invoiceDate', 'dueDate', 'deadline', 'today'],
  montant: ['openAmount', 'totalAmount', 'paidAmount'],
  amount: ['openAmount', 'totalAmount', 'paidAmount'],
  somme: ['openAmount', 'totalAmount', 'totalClaimed'],
  total: ['openAmount', 'totalAmount', 'totalClaimed'],
  'montant total': ['openAmount', 'totalAmount', 'totalClaimed'],
  nom: ['customerName', 'signatory', 'senderName'],
  name: ['customerName', 'signatory', 'senderName'],
  'raison sociale': ['customerName', 'senderName'],
  societe: ['customerName', 'senderName'],
  entreprise: ['customerName', 'senderName'],
  company: ['customerName', 'senderName'],
  adresse: ['customerAddress', 'senderAddress'],
  address: ['customerAddress', 'senderAddress'],
  ville: ['customerCity', 'senderCity'],
  city: ['customerCity', 'senderCity'],
  reference: ['invoiceNumber', 'customerReference', 'reference'],
  ref: ['invoiceNumber', 'customerReference', 'reference'],
  'date limite paiement': ['dueDate', 'deadline'],
  'date paiement': ['dueDate', 'deadline'],
  'date reglement': ['dueDate', 'deadline'],
  'delai paiement': ['grantedDays', 'paymentTerms'],
  jours: ['daysPastDue', 'grantedDays'],
  days: ['daysPastDue', 'grantedDays'],
};
