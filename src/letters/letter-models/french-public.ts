import { MODEL_NAMES } from '../models/names';
import { CROSSED_PAYMENT } from './french-phrases';
import { type LetterText, lines } from './letter-text';

/** For public bodies: where the invoice stands on their platform, then what the public procurement code provides. */
export const FRENCH_PUBLIC_BODY_LETTERS: readonly LetterText[] = [
  {
    model: MODEL_NAMES.publicBodyStatus,
    language: 'fr',
    isRegistered: false,
    hasStatement: false,
    subject: 'Point sur le paiement – [Factures en bref]',
    totalLabel: 'Total restant dû',
    before: [
      'Nous souhaitons faire le point avec vous sur [Factures concernées]. Le paiement complet ne nous est pas encore parvenu.',
    ],
    claims: [],
    after: [
      lines(
        "Numéro d'engagement ou de commande : [Référence client]",
        'Coordonnées de paiement : [Coordonnées bancaires]',
        'Référence à rappeler : [Numéros des factures]',
      ),
      "Pouvez-vous nous confirmer le dépôt sur la plateforme de facturation, l'état du traitement (service fait, liquidation, mandatement) et la date de paiement prévue ? S'il manque une pièce ou un numéro d'engagement, nous vous l'adresserons aussitôt.",
      CROSSED_PAYMENT,
    ],
  },
  {
    model: MODEL_NAMES.publicBodyClaim,
    language: 'fr',
    isRegistered: true,
    hasStatement: true,
    subject: "Demande de paiement et d'intérêts moratoires – [Factures en bref]",
    totalLabel: 'Principal restant dû',
    before: [
      'Pour mémoire : [Relances précédentes].',
      "Le délai de paiement est expiré et nous n'avons pas reçu le paiement complet de [Factures concernées]. Nous vous demandons d'ordonner le paiement de la somme de **[Total réclamé]**, arrêtée au [Date du jour] et composée comme suit.",
    ],
    claims: [
      [
        'Intérêts moratoires (articles L2192-13 et R2192-31 du code de la commande publique)',
        '[Pénalités de retard]',
      ],
      [
        'Indemnité forfaitaire pour frais de recouvrement (article D2192-35 du même code)',
        '[Indemnité forfaitaire]',
      ],
      ['Total demandé', '[Total réclamé]'],
    ],
    after: [
      lines(
        "Numéro d'engagement ou de commande : [Référence client]",
        'Règlements déjà reçus et déduits : [Règlements reçus]',
        'Coordonnées de paiement : [Coordonnées bancaires]',
        'Référence à rappeler : [Numéros des factures]',
      ),
      "Les intérêts moratoires et l'indemnité forfaitaire pour frais de recouvrement s'ajoutent au principal de plein droit (articles L2192-13, R2192-31 et D2192-35 du code de la commande publique).",
      lines(
        'Taux des intérêts, celui du semestre où ils ont commencé à courir : [Taux des pénalités]',
        "Jusqu'à la mise en paiement du principal, les intérêts augmentent de [Pénalités par jour] par jour.",
      ),
      'Si une facture ne figure pas sur votre plateforme de dépôt, ou si un paiement est suspendu, nous vous prions de nous en faire connaître la date et le motif.',
    ],
  },
];
