import { apply, compare, numeric } from './formula-functions';
import { type Token, tokenise, Unsupported } from './formula-tokens';
import type { CellValue } from './grid';

/** What a formula may ask of its surroundings. */
export interface Surroundings {
  /** Today and now, as a serial. */
  readonly now: number;
  cell(row: number, column: number): CellValue;
  /** Offset of the cell judged from the first cell of a rule's range; relative references move with it. */
  readonly shift?: { readonly rows: number; readonly columns: number };
}

const NO_SHIFT = { rows: 0, columns: 0 };

/** The value of a formula, or undefined when it is not one of those worked out here. */
export function evaluate(formula: string, around: Surroundings): CellValue | undefined {
  try {
    const parser = new Parser(tokenise(formula.replace(/^=/, ''), around.shift ?? NO_SHIFT), around);
    return parser.whole();
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
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
