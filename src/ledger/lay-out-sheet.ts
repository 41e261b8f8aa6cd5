import { typeset } from '../domain/typography';
import { isEmptyCell } from './cells';
import { duplicateHeading, findHeadings } from './headings';
import type { Block } from './layout';
import type { LedgerBook } from './ledger-book';
import { lostHeadings } from './lost-headings';
import { LIST_HELP, mendFormats, mendLists, mendNotes, mendWarnings } from './mend-sheet';
import { type Column, numberFormat, type SheetSchema } from './schema/column';

import type { Cell } from './workbook';

const HEADING_COLOUR = { user: '#1f4e79', product: '#5f6368' } as const;

/**
 * Throws the French sentence of a fault that a repair would bury: a heading that stands twice, headings in another row,
 * a column of the user that was renamed. `version` is the ledger's; null when it says none.
 */
export function checkHeadings(book: LedgerBook, schema: SheetSchema, version: number | null): void {
  const cells = book.read(schema.name);
  if (!cells) return;
  const lost = lostHeadings(schema, cells, {
    isNew: (column) => version !== null && column.since > version,
    notes: () => book.headingNotes(schema.name),
  });
  if (lost !== null) throw new Error(lost);
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
    mendWarnings(book, schema, new Map(schema.columns.map((column, index) => [column.key, index + 1])));
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
    // A sheet made by an initialisation that was interrupted, or by hand, may hold nothing at all yet.
    const isBlank = cells.every((line) => line.every(isEmptyCell));
    const first = isBlank ? 1 : (cells[0]?.length ?? 0) + 1;
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
  if (mendWarnings(book, schema, positions)) say('avertissement avant modification rétabli');
  return done;
}

/** Writes new columns side by side from `first`: heading, note, looks, formats and lists over the whole grid. */
function addColumns(book: LedgerBook, schema: SheetSchema, columns: readonly Column[], first: number): void {
  const { name } = schema;
  const { rows } = book.gridSize(name);
  book.write(name, 1, first, [columns.map((column) => column.heading)]);
  styleHeadings(book, name, columns, first);
  book.setNotes(
    name,
    first,
    columns.map((column) => typeset(column.help)),
  );
  if (schema.columns.some(({ kind }) => kind === 'longText'))
    book.centreVertically(name, { row: 2, column: first, rows: rows - 1, columns: columns.length });
  columns.forEach((column, index) => {
    const position = first + index;
    const block: Block = { row: 2, column: position, rows: rows - 1, columns: 1 };
    const format = numberFormat(column);
    book.setWidth(name, position, column.width);
    if (format) book.setNumberFormat(name, block, format);
    if (column.kind === 'longText') book.wrapText(name, block);
    if (column.choices.length > 0) book.setList(name, block, column.choices, typeset(LIST_HELP));
    if (column.folded) book.hideColumn(name, position);
  });
}

/** One call for each run of neighbouring columns of the same owner. */
function styleHeadings(book: LedgerBook, name: string, columns: readonly Column[], first: number): void {
  for (let index = 0; index < columns.length; index += 1) {
    const start = index;
    const owner = columns[start]?.owner ?? 'user';
    while (columns[index + 1]?.owner === owner) index += 1;
    const block = { row: 1, column: first + start, rows: 1, columns: index - start + 1 };
    book.styleHeadings(name, block, HEADING_COLOUR[owner]);
  }
}
