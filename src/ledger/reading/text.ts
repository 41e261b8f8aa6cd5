import isEmail from 'validator/es/lib/isEmail.js';
import { type Cell, isDateCell } from '../workbook';
import { type Reading, read, unreadable } from './reading';

const FORMULA_ERROR = /^#(?:N\/A|REF|VALUE|VALEUR|DIV\/0|NAME|NOM|NUM|NOMBRE|NULL|NUL|ERROR|ERREUR)[!?]?$/i;

/** Gmail takes no other addresses, and a look-alike letter would write to a stranger. */
const ASCII = /^[!-~]+$/;

/** Free text, trimmed; '' when empty. Numbers and dates come as a person would have typed them. */
export function readText(cell: Cell): Reading<string> {
  if (isDateCell(cell))
    return read(`${cell.date.slice(8)}/${cell.date.slice(5, 7)}/${cell.date.slice(0, 4)}`);
  if (typeof cell === 'boolean') return read(cell ? 'Oui' : 'Non');
  if (typeof cell === 'number') return read(String(cell));
  const text = cell.trim();
  return FORMULA_ERROR.test(text) ? unreadable('corrigez la formule, ou écrivez la valeur') : read(text);
}

/** A number of invoice, a code: text, and a whole number where the sheet took it for one. Never a date. */
export function readCode(cell: Cell): Reading<string> {
  if (isDateCell(cell) || typeof cell === 'boolean') {
    return unreadable('écrivez-le en texte (menu Format, Nombre, Texte brut)');
  }
  if (typeof cell === 'number' && !Number.isSafeInteger(cell)) return unreadable('écrivez-le en texte');
  return readText(cell);
}

/** A code of `length` digits whose leading zeros the sheet dropped when it took it for a number. */
export const readDigits = (cell: Cell, length: number): Reading<string> =>
  typeof cell === 'number' && Number.isSafeInteger(cell) && cell > 0
    ? read(String(cell).padStart(length, '0'))
    : readCode(cell);

/** The addresses of a cell, without doubles: « a@b.fr ; Nom <c@d.fr> ». Any part that is no address makes it unreadable. */
export function readEmails(cell: Cell): Reading<string[]> {
  const text = readText(cell);
  if (!text.ok) return text;
  const bare = text.value.replace(/"[^"]*"/g, ' ').replace(/[^;,<>\n]*<([^<>]*)>/g, ' $1 ');
  const addresses: string[] = [];
  for (const part of bare.split(/[\s;,]+/).filter(Boolean)) {
    const address = part.replace(/^mailto:/i, '');
    if (!isEmail(address)) {
      return unreadable('écrivez une adresse e-mail, ou plusieurs séparées par un point-virgule');
    }
    if (!ASCII.test(address)) return unreadable('écrivez une adresse e-mail sans lettre accentuée');
    if (!addresses.some((known) => known.toLowerCase() === address.toLowerCase())) addresses.push(address);
  }
  return read(addresses);
}

/** A whole number, null when empty; « J+10 », « J−7 », « 8 jours » say the same as 10, -7 and 8. */
export function readInteger(cell: Cell): Reading<number | null> {
  const expected = 'écrivez un nombre entier';
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? read(cell) : unreadable(expected);
  if (typeof cell !== 'string') return unreadable(expected);
  const text = cell.trim();
  if (text === '') return read(null);
  const match = /^(?:J ?)?([+-]?) ?(\d{1,6})(?: ?(?:j|jours?))?$/i.exec(text.replace(/[\u2212\u2013]/g, '-'));
  return match ? read(Number(`${match[1]}${match[2]}`)) : unreadable(expected);
}
