import type { Customer, Language } from '../domain/model';
import { foldText } from '../domain/typography';

const CIVILITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    m: 'Monsieur',
    mr: 'Monsieur',
    monsieur: 'Monsieur',
    mme: 'Madame',
    mlle: 'Madame',
    madame: 'Madame',
    mademoiselle: 'Madame',
    me: 'Maître',
    maitre: 'Maître',
    dr: 'Docteur',
    docteur: 'Docteur',
    pr: 'Professeur',
    professeur: 'Professeur',
  }),
);

/** « Madame », « Monsieur », or « Madame, Monsieur » for a company and for whoever is not known. */
export function civilityOf(customer: Customer): string {
  // A civility without a contact on a company's row says nothing of who reads its mail.
  const isPerson = customer.type === 'consumer' || customer.contact.trim() !== '';
  return (isPerson && CIVILITIES.get(foldText(customer.civility))) || 'Madame, Monsieur';
}

/** The address words, the same at the start and in the closing; without the comma. */
export function greetingOf(customer: Customer, language: Language): string {
  if (language === 'fr') return civilityOf(customer);
  const person = customer.contact.trim() || (customer.type === 'consumer' ? customer.name.trim() : '');
  return person === '' ? 'Dear Sir or Madam' : `Dear ${person}`;
}

const CLOSING =
  /(cordialement|salutations?|veuillez agréer|vous prions? d.agréer|sentiments|bien à vous|respectueusement|(kind|best|warm) regards|regards,|sincerely|faithfully)/i;

/** Says whether a line closes a message or a letter: the signature follows. */
export const isClosing = (line: string): boolean => CLOSING.test(line);

/** The sentence that closes a letter, in harmony with its greeting. */
export function closingOf(customer: Customer, language: Language): string {
  if (language === 'fr') return `Veuillez agréer, ${civilityOf(customer)}, nos salutations distinguées.`;
  return greetingOf(customer, 'en') === 'Dear Sir or Madam' ? 'Yours faithfully,' : 'Yours sincerely,';
}
