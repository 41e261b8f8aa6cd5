import { civilDate } from '../../domain/civil-date';

/** A run of letters or of digits, folded; `gap` is what stands between it and the one before, as written. */
export interface Word {
  readonly text: string;
  readonly isDigits: boolean;
  readonly gap: string;
}

/** « Facture F-2026-014 DUPONT » → facture, f, 2026, 014, dupont; « F2026014 » has the same year and number in it. */
export function wordsOf(text: string): readonly Word[] {
  const folded = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const words: Word[] = [];
  let gap = '';
  for (const part of folded.match(/\p{L}+|\p{N}+|[^\p{L}\p{N}]+/gu) ?? []) {
    if (!/[\p{L}\p{N}]/u.test(part)) gap = part;
    else {
      const isDigits = /^\p{N}/u.test(part);
      for (const piece of isDigits ? yearAndNumber(part) : [part]) {
        words.push({ text: piece, isDigits, gap });
        gap = '';
      }
    }
  }
  return words;
}

function yearAndNumber(digits: string): readonly string[] {
  const [, year, number] = /^(20\d\d)(\d{2,})$/.exec(digits) ?? [];
  return year === undefined || number === undefined || isCompactDate(digits) ? [digits] : [year, number];
}

/** Whether words stand in one piece: « 2026-014 », « F12 », and not « 2026 014 ». */
export const isJoined = ({ gap }: Word): boolean => /^[-–—./]?$/.test(gap);

const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1990 && year < 2100 && civilDate(year, month, day) !== null;

const DAY = /^\d{1,2}$/;
const YEAR = /^\d{4}$/;

function isDateOf(parts: readonly string[]): boolean {
  const [first = '', second = '', third = ''] = parts;
  if (!DAY.test(second)) return false;
  if (YEAR.test(first)) return DAY.test(third) && isDay(Number(first), Number(second), Number(third));
  return DAY.test(first) && YEAR.test(third) && isDay(Number(third), Number(second), Number(first));
}

/** « 20261130 » or « 30112026 ». */
export function isCompactDate(text: string): boolean {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const reversed = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  return (parts !== null && isDateOf(parts.slice(1))) || (reversed !== null && isDateOf(reversed.slice(1)));
}

/** How many words from `start` write one whole date; 0 when they do not. */
export function dateLength(words: readonly Word[], start: number): number {
  const [first, ...others] = words.slice(start, start + 3);
  if (!first?.isDigits) return 0;
  if (isCompactDate(first.text)) return 1;
  const isOne = others.length === 2 && others.every((word) => word.isDigits);
  return isOne && isDateOf([first, ...others].map(({ text }) => text)) ? 3 : 0;
}
