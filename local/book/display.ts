import type { CellValue } from './grid';
import { wallOfSerial } from './serial';

const NARROW = '\u202f';
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
const DAYS = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ');

/** Is a number shown as a date with this pattern? Quoted words and colours are no letters of a date. */
export function isDateFormat(pattern: string | undefined): boolean {
  if (!pattern || pattern === '@') return false;
  let known = dateFormats.get(pattern);
  if (known === undefined) {
    const bare = pattern.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
    known = /[ymdhs]/i.test(bare) && !/[0#?]/.test(bare.replace(/s+\.0+/gi, ''));
    dateFormats.set(pattern, known);
  }
  return known;
}
const dateFormats = new Map<string, boolean>();

/** The value as a French spreadsheet shows it. */
export function displayValue(value: CellValue, pattern: string | undefined): string {
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  if (typeof value === 'string') return showText(value, pattern);
  if (!pattern || pattern === '@' || /^general$/i.test(pattern)) return plainNumber(value);
  const { section, absolute } = sectionFor(value, pattern);
  if (isDateFormat(section)) return showDate(value, section);
  return showNumber(absolute ? Math.abs(value) : value, section);
}

/** Up to ten significant decimals, with a comma. */
function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = Number.isInteger(rounded) ? String(rounded) : String(Number(rounded.toFixed(10)));
  return text.replace('.', ',');
}

function showText(value: string, pattern: string | undefined): string {
  const section = pattern ? splitSections(pattern)[3] : undefined;
  return section === undefined ? value : literal(section).replace('@', value);
}

/** positive;negative;zero;text, without the semicolons that are quoted. */
const splitSections = (pattern: string): string[] =>
  (pattern.match(/(?:"[^"]*"|\\.|[^;])+|(?<=;)(?=;|$)|^(?=;)/g) ?? [pattern]).slice(0, 4);

function sectionFor(value: number, pattern: string): { section: string; absolute: boolean } {
  const [positive = pattern, negative, zero] = splitSections(pattern);
  if (value < 0 && negative !== undefined) return { section: negative, absolute: true };
  if (value === 0 && zero !== undefined) return { section: zero, absolute: false };
  return { section: positive, absolute: false };
}

const literal = (text: string): string =>
  text
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"([^"]*)"|\\(.)|_.|\*./g, (_, quoted, escaped) => quoted ?? escaped ?? '');

function showNumber(value: number, section: string): string {
  const bare = section.replace(/\[[^\]]*\]/g, '');
  const digits = /(?:"[^"]*"|\\.|[^"\\0#?])*?([0#?][0#?,]*(?:\.[0#?]*)?)/.exec(bare);
  if (!digits?.[1]) return literal(bare);
  const start = digits.index + digits[0].length - digits[1].length;
  const [whole = '', decimals = ''] = digits[1].split('.');
  const scaled = /%/.test(bare.replace(/"[^"]*"/g, '')) ? value * 100 : value;
  const required = decimals.replace(/[^0]/g, '').length;
  const fixed = roundHalfUp(Math.abs(scaled), decimals.length);
  let [integer = '0', fraction = ''] = fixed.split('.');
  while (fraction.length > required && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  const zeros = whole.replace(/[^0]/g, '').length;
  integer = zeros === 0 && integer === '0' ? '' : integer.padStart(zeros, '0');
  if (whole.includes(',')) integer = integer.replace(/\B(?=(\d{3})+$)/g, NARROW);
  const sign = scaled < 0 && /[1-9]/.test(fixed) ? '-' : '';
  const body = integer + (fraction ? `,${fraction}` : '');
  return sign + literal(bare.slice(0, start)) + body + literal(bare.slice(start + digits[1].length));
}

/** Rounds what a person reads: 1.005 is 1.01, although its binary form is a little less. */
function roundHalfUp(value: number, decimals: number): string {
  const text = String(Number(value.toPrecision(15)));
  if (text.includes('e')) return value.toFixed(decimals);
  return Number(`${Math.round(Number(`${text}e${decimals}`))}e-${decimals}`).toFixed(decimals);
}

function showDate(serial: number, section: string): string {
  const date = new Date(wallOfSerial(serial));
  const pad = (value: number) => String(value).padStart(2, '0');
  const tokens = /"([^"]*)"|\\(.)|\[[^\]]*\]|(y+|m+|d+|h+|s+)|(am\/pm)|(.)/gi;
  let lastUnit = '';
  return section.replace(
    tokens,
    (found, quoted, escaped, unit: string | undefined, _ampm, other, at: number) => {
      if (quoted !== undefined) return quoted;
      if (escaped !== undefined) return escaped;
      if (!unit) return other ?? '';
      const minutes =
        /^m/i.test(unit) && (lastUnit === 'h' || /^[^a-z]*s/i.test(section.slice(at + found.length)));
      lastUnit = unit.charAt(0).toLowerCase();
      const size = unit.length;
      if (minutes) return pad(date.getUTCMinutes());
      if (lastUnit === 'y')
        return size <= 2 ? pad(date.getUTCFullYear() % 100) : String(date.getUTCFullYear());
      if (lastUnit === 'h') return size === 1 ? String(date.getUTCHours()) : pad(date.getUTCHours());
      if (lastUnit === 's') return pad(date.getUTCSeconds());
      if (lastUnit === 'd') {
        if (size >= 3) return (DAYS[date.getUTCDay()] ?? '').slice(0, size === 3 ? 3 : undefined);
        return size === 1 ? String(date.getUTCDate()) : pad(date.getUTCDate());
      }
      if (size >= 3) return (MONTHS[date.getUTCMonth()] ?? '').slice(0, size === 3 ? 3 : undefined);
      return size === 1 ? String(date.getUTCMonth() + 1) : pad(date.getUTCMonth() + 1);
    },
  );
}
