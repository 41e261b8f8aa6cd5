import { foldText, typeset } from '../domain/typography';
import { columnLetters, isEmptyCell } from './cells';
import type { Column, SheetSchema } from './schema/column';
import type { Cell } from './workbook';

/** Headings are compared without case, accents, punctuation and spaces. */
export const foldHeading = (heading: string): string => foldText(heading).replace(/ /g, '');

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

/** The columns whose heading row 1 lacks. */
export function missingColumns<Key extends string>(
  schema: SheetSchema<Key>,
  headingRow: readonly Cell[],
): readonly Column<Key>[] {
  const found = findHeadings(schema, headingRow);
  return schema.columns.filter((column) => !found.get(column.key)?.length);
}

/** How many headings of the schema a row holds. */
export const countHeadings = (schema: SheetSchema, row: readonly Cell[]): number =>
  schema.columns.length - missingColumns(schema, row).length;

/** The columns of unknown heading that hold values, or whose place (from 0) is otherwise `suspect`, as a person names them. */
export function unknownColumns(
  schema: SheetSchema,
  cells: readonly (readonly Cell[])[],
  suspect: (index: number) => boolean,
): readonly string[] {
  const [headings = [], ...rows] = cells;
  const known = new Set([...findHeadings(schema, headings).values()].flat());
  const width = Math.max(0, ...cells.map((row) => row.length));
  const filled = (index: number): boolean => rows.some((row) => !isEmptyCell(row[index]));
  return Array.from({ length: width }, (_, index) => index)
    .filter((index) => !known.has(index + 1) && (suspect(index) || filled(index)))
    .map((index) => {
      const heading = String(headings[index] ?? '').trim();
      return heading === '' ? `colonne ${columnLetters(index + 1)}` : `« ${heading} »`;
    });
}

/** The fault that two columns of one heading are: which of them counts cannot be guessed. */
export const duplicateHeading = (sheet: string, column: Column, positions: readonly number[]): Error =>
  new Error(
    typeset(
      `La feuille ${sheet} a plusieurs colonnes « ${column.heading} » (${positions.map(columnLetters).join(', ')}) : renommez ou supprimez celles qui sont en trop.`,
    ),
  );
