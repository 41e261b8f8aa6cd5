import type { CivilDate } from './civil-date';
import { fingerprint } from './hash';
import { foldText } from './typography';

/** The form under which invoice numbers are compared: « f-12 » and « F 12 » are told apart, « F-12 » and « f-12 » are not. */
export const foldNumber = (number: string): string => number.trim().replace(/\s+/g, ' ').toUpperCase();

/** Customers are compared without case, accents or punctuation. */
export const foldName = foldText;

/**
 * The key of one notice of one invoice, « F-12#1 »; an instalment names its due date, « F-12@2026-11-30#1 ».
 * A mere mention in another's message has no rank: « F-12# ».
 */
export function noticeKey(number: string, rank: number | null, instalmentDueOn: CivilDate | null): string {
  return `${foldNumber(number)}${instalmentDueOn ? `@${instalmentDueOn}` : ''}#${rank ?? ''}`;
}

/** The due date named in a notice key, for an instalment; else null. */
export function instalmentOfKey(key: string): CivilDate | null {
  const match = /@(\d{4}-\d{2}-\d{2})#\d*$/.exec(key);
  return match ? (match[1] as CivilDate) : null;
}

/** The key of a message: the same from dry run to send, and from one day to the next while it carries the same notices. */
export const messageKey = (customer: string, carriedKeys: readonly string[]): string =>
  `M${fingerprint([foldName(customer), ...[...carriedKeys].sort()].join('|'))}`;
