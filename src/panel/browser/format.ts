import { type Cents, cents, euros, parseDecimalText } from '../../domain/cents';
import {
  addDays,
  type CivilDate,
  longDate,
  parseCivilDate,
  shortDate,
  weekday,
} from '../../domain/civil-date';
import { counted, typeset } from '../../domain/typography';

export { addDays, counted, longDate, parseCivilDate, shortDate, typeset };

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** « 1 200,00 € » from « 1200.00 »; a dash where nothing is known. */
export const money = (amount: string | null): string => {
  const parsed = amount === null ? null : parseDecimalText(amount);
  return parsed === null ? '—' : euros(parsed);
};

/** The sum of decimal texts, as one. */
export const total = (amounts: readonly (string | null)[]): string => {
  const sum = amounts.reduce<number>(
    (all, amount) => all + (amount === null ? 0 : (parseDecimalText(amount) ?? 0)),
    0,
  );
  return euros(cents(sum));
};

/** « 1200.00 » from what a person types: « 1 200,50 », « 1200.5 € »; null when it is no positive amount. */
export function typedAmount(text: string): string | null {
  const plain = text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  const parsed = parseDecimalText(plain);
  if (parsed === null || parsed <= 0) return null;
  return (parsed / 100).toFixed(2);
}

/** « 1 200,50 » to be typed over, from « 1200.50 ». */
export const typable = (amount: string | null): string => {
  const parsed = amount === null ? null : parseDecimalText(amount);
  return parsed === null ? '' : euros(parsed as Cents).replace(/\u00a0€$/, '');
};

/** « 30/11/2026 » from « 2026-11-30 »; the text itself where it is no date. */
export function dateText(text: string): string {
  const date = parseCivilDate(text);
  return date ? shortDate(date) : text;
}

/** « lundi 30 novembre 2026 » */
export const fullDate = (date: CivilDate): string => `${DAYS[weekday(date) - 1]} ${longDate(date)}`;

export const numbers = (invoices: readonly string[]): string =>
  invoices.length <= 3
    ? invoices.join(', ')
    : `${invoices.slice(0, 2).join(', ')} et ${invoices.length - 2} autres`;
