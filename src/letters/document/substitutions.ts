import {
  mendGreeting,
  type NoticeValues,
  PLACEHOLDERS,
  type PlaceholderKey,
  printedValue,
  resolvePlaceholder,
  withoutUnitAfter,
  withoutUnitBefore,
} from '../placeholders';
import { type PlacedToken, placedTokens } from './document-lines';

/** A piece of a line and what it becomes; offsets in the line, the end not included. */
export interface Substitution {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** Offset just after the placeholder's « [ », where a mark can be written; null for a « [[ » that becomes « [ ». */
  readonly mark: number | null;
}

/** What a line becomes: placeholders with the units written beside them, escaped brackets, a greeting nobody writes. */
export function substitutionsOf(text: string, values: NoticeValues): readonly Substitution[] {
  const placed = placedTokens(text);
  const greeting = mendedGreeting(text, placed, values);
  if (greeting) return [greeting];
  const substitutions: Substitution[] = [];
  // Where the text begins that no value has taken yet, units included.
  let free = 0;
  for (const [index, { token, start, end }] of placed.entries()) {
    if (token.kind === 'text') substitutions.push(...escapedBrackets(text.slice(start, end), start));
    if (token.kind !== 'placeholder') continue;
    const found = resolvePlaceholder(token.name);
    if (found.kind !== 'known') throw new Error(`unchecked model: ${token.spelling}`);
    const { unit, lines } = PLACEHOLDERS[found.key];
    const next = placed[index + 1]?.token;
    const before = text.slice(free, start);
    const after = next?.kind === 'text' ? next.text : '';
    const tokens = placed.slice(0, index).map((piece) => piece.token);
    free = end + (unit ? after.length - withoutUnitAfter(after, unit).length : 0);
    const isBlock = lines || found.key === 'invoiceTable';
    substitutions.push({
      start: start - (unit === 'money' ? before.length - withoutUnitBefore(before).length : 0),
      end: free,
      value: isBlock
        ? blockValue(found.key, values)
        : cleanText(printedValue(found.key, values, tokens, after)),
      mark: start + 1,
    });
  }
  return substitutions;
}

/** The line once filled. */
export function filledText(text: string, values: NoticeValues): string {
  let filled = '';
  let done = 0;
  for (const { start, end, value } of substitutionsOf(text, values)) {
    filled += text.slice(done, start) + value;
    done = end;
  }
  return filled + text.slice(done);
}

/** « Cher(e) [Nom du client], » is an address form; a name alone is the first line of an address. */
function mendedGreeting(
  text: string,
  placed: readonly PlacedToken[],
  values: NoticeValues,
): Substitution | null {
  const tokens = placed.map(({ token }) => token);
  if (!/^\s*(ch|dear)/i.test(text) || mendGreeting(tokens) === tokens) return null;
  const first = placed.find(({ token }) => token.kind === 'placeholder');
  const value = `${cleanText(values.texts.greeting ?? '')},`;
  return first ? { start: 0, end: text.length, value, mark: first.start + 1 } : null;
}

function escapedBrackets(text: string, start: number): readonly Substitution[] {
  const found: Substitution[] = [];
  for (let at = text.indexOf('[['); at >= 0; at = text.indexOf('[[', at + 2)) {
    found.push({ start: start + at, end: start + at + 2, value: '[', mark: null });
  }
  return found;
}

/** Without what Docs strips or what could pass for a mark: a value must be written whole, and found nowhere else. */
const cleanText = (text: string): string => text.replace(/[\p{Cc}\p{Co}\p{Cs}⟦⟧]/gu, '');

/** A value of several lines, as it is written. */
export const blockValue = (key: PlaceholderKey, values: NoticeValues): string =>
  (values.texts[key] ?? '').split('\n').map(cleanText).join('\n');
