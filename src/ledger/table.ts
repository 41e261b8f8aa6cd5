import { foldText, typeset } from '../domain/typography';
import { columnLetters } from './cells';
import type { Column, SheetSchema } from './schema/column';
import type { Cell, Workbook } from './workbook';

/** A sheet read once, its columns found by their headings wherever the user moved them. */
export interface Table<Key extends string> {
  readonly schema: SheetSchema<Key>;
  /** Columns count from 1. */
  readonly positions: Readonly<Record<Key, number>>;
  /** Rows under the heading; `rows[0]` is row 2 of the sheet. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Headings are compared without case, accents, punctuation and spaces. */
export const foldHeading = (heading: string): string => foldText(heading).replace(/ /g, '');

const REPAIR = 'lancez « Initialiser ou réparer le classeur » dans le menu Relances';

/** Where each column stands, 1-based: every position of a heading present several times, none when it is absent. */
export function findHeadings<Key extends string>(
  schema: SheetSchema<Key>,
  headingRow: readonly Cell[],
): ReadonlyMap<Key, readonly number[]> {
  const wanted = new Map(schema.columns.map((column) => [foldHeading(column.heading), column.key]));
  const found = new Map<Key, number[]>(schema.columns.map((column) => [column.key, []]));
  headingRow.forEach((cell, index) => {
    const key = typeof cell === 'string' ? wanted.get(foldHeading(cell)) : undefined;
    if (key !== undefined) found.get(key)?.push(index + 1);
  });
  return found;
}

/** The fault that two columns of one heading are: which of them counts cannot be guessed. */
export const duplicateHeading = (sheet: string, column: Column, positions: readonly number[]): Error =>
  new Error(
    typeset(
      `La feuille ${sheet} a plusieurs colonnes « ${column.heading} » (${positions.map(columnLetters).join(', ')}) : renommez ou supprimez celles qui sont en trop.`,
    ),
  );

function locate<Key extends string>(
  schema: SheetSchema<Key>,
  headingRow: readonly Cell[],
): Record<Key, number> {
  const found = findHeadings(schema, headingRow);
  const positions: Partial<Record<Key, number>> = {};
  for (const column of schema.columns) {
    const [position, ...others] = found.get(column.key) ?? [];
    if (position === undefined) {
      throw new Error(
        typeset(
          `La feuille ${schema.name} n'a pas de colonne « ${column.heading} » en ligne 1 : rétablissez cet intitulé, ou ${REPAIR}.`,
        ),
      );
    }
    if (others.length > 0) throw duplicateHeading(schema.name, column, [position, ...others]);
    positions[column.key] = position;
  }
  return positions as Record<Key, number>; // every key was just set
}

/** Makes a table of cells already read. Throws the French sentence of a set-up fault: a heading missing or present twice. */
export function tableOf<Key extends string>(
  schema: SheetSchema<Key>,
  cells: readonly (readonly Cell[])[],
): Table<Key> {
  return { schema, positions: locate(schema, cells[0] ?? []), rows: cells.slice(1) };
}

/** Reads a sheet, in one read. Throws when the sheet or one of its headings is missing. */
export function openTable<Key extends string>(workbook: Workbook, schema: SheetSchema<Key>): Table<Key> {
  const cells = workbook.read(schema.name);
  if (cells === null) {
    throw new Error(
      typeset(
        `La feuille ${schema.name} manque : rétablissez son nom si vous l'avez renommée, sinon ${REPAIR}.`,
      ),
    );
  }
  return tableOf(schema, cells);
}
