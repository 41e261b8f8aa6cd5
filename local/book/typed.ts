import { serialOfWall } from './serial';

/** What a French person's typing becomes in a cell. */
export interface Typed {
  readonly value: string | number | boolean;
  readonly formula?: string;
  /** Format the cell takes when it had none. */
  readonly format?: string;
}

const SPACE = '[\\u0020\\u00a0\\u202f]';
const NUMBER = new RegExp(`^([+-]?)(\\d{1,3}(?:${SPACE}\\d{3})+|\\d+)?(?:,(\\d*))?(?:[eE]([+-]?\\d+))?$`);
const MONTHS = 'janv févr mars avr mai juin juil août sept oct nov déc'.split(' ');

/** Reads text as Google Sheets does on a fr_FR spreadsheet; `year` completes a date without one. */
export function readTyped(text: string, year: number): Typed {
  if (text === '') return { value: '' };
  if (text.startsWith("'")) return { value: text.slice(1) };
  const bare = text.trim();
  const number = readNumber(bare) ?? readMoment(bare, year) ?? readTime(bare);
  if (number) return number;
  if (/^=./.test(bare)) return { value: '', formula: bare };
  if (/^(\+.|-\s*[^\s\d])/.test(bare)) return { value: '', formula: `=${bare}` };
  if (/^(vrai|true)$/i.test(bare)) return { value: true };
  if (/^(faux|false)$/i.test(bare)) return { value: false };
  return { value: text };
}

function readNumber(text: string): Typed | null {
  const unit = /^(.*?)[\u0020\u00a0\u202f]*([%€])$/.exec(text);
  const parts = NUMBER.exec(unit?.[1] ?? text);
  if (!parts || (!parts[2] && !parts[3])) return null;
  const whole = (parts[2] ?? '0').replace(/\D/g, '');
  const value = Number(`${parts[1]}${whole}.${parts[3] || '0'}e${parts[4] ?? '0'}`);
  if (unit?.[2] === '%') return { value: value / 100, format: parts[3] ? '0.00%' : '0%' };
  if (unit?.[2] === '€') return { value, format: '#,##0.00 "€"' };
  return { value };
}

function readMoment(text: string, year: number): Typed | null {
  const [, date = text, time] = /^(.*\S)[ T](\d{1,2}:\d{2}(?::\d{2})?)$/.exec(text) ?? [];
  const day = readDate(date, year);
  if (day === null) return null;
  if (time === undefined) return { value: day, format: 'dd/mm/yyyy' };
  const hours = readTime(time);
  return hours && { value: day + Number(hours.value), format: 'dd/mm/yyyy hh:mm:ss' };
}

function readDate(text: string, year: number): number | null {
  const french = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (french) {
    // « 12/2026 » is below; « 1.5 » is the first of May for a French sheet.
    return dateSerial(fullYear(french[4], year), Number(french[3]), Number(french[1]));
  }
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dateSerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const month = /^(\d{1,2})\/(\d{4})$/.exec(text);
  if (month) return dateSerial(Number(month[2]), Number(month[1]), 1);
  const words = /^(\d{1,2}|1er)\s+(\p{L}{3,9})\.?(?:\s+(\d{4}|\d{2}))?$/u.exec(text.toLowerCase());
  const index = words ? MONTHS.findIndex((name) => words[2]?.startsWith(name)) : -1;
  if (!words || index < 0) return null;
  return dateSerial(fullYear(words[3], year), index + 1, Number.parseInt(words[1] ?? '', 10));
}

function readTime(text: string): Typed | null {
  const parts = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!parts || Number(parts[1]) > 23) return null;
  const seconds = Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return { value: seconds / 86_400, format: 'hh:mm:ss' };
}

function fullYear(text: string | undefined, year: number): number {
  if (text === undefined) return year;
  if (text.length === 4) return Number(text);
  return Number(text) + (Number(text) < 30 ? 2000 : 1900);
}

function dateSerial(year: number, month: number, day: number): number | null {
  const wall = Date.UTC(year, month - 1, day);
  const date = new Date(wall);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? serialOfWall(wall) : null;
}
