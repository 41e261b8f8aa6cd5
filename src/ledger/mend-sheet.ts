import { typeset } from '../domain/typography';
import { isEmptyCell } from './cells';
import type { LedgerBook } from './ledger-book';
import { type Column, numberFormat, type SheetSchema } from './schema/column';

export const LIST_HELP =
  'Choisissez dans la liste. Une autre valeur est acceptée, mais la ligne attendra si elle ne se lit pas.';

/** Where the columns of a sheet stand, by key, 1-based. */
export type Positions = ReadonlyMap<string, number>;

/** Only headings without a note. */
export function mendNotes(
  book: LedgerBook,
  schema: SheetSchema,
  columns: readonly Column[],
  at: Positions,
): boolean {
  const notes = book.headingNotes(schema.name);
  const bare = columns.filter((column) => isEmptyCell(notes[(at.get(column.key) ?? 0) - 1]));
  for (const column of bare) book.setNotes(schema.name, at.get(column.key) ?? 0, [typeset(column.help)]);
  return bare.length > 0;
}

/** Applies to the runs of rows where `lacks` holds, below the heading; says whether there were any. */
function mendRuns(
  rows: number,
  lacks: (index: number) => boolean,
  mend: (row: number, count: number) => void,
): boolean {
  let any = false;
  for (let index = 0; index < rows; index += 1) {
    if (!lacks(index)) continue;
    let end = index;
    while (end + 1 < rows && lacks(end + 1)) end += 1;
    mend(index + 2, end - index + 1);
    any = true;
    index = end;
  }
  return any;
}

/** Only cells the sheet formats by itself: a format that the user chose stays. */
export function mendFormats(
  book: LedgerBook,
  schema: SheetSchema,
  columns: readonly Column[],
  at: Positions,
): boolean {
  const { name } = schema;
  const grid = book.gridSize(name);
  const formats = book.numberFormats(name, { row: 2, column: 1, rows: grid.rows - 1, columns: grid.columns });
  let any = false;
  for (const column of columns) {
    const format = numberFormat(column);
    const position = at.get(column.key) ?? 0;
    if (!format) continue;
    const lacks = (index: number): boolean => formats[index]?.[position - 1] === '';
    const mend = (row: number, count: number): void =>
      book.setNumberFormat(name, { row, column: position, rows: count, columns: 1 }, format);
    any = mendRuns(formats.length, lacks, mend) || any;
  }
  return any;
}

/** Only cells without any validation: one that the user chose stays. */
export function mendLists(
  book: LedgerBook,
  schema: SheetSchema,
  columns: readonly Column[],
  at: Positions,
): boolean {
  const { name } = schema;
  const rows = book.gridSize(name).rows - 1;
  let any = false;
  for (const column of columns.filter(({ choices }) => choices.length > 0)) {
    const position = at.get(column.key) ?? 0;
    const has = book.hasValidation(name, { row: 2, column: position, rows, columns: 1 });
    const lacks = (index: number): boolean => !has[index]?.[0];
    const mend = (row: number, count: number): void =>
      book.setList(
        name,
        { row, column: position, rows: count, columns: 1 },
        column.choices,
        typeset(LIST_HELP),
      );
    any = mendRuns(rows, lacks, mend) || any;
  }
  return any;
}

/** Warns before an edit of the product's columns, or of the whole sheet; says whether a warning was missing. */
export function mendWarnings(book: LedgerBook, schema: SheetSchema, at: Positions): boolean {
  const { name } = schema;
  const warnings = book.warnings(name);
  if (schema.wholeSheetWarns) {
    if (warnings.some((warning) => warning.block === null)) return false;
    book.addWarning(name, null, typeset(`Relances : la feuille ${name} est tenue par le programme`));
    return true;
  }
  const covered = (position: number): boolean =>
    warnings.some(
      ({ block }) => block === null || (position >= block.column && position < block.column + block.columns),
    );
  const bare = schema.columns
    .filter((column) => column.owner === 'product')
    .map((column) => at.get(column.key) ?? 0)
    .filter((position) => !covered(position))
    .sort((a, b) => a - b);
  const { rows } = book.gridSize(name);
  for (let index = 0; index < bare.length; index += 1) {
    const first = bare[index] ?? 0;
    while (bare[index + 1] === (bare[index] ?? 0) + 1) index += 1;
    const columns = (bare[index] ?? 0) - first + 1;
    const block = { row: 1, column: first, rows, columns };
    book.addWarning(name, block, 'Relances : colonnes tenues par le programme');
  }
  return bare.length > 0;
}
