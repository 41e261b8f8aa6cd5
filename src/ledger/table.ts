import { typeset } from '../domain/typography';
import { duplicateHeading, findHeadings } from './headings';
import { type Evidence, lostHeadings } from './lost-headings';
import type { SheetSchema } from './schema/column';
import type { Cell, Workbook } from './workbook';

export { foldHeading } from './headings';

/** A sheet read once, its columns found by their headings wherever the user moved them. */
export interface Table<Key extends string> {
  readonly schema: SheetSchema<Key>;
  /** Columns count from 1. */
  readonly positions: Readonly<Record<Key, number>>;
  /** Row 1, a text a column, the user's own columns too; empty when some rows alone were read. */
  readonly headings: readonly string[];
  /** Rows under the heading; `rows[0]` is row 2 of the sheet. */
  readonly rows: readonly (readonly Cell[])[];
}

/** The place of a column that came after this ledger: every cell of it is empty. */
const NOT_YET = 0;
const REPAIR = 'lancez « Initialiser ou réparer le classeur » dans le menu Relances';

/** Only « Initialiser » knows whether a column of a later version is new to this ledger, and reads the notes. */
const VALUES_ALONE: Evidence = { isNew: (column) => column.since > 1, notes: () => [] };

function locate<Key extends string>(
  schema: SheetSchema<Key>,
  cells: readonly (readonly Cell[])[],
  version: number,
): Record<Key, number> {
  const lost = lostHeadings(schema, cells, VALUES_ALONE);
  if (lost !== null) throw new Error(lost);
  const found = findHeadings(schema, cells[0] ?? []);
  const positions: Partial<Record<Key, number>> = {};
  for (const column of schema.columns) {
    const [position, ...others] = found.get(column.key) ?? [];
    if (position === undefined && column.since > version) {
      positions[column.key] = NOT_YET;
      continue;
    }
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
  version: number = Number.POSITIVE_INFINITY,
): Table<Key> {
  const headings = (cells[0] ?? []).map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
  return { schema, positions: locate(schema, cells, version), headings, rows: cells.slice(1) };
}

/**
 * Reads a sheet, in one read. Throws when the sheet or one of its headings is missing. `version`: that of a ledger not
 * brought up to date yet, which still reads: columns that came after it are empty.
 */
export function openTable<Key extends string>(
  workbook: Workbook,
  schema: SheetSchema<Key>,
  version?: number,
): Table<Key> {
  const cells = workbook.read(schema.name);
  if (cells === null) {
    throw new Error(
      typeset(
        `La feuille ${schema.name} manque : rétablissez son nom si vous l'avez renommée, sinon ${REPAIR}.`,
      ),
    );
  }
  return tableOf(schema, cells, version);
}
