import type { Language } from '../../domain/model';
import { foldText } from '../../domain/typography';
import { AMBIGUOUS, PLACEHOLDERS, type PlaceholderKey } from './catalogue';
import type { PlaceholderDefinition } from './definition';
import { editDistance } from './edit-distance';

/** What a bracketed name turns out to be. */
export type Resolution =
  | { readonly kind: 'known'; readonly key: PlaceholderKey }
  | { readonly kind: 'ambiguous'; readonly choices: readonly PlaceholderKey[] }
  | { readonly kind: 'unknown'; readonly nearest: PlaceholderKey | null };

const LINKING_WORDS = new Set(['de', 'du', 'des', 'd', 'l', 'la', 'le', 'les', 'of', 'the']);

/** The form under which placeholder names are compared: no case, accents, punctuation, nor articles. */
export function foldPlaceholder(name: string): string {
  // U+02BC and the like are letters to Unicode, but people type them as apostrophes; º stands for °.
  const words = foldText(name.replace(/[ʹʻʼʽˈ]/g, "'").replace(/º/g, '°')).split(' ');
  return words.filter((word) => !LINKING_WORDS.has(word)).join(' ');
}

const entries = Object.entries(PLACEHOLDERS) as [PlaceholderKey, PlaceholderDefinition][];

const KEY_OF_NAME: ReadonlyMap<string, PlaceholderKey> = new Map(
  entries.flatMap(([key, { fr, en, aliases = '' }]) =>
    [fr, en, ...aliases.split('|')].map((name): [string, PlaceholderKey] => [foldPlaceholder(name), key]),
  ),
);

/** The name shown to people, in a model's language: « Nom du client ». */
export const placeholderName = (key: PlaceholderKey, language: Language): string =>
  PLACEHOLDERS[key][language];

/** Reads a name found between brackets. */
export function resolvePlaceholder(name: string): Resolution {
  const folded = foldPlaceholder(name);
  const choices = AMBIGUOUS[folded];
  if (choices) return { kind: 'ambiguous', choices };
  const key = KEY_OF_NAME.get(folded);
  return key ? { kind: 'known', key } : { kind: 'unknown', nearest: nearestTo(folded) };
}

function nearestTo(folded: string): PlaceholderKey | null {
  // Past a third of its letters a name is another name: suggesting it would mislead.
  let closest = Math.floor(folded.length / 3) + 1;
  let nearest: PlaceholderKey | null = null;
  for (const [name, key] of KEY_OF_NAME) {
    const distance = name.length < 3 ? Number.POSITIVE_INFINITY : editDistance(folded, name);
    if (distance < closest) {
      closest = distance;
      nearest = key;
    }
  }
  return nearest;
}
