import type { Customer } from '../domain/model';
import { counted } from '../domain/typography';
import { safeFileName } from './mime/file-name';
import type { Notice } from './notice';

/** With « .pdf » a name stays within 120 characters: synchronised folders have long paths of their own. */
const LONGEST = 116;
const LONGEST_PART = 60;
/** Windows keeps these names for itself. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * « 2026-11-24 Mise en demeure - Menuiserie Durand - F-2026-118 », « … - 3 factures »: the name a person would choose
 * for a letter, without its extension. Names in order of date are names in order of the alphabet.
 */
export function letterFileName({ today, customer, lines }: Notice, step: string): string {
  const numbers = [...new Set(lines.map((line) => line.invoice.number.trim()))];
  const [number = ''] = numbers;
  const start = `${today} ${part(step, LONGEST_PART)} - `;
  const invoices = numbers.length > 1 ? counted(numbers.length, 'facture') : part(number, LONGEST_PART / 2);
  const end = invoices === '' ? '' : ` - ${invoices.replace(/\u00a0/g, ' ')}`;
  return `${start}${part(customer.name, LONGEST - start.length - end.length) || 'client'}${end}`;
}

/** The folder of a customer's letters. */
export function customerFolderName(customer: Customer): string {
  const name = part(customer.name, LONGEST_PART) || 'client';
  return RESERVED.test(name) ? `Client ${name}` : name;
}

/** A piece of a name that Windows and Drive take as it is, cut without cutting a character. */
function part(text: string, longest: number): string {
  // Marks that no one sees, and halves of characters, make names that cannot be typed.
  const visible = text.normalize('NFC').replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '');
  const safe = trimmed(visible) === '' ? '' : trimmed(safeFileName(visible));
  if (safe.length <= longest) return safe;
  let cut = '';
  for (const character of safe) {
    if (cut.length + character.length >= longest) break;
    cut += character;
  }
  return `${trimmed(cut)}…`;
}

/** Windows drops spaces and dots at the end of a name; what a refused character leaves there says nothing. */
const trimmed = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[ .-]+/, '')
    .replace(/[ .-]+$/, '');

/** « 04 Facture n° F-1 du 30-09-2026 »: a piece of a list, in its order; without its extension. */
export function numberedName(number: number, count: number, title: string): string {
  const digits = String(number).padStart(Math.max(2, String(count).length), '0');
  return `${digits} ${part(title.replace(/\//g, '-'), LONGEST - digits.length - 1)}`;
}
