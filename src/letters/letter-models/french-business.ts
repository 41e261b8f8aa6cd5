import { MODEL_NAMES } from '../models/names';
import { CROSSED_PAYMENT, HOW_TO_PAY } from './french-phrases';
import { type LetterText, lines } from './letter-text';

/** For businesses, and as far as relance 2 for associations and customers whose type is not known. */
export const FRENCH_BUSINESS_LETTERS: readonly LetterText[] = [
  {
    model: MODEL_NAMES.firstNotice,
    language: 'fr',
    isRegistered: false,
    hasStatement: false,
    subject: 'Rappel – [Factures en bref]',
    totalLabel: 'Total restant dû',
    before: [
      "Sauf erreur de notre part, nous n'avons pas encore reçu le paiement complet de [Factures concernées]. En voici le détail.",
    ],
    claims: [],
    after: [
      'Nous vous remercions de bien vouloir régler la somme de **[Montant dû]**.',
      HOW_TO_PAY,
      "S'il vous manque une copie ou une précision, nous vous l'adresserons aussitôt.",
      CROSSED_PAYMENT,
    ],
  },
  {
    model: MODEL_NAMES.secondNotice,
    language: 'fr',
    isRegistered: false,
    hasStatement: false,
    subject: 'Second rappel – [Factures en bref]',
    totalLabel: 'Total restant dû',
    before: [
      'Malgré [Relances précédentes], la situation ci-dessous reste à régulariser.',
      "Sauf erreur ou règlement croisé, nous n'avons pas reçu le paiement complet de [Factures concernées].",
    ],
    claims: [],
    after: [
      'Nous vous demandons de régler la somme de **[Montant dû]** au plus tard le **[Date limite de règlement]**.',
      HOW_TO_PAY,
      lines(
        'Pour information, les pénalités de retard atteignent à ce jour [Pénalités de retard] (article L441-10 du code de commerce) ; elles ne sont pas comprises dans la somme ci-dessus.',
        "L'indemnité forfaitaire pour frais de recouvrement s'élève à [Indemnité forfaitaire] (article D441-5 du code de commerce) ; elle n'y est pas comprise non plus.",
      ),
      "Pouvez-vous nous indiquer la date de votre virement ou, s'il y en a un, ce qui y fait obstacle ?",
      CROSSED_PAYMENT,
    ],
  },
  {
    model: MODEL_NAMES.formalNotice,
    language: 'fr',
    isRegistered: true,
    hasStatement: true,
    subject: 'Mise en demeure de payer – [Factures en bref]',
    totalLabel: 'Principal restant dû',
    before: [
      'Malgré [Relances précédentes], notre créance reste due.',
      'Nous vous mettons en demeure de nous payer la somme de **[Total réclamé]**, arrêtée au [Date du jour], dans un délai de **[Nombre de jours supplémentaires]** à compter de la réception de la présente.',
    ],
    claims: [
      ['Pénalités de retard (article L441-10 du code de commerce)', '[Pénalités de retard]'],
      [
        'Indemnité forfaitaire pour frais de recouvrement (article D441-5 du code de commerce)',
        '[Indemnité forfaitaire]',
      ],
      ['Total réclamé', '[Total réclamé]'],
    ],
    after: [
      lines(
        'Règlements déjà reçus et déduits : [Règlements reçus]',
        'Taux des pénalités : [Taux des pénalités]',
        "Jusqu'au paiement complet, les pénalités augmentent de [Pénalités par jour] par jour, au taux de ce semestre.",
      ),
      HOW_TO_PAY,
      'À défaut de paiement dans ce délai, nous nous réservons la possibilité de saisir la juridiction compétente, notamment par une requête en injonction de payer (articles 1405 et suivants du code de procédure civile), ou un commissaire de justice.',
      'La présente vaut mise en demeure au sens des articles 1231-6 et 1344 et suivants du code civil.',
    ],
  },
];
