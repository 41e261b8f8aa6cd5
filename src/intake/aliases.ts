import { CUSTOMER_ALIASES } from './aliases-customer';
import type { FieldDefinition } from './fields';

const words = (list: string): string[] => list.split(',').map((alias) => alias.trim());

const NOT_A_TOTAL =
  /\b(ht|hors taxes?|tax|tva|vat|discount|remise|paid|paye|payee|regle|reglement|encaisse|balance|solde|reste|restant|due?|item|line|ligne|qty|quantite|unit|unitaire|shipping|frais|port|penalites?|indemnite|commission|acompte|avoir|debit|credit)\b/;
const NOT_AN_ISSUE_DATE =
  /\b(echeance|due|limite|paiement|payment|reglement|paid|paye|payee|encaissement|encaissee|livraison|delivery|relance|reminder|debut|fin|start|end|period|valeur|clear|clearing|void|voided|update|updated|modification|maj|last|derniere|prevue|expected|envoi|sent|naissance)\b/;

/** Headings of invoice lists, in French and in English (facts of the market: exports of twenty tools). */
export const ALIASES: readonly FieldDefinition[] = [
  {
    field: 'number',
    label: 'Numéro',
    shape: 'text',
    strong: words(
      'numero de facture, numero facture, numero de la facture, n facture, n de facture, no facture, num facture, facture n, reference facture, reference de facture, reference de la facture, ref facture, numero, invoice number, invoice no, invoice num, invoice nr, inv no, invoice ref, invoice reference, n piece, numero piece, numero de piece, n de piece, n facture externe, numero facture externe',
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
      'date d echeance, date echeance, date de l echeance, echeance, echeance le, date limite de paiement, date limite paiement, date limite de reglement, date limite reglement, a payer avant le, a regler avant le, due date, due on, due, due in date, payment due date, date due, due by, payment due, net due date',
    ),
    weak: words('a payer le, payable le'),
    never: /\b(relance|reminder|montant|amount|total|mode)\b/,
  },
  {
    field: 'total',
    label: 'Montant TTC',
    shape: 'amount',
    strong: words(
      'montant ttc, total ttc, montant total ttc, montant ttc total, total general ttc, prix ttc, prix total ttc, montant de la facture, montant facture, total facture, total signe en devises, total signe, total en devises, total signed, total in currency signed, invoice amount, invoice total, total amount, grand total, total incl tax, total incl vat, total including tax, amount incl tax, gross amount, total gross, total open amount, facture ttc, ttc, net a payer',
    ),
    weak: words('total, montant, amount, montant total, converted, gross, prix, valeur, value'),
    never: NOT_A_TOTAL,
  },
  {
    field: 'netTotal',
    label: 'Montant HT',
    shape: 'amount',
    strong: words(
      'montant ht, total ht, ht, montant total ht, montant ht signe, prix ht, montant hors taxes, montant hors taxe, total hors taxes, subtotal, sub total, net amount, total net, untaxed amount, untaxed amount signed, untaxed amount signed currency',
    ),
    never: /\b(unitaire|unit|remise|discount)\b/,
  },
  {
    field: 'vatAmount',
    label: 'Montant TVA',
    shape: 'amount',
    strong: words(
      'montant tva, total tva, tva, montant de la tva, tax, tax amount, vat, vat amount, total tax',
    ),
    never: /\b(taux|rate|percent|code|numero|number|intracommunautaire|id)\b/,
  },
  {
    field: 'paid',
    label: 'Montant réglé',
    shape: 'amount',
    strong: words(
      'montant regle, montant paye, montant deja regle, montant deja paye, deja regle, deja paye, montant encaisse, total regle, total paye, total encaisse, montant reglement, montant du reglement, montant des reglements, montant paiement, montant du paiement, amount paid, paid amount, total paid, amount received, payments received, payment amount, encaissements, reglements',
    ),
    weak: words('encaisse, regle, paye, paid, acompte verse, acomptes verses, acompte, received'),
    never: /\b(date|mode|statut|status|etat|numero|number|du|due|reste|le|on|at|by)\b/,
  },
  {
    field: 'balance',
    label: 'Reste dû',
    shape: 'amount',
    strong: words(
      'reste a payer, reste du, reste a regler, reste a encaisser, restant du, restant a payer, restant a regler, montant restant, montant restant du, montant du ttc, montant du, solde du, solde restant, solde restant du, reliquat, amount remaining, remaining amount, amount outstanding, outstanding amount, outstanding, open amount, open balance, balance due, amount open, total du, impaye',
    ),
    weak: words(
      'amount due, total due, balance, solde, reste, restant, remaining, a payer, a regler, amount due signed, amount residual',
    ),
    never: /\b(date|starting|ending|client|customer|jours|days|statut|status)\b/,
  },
  {
    field: 'paidOn',
    label: 'Date règlement',
    shape: 'date',
    strong: words(
      'paye le, payee le, regle le, reglee le, encaisse le, encaissee le, solde le, soldee le, acquittee le, date paye, date payee, paid at, paid on, paid date, date paid, settled, settled on, settled date, settled at, settlement date, date d encaissement, date encaissement, date de l encaissement, received on',
    ),
    weak: words(
      'date de paiement, date paiement, date du paiement, date de reglement, date reglement, date du reglement, payment date, date of payment, last payment date, date dernier reglement, date dernier paiement',
    ),
    never: /\b(limite|prevue?|previsionnelle?|estimee?|expected|forecast|due|echeance)\b/,
  },
  {
    field: 'forecastOn',
    label: 'Date de règlement prévue',
    shape: 'date',
    strong: words(
      'clear date, clearing date, date de paiement prevue, date paiement prevue, date de reglement prevue, date prevue de paiement, date prevue de reglement, date previsionnelle, date previsionnelle de paiement, expected payment date, predicted payment date, forecast date, predicted clear date',
    ),
  },
  {
    field: 'status',
    label: 'Statut',
    shape: 'status',
    strong: words(
      'statut, status, etat, statut facture, statut de la facture, etat facture, etat de la facture, invoice status, invoice state, state',
    ),
    weak: words('situation'),
    never: /\b(date)\b/,
  },
  {
    field: 'paymentStatus',
    label: 'Statut du paiement',
    shape: 'status',
    strong: words(
      'statut du paiement, statut de paiement, statut paiement, etat du paiement, etat de paiement, etat paiement, statut du reglement, statut reglement, etat du reglement, etat reglement, payment status, payment state, facture payee, facture reglee, facture soldee, payee, reglee, soldee, is paid, encaissee, acquittee',
    ),
    weak: words('paid, paye, regle, encaisse, solde, reglement, paiement, payment, is open, isopen'),
    never: /\b(date|montant|amount|mode|numero|number)\b/,
  },
  {
    field: 'dispute',
    label: 'Litige',
    shape: 'flag',
    strong: words('litige, en litige, contentieux, blocage, disputed, dispute, in dispute, is disputed'),
  },
  {
    field: 'kind',
    label: 'Type',
    shape: 'kind',
    never: /\b(paiement|payment|reglement|operation)\b/,
    strong: words(
      'type, type de document, type document, document type, doc type, type de piece, type piece, type de facture, type facture, invoice type, nature, nature de la facture, type de client, type client, customer type, client type, categorie client, categorie, kind, category',
    ),
  },
  {
    field: 'subject',
    label: 'Objet',
    shape: 'text',
    strong: words(
      'objet, objet de la facture, intitule, sujet, subject, libelle, libelle facture, titre, prestations, prestation, description des prestations, invoice subject, projet, chantier',
    ),
    weak: words('description, designation, libelle de piece, title, memo, project'),
    never: /\b(item|article)\b/,
  },
  {
    field: 'creditFor',
    label: 'Avoir sur',
    shape: 'text',
    strong: words(
      'avoir sur, facture d origine, facture origine, facture rectifiee, facture liee, facture associee, original invoice, credit for, applies to invoice, facture avoir',
    ),
  },
  {
    field: 'customerReference',
    label: 'Réf. client',
    shape: 'text',
    strong: words(
      'ref client, reference client, votre reference, v ref, votre ref, bon de commande, n bon de commande, n commande, numero de commande, numero commande, reference commande, ref commande, commande, commande client, po number, po, purchase order, customer reference, client reference, your reference, n engagement, numero d engagement',
    ),
    weak: words('reference, ref, order number, order id'),
  },
  {
    field: 'performedOn',
    label: 'Date de prestation',
    shape: 'date',
    strong: words(
      'date de prestation, date prestation, date de livraison, date livraison, date de vente, fin de service, fin de prestation, delivery date, service date, date of supply',
    ),
  },
  {
    field: 'paymentMethod',
    label: 'Mode de règlement',
    shape: 'text',
    strong: words(
      'mode de reglement, mode reglement, mode de paiement, mode paiement, moyen de paiement, moyen de reglement, type de reglement, type de paiement, payment method, payment mode, payment type',
    ),
    weak: words('mode'),
  },
  {
    field: 'paymentNumber',
    label: 'N° de règlement',
    shape: 'text',
    strong: words(
      'numero paiement, numero de paiement, n paiement, n reglement, numero reglement, numero de reglement, ref paiement, reference paiement, ref reglement, payment number, payment id, payment reference',
    ),
  },
  {
    field: 'currency',
    label: 'Devise',
    shape: 'text',
    strong: words('devise, code devise, currency, currency code, monnaie, invoice currency'),
  },
  {
    field: 'notes',
    label: 'Notes',
    shape: 'text',
    strong: words(
      'notes, note, commentaire, commentaires, remarque, remarques, comment, comments, note facture, observations, observation',
    ),
  },
  {
    field: 'item',
    label: 'Article',
    shape: 'text',
    strong: words(
      'article, code article, ref article, reference article, n ligne, numero de ligne, ligne, designation, designation article, nom de l article, produit, code produit, nom du produit, item name, item, item desc, item description, item id, product, product name, line number, line no, line item, sku',
    ),
    never: /./, // said exactly or not at all: it decides whether lines are added up
  },
  {
    field: 'quantity',
    label: 'Quantité',
    shape: 'amount',
    strong: words('quantite, qte, qty, quantity'),
  },
  {
    field: 'unitPrice',
    label: 'Prix unitaire',
    shape: 'amount',
    strong: words('prix unitaire, prix unitaire ht, pu, pu ht, p u ht, unit price, item price, rate'),
  },
  ...CUSTOMER_ALIASES,
];
