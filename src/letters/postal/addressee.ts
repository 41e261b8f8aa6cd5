import type { Customer } from '../../domain/model';
import { foldText } from '../../domain/typography';

/** Who receives a letter: the line of the name, then the person within; `person` alone when lines are short. */
export interface Addressee {
  readonly name: string;
  /** « À l'attention de Mme Martin »; '' when there is nobody to name. */
  readonly attention: string;
  readonly person: string;
}

const FRENCH: ReadonlyMap<string, string> = new Map(
  Object.entries({
    m: 'M.',
    mr: 'M.',
    monsieur: 'M.',
    mme: 'Mme',
    mrs: 'Mme',
    ms: 'Mme',
    madame: 'Mme',
    mlle: 'Mme',
    mademoiselle: 'Mme',
    me: 'Me',
    maitre: 'Me',
    dr: 'Dr',
    docteur: 'Dr',
    pr: 'Pr',
    professeur: 'Pr',
  }),
);

const ENGLISH: ReadonlyMap<string, string> = new Map([
  ['M.', 'Mr'],
  ['Mme', 'Ms'],
  ['Me', ''],
  ['Pr', 'Prof.'],
]);

/** A department or a firm, which stands on a line of its own: « à l'attention de » would want an article. */
const DEPARTMENT =
  /^(?:services?|direction|secretariat|comptabilite|compta|departement|pole|bureau|accueil|agence|tresorerie|facturation|achats|ressources humaines|cabinet|etude|syndic|mairie|societe|sarl|sas|(?:a l )?att(?:ention|n)?)\b/;

/** The civility as an address has it: « M. », « Mme »; what is not known stays as written. */
export const postalCivility = (civility: string): string => FRENCH.get(foldText(civility)) ?? civility.trim();

/** Whether a name starts with a civility of its own. */
export const hasCivility = (name: string): boolean => FRENCH.has(firstWord(name));

/** « M. » and « Jean Dupont » of « Monsieur Jean Dupont »; a name without civility stays whole. */
export function civilityAndName(person: string): { readonly civility: string; readonly name: string } {
  const words = person.split(' ').filter(Boolean);
  let count = 0;
  while (FRENCH.has(foldText(words[count] ?? '')))
    count += /^(?:et|&)$/i.test(words[count + 1] ?? '') ? 2 : 1;
  if (count >= words.length) return { civility: '', name: person };
  const civility = words.slice(0, count).map((word) => FRENCH.get(foldText(word)) ?? word);
  return { civility: civility.join(' '), name: words.slice(count).join(' ') };
}

/** The lines of the name: a consumer's own, or a company's with whoever is to read it. */
export function addresseeOf(customer: Customer): Addressee {
  const name = plainSpaces(customer.name);
  const contact = plainSpaces(customer.contact);
  if (contact === '' || isSamePerson(customer, contact)) {
    if (customer.type !== 'consumer' && contact === '') return { name, attention: '', person: '' };
    const civility = customer.civility.trim() || (hasCivility(contact) ? firstWord(contact) : '');
    return { name: titled({ ...customer, civility }, name), attention: '', person: '' };
  }
  if (DEPARTMENT.test(foldText(contact))) return { name, attention: contact, person: contact };
  const person = titled(customer, contact);
  return { name, attention: attentionOf(person, customer), person };
}

function attentionOf(person: string, { language }: Customer): string {
  if (language === 'en') return `Attn: ${person}`;
  if (/^les? /i.test(person))
    return `À l'attention ${person.replace(/^le /i, 'du ').replace(/^les /i, 'des ')}`;
  return /^[aeiouy]/.test(foldText(person)) ? `À l'attention d'${person}` : `À l'attention de ${person}`;
}

function titled({ civility, language }: Customer, name: string): string {
  if (name === '' || hasCivility(name)) return name;
  const french = postalCivility(civility);
  return `${language === 'en' ? (ENGLISH.get(french) ?? french) : french} ${name}`.trim();
}

/** « Dupont Jean » and « Jean Dupont »; of a consumer, « Dupont » too. */
function isSamePerson({ name, type }: Customer, contact: string): boolean {
  const words = wordsOf(name);
  const others = wordsOf(contact);
  const isWithin = others.every((word) => words.includes(word));
  return isWithin && (type === 'consumer' || words.length === others.length);
}

const wordsOf = (name: string): readonly string[] =>
  foldText(name)
    .split(' ')
    .filter((word) => !FRENCH.has(word));

const firstWord = (name: string): string => foldText(name).split(' ')[0] ?? '';

const plainSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim();
