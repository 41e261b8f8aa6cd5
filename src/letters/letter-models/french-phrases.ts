import { lines } from './letter-text';

export const HOW_TO_PAY = lines(
  'Pour un virement : [Coordonnées bancaires]',
  'Référence à rappeler : [Numéros des factures]',
);
export const CROSSED_PAYMENT =
  'Si votre règlement nous est parvenu entre-temps, merci de ne pas tenir compte de cette lettre.';
