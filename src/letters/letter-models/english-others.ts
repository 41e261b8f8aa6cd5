import { MODEL_NAMES } from '../models/names';
import {
  CROSSED_PAYMENT,
  FORMAL_SUBJECT,
  HOW_TO_PAY,
  PRINCIPAL,
  REMINDER_SUBJECT,
  SECOND_REMINDER_SUBJECT,
  TOTAL,
} from './english-phrases';
import { type LetterText, lines } from './letter-text';

/** Consumers: the principal, time, and an offer to agree. */
export const ENGLISH_CONSUMER_LETTERS: readonly LetterText[] = [
  {
    model: MODEL_NAMES.consumerFirstNotice,
    language: 'en',
    isRegistered: false,
    hasStatement: false,
    subject: REMINDER_SUBJECT,
    totalLabel: TOTAL,
    before: [
      'Unless we are mistaken, we have not yet received full payment of [Invoices concerned]. It may simply have slipped your mind; the details are below.',
    ],
    claims: [],
    after: [
      'We would be grateful if you could pay **[Amount due]**.',
      HOW_TO_PAY,
      'If you have any question about this sum, please contact us.',
      CROSSED_PAYMENT,
    ],
  },
  {
    model: MODEL_NAMES.consumerSecondNotice,
    language: 'en',
    isRegistered: false,
    hasStatement: false,
    subject: SECOND_REMINDER_SUBJECT,
    totalLabel: TOTAL,
    before: [
      'We are writing again after [Previous reminders].',
      'Unless our letters have crossed, we have not received full payment of [Invoices concerned].',
    ],
    claims: [],
    after: [
      'Please pay **[Amount due]** by **[Payment deadline]**.',
      HOW_TO_PAY,
      'Could you tell us when you will pay, or what prevents you from doing so? If you are in difficulty, we will look with you for instalments that suit.',
      CROSSED_PAYMENT,
    ],
  },
  {
    model: MODEL_NAMES.consumerFormalNotice,
    language: 'en',
    isRegistered: true,
    hasStatement: false,
    subject: FORMAL_SUBJECT,
    totalLabel: TOTAL,
    before: [
      'Despite [Previous reminders], we are still awaiting your payment.',
      'We hereby give you formal notice to pay the sum of **[Amount due]**, as at [Today], within **[Additional days]** of receiving this letter.',
    ],
    claims: [],
    after: [
      'Payments already received and deducted: [Payments received]',
      HOW_TO_PAY,
      'From the day you receive this letter, this sum bears interest at the French statutory rate (articles 1231-6 and 1344-1 of the French civil code).',
      'If you are in difficulty or dispute this sum, please contact us: we will consider with you payment in instalments or any other solution.',
    ],
  },
];

export const ENGLISH_PUBLIC_BODY_LETTERS: readonly LetterText[] = [
  {
    model: MODEL_NAMES.publicBodyStatus,
    language: 'en',
    isRegistered: false,
    hasStatement: false,
    subject: 'Payment of our invoices – [Invoices in short]',
    totalLabel: TOTAL,
    before: ['We would like to review with you [Invoices concerned]. Full payment has not reached us yet.'],
    claims: [],
    after: [
      lines(
        'Commitment or order number: [Customer reference]',
        'Payment details: [Bank details]',
        'Reference to quote: [Invoice numbers]',
      ),
      'Could you confirm the filing on the invoicing platform, the stage reached and the payment date planned? If a document or a commitment number is missing, we will provide it at once.',
      CROSSED_PAYMENT,
    ],
  },
  {
    model: MODEL_NAMES.publicBodyClaim,
    language: 'en',
    isRegistered: true,
    hasStatement: true,
    subject: 'Claim for payment and interest – [Invoices in short]',
    totalLabel: PRINCIPAL,
    before: [
      'For the record: [Previous reminders].',
      'The payment period has expired and we have not received full payment of [Invoices concerned]. We ask you to order payment of **[Total claimed]**, as at [Today], made up as follows.',
    ],
    claims: [
      [
        'Late payment interest (articles L2192-13 and R2192-31 of the French public procurement code)',
        '[Late payment interest]',
      ],
      ['Fixed recovery indemnity (article D2192-35 of the same code)', '[Recovery indemnity]'],
      ['Total requested', '[Total claimed]'],
    ],
    after: [
      lines(
        'Commitment or order number: [Customer reference]',
        'Payments already received and deducted: [Payments received]',
        'Payment details: [Bank details]',
        'Reference to quote: [Invoice numbers]',
      ),
      'Interest and the fixed recovery indemnity are due by operation of law, in addition to the principal (articles L2192-13, R2192-31 and D2192-35 of the French public procurement code).',
      lines(
        'Interest rate, that of the half-year in which interest began to run: [Interest rate]',
        'Until the principal is paid, interest increases by [Daily interest] a day.',
      ),
      'If an invoice is not on your platform, or if a payment is suspended, please let us know since when and why.',
    ],
  },
];
