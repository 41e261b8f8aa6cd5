import { type Cents, cents, centsOfNumber } from '../../domain/cents';
import type { Cell } from '../workbook';
import { type Reading, read, unreadable } from './reading';

const EXPECTED = 'écrivez un montant en euros, par exemple 1234,56';
const AMBIGUOUS = 'précisez les centimes, par exemple 1234,00 ou 1,23';
const TOO_LARGE = 'vérifiez ce montant, il dépasse cent millions d’euros';
/** Real exports carry absurd figures (-421 046 417 789 €): above this, somebody looks first. */
export const LARGEST_AMOUNT = 100_000_000_00;

/** Amount of digits already cleaned of signs and currency; null when it has no meaning, 'ambiguous' for « 1.234 ». */
function centsOfDigits(digits: string): Cents | null | 'ambiguous' {
  const grouped = digits.replace(/^(\d{1,3})((?:[ '’]\d{3})+)(?=$|[.,])/, (all) => all.replace(/[ '’]/g, ''));
  const hadSpaces = grouped !== digits;
  if (!hadSpaces && /^\d{1,3}[.,]\d{3}$/.test(grouped)) return 'ambiguous';
  const match =
    /^(\d+)(?:[.,](\d+))?$/.exec(grouped) ??
    /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(grouped) ??
    /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(grouped);
  if (!match) return null;
  const whole = (match[1] ?? '').replace(/[.,]/g, '');
  const decimals = (match[2] ?? '').padEnd(2, '0');
  // More than two decimals only pass when they say nothing: « 12,5000 ».
  if (whole.length > 13 || /[1-9]/.test(decimals.slice(2))) return null;
  return cents(Number(whole) * 100 + Number(decimals.slice(0, 2)));
}

/**
 * The amount of a cell in cents, null when it is empty: a number, « 1 234,56 », « 1.234,56 », « 1,234.56 », « 12,5- », « (12,00) »,
 * with or without « € ». Strict: a fraction of a cent, or « 1.234 » which may be either, is not read.
 */
export function readAmount(cell: Cell): Reading<Cents | null> {
  if (typeof cell === 'number') {
    const amount = Math.abs(cell) * 100 < LARGEST_AMOUNT ? centsOfNumber(cell) : null;
    return amount === null
      ? unreadable(Math.abs(cell) * 100 < LARGEST_AMOUNT ? EXPECTED : TOO_LARGE)
      : read(amount);
  }
  if (typeof cell !== 'string') return unreadable(EXPECTED);
  const text = cell
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .replace(/\u2212/g, '-')
    .replace(/€|\bEUR(?:OS?)?\b/gi, '')
    .trim();
  if (text === '') return cell.trim() === '' ? read(null) : unreadable(EXPECTED);
  const signed = /^(-?) ?(\d.*?)$/.exec(text) ?? /^(\() ?(\d.*?) ?\)$/.exec(text);
  if (!signed) return unreadable(EXPECTED);
  const trailing = /^(.*?) ?-$/.exec(signed[2] ?? '');
  if (signed[1] && trailing) return unreadable(EXPECTED);
  const amount = centsOfDigits((trailing?.[1] ?? signed[2] ?? '').trim());
  if (amount === 'ambiguous') return unreadable(AMBIGUOUS);
  if (amount === null) return unreadable(EXPECTED);
  if (amount >= LARGEST_AMOUNT) return unreadable(TOO_LARGE);
  return read(signed[1] || trailing ? cents(-amount) : amount);
}
