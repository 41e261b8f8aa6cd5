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

/** For businesses, and as far as relance 2 for associations and customers whose type is not known. */
export const FRENCH_BUSINESS_MODELS = [
  french(
    MODEL_NAMES.preDueReminder,
    SUBJECT,
    GREETING,
    'Nous nous permettons de vous signaler [Factures concernées]. En voici le détail.',
    TABLE,
    HOW_TO_PAY,
    "Si le paiement est déjà programmé, ce message n'appelle pas de réponse. S'il vous manque une pièce ou une validation pour le mettre en paiement, dites-le-nous dès maintenant.",
    REGARDS,
  ),
  french(
    MODEL_NAMES.firstNotice,
    SUBJECT,
    GREETING,
    "Sauf erreur de notre part, nous n'avons pas encore reçu le paiement complet de [Factures concernées]. En voici le détail.",
    TABLE,
    lines(
      'Nous vous remercions de bien vouloir régler la somme de [Montant dû].',
      HOW_TO_PAY,
      'Pièce jointe : [Pièces jointes]',
    ),
    "S'il vous manque une copie ou une précision, répondez simplement à ce message.",
    CROSSED_PAYMENT,
    REGARDS,
  ),
  french(
    MODEL_NAMES.secondNotice,
    SUBJECT,
    GREETING,
    lines(
      'Malgré [Relances précédentes], la situation ci-dessous reste à régulariser.',
      "Sauf erreur ou règlement croisé, nous n'avons pas reçu le paiement complet de [Factures concernées].",
    ),
    TABLE,
    lines(
      'Nous vous demandons de régler la somme de [Montant dû] au plus tard le [Date limite de règlement].',
      HOW_TO_PAY,
      'Pièce jointe : [Pièces jointes]',
    ),
    lines(
      'Pour information, les pénalités de retard atteignent à ce jour [Pénalités de retard] (article L441-10 du code de commerce) ; elles ne sont pas comprises dans la somme ci-dessus.',
      "L'indemnité forfaitaire pour frais de recouvrement s'élève à [Indemnité forfaitaire] (article D441-5 du code de commerce) ; elle n'y est pas comprise non plus.",
    ),
    "Pouvez-vous nous indiquer la date de votre virement ou, s'il y en a un, ce qui y fait obstacle ?",
    CROSSED_PAYMENT,
    REGARDS,
  ),
  french(
    MODEL_NAMES.formalNotice,
    'Mise en demeure de payer – [Factures en bref]',
    GREETING,
    lines(
      'Malgré [Relances précédentes], notre créance reste due.',
      'Nous vous mettons en demeure de nous payer la somme de [Total réclamé], arrêtée au [Date du jour], dans un délai de [Nombre de jours supplémentaires] à compter de la réception de la présente.',
    ),
    TABLE,
    lines(
      'Cette somme se compose comme suit :',
      'Principal restant dû : [Montant dû]',
      'Pénalités de retard (article L441-10 du code de commerce) : [Pénalités de retard]',
      'Indemnité forfaitaire pour frais de recouvrement (article D441-5 du code de commerce) : [Indemnité forfaitaire]',
      'Total : [Total réclamé]',
    ),
    lines(
      'Règlements déjà reçus et déduits : [Règlements reçus].',
      'Taux appliqué : [Taux des pénalités].',
      "Jusqu'au paiement complet, les pénalités augmentent de [Pénalités par jour] par jour, au taux de ce semestre.",
    ),
    '[Titre du décompte]',
    '[Décompte des pénalités]',
    '[Précisions du décompte]',
    HOW_TO_PAY,
    'À défaut de paiement dans ce délai, nous nous réservons la possibilité de saisir la juridiction compétente, notamment par une requête en injonction de payer (articles 1405 et suivants du code de procédure civile), ou un commissaire de justice.',
    'La présente vaut mise en demeure au sens des articles 1231-6 et 1344 et suivants du code civil.',
    FORMAL_CLOSING,
  ),
];
