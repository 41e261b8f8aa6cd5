import type { Language } from '../../domain/model';

/** Sets a text in the typography of its language. */
export type Writer = (text: string) => string;

/** What every letter says around its text, by language. */
export interface LetterFrame {
  readonly company: string;
  /** The sender, under its name: a line that has nothing to say is left out. */
  readonly sender: readonly string[];
  readonly recipient: string;
  readonly references: readonly string[];
  readonly placeAndDate: string;
  readonly registered: string;
  readonly subject: string;
  readonly greeting: string;
  readonly headings: readonly string[];
  /** The row that is written once for each invoice. */
  readonly invoice: readonly string[];
  readonly total: string;
  /** The customer's other overdue invoices: a formal notice does not speak of them. */
  readonly alsoOverdue: string;
  readonly closing: string;
  readonly signatory: readonly string[];
  readonly enclosures: string;
  readonly statement: {
    readonly title: string;
    readonly headings: readonly string[];
    /** The row that is written once for each period. */
    readonly period: readonly string[];
    /** Label, detail, amount: a row without amount goes. */
    readonly totals: readonly (readonly [string, string, string])[];
    readonly notes: string;
  };
  readonly mentions: string;
}

export const FRAMES: Readonly<Record<Language, LetterFrame>> = {
  fr: {
    company: "[Nom de l'entreprise]",
    sender: [
      "[Adresse de l'entreprise]",
      'Tél. [Téléphone]',
      '[E-mail]',
      'Affaire suivie par [Nom du signataire]',
    ],
    recipient: '[Adresse du destinataire]',
    references: ['N/Réf. : [Référence du message]', 'V/Réf. : [Référence client]'],
    placeAndDate: "[Ville de l'entreprise], le [Date du jour]",
    registered: "Lettre recommandée avec demande d'avis de réception n° [Numéro du recommandé]",
    subject: 'Objet : ',
    greeting: "[Formule d'appel],",
    headings: ['Facture n°', 'Date', 'Échéance', 'Montant TTC', 'Déjà réglé', 'Reste dû'],
    invoice: [
      '[Numéro de la facture]',
      '[Date de la facture]',
      "[Date d'échéance]",
      '[Montant TTC]',
      '[Montant réglé]',
      '[Montant dû]',
    ],
    total: '[Montant dû]',
    alsoOverdue: '[Autres factures échues]',
    closing: '[Formule de politesse]',
    signatory: ['[Nom du signataire]', '[Qualité du signataire]'],
    enclosures: 'P.-J. : [Pièces jointes]',
    statement: {
      title: '[Titre du décompte]',
      headings: ['Facture n°', 'Période', 'Jours', 'Base', 'Taux', 'Montant'],
      period: [
        '[Numéro de la facture]',
        '[Période de pénalités]',
        '[Jours de la période]',
        '[Base de calcul]',
        '[Taux de la période]',
        '[Pénalités de la période]',
      ],
      totals: [
        ['Total', '', '[Pénalités de retard]'],
        ['Indemnité forfaitaire', "[Détail de l'indemnité]", '[Indemnité forfaitaire]'],
        ['Chaque jour de plus', '', '[Pénalités par jour]'],
      ],
      notes: '[Précisions du décompte]',
    },
    mentions: '[Mentions légales]',
  },
  en: {
    company: '[Our company name]',
    sender: ['[Our address]', 'Tel. [Phone]', '[Email]', 'Your contact: [Signatory name]'],
    recipient: '[Recipient address]',
    references: ['Our ref.: [Message reference]', 'Your ref.: [Customer reference]'],
    placeAndDate: '[Our city], [Today]',
    registered: 'By registered post with acknowledgement of receipt, no. [Registered letter number]',
    subject: 'Subject: ',
    greeting: '[Greeting],',
    headings: ['Invoice', 'Date', 'Due date', 'Total inc. VAT', 'Already paid', 'Still due'],
    invoice: [
      '[Invoice number]',
      '[Invoice date]',
      '[Due date]',
      '[Invoice amount]',
      '[Amount paid]',
      '[Amount due]',
    ],
    total: '[Amount due]',
    alsoOverdue: '[Other overdue invoices]',
    closing: '[Closing]',
    signatory: ['[Signatory name]', '[Signatory title]'],
    enclosures: 'Enclosures: [Enclosures]',
    statement: {
      title: '[Statement title]',
      headings: ['Invoice', 'Period', 'Days', 'Base', 'Rate', 'Amount'],
      period: [
        '[Invoice number]',
        '[Interest period]',
        '[Days in period]',
        '[Interest base]',
        '[Rate for period]',
        '[Interest for period]',
      ],
      totals: [
        ['Total', '', '[Late payment interest]'],
        ['Recovery indemnity', '[Recovery indemnity detail]', '[Recovery indemnity]'],
        ['Each further day', '', '[Daily interest]'],
      ],
      notes: '[Statement notes]',
    },
    mentions: '[Legal mentions]',
  },
};
