import { draft, lines } from './draft';
import { GREETING, REGARDS, SUBJECT } from './french-phrases';
import { MODEL_NAMES } from './names';

const french = draft('fr');

/** Shorter letters that speak of one invoice: such a message carries one invoice a day. */
export const FRENCH_ALTERNATIVES = [
  french(
    MODEL_NAMES.alternativeBeforeAction,
    SUBJECT,
    GREETING,
    lines(
      "La facture n° [Numéro de la facture], arrivée à échéance le [Date d'échéance], présente un retard de [Nombre de jours de retard]. Il reste [Montant dû] à régler.",
      'Nous vous demandons de procéder à ce paiement au plus vite.',
    ),
    "Sans paiement de votre part sous [Nombre de jours supplémentaires], soit au plus tard le [Date limite de règlement], nous nous réservons la possibilité d'agir en justice pour recouvrer cette somme.",
    REGARDS,
  ),
  french(
    MODEL_NAMES.alternativeRelationship,
    SUBJECT,
    GREETING,
    'Nous vous avons adressé la facture n° [Numéro de la facture] pour [Description des produits ou services]. Elle est échue depuis [Nombre de jours de retard] et il reste [Montant dû] à régler.',
    'Nous tenons à la qualité de nos échanges et vous remercions de régler cette somme dès que possible. Si un point vous arrête, parlons-en.',
    REGARDS,
  ),
  french(
    MODEL_NAMES.alternativeOnReceipt,
    SUBJECT,
    GREETING,
    "Nous vous rappelons que la facture n° [Numéro de la facture] est en retard de [Nombre de jours de retard] et qu'il reste [Montant dû] à régler.",
    "Nous vous demandons de régler cette somme dès réception de ce message : un paiement rapide nous dispensera d'envisager une action en justice.",
    REGARDS,
  ),
];
