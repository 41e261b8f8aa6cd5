import { draft, lines } from './draft';
import { CROSSED_PAYMENT, FORMAL_CLOSING, GREETING, REGARDS, SUBJECT, TABLE } from './french-phrases';
import { MODEL_NAMES } from './names';

const french = draft('fr');

/** For public bodies: where the invoice stands on their platform, then what the public procurement code provides. */
export const FRENCH_PUBLIC_BODY_MODELS = [
  french(
    MODEL_NAMES.publicBodyStatus,
    SUBJECT,
    GREETING,
    'Nous souhaitons faire le point avec vous sur [Factures concernées]. Le paiement complet ne nous est pas encore parvenu.',
    TABLE,
    lines(
      "Numéro d'engagement ou de commande : [Référence client]",
      'Coordonnées de paiement : [Coordonnées bancaires]',
      'Pièce jointe : [Pièces jointes]',
    ),
    "Pouvez-vous nous confirmer le dépôt sur la plateforme de facturation, l'état du traitement (service fait, liquidation, mandatement) et la date de paiement prévue ? S'il manque une pièce ou un numéro d'engagement, nous vous l'adresserons aussitôt.",
    CROSSED_PAYMENT,
    REGARDS,
  ),
  french(
    MODEL_NAMES.publicBodyClaim,
    "Demande de paiement et d'intérêts moratoires – [Factures en bref]",
    GREETING,
    lines(
      'Pour mémoire : [Relances précédentes].',
      "Le délai de paiement est expiré et nous n'avons pas reçu le paiement complet de [Factures concernées]. Nous vous demandons d'ordonner le paiement de la somme de [Total réclamé], arrêtée au [Date du jour].",
    ),
    TABLE,
    lines(
      "Numéro d'engagement ou de commande : [Référence client]",
      'Règlements déjà reçus et déduits : [Règlements reçus].',
      'Coordonnées de paiement : [Coordonnées bancaires]',
      'Référence à rappeler : [Numéros des factures]',
    ),
    "Les intérêts moratoires et l'indemnité forfaitaire pour frais de recouvrement s'ajoutent au principal de plein droit (articles L2192-13, R2192-31 et D2192-35 du code de la commande publique).",
    lines(
      'Principal restant dû : [Montant dû]',
      'Intérêts moratoires (articles L2192-13 et R2192-31 du code de la commande publique) : [Pénalités de retard]',
      'Indemnité forfaitaire pour frais de recouvrement (article D2192-35 du code de la commande publique) : [Indemnité forfaitaire]',
      'Total demandé : [Total réclamé]',
    ),
    lines(
      'Taux des intérêts, celui du semestre où ils ont commencé à courir : [Taux des pénalités].',
      "Jusqu'à la mise en paiement du principal, les intérêts augmentent de [Pénalités par jour] par jour.",
    ),
    '[Titre du décompte]',
    '[Décompte des pénalités]',
    '[Précisions du décompte]',
    'Si une facture ne figure pas sur votre plateforme de dépôt, ou si un paiement est suspendu, nous vous prions de nous en faire connaître la date et le motif.',
    FORMAL_CLOSING,
  ),
];
