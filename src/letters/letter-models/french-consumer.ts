import { MODEL_NAMES } from '../models/names';
import { CROSSED_PAYMENT, HOW_TO_PAY } from './french-phrases';
import type { LetterText } from './letter-text';

/** For consumers: the principal, time, and an offer to agree; no penalty, no fee, no threat of court. */
export const FRENCH_CONSUMER_LETTERS: readonly LetterText[] = [
  {
    model: MODEL_NAMES.consumerFirstNotice,
    language: 'fr',
    isRegistered: false,
    hasStatement: false,
    subject: 'Rappel – [Factures en bref]',
    totalLabel: 'Total restant dû',
    before: [
      "Sauf erreur de notre part, nous n'avons pas encore reçu le paiement complet de [Factures concernées]. Il s'agit sans doute d'un simple oubli ; en voici le détail.",
    ],
    claims: [],
    after: [
      'Nous vous remercions de bien vouloir régler la somme de **[Montant dû]**.',
      HOW_TO_PAY,
      'Pour toute question sur cette somme, contactez-nous.',
      CROSSED_PAYMENT,
    ],
  },
  {
    model: MODEL_NAMES.consumerSecondNotice,
    language: 'fr',
    isRegistered: false,
    hasStatement: false,
    subject: 'Second rappel – [Factures en bref]',
    totalLabel: 'Total restant dû',
    before: [
      'Nous revenons vers vous après [Relances précédentes].',
      "Sauf erreur ou règlement croisé, nous n'avons pas reçu le paiement complet de [Factures concernées].",
    ],
    claims: [],
    after: [
      'Nous vous demandons de régler la somme de **[Montant dû]** au plus tard le **[Date limite de règlement]**.',
      HOW_TO_PAY,
      'Pouvez-vous nous indiquer la date de votre paiement, ou ce qui vous en empêche ? En cas de difficulté, nous chercherons avec vous un étalement qui convienne.',
      CROSSED_PAYMENT,
    ],
  },
  {
    model: MODEL_NAMES.consumerFormalNotice,
    language: 'fr',
    isRegistered: true,
    hasStatement: false,
    subject: 'Mise en demeure de payer – [Factures en bref]',
    totalLabel: 'Total restant dû',
    before: [
      "Malgré [Relances précédentes], nous restons dans l'attente de votre paiement.",
      'Nous vous mettons en demeure de nous payer la somme de **[Montant dû]**, arrêtée au [Date du jour], dans un délai de **[Nombre de jours supplémentaires]** à compter de la réception de la présente.',
    ],
    claims: [],
    after: [
      'Règlements déjà reçus et déduits : [Règlements reçus]',
      HOW_TO_PAY,
      'À compter de la réception de la présente, cette somme porte intérêt au taux légal (articles 1231-6 et 1344-1 du code civil).',
      'Si vous rencontrez une difficulté ou si vous contestez cette somme, contactez-nous : nous examinerons avec vous un paiement en plusieurs fois ou toute autre solution.',
    ],
  },
];
