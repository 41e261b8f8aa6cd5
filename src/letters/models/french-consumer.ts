import { draft, lines } from './draft';
import {
  CROSSED_PAYMENT,
  FORMAL_CLOSING,
  GREETING,
  HOW_TO_PAY,
  REGARDS,
  SUBJECT,
  TABLE,
} from './french-phrases';
import { MODEL_NAMES } from './names';

const french = draft('fr');

/** For consumers: the principal, time, and an offer to agree; no penalty, no fee, no threat of court. */
export const FRENCH_CONSUMER_MODELS = [
  french(
    MODEL_NAMES.consumerFirstNotice,
    SUBJECT,
    GREETING,
    "Sauf erreur de notre part, nous n'avons pas encore reçu le paiement complet de [Factures concernées]. Il s'agit sans doute d'un simple oubli ; en voici le détail.",
    TABLE,
    lines(
      'Nous vous remercions de bien vouloir régler la somme de [Montant dû].',
      HOW_TO_PAY,
      'Pièce jointe : [Pièces jointes]',
    ),
    'Pour toute question sur cette somme, répondez simplement à ce message.',
    CROSSED_PAYMENT,
    REGARDS,
  ),
  french(
    MODEL_NAMES.consumerSecondNotice,
    SUBJECT,
    GREETING,
    lines(
      'Nous revenons vers vous après [Relances précédentes].',
      "Sauf erreur ou règlement croisé, nous n'avons pas reçu le paiement complet de [Factures concernées].",
    ),
    TABLE,
    lines(
      'Nous vous demandons de régler la somme de [Montant dû] au plus tard le [Date limite de règlement].',
      HOW_TO_PAY,
      'Pièce jointe : [Pièces jointes]',
    ),
    'Pouvez-vous nous indiquer la date de votre paiement, ou ce qui vous en empêche ? En cas de difficulté, nous chercherons avec vous un étalement qui convienne.',
    CROSSED_PAYMENT,
    REGARDS,
  ),
  french(
    MODEL_NAMES.consumerFormalNotice,
    "[Nom de l'entreprise] : un courrier à votre attention",
    GREETING,
    lines(
      "Malgré [Relances précédentes], nous restons dans l'attente de votre paiement.",
      'Nous vous mettons en demeure de nous payer la somme de [Montant dû], arrêtée au [Date du jour], dans un délai de [Nombre de jours supplémentaires] à compter de la réception de la présente.',
    ),
    TABLE,
    lines('Règlements déjà reçus et déduits : [Règlements reçus].', HOW_TO_PAY),
    'À compter de la réception de la présente, cette somme porte intérêt au taux légal (articles 1231-6 et 1344-1 du code civil).',
    'Si vous rencontrez une difficulté ou si vous contestez cette somme, répondez-nous : nous examinerons avec vous un paiement en plusieurs fois ou toute autre solution.',
    FORMAL_CLOSING,
  ),
];
