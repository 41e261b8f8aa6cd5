import { PAYMENT_NATURES } from '../choices';
import { column, type SheetSchema } from './column';

const COLUMNS = [
  column('receivedOn', "Date d'encaissement", 'date', "La date d'encaissement, jj/mm/aaaa.", { width: 130 }),
  column('customer', 'Client', 'text', 'Le nom ou le code du client.', { width: 190 }),
  column(
    'invoice',
    'Facture',
    'code',
    'Le numéro de la facture payée. Vide : règlement à affecter, et les relances du client attendent.',
  ),
  column('nature', 'Nature', 'list', 'Vide : règlement. Un rejet annule un paiement.', {
    choices: PAYMENT_NATURES,
  }),
  column('amount', 'Montant', 'money', 'Le montant reçu (ou rejeté).'),
  column('method', 'Mode', 'text', 'Virement, chèque, carte…'),
  column('reference', 'Référence', 'code', 'Le libellé ou la référence du relevé.', { width: 200 }),
] as const;

export type PaymentKey = (typeof COLUMNS)[number]['key'];

export const PAYMENTS: SheetSchema<PaymentKey> = {
  name: 'Règlements',
  columns: COLUMNS,
  rows: 1000,
  wholeSheetWarns: false,
};
