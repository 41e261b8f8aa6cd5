import { typeset } from '../typography';
import type { TermsWarning } from './legal-maximum';

const PUBLIC: Readonly<Record<30 | 50 | 60, string>> = {
  30: "plus de 30 jours à un organisme public : c'est le délai légal (50 jours pour les établissements publics de santé, 60 pour les entreprises publiques).",
  50: 'plus de 50 jours à un organisme public : le délai légal est de 30 jours, de 50 pour les établissements publics de santé, de 60 pour les seules entreprises publiques.',
  60: "plus de 60 jours à un organisme public : aucun n'y a droit (30 jours ; 50 pour les établissements publics de santé, 60 pour les entreprises publiques).",
};

/** What exceeds the law, as a sentence that starts with what was agreed: « 90 jours : plus de 60 jours… ». */
export const warningText = (terms: string, warning: TermsWarning): string =>
  typeset(
    `« ${terms} » : ${
      warning.kind === 'beyondBusinessMaximum'
        ? "au-delà du délai légal entre professionnels, 60 jours après la date de facture, ou 45 jours fin de mois si le contrat le prévoit (article L441-10 du code de commerce). L'échéance reste celle convenue ; faites corriger le contrat."
        : PUBLIC[warning.days]
    }`,
  );

/** An invoice to a business whose written due date is later than the law allows. */
export const LATE_DUE_DATE = typeset(
  'Échéance au-delà du délai légal entre professionnels (60 jours après la date de facture, ou 45 jours fin de mois) : vérifiez la date.',
);
