/**
 * Sets the no-break spaces of French: before « : € % » and after « n° » (U+00A0), narrow before « ; ! ? » (U+202F),
 * and inside guillemets. Sentences are written in the code with plain spaces and pass through here once.
 */
export function typeset(text: string): string {
  return text
    .replace(/ (?=[:€%»])/g, '\u00a0')
    .replace(/ (?=[;!?])/g, '\u202f')
    .replace(/« /g, '«\u00a0')
    .replace(/n° (?=\S)/g, 'n°\u00a0');
}

/** « 1 jour », « 12 jours », « 0 jour »: French counts from two. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count}\u00a0${Math.abs(count) >= 2 ? many : one}`;

/** The form under which names, headings and placeholders are compared: no case, accents, or punctuation. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
