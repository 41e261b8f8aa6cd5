import { draft, lines } from './draft';
import {
  CROSSED_PAYMENT,
  FORMAL_CLOSING,
  GREETING,
  HOW_TO_PAY,
  REGARDS,
  SUBJECT,
  TABLE,
} from './english-phrases';
import { MODEL_NAMES } from './names';

const english = draft('en');

/** The business models for customers who read English; the law they rest on is French. */
export const ENGLISH_BUSINESS_MODELS = [
  english(
    MODEL_NAMES.preDueReminder,
    SUBJECT,
    GREETING,
    'This is a courtesy note about [Invoices concerned]. The details are below.',
    TABLE,
    HOW_TO_PAY,
    'If payment is already scheduled, there is no need to reply. If you need a document or an approval to process it, please let us know now.',
    REGARDS,
  ),
  english(
    MODEL_NAMES.firstNotice,
    SUBJECT,
    GREETING,
    'Unless we are mistaken, we have not yet received full payment of [Invoices concerned]. The details are below.',
    TABLE,
    lines('We would be grateful if you could pay [Amount due].', HOW_TO_PAY, 'Enclosed: [Enclosures]'),
    'If you need a copy or any further detail, simply reply to this message.',
    CROSSED_PAYMENT,
    REGARDS,
  ),
  english(
    MODEL_NAMES.secondNotice,
    SUBJECT,
    GREETING,
    lines(
      'Despite [Previous reminders], the account below remains to be settled.',
      'Unless our messages have crossed, we have not received full payment of [Invoices concerned].',
    ),
    TABLE,
    lines('Please pay [Amount due] by [Payment deadline].', HOW_TO_PAY, 'Enclosed: [Enclosures]'),
    lines(
      'For information, late payment interest to date amounts to [Late payment interest] (article L441-10 of the French commercial code); it is not included in the sum above.',
      'The fixed recovery indemnity amounts to [Recovery indemnity] (article D441-5 of the French commercial code); it is not included either.',
    ),
    'Could you tell us the date of your transfer or, if there is one, what stands in its way?',
    CROSSED_PAYMENT,
    REGARDS,
  ),
  english(
    MODEL_NAMES.formalNotice,
    'Formal notice to pay – [Invoices in short]',
    GREETING,
    lines(
      'Despite [Previous reminders], our claim remains due.',
      'We hereby give you formal notice to pay the sum of [Total claimed], as at [Today], within [Additional days] of receiving this notice.',
    ),
    TABLE,
    lines(
      'This sum is made up as follows:',
      'Principal outstanding: [Amount due]',
      'Late payment interest (article L441-10 of the French commercial code): [Late payment interest]',
      'Fixed recovery indemnity (article D441-5 of the French commercial code): [Recovery indemnity]',
      'Total: [Total claimed]',
    ),
    lines(
      'Payments already received and deducted: [Payments received].',
      'Rate applied: [Interest rate].',
      'Until full payment, interest increases by [Daily interest] a day, at the rate for this half-year.',
    ),
    '[Statement title]',
    '[Interest statement]',
    '[Statement notes]',
    HOW_TO_PAY,
    'Failing payment within this time, we reserve the right to bring the matter before the competent court.',
    'This letter is a formal notice within the meaning of articles 1231-6 and 1344 et seq. of the French civil code.',
    FORMAL_CLOSING,
  ),
];
