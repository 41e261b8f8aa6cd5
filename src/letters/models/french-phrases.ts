import { lines } from './draft';

/** One subject for every friendly message: a customer's reminders share a thread, and a thread has one subject. */
export const SUBJECT = "Suivi de nos factures – [Nom de l'entreprise]";
export const GREETING = "[Formule d'appel],";
export const TABLE = '[Tableau des factures]';
export const CROSSED_PAYMENT =
  'Si votre règlement nous est parvenu entre-temps, merci de ne pas tenir compte de ce message.';
export const REGARDS = 'Cordialement,';
export const FORMAL_CLOSING = '[Formule de politesse]';

/** How to pay; without bank details in Paramètres only the reference is left. */
export const HOW_TO_PAY = lines(
  'Pour un virement : [Coordonnées bancaires]',
  'Référence à rappeler : [Numéros des factures]',
);
