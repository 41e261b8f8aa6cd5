import { type FieldDefinition, words } from './fields';

const NOT_A_TOTAL =
  /\b(ht|hors taxes?|tax|tva|vat|discount|remise|paid|paye|payee|regle|reglement|encaisse|balance|solde|reste|restant|due?|item|line|ligne|qty|quantite|unit|unitaire|shipping|frais|port|penalites?|indemnite|commission|acompte|avoir|debit|credit)\b/;

/** Headings of amounts, and of the dates of their payment. */
export const MONEY_ALIASES: readonly FieldDefinition[] = [
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
    weak: words(
      'encaisse, encaissement, recu, regle, paye, paid, acompte verse, acomptes verses, acompte, received',
    ),
    never:
      /\b(date|mode|statut|status|etat|numero|number|du|due|reste|le|on|at|by|delais?|jours|days|taux|nombre|nb)\b/,
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
      'paye le, payee le, regle le, reglee le, encaisse le, encaissee le, solde le, soldee le, paiement recu le, reglement recu le, virement recu le, cheque recu le, recu le, acquittee le, date paye, date payee, paid at, paid on, paid date, date paid, settled, settled on, settled date, settled at, settlement date, date d encaissement, date encaissement, date de l encaissement, received on',
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
];
