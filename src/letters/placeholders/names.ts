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
  return words.filter((word, index) => !LINKING_WORDS.has(word) || isOwed(words, index)).join(' ');
}

/** « dû » folds to « du »: after an amount, or at the end of a name, it is no article. */
const isOwed = (words: readonly string[], index: number): boolean =>
  words[index] === 'du' &&
  (index === words.length - 1 || /^(montant|solde|restant|reste|total)$/.test(words[index - 1] ?? ''));

const entries = Object.entries(PLACEHOLDERS) as [PlaceholderKey, PlaceholderDefinition][];

const KEY_OF_NAME: ReadonlyMap<string, PlaceholderKey> = new Map(
  entries.flatMap(([key, { fr, en, aliases = '' }]) =>
    [fr, en, ...(aliases === '' ? [] : aliases.split('|'))].map((name): [string, PlaceholderKey] => [
      foldPlaceholder(name),
      key,
    ]),
  ),
);

const CHOICES: ReadonlyMap<string, readonly PlaceholderKey[]> = new Map(Object.entries(AMBIGUOUS));

/** A model is filled once an invoice: each name is read once. */
const read = new Map<string, Resolution>();

/** The name shown to people, in a model's language: « Nom du client ». */
export const placeholderName = (key: PlaceholderKey, language: Language): string =>
  PLACEHOLDERS[key][language];

/** Reads a name found between brackets. */
export function resolvePlaceholder(name: string): Resolution {
  const known = read.get(name);
  if (known) return known;
  const resolution = resolveFolded(foldPlaceholder(name));
  read.set(name, resolution);
  return resolution;
}

function resolveFolded(folded: string): Resolution {
  const choices = CHOICES.get(folded);
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
