import type { Customer, CustomerType, Invoice, Settings } from '../model';
import { typeset } from '../typography';
import { isBeyondMaximum, type TermsWarning, termsWarning } from './legal-maximum';
import { parseTerms } from './parse-terms';
import type { EndOfMonthCount } from './terms';

const PUBLIC: Readonly<Record<30 | 50 | 60, string>> = {
  30: 'le délai légal d’un organisme public est de 30 jours ; seuls les établissements publics de santé ont 50 jours, et les entreprises publiques 60.',
  50: 'le délai légal d’un organisme public est de 30 jours, de 50 pour les établissements publics de santé ; seules les entreprises publiques ont 60 jours.',
  60: 'aucun organisme public n’a plus de 60 jours : le délai légal est de 30 jours, de 50 pour les établissements publics de santé, de 60 pour les entreprises publiques.',
};

const BUSINESS =
  'au-delà du délai légal entre professionnels, 60 jours après la date de facture, ou 45 jours fin de mois si le contrat le prévoit (article L441-10 du code de commerce). Rien n’est bloqué : faites corriger ce qui est convenu.';

const sentenceOf = (terms: string, warning: TermsWarning): string =>
  `« ${terms} » : ${warning.kind === 'beyondBusinessMaximum' ? BUSINESS : PUBLIC[warning.days]}`;

function warningFor(text: string, type: CustomerType, count: EndOfMonthCount | null): string | null {
  const reading = parseTerms(text);
  const warning = reading.kind === 'terms' ? termsWarning(reading.terms, type, count) : null;
  return warning && typeset(sentenceOf(text, warning));
}

/** What the law says against the terms of a customer; null where it says nothing, or where they are not read. */
export const customerTermsWarning = (
  { paymentTerms, type }: Pick<Customer, 'paymentTerms' | 'type'>,
  count: EndOfMonthCount | null,
): string | null => warningFor(paymentTerms, type, count);

/** The same for a whole ledger, a sentence for each terms and type, with the customers who have them. */
export function termsWarnings(
  customers: readonly Pick<Customer, 'name' | 'code' | 'paymentTerms' | 'type'>[],
  { defaultPaymentTerms, endOfMonthCount }: Pick<Settings, 'defaultPaymentTerms' | 'endOfMonthCount'>,
): readonly string[] {
  const alike = new Map<string, (typeof customers)[number][]>();
  for (const customer of customers) {
    const key = `${customer.type} ${customer.paymentTerms}`;
    alike.set(key, [...(alike.get(key) ?? []), customer]);
  }
  const byDefault = warningFor(defaultPaymentTerms, 'business', endOfMonthCount);
  const own = [...alike.values()].flatMap((group) => {
    const warning = group[0] ? customerTermsWarning(group[0], endOfMonthCount) : null;
    return warning === null ? [] : [`${listed(group.map(({ name, code }) => name || code))}, ${warning}`];
  });
  return [...(byDefault === null ? [] : [`Conditions par défaut, ${byDefault}`]), ...own];
}

const NAMED = 3;

const listed = (names: readonly string[]): string =>
  names.length <= NAMED
    ? names.join(', ')
    : `${names.slice(0, NAMED).join(', ')} et ${names.length - NAMED} autre${names.length - NAMED > 1 ? 's' : ''}`;

const LATE = typeset(
  'Échéance au-delà du délai légal entre professionnels (60 jours après la date de facture, ou 45 jours fin de mois) : vérifiez-la.',
);

/** What the law says against a due date written by hand, for a business; '' where it says nothing. */
export const lateDueDate = (
  { dueOn, issuedOn, computedDueDate }: Invoice,
  type: CustomerType,
  count: EndOfMonthCount | null,
): string =>
  type === 'business' &&
  computedDueDate === null &&
  issuedOn !== null &&
  isBeyondMaximum(dueOn, issuedOn, count)
    ? LATE
    : '';
