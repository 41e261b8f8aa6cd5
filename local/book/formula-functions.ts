import { Unsupported } from './formula-tokens';
import type { CellValue } from './grid';

/** The functions that are worked out, under their English and French names. */
export function apply(name: string, values: readonly CellValue[], now: number): CellValue {
  const [first = '', second = '', third = ''] = values;
  switch (name) {
    case 'TODAY':
    case 'AUJOURDHUI':
      return Math.floor(now);
    case 'NOW':
    case 'MAINTENANT':
      return now;
    case 'IF':
    case 'SI':
      return truthy(first) ? second : values.length > 2 ? third : false;
    case 'AND':
    case 'ET':
      return values.every(truthy);
    case 'OR':
    case 'OU':
      return values.some(truthy);
    case 'NOT':
    case 'NON':
      return !truthy(first);
    case 'ISBLANK':
    case 'ESTVIDE':
      return first === '';
    case 'ABS':
      return Math.abs(numeric(first));
    case 'INT':
    case 'ENT':
      return Math.floor(numeric(first));
    case 'MAX':
      return Math.max(...values.map(numeric));
    case 'MIN':
      return Math.min(...values.map(numeric));
    default:
      throw new Unsupported();
  }
}

const truthy = (value: CellValue): boolean => (typeof value === 'string' ? false : Boolean(value));

export function numeric(value: CellValue): number {
  if (value === '') return 0;
  if (typeof value === 'string') throw new Unsupported();
  return Number(value);
}

const rank = (value: CellValue): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

/** Text is above any number and below any boolean; an empty cell is 0 beside a number and '' beside a text. */
export function compare(left: CellValue, sign: string, right: CellValue): boolean {
  const a = left === '' && typeof right === 'number' ? 0 : foldCase(left);
  const b = right === '' && typeof left === 'number' ? 0 : foldCase(right);
  const order = rank(a) !== rank(b) ? rank(a) - rank(b) : a < b ? -1 : a > b ? 1 : 0;
  if (sign === '=') return order === 0;
  if (sign === '<>') return order !== 0;
  if (sign === '<') return order < 0;
  if (sign === '>') return order > 0;
  return sign === '<=' ? order <= 0 : order >= 0;
}

const foldCase = (value: CellValue): CellValue => (typeof value === 'string' ? value.toLowerCase() : value);
