import type { Desk } from '../../daily/desk';
import type { Customer, Invoice } from '../../domain/model';
import { computedText } from '../../domain/payment-terms/terms';
import { lateDueDate } from '../../domain/payment-terms/warnings';

/** What a person should know of a due date: what it was computed from, or that the one written is unlawfully late; ''. */
export function dueDateNote(
  { book: { settings } }: Desk,
  invoice: Invoice | null,
  customer: Customer | null,
): string {
  if (!invoice) return '';
  return invoice.computedDueDate
    ? computedText(invoice.computedDueDate)
    : lateDueDate(invoice, customer?.type ?? 'unknown', settings.endOfMonthCount);
}
