import { lines } from './letter-text';

export const HOW_TO_PAY = lines('By bank transfer: [Bank details]', 'Reference to quote: [Invoice numbers]');
export const CROSSED_PAYMENT =
  'If your payment has reached us in the meantime, please disregard this letter.';
export const REMINDER_SUBJECT = 'Reminder – [Invoices in short]';
export const SECOND_REMINDER_SUBJECT = 'Second reminder – [Invoices in short]';
export const FORMAL_SUBJECT = 'Formal notice to pay – [Invoices in short]';
export const TOTAL = 'Total still due';
export const PRINCIPAL = 'Principal still due';
