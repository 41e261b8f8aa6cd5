import { columnNumber } from './a1';

/** Not one of the few formulas that are worked out here. */
export class Unsupported extends Error {}

const TOKEN =
  /\s*(?:(\d+(?:[.,]\d+)?)|"((?:[^"]|"")*)"|(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])|([A-ZÀ-Ý_][\wÀ-ÿ.]*)(?=\()|(VRAI|FAUX|TRUE|FALSE)\b|(<>|<=|>=|[-+*/^&=<>();,:%]))/iy;

export interface Token {
  readonly kind: 'number' | 'text' | 'cell' | 'name' | 'truth' | 'sign';
  readonly text: string;
  readonly row?: number;
  readonly column?: number;
}

/** The words of a formula; relative references are moved by `shift`. */
export function tokenise(
  source: string,
  shift: { readonly rows: number; readonly columns: number },
): Token[] {
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
        column: columnNumber(letters) + (fixedColumn ? 0 : shift.columns),
        row: Number(row) + (fixedRow ? 0 : shift.rows),
      });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name.toUpperCase() });
    else if (truth !== undefined) tokens.push({ kind: 'truth', text: truth });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else throw new Unsupported();
  }
  return tokens;
}
