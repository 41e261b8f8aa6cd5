import { columnNumber } from './a1';
import type { CellValue } from './grid';

/** What a formula may ask of its surroundings. */
export interface Surroundings {
  /** Today and now, as a serial. */
  readonly now: number;
  cell(row: number, column: number): CellValue;
  /** Offset of the cell judged from the first cell of a rule's range; relative references move with it. */
  readonly shift?: { readonly rows: number; readonly columns: number };
}

/** Not one of the few formulas that are worked out here. */
class Unsupported extends Error {}

const TOKEN =
  /\s*(?:(\d+(?:[.,]\d+)?)|"((?:[^"]|"")*)"|(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])|([A-ZÀ-Ý_][\wÀ-ÿ.]*)(?=\()|(VRAI|FAUX|TRUE|FALSE)\b|(<>|<=|>=|[-+*/^&=<>();,:%]))/iy;

interface Token {
  readonly kind: 'number' | 'text' | 'cell' | 'name' | 'truth' | 'sign';
  readonly text: string;
  readonly row?: number;
  readonly column?: number;
}

/** The value of a formula, or undefined when it is not one of those worked out here. */
export function evaluate(formula: string, around: Surroundings): CellValue | undefined {
  try {
    const parser = new Parser(tokenise(formula.replace(/^=/, ''), around), around);
    return parser.whole();
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

function tokenise(source: string, around: Surroundings): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (source.slice(TOKEN.lastIndex).trim() !== '') {
    const [, number, text, fixedColumn, letters, fixedRow, row, name, truth, sign] = TOKEN.exec(source) ?? [];
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (text !== undefined) tokens.push({ kind: 'text', text: text.replace(/""/g, '"') });
    else if (letters !== undefined)
      tokens.push({
        kind: 'cell',
        text: letters,
        column: columnNumber(letters) + (fixedColumn ? 0 : (around.shift?.columns ?? 0)),
        row: Number(row) + (fixedRow ? 0 : (around.shift?.rows ?? 0)),
      });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name.toUpperCase() });
    else if (truth !== undefined) tokens.push({ kind: 'truth', text: truth });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else throw new Unsupported();
  }
  return tokens;
}

const COMPARISONS = ['=', '<>', '<', '>', '<=', '>='];

class Parser {
  private at = 0;
  constructor(
    private readonly tokens: readonly Token[],
    private readonly around: Surroundings,
  ) {}

  whole(): CellValue {
    const value = this.comparison();
    if (this.at < this.tokens.length) throw new Unsupported();
    return value;
  }

  private comparison(): CellValue {
    let left = this.joined();
    for (let sign = this.take(COMPARISONS); sign; sign = this.take(COMPARISONS))
      left = compare(left, sign, this.joined());
    return left;
  }
  private joined(): CellValue {
    let left = this.sum();
    while (this.take(['&'])) left = `${left}${this.sum()}`;
    return left;
  }
  private sum(): CellValue {
    let left = this.product();
    for (let sign = this.take(['+', '-']); sign; sign = this.take(['+', '-'])) {
      const right = numeric(this.product());
      left = sign === '+' ? numeric(left) + right : numeric(left) - right;
    }
    return left;
  }
  private product(): CellValue {
    let left = this.unary();
    for (let sign = this.take(['*', '/']); sign; sign = this.take(['*', '/'])) {
      const right = numeric(this.unary());
      if (sign === '/' && right === 0) return '#DIV/0!';
      left = sign === '*' ? numeric(left) * right : numeric(left) / right;
    }
    return left;
  }
  private unary(): CellValue {
    if (this.take(['-'])) return -numeric(this.unary());
    if (this.take(['+'])) return this.unary();
    const value = this.primary();
    return this.take(['%']) ? numeric(value) / 100 : value;
  }
  private primary(): CellValue {
    const token = this.tokens[this.at++];
    if (!token) throw new Unsupported();
    if (token.kind === 'number') return Number(token.text.replace(',', '.'));
    if (token.kind === 'text') return token.text;
    if (token.kind === 'truth') return /^[vt]/i.test(token.text);
    if (token.kind === 'cell') return this.around.cell(token.row ?? 0, token.column ?? 0);
    if (token.kind === 'name') return this.call(token.text);
    if (token.text !== '(') throw new Unsupported();
    const value = this.comparison();
    this.expect(')');
    return value;
  }
  private call(name: string): CellValue {
    this.expect('(');
    const values: CellValue[] = [];
    while (!this.take([')'])) {
      values.push(this.comparison());
      if (!this.take([';', ','])) {
        this.expect(')');
        break;
      }
    }
    return apply(name, values, this.around.now);
  }
  private take(signs: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return undefined;
    this.at += 1;
    return token.text;
  }
  private expect(sign: string): void {
    if (!this.take([sign])) throw new Unsupported();
  }
}

function apply(name: string, values: readonly CellValue[], now: number): CellValue {
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

function numeric(value: CellValue): number {
  if (value === '') return 0;
  if (typeof value === 'string') throw new Unsupported();
  return Number(value);
}

const rank = (value: CellValue): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

/** Text is above any number and below any boolean; an empty cell is 0 beside a number and '' beside a text. */
function compare(left: CellValue, sign: string, right: CellValue): boolean {
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
