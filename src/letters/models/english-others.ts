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

/** Consumers: the principal, time, and an offer to agree. */
export const ENGLISH_CONSUMER_MODELS = [
  english(
    MODEL_NAMES.consumerFirstNotice,
    SUBJECT,
    GREETING,
    'Unless we are mistaken, we have not yet received full payment of [Invoices concerned]. It may simply have slipped your mind; the details are below.',
    TABLE,
    lines('We would be grateful if you could pay [Amount due].', HOW_TO_PAY, 'Enclosed: [Enclosures]'),
    'If you have any question about this sum, simply reply to this message.',
    CROSSED_PAYMENT,
    REGARDS,
  ),
  english(
    MODEL_NAMES.consumerSecondNotice,
    SUBJECT,
    GREETING,
    lines(
      'We are writing again after [Previous reminders].',
      'Unless our messages have crossed, we have not received full payment of [Invoices concerned].',
    ),
    TABLE,
    lines('Please pay [Amount due] by [Payment deadline].', HOW_TO_PAY, 'Enclosed: [Enclosures]'),
    'Could you tell us when you will pay, or what prevents you from doing so? If you are in difficulty, we will look with you for instalments that suit.',
    CROSSED_PAYMENT,
    REGARDS,
  ),
  english(
    MODEL_NAMES.consumerFormalNotice,
    'A letter from [Our company name] for your attention',
    GREETING,
    lines(
      'Despite [Previous reminders], we are still awaiting your payment.',
      'We hereby give you formal notice to pay the sum of [Amount due], as at [Today], within [Additional days] of receiving this notice.',
    ),
    TABLE,
    lines('Payments already received and deducted: [Payments received].', HOW_TO_PAY),
    'From the day you receive this notice, this sum bears interest at the French statutory rate (articles 1231-6 and 1344-1 of the French civil code).',
    'If you are in difficulty or dispute this sum, please reply: we will consider with you payment in instalments or any other solution.',
    FORMAL_CLOSING,
  ),
];

export const ENGLISH_PUBLIC_BODY_MODELS = [
  english(
    MODEL_NAMES.publicBodyStatus,
    SUBJECT,
    GREETING,
    'We would like to review with you [Invoices concerned]. Full payment has not reached us yet.',
    TABLE,
    lines(
      'Commitment or order number: [Customer reference]',
      'Payment details: [Bank details]',
      'Enclosed: [Enclosures]',
    ),
    'Could you confirm the filing on the invoicing platform, the stage reached and the payment date planned? If a document or a commitment number is missing, we will provide it at once.',
    CROSSED_PAYMENT,
    REGARDS,
  ),
  english(
    MODEL_NAMES.publicBodyClaim,
    'Claim for payment and interest – [Invoices in short]',
    GREETING,
    lines(
      'For the record: [Previous reminders].',
      'The payment period has expired and we have not received full payment of [Invoices concerned]. We ask you to order payment of [Total claimed], as at [Today].',
    ),
    TABLE,
    lines(
      'Commitment or order number: [Customer reference]',
      'Payments already received and deducted: [Payments received].',
      'Payment details: [Bank details]',
      'Reference to quote: [Invoice numbers]',
    ),
    'Interest and the fixed recovery indemnity are due by operation of law, in addition to the principal (articles L2192-13, R2192-31 and D2192-35 of the French public procurement code).',
    lines(
      'Principal outstanding: [Amount due]',
      'Late payment interest (articles L2192-13 and R2192-31 of the French public procurement code): [Late payment interest]',
      'Fixed recovery indemnity (article D2192-35 of the French public procurement code): [Recovery indemnity]',
      'Total requested: [Total claimed]',
    ),
    lines(
      'Interest rate, that of the half-year in which interest began to run: [Interest rate].',
      'Until the principal is paid, interest increases by [Daily interest] a day.',
    ),
    '[Statement title]',
    '[Interest statement]',
    '[Statement notes]',
    'If an invoice is not on your platform, or if a payment is suspended, please let us know since when and why.',
    FORMAL_CLOSING,
  ),
];

/** Shorter letters that speak of one invoice. */
export const ENGLISH_ALTERNATIVES = [
  english(
    MODEL_NAMES.alternativeBeforeAction,
    SUBJECT,
    GREETING,
    'Invoice [Invoice number], due on [Due date], is [Days overdue] overdue. [Amount due] remains to be paid. Please pay it as soon as you can.',
    'Without payment within [Additional days], that is by [Payment deadline], we reserve the right to take legal action to recover this sum.',
    REGARDS,
  ),
  english(
    MODEL_NAMES.alternativeRelationship,
    SUBJECT,
    GREETING,
    'We sent you invoice [Invoice number] for [Description of goods or services]. It has been due for [Days overdue], and [Amount due] remains to be paid.',
    'We value working with you and would be grateful for payment as soon as possible. If something stands in the way, please talk to us.',
    REGARDS,
  ),
  english(
    MODEL_NAMES.alternativeOnReceipt,
    SUBJECT,
    GREETING,
    'This is to remind you that invoice [Invoice number] is [Days overdue] late and that [Amount due] remains to be paid.',
    'Please pay this sum on receipt of this message: prompt payment will spare us from considering legal action.',
    REGARDS,
  ),
];
