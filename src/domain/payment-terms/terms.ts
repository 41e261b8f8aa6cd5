import { counted, typeset } from '../typography';

/**
 * The two lawful counts of « fin de mois » (DGCCRF, C. com. L441-10 I): A = the date and the days, then the end of that
 * month; B = the end of the month, then the days. The contract says which; it is never guessed.
 */
export type EndOfMonthCount = 'A' | 'B';

/** When an invoice is due, by what was agreed with the customer. */
export type PaymentTerms =
  /** « à réception », « comptant ». */
  | { readonly kind: 'atReceipt' }
  /** « 30 jours ». */
  | { readonly kind: 'net'; readonly days: number }
  /** « 45 jours fin de mois »; no day for « fin de mois ». `count` is null unless the terms say it themselves. */
  | { readonly kind: 'endOfMonth'; readonly days: number; readonly count: EndOfMonthCount | null }
  /** « 30 jours fin de mois le 10 »: the n-th that follows. */
  | {
      readonly kind: 'dayAfterEndOfMonth';
      readonly days: number;
      readonly day: number;
      readonly count: EndOfMonthCount | null;
    };

/** « 45 jours fin de mois », as the product writes terms: without the count. */
export function termsText(terms: PaymentTerms): string {
  if (terms.kind === 'atReceipt') return 'à réception';
  const days = terms.days === 0 && terms.kind !== 'net' ? '' : counted(terms.days, 'jour');
  if (terms.kind === 'net') return days;
  const day = terms.kind === 'dayAfterEndOfMonth' ? `le ${terms.day}` : '';
  return [days, 'fin de mois', day].filter((part) => part !== '').join(' ');
}

/** What a due date that nobody wrote was computed from. */
export interface ComputedDueDate {
  readonly terms: PaymentTerms;
  /** Null where both counts give the same date. */
  readonly count: EndOfMonthCount | null;
  readonly from: 'customer' | 'default';
}

/** « Échéance calculée : 45 jours fin de mois (A), conditions du client. » */
export const computedText = ({ terms, count, from }: ComputedDueDate): string =>
  typeset(
    `Échéance calculée : ${termsText(terms)}${count === null ? '' : ` (${count})`}, ${from === 'customer' ? 'conditions du client' : 'conditions par défaut'}.`,
  );
