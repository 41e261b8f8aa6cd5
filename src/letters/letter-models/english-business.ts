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

/** The business letters for customers who read English; the law they rest on is French. */
export const ENGLISH_BUSINESS_LETTERS: readonly LetterText[] = [
  {
    model: MODEL_NAMES.firstNotice,
    language: 'en',
    isRegistered: false,
    hasStatement: false,
    subject: REMINDER_SUBJECT,
    totalLabel: TOTAL,
    before: [
      'Unless we are mistaken, we have not yet received full payment of [Invoices concerned]. The details are below.',
    ],
    claims: [],
    after: [
      'We would be grateful if you could pay **[Amount due]**.',
      HOW_TO_PAY,
      'If you need a copy or any further detail, we will send it to you at once.',
      CROSSED_PAYMENT,
    ],
  },
  {
    model: MODEL_NAMES.secondNotice,
    language: 'en',
    isRegistered: false,
    hasStatement: false,
    subject: SECOND_REMINDER_SUBJECT,
    totalLabel: TOTAL,
    before: [
      'Despite [Previous reminders], the account below remains to be settled.',
      'Unless our letters have crossed, we have not received full payment of [Invoices concerned].',
    ],
    claims: [],
    after: [
      'Please pay **[Amount due]** by **[Payment deadline]**.',
      HOW_TO_PAY,
      lines(
        'For information, late payment interest to date amounts to [Late payment interest] (article L441-10 of the French commercial code); it is not included in the sum above.',
        'The fixed recovery indemnity amounts to [Recovery indemnity] (article D441-5 of the French commercial code); it is not included either.',
      ),
      'Could you tell us the date of your transfer or, if there is one, what stands in its way?',
      CROSSED_PAYMENT,
    ],
  },
  {
    model: MODEL_NAMES.formalNotice,
    language: 'en',
    isRegistered: true,
    hasStatement: true,
    subject: FORMAL_SUBJECT,
    totalLabel: PRINCIPAL,
    before: [
      'Despite [Previous reminders], our claim remains due.',
      'We hereby give you formal notice to pay the sum of **[Total claimed]**, as at [Today], within **[Additional days]** of receiving this letter.',
    ],
    claims: [
      ['Late payment interest (article L441-10 of the French commercial code)', '[Late payment interest]'],
      ['Fixed recovery indemnity (article D441-5 of the French commercial code)', '[Recovery indemnity]'],
      ['Total claimed', '[Total claimed]'],
    ],
    after: [
      lines(
        'Payments already received and deducted: [Payments received]',
        'Interest rate: [Interest rate]',
        'Until full payment, interest increases by [Daily interest] a day, at the rate for this half-year.',
      ),
      HOW_TO_PAY,
      'Failing payment within this time, we reserve the right to bring the matter before the competent court.',
      'This letter is a formal notice within the meaning of articles 1231-6 and 1344 et seq. of the French civil code.',
    ],
  },
];
