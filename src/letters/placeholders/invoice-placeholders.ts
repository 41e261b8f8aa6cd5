import { definePlaceholders } from './definition';

/** Placeholders about the invoices a message carries. */
export const INVOICE_PLACEHOLDERS = definePlaceholders({
  invoiceNumber: {
    fr: 'Numéro de la facture',
    en: 'Invoice number',
    aliases:
      'Numéro | N° | N° de facture | Facture | Facture n° | Facture numéro | Référence de la facture | Réf. facture | Num facture | Invoice | Invoice no | Invoice # | Invoice reference',
    oneInvoice: true,
  },
  invoiceDate: {
    fr: 'Date de la facture',
    en: 'Invoice date',
    aliases:
      'Date d’émission | Date d’émission de la facture | Date de facturation | Date d’envoi de la facture | Issue date | Date of invoice',
    oneInvoice: true,
    column: 'Date facture',
  },
  dueDate: {
    fr: 'Date d’échéance',
    en: 'Due date',
    aliases:
      'Échéance | Échéance de la facture | Date d’échéance de la facture | Date d’exigibilité | Invoice due date',
    oneInvoice: true,
  },
  totalAmount: {
    fr: 'Montant TTC',
    en: 'Invoice amount',
    aliases:
      'Montant de la facture | Montant TTC de la facture | Montant de la facture TTC | Montant total de la facture | Montant total TTC | Montant facturé | Total TTC | Total de la facture | Invoice total | Total amount',
    unit: 'money',
    oneInvoice: true,
  },
  paidAmount: {
    fr: 'Montant réglé',
    en: 'Amount paid',
    aliases:
      'Montant déjà réglé | Déjà réglé | Montant payé | Montant déjà payé | Acompte versé | Paid amount',
    unit: 'money',
  },
  openAmount: {
    fr: 'Montant dû',
    en: 'Amount due',
    aliases:
      'Reste dû | Montant dû TTC | Montant total dû TTC | Solde | Solde dû | Solde restant dû | Montant restant dû | Montant restant | Reste à payer | Montant impayé | Somme due | Somme restant due | Montant total dû | Montant à payer | Montant à régler | Balance due | Outstanding amount | Outstanding balance | Open amount | Total due | Total amount due',
    unit: 'money',
  },
  daysPastDue: {
    fr: 'Nombre de jours de retard',
    en: 'Days overdue',
    aliases:
      'Jours de retard | Retard | Retard en jours | Nombre de jours | Nb de jours de retard | Nb jours de retard | Days late | Days past due | Number of days overdue | Number of days late',
    unit: 'days',
  },
  description: {
    fr: 'Description des produits ou services',
    en: 'Description of goods or services',
    aliases:
      'Objet | Objet de la facture | Description | Description des produits | Description des services | Description de la prestation | Prestation | Nature de la prestation | Désignation | Products or services | Description of products or services',
    oneInvoice: true,
    column: 'Objet',
  },
  customerReference: {
    fr: 'Référence client',
    en: 'Customer reference',
    aliases:
      'Réf. client | V/Réf | Votre référence | Vos références | Numéro de commande | N° de commande | Bon de commande | Numéro de bon de commande | Numéro d’engagement | N° d’engagement | Purchase order | PO number | Order number | Your reference',
    optional: true,
    column: 'Réf. client',
  },
  performedOn: {
    fr: 'Date de prestation',
    en: 'Service date',
    aliases: 'Date de la livraison | Delivery date',
    optional: true,
    oneInvoice: true,
    column: 'Date de prestation',
  },
  invoiceTable: {
    fr: 'Tableau des factures',
    en: 'Invoice table',
    aliases:
      'Tableau récapitulatif | Tableau récapitulatif des factures | Liste des factures | Détail des factures | Table of invoices | List of invoices',
  },
  concerned: {
    fr: 'Factures concernées',
    en: 'Invoices concerned',
    aliases: 'Facture concernée | Invoice concerned',
  },
  concernedBriefly: { fr: 'Factures en bref', en: 'Invoices in short' },
  invoiceNumbers: { fr: 'Numéros des factures', en: 'Invoice numbers' },
  invoiceCount: { fr: 'Nombre de factures', en: 'Number of invoices' },
});
