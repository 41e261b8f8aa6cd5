import { type Cents, cents } from '../domain/cents';
import type { Field } from './list';
import { isTableDate, type TableCell, textOf } from './table';

/** The sign between units and decimals in a column, once settled. */
export type DecimalMark = '.' | ',' | 'unknown';

/** How the amounts of a column are written: it says what « 1.234 » is. */
export interface AmountForm {
  readonly mark: DecimalMark;
  /** Some amount above a thousand has decimals and no separator of thousands (« 14994.01 »): the column has none. */
  readonly ungrouped: boolean;
}

/** Real exports carry absurd figures (-421 046 417 789 €): above a hundred million, somebody looks first. */
const ABERRANT = 100_000_000;

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/€|\b(?:eur|euros?)\b/i, 'EUR'],
  [/\$|\busd\b/i, 'USD'],
  [/£|\bgbp\b/i, 'GBP'],
  [/\bchf\b/i, 'CHF'],
  [/\bcad\b/i, 'CAD'],
];

interface Figure {
  readonly negative: boolean;
  /** Digits and marks only: « 1.234,56 ». */
  readonly body: string;
}

/** The currency written in an amount, or ''. */
export function currencyOfAmount(cell: TableCell | undefined): string {
  const text = typeof cell === 'string' ? cell : '';
  return CURRENCIES.find(([pattern]) => pattern.test(text))?.[1] ?? '';
}

/** The digits of an amount without its currency, spaces and sign; null when it holds anything else. */
function figureOf(text: string): Figure | null {
  let rest = text;
  for (const [pattern] of CURRENCIES) rest = rest.replace(pattern, '');
  rest = rest.replace(/[−–]/g, '-').trim();
  const negative = /^\(.*\)$/.test(rest) || /^-/.test(rest) || /-$/.test(rest);
  rest = rest.replace(/^\((.*)\)$/, '$1').replace(/^[-+]\s*|\s*-$/g, '');
  // A space or an apostrophe only separates whole groups of three digits.
  const body = /^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d*)?$/.test(rest) ? rest.replace(/[ '’]/g, '') : rest;
  return /^(?:\d[\d.,]*|[.,]\d+)$/.test(body) ? { negative, body } : null;
}

const textOfAmount = (cell: TableCell | undefined): string => {
  const text = textOf(cell);
  return /^[-–]?\s*(?:€|EUR|\$)?$/.test(text) ? '' : text;
};

/** Whether a cell is written like an amount, even one whose decimals are ambiguous. */
export function looksLikeAmount(cell: TableCell): boolean {
  if (typeof cell === 'number') return true;
  if (typeof cell === 'boolean' || isTableDate(cell)) return false;
  const figure = figureOf(textOfAmount(cell));
  return figure !== null && wholeAndDecimals(figure.body, 'unknown') !== 'malformed';
}

/** The form that the amounts of a column prove, or null when they prove none; 'unknown' when they contradict each other. */
export function provenForm(cells: readonly (TableCell | undefined)[]): AmountForm | null {
  let mark: DecimalMark | null = null;
  let ungrouped = false;
  for (const cell of cells) {
    const figure = typeof cell === 'string' ? figureOf(textOfAmount(cell)) : null;
    const proof = figure && markProvenBy(figure.body);
    if (!figure || !proof) continue;
    mark = mark === null || mark === proof ? proof : 'unknown';
    if (mark === 'unknown') break;
    ungrouped = ungrouped || /^\d{4,}[.,]/.test(figure.body);
  }
  return mark && { mark, ungrouped };
}

function markProvenBy(body: string): '.' | ',' | null {
  const marks = body.match(/[.,]/g) ?? [];
  const last = marks[marks.length - 1];
  if (last !== '.' && last !== ',') return null;
  if (marks.length === 1) return /^0*[.,]|^\d{4,}[.,]|[.,](?!\d{3}$)/.test(body) ? last : null;
  // Twice the same mark separates thousands; two different ones, the last is the decimal mark.
  const same = marks.every((mark) => mark === last);
  return same ? (last === '.' ? ',' : '.') : last;
}

/** Splits « 1.234,56 » into its digits before and after the decimal mark. */
function wholeAndDecimals(
  body: string,
  column: DecimalMark,
): readonly [string, string] | 'ambiguous' | 'malformed' {
  const proven = markProvenBy(body);
  const hasMark = /[.,]/.test(body);
  if (!hasMark) return [body, ''];
  const mark = proven ?? column;
  if (mark === 'unknown') return 'ambiguous';
  const [whole = '', decimals = '', ...more] = body.split(mark);
  if (more.length > 0 || /[.,]/.test(decimals)) return 'malformed';
  const thousands = mark === '.' ? ',' : '.';
  if (whole.includes(thousands) && !/^\d{1,3}(?:[.,]\d{3})+$/.test(whole)) return 'malformed';
  return [whole.split(thousands).join(''), decimals];
}

/**
 * The amount of a cell in cents, rounded where a computation left more decimals (« 5791.484999999999 »). Its text when it
 * is no amount, when « 1.234 » may be either a thousand or a unit, or when it is aberrant.
 */
export function readAmount(cell: TableCell | undefined, form: AmountForm): Field<Cents> {
  if (typeof cell === 'number') return roundedToCents(cell) ?? { asWritten: String(cell).replace('.', ',') };
  const text = textOfAmount(cell);
  if (text === '') return null;
  const figure = cell === undefined || typeof cell === 'boolean' || isTableDate(cell) ? null : figureOf(text);
  const parts = figure && wholeAndDecimals(figure.body, form.mark);
  if (!figure || !parts || typeof parts === 'string') return { asWritten: text };
  const [whole, decimals] = parts;
  // Even in a column of decimals, « 1.234 » typed by hand may be a thousand.
  const maybeThousands = !form.ungrouped && decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  const amount = maybeThousands
    ? null
    : roundedToCents(Number(`${figure.negative ? '-' : ''}${whole}.${decimals}`));
  return amount ?? { asWritten: text };
}

/** Half a cent goes away from zero, whatever a computer's arithmetic left below it; null when aberrant. */
function roundedToCents(value: number): Cents | null {
  const amount = Math.sign(value) * Math.round(Math.abs(value) * 100 + 1e-6);
  return Math.abs(value) < ABERRANT ? cents(amount) : null;
}
