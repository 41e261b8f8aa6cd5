import { typeset } from '../domain/typography';
import { isEmptyCell } from './cells';
import type { Block, WorkbookLayout } from './layout';
import { type Column, numberFormat, type SheetSchema } from './schema/column';
import { duplicateHeading, findHeadings } from './table';
import type { Cell, Workbook } from './workbook';

export type LedgerBook = Workbook & WorkbookLayout;

const HEADING_COLOUR = { user: '#1f4e79', product: '#5f6368' } as const;
const LIST_HELP =
  'Choisissez dans la liste. Une autre valeur est acceptée, mais la ligne attendra si elle ne se lit pas.';

/** Throws when a heading stands twice: where a repaired column belongs could only be guessed. */
export function checkHeadings(book: Workbook, schema: SheetSchema): void {
  const cells = book.read(schema.name);
  if (!cells) return;
  const found = findHeadings(schema, cells[0] ?? []);
  for (const column of schema.columns) {
    const positions = found.get(column.key) ?? [];
    if (positions.length > 1) throw duplicateHeading(schema.name, column, positions);
  }
}

/** Makes a sheet, or the columns it lacks, and mends the rest; returns what it did, as French sentences. */
export function layOutSheet(book: LedgerBook, schema: SheetSchema): string[] {
  const cells = book.read(schema.name);
  if (!cells) {
    const size = { rows: schema.rows, columns: schema.columns.length };
    book.addSheet(schema.name, size);
    addColumns(book, schema, schema.columns, 1);
    book.freezeRows(schema.name, 1);
    protect(book, schema, new Map(schema.columns.map((column, index) => [column.key, index + 1])));
    return [typeset(`Feuille ${schema.name} créée.`)];
  }
  return mendSheet(book, schema, cells);
}

function mendSheet(book: LedgerBook, schema: SheetSchema, cells: readonly (readonly Cell[])[]): string[] {
  const done: string[] = [];
  const say = (sentence: string): number => done.push(typeset(`Feuille ${schema.name} : ${sentence}.`));
  const found = findHeadings(schema, cells[0] ?? []);
  const present = schema.columns.filter((column) => found.get(column.key)?.length);
  const missing = schema.columns.filter((column) => !found.get(column.key)?.length);
  const positions = new Map(present.map((column) => [column.key, found.get(column.key)?.[0] ?? 0]));
  // What was there is mended before columns are added, so that only lasting cells are compared.
  if (mendNotes(book, schema, present, positions)) say('aide des intitulés rétablie');
  if (mendFormats(book, schema, present, positions)) say('formats des cellules rétablis');
  if (mendLists(book, schema, present, positions)) say('listes de choix rétablies');
  if (missing.length > 0) {
    const first = (cells[0]?.length ?? 0) + 1;
    const grid = book.gridSize(schema.name);
    book.growGrid(schema.name, { rows: grid.rows, columns: first + missing.length - 1 });
    addColumns(book, schema, missing, first);
    missing.forEach((column, index) => {
      positions.set(column.key, first + index);
      say(`colonne « ${column.heading} » ajoutée`);
    });
  }
  if (book.frozenRows(schema.name) === 0) {
    book.freezeRows(schema.name, 1);
    say("ligne d'intitulés figée");
  }
  if (protect(book, schema, positions)) say('avertissement avant modification rétabli');
  return done;
}

/** Writes new columns side by side from `first`: heading, note, looks, formats and lists over the whole grid. */
function addColumns(book: LedgerBook, schema: SheetSchema, columns: readonly Column[], first: number): void {
  const { name } = schema;
  const { rows } = book.gridSize(name);
  book.write(name, 1, first, [columns.map((column) => column.heading)]);
  columns.forEach((column, index) => {
    const position = first + index;
    const block: Block = { row: 2, column: position, rows: rows - 1, columns: 1 };
    const format = numberFormat(column);
    book.styleHeadings(name, { row: 1, column: position, rows: 1, columns: 1 }, HEADING_COLOUR[column.owner]);
    book.setNote(name, 1, position, typeset(column.help));
    book.setWidth(name, position, column.width);
    if (format) book.setNumberFormat(name, block, format);
    if (column.kind === 'longText') book.wrapText(name, block);
    if (column.choices.length > 0) book.setList(name, block, column.choices, typeset(LIST_HELP));
    if (column.folded) book.hideColumn(name, position);
  });
}

type Positions = ReadonlyMap<string, number>;

function mendNotes(
  book: LedgerBook,
  schema: SheetSchema,
  columns: readonly Column[],
  at: Positions,
): boolean {
  const notes = book.headingNotes(schema.name);
  const bare = columns.filter((column) => isEmptyCell(notes[(at.get(column.key) ?? 0) - 1]));
  for (const column of bare) book.setNote(schema.name, 1, at.get(column.key) ?? 0, typeset(column.help));
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
function mendFormats(
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
function mendLists(
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
function protect(book: LedgerBook, schema: SheetSchema, at: Positions): boolean {
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
