import { lines } from './draft';

/** One subject for every friendly message: a customer's reminders share a thread, and a thread has one subject. */
export const SUBJECT = 'Our invoices – [Our company name]';
export const GREETING = '[Greeting],';
export const TABLE = '[Invoice table]';
export const CROSSED_PAYMENT =
  'If your payment has reached us in the meantime, please disregard this message.';
export const REGARDS = 'Kind regards,';
export const FORMAL_CLOSING = '[Closing]';

/** How to pay; without bank details in Paramètres only the reference is left. */
export const HOW_TO_PAY = lines('By bank transfer: [Bank details]', 'Reference to quote: [Invoice numbers]');
