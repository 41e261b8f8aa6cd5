import { CUSTOMER_ALIASES } from './aliases-customer';
import { DOCUMENT_ALIASES } from './aliases-document';
import { MONEY_ALIASES } from './aliases-money';
import { type FieldDefinition, words } from './fields';

const NOT_AN_ISSUE_DATE =
  /\b(echeance|due|limite|paiement|payment|reglement|paid|paye|payee|encaissement|encaissee|virement|versement|cheque|remise|recue?|pointage|lettrage|prelevement|livraison|delivery|relance|reminder|debut|fin|start|end|period|valeur|clear|clearing|void|voided|update|updated|modification|maj|last|derniere|prevue|expected|envoi|sent|naissance)\b/;

/** Headings of invoice lists, in French and in English (facts of the market: exports of twenty tools). */
export const ALIASES: readonly FieldDefinition[] = [
  {
    field: 'number',
    label: 'Numéro',
    shape: 'text',
    strong: words(
      'numero de facture, n fact, no fact, num fact, n de fact, fact n, n fac, no fac, num fac, ref fact, numero facture, numero de la facture, n facture, n de facture, no facture, num facture, facture n, reference facture, reference de facture, reference de la facture, ref facture, numero, invoice number, invoice no, invoice num, invoice nr, inv no, invoice ref, invoice reference, n piece, numero piece, numero de piece, n de piece, n facture externe, numero facture externe',
    ),
    weak: words(
      'invoice id, invoice, doc id, document id, document number, document no, doc number, doc no, numero de document, n document, facture, factures, number, reference, ref, piece, num, no, n, id',
    ),
    never:
      /\b(client|customer|cust|commande|order|po|tva|vat|siret|siren|compte|account|ligne|line|tel|telephone|phone|paiement|payment|cheque|relance|devis|montant|amount|date|dossier|projet|project|article|item)\b/,
  },
  {
    field: 'issuedOn',
    label: 'Date facture',
    shape: 'date',
    strong: words(
      'date de facture, date facture, date de la facture, date d emission, date emission, date facturation, date de facturation, date piece, date de piece, date de la piece, invoice date, issue date, issued, issued on, issue on, date issued, date of issue, billing date, facture le, emise le, emis le, date document, date du document, document date',
    ),
    weak: words(
      'posting date, document create date, created at, created, date creation facture, date de creation, date creation, date',
    ),
    never: NOT_AN_ISSUE_DATE,
  },
  {
    field: 'dueOn',
    label: 'Échéance',
    shape: 'date',
    strong: words(
      'date d echeance, date echeance, date de l echeance, echeance, echeance le, date limite de paiement, date limite paiement, date limite de reglement, date limite reglement, a payer avant le, a regler avant le, a payer avant, a regler avant, payable avant, date limite, reglement avant le, paiement avant le, due date, due on, due, due in date, payment due date, date due, due by, payment due, net due date',
    ),
    weak: words('a payer le, a regler le, payable le'),
    never: /\b(relance|reminder|montant|amount|total|mode)\b/,
  },
  ...MONEY_ALIASES,
  ...DOCUMENT_ALIASES,
  ...CUSTOMER_ALIASES,
];
