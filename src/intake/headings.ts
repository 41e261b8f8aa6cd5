import { foldText } from '../domain/typography';
import { ALIASES } from './aliases';
import type { FieldDefinition, FieldName } from './fields';

/** A heading that may say a field, and how surely. */
export interface HeadingMatch {
  readonly definition: FieldDefinition;
  readonly score: number;
}

const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  usd: 'USD',
  dollars: 'USD',
  gbp: 'GBP',
  chf: 'CHF',
  cad: 'CAD',
  xof: 'XOF',
  mad: 'MAD',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
};

const FRENCH_WORDS =
  /\b(numero|facture|echeance|montant|ttc|ht|regle|paye|statut|etat|raison|sociale|adresse|ville|pays|devise|objet|emission|reste|du|de|tiers|tva|code postal|libelle|intitule)\b/;
const ENGLISH_WORDS =
  /\b(invoice|due|amount|customer|number|paid|status|address|city|country|currency|issued|balance|name|posting|create|terms|id)\b/;

/** Words of a heading: accents, case and signs gone, `camelCase` and `snake_case` split. */
const headingWords = (heading: string): string[] =>
  foldText(
    heading
      .replace(/[ºª]/g, '°')
      .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
      .replace(/\$/g, ' usd ')
      .replace(/£/g, ' gbp ')
      .replace(/€/g, ' eur '),
  )
    .split(' ')
    .filter((word) => word !== '');

/** The form under which a heading is compared: no currency, no « UTC », no « en » left hanging. */
export function headingKey(heading: string): string {
  const words = headingWords(heading);
  const kept = words.filter((word) => CURRENCY_WORDS[word] === undefined && word !== 'utc');
  while (kept.length > 1 && ['en', 'in', 'l'].includes(kept[kept.length - 1] ?? '')) kept.pop();
  return kept.join(' ');
}

/** The currency a heading names (« converted_usd », « Montant ($) »), or ''. */
export function currencyOfHeading(heading: string): string {
  const word = headingWords(heading).find((candidate) => CURRENCY_WORDS[candidate] !== undefined);
  return word === undefined ? '' : (CURRENCY_WORDS[word] ?? '');
}

/** Every field a heading may say: exact beats prefix or suffix, which beats a mention; the longer alias, the surer. */
export function matchesOf(heading: string): HeadingMatch[] {
  const key = headingKey(heading);
  if (key === '') return [];
  return ALIASES.flatMap((definition) => {
    const score = Math.max(
      ...definition.strong.map((alias) => aliasScore(key, alias, 100, definition)),
      ...(definition.weak ?? []).map((alias) => aliasScore(key, alias, 70, definition)),
    );
    return score > 0 ? [{ definition, score }] : [];
  });
}

const SHORTEST_PART = 4;

function aliasScore(key: string, alias: string, exact: number, definition: FieldDefinition): number {
  if (key === alias) return exact + alias.length;
  if (alias.length < SHORTEST_PART || definition.never?.test(key)) return 0;
  if (key.startsWith(`${alias} `) || key.endsWith(` ${alias}`)) return exact - 50 + alias.length;
  return ` ${key} `.includes(` ${alias} `) ? exact - 75 + alias.length : 0;
}

/** The fields a line of headings says surely: each field once. */
export function exactFields(headings: readonly string[]): Set<FieldName> {
  const fields = new Set<FieldName>();
  for (const heading of headings) {
    const key = headingKey(heading);
    if (key === '') continue;
    for (const { field, strong, weak } of ALIASES) {
      if (strong.includes(key) || weak?.includes(key)) fields.add(field);
    }
  }
  return fields;
}

/** The language of the headings: it settles 03/04/2026 when the dates of the list do not. */
export function languageOfHeadings(headings: readonly string[]): 'fr' | 'en' {
  const keys = headings.map(headingKey);
  const french = keys.filter((key) => FRENCH_WORDS.test(key)).length;
  return keys.filter((key) => ENGLISH_WORDS.test(key)).length > french ? 'en' : 'fr';
}
