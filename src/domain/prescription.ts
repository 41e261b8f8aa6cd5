import { addDays, type CivilDate, civilDate, dayOf, earliest, monthOf, yearOf } from './civil-date';
import type { CustomerType, Invoice } from './model';

/** The same day so many years later, or the last day of that month (29 February). */
const yearsAfter = (date: CivilDate, years: number): CivilDate =>
  civilDate(yearOf(date) + years, monthOf(date), dayOf(date)) ??
  addDays(civilDate(yearOf(date) + years, monthOf(date) + 1, 1) ?? date, -1);

/**
 * The earliest day after which the debt may be barred, from the performance or the due date, whichever is first:
 * 2 years for a consumer (C. conso L218-2), 5 years for a business (C. com. L110-4), 4 years from 1 January for a
 * public body (loi 68-1250). A customer of unknown type is taken as a consumer: the date only asks for a decision.
 */
export function barredOnOf(invoice: Invoice, type: CustomerType): CivilDate {
  const from = invoice.performedOn ? earliest(invoice.performedOn, invoice.dueOn) : invoice.dueOn;
  if (type === 'publicBody') return civilDate(yearOf(from) + 4, 12, 31) ?? from;
  return yearsAfter(from, type === 'consumer' || type === 'unknown' ? 2 : 5);
}
