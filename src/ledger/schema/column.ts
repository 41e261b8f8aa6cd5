import type { Choice } from '../choices';

/** How a column is read and shown. `code` is text that looks like a number: invoice numbers, SIREN, postal codes, phones. */
export type ColumnKind =
  | 'code'
  | 'text'
  | 'longText'
  | 'list'
  | 'money'
  | 'rate'
  | 'integer'
  | 'date'
  | 'dateTime';

export interface Column<Key extends string = string> {
  readonly key: Key;
  readonly heading: string;
  readonly kind: ColumnKind;
  /** A product column is written by each run and never read as an input. */
  readonly owner: 'user' | 'product';
  /** Hidden when « Initialiser » creates the column; the user may unfold it for good. */
  readonly folded: boolean;
  /** What the list offers, in order; empty for a column without a list. */
  readonly choices: readonly string[];
  /** Pixels. */
  readonly width: number;
  /** The note on the heading. */
  readonly help: string;
  /** The schema's version that brought the column. */
  readonly since: number;
}

export interface SheetSchema<Key extends string = string> {
  readonly name: string;
  readonly columns: readonly Column<Key>[];
  /** Rows of the grid at creation, heading included. */
  readonly rows: number;
  /** The whole sheet warns before an edit. */
  readonly wholeSheetWarns: boolean;
}

interface Options {
  readonly width?: number;
  readonly folded?: true;
  readonly product?: true;
  readonly choices?: readonly Choice<unknown>[];
  readonly since?: number;
}

const WIDTHS: Record<ColumnKind, number> = {
  code: 110,
  text: 150,
  longText: 400,
  list: 140,
  money: 110,
  rate: 110,
  integer: 80,
  date: 105,
  dateTime: 145,
};

export const column = <Key extends string>(
  key: Key,
  heading: string,
  kind: ColumnKind,
  help: string,
  options: Options = {},
): Column<Key> => ({
  key,
  heading,
  kind,
  help,
  owner: options.product ? 'product' : 'user',
  folded: options.folded ?? false,
  choices: (options.choices ?? []).map((choice) => choice.label),
  width: options.width ?? WIDTHS[kind],
  since: options.since ?? 1,
});

/** A column the product writes. */
export const productColumn = <Key extends string>(
  key: Key,
  heading: string,
  kind: ColumnKind,
  help: string,
  options: Options = {},
): Column<Key> => column(key, heading, kind, help, { ...options, product: true });

/** A column that « Initialiser » folds away. */
export const foldedColumn = <Key extends string>(
  key: Key,
  heading: string,
  kind: ColumnKind,
  help: string,
  options: Options = {},
): Column<Key> => column(key, heading, kind, help, { ...options, folded: true });

/** The number format of a column's cells, or null to leave what the sheet does by itself. */
export function numberFormat(column: Pick<Column, 'kind' | 'owner'>): string | null {
  switch (column.kind) {
    case 'code':
      return '@';
    case 'money':
      return '#,##0.00'; // a euro sign would lie on an invoice in another currency
    case 'rate':
      return '0.00';
    case 'integer':
      return '0';
    case 'date':
      return 'dd/mm/yyyy';
    case 'dateTime':
      return 'dd/mm/yyyy hh:mm';
    default:
      // A person may want a formula in a column of his; what the product writes must never be parsed.
      return column.owner === 'product' ? '@' : null;
  }
}
