import { type FieldDefinition, words } from './fields';

/** Headings that say what a document is, what became of it, and what it is made of. */
export const DOCUMENT_ALIASES: readonly FieldDefinition[] = [
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
];
