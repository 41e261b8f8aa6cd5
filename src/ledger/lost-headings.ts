import { typeset } from '../domain/typography';
import { isEmptyCell } from './cells';
import { countHeadings, missingColumns, unknownColumns } from './headings';
import type { Column, SheetSchema } from './schema/column';
import type { Cell } from './workbook';

/** How far down the headings are looked for, when somebody wrote a title above them. */
const LAST_HEADING_ROW = 5;
/** Names given in a sentence, at most. */
const MOST_NAMES = 3;

/** What an empty column would not bring back: what a person typed, and what only the Journal remembers. */
const isIrreplaceable = (schema: SheetSchema, column: Column): boolean =>
  column.owner === 'user' || schema.wholeSheetWarns;

function list(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  if (more > 0)
    return `${names.slice(0, MOST_NAMES).join(', ')} et ${more} ${more === 1 ? 'autre' : 'autres'}`;
  return names.join(', ').replace(/, ([^,]*)$/, ' et $1');
}

function renamed({ name }: SheetSchema, lost: readonly Column[], unknown: readonly string[]): string {
  const headings = list(lost.map(({ heading }) => `« ${heading} »`));
  const perhaps = `(${list(unknown)} ?)`;
  return lost.length === 1
    ? `La colonne ${headings} manque dans ${name} ; si vous l'avez renommée ${perhaps}, rétablissez son intitulé ; si vous l'avez supprimée, ajoutez une colonne vide de ce nom.`
    : `Les colonnes ${headings} manquent dans ${name} ; si vous les avez renommées ${perhaps}, rétablissez leurs intitulés ; si vous les avez supprimées, ajoutez des colonnes vides de ces noms.`;
}

/** What is known of a sheet beside its cells. */
export interface Evidence {
  /** Tells the columns that no ledger had before. */
  isNew(column: Column): boolean;
  /** Notes of row 1: ours stays on a heading that was renamed, even over an empty column. */
  notes(): readonly string[];
}

/**
 * What is wrong with the headings of a sheet that a new empty column would make worse, as a French sentence: they stand
 * lower than row 1, none is left above the rows, or a column of the user is missing while one of unknown heading holds
 * values (a payment that is no longer read would be claimed again). Null when missing columns may be added.
 */
export function lostHeadings(
  schema: SheetSchema,
  cells: readonly (readonly Cell[])[],
  evidence: Evidence,
): string | null {
  const [headings = []] = cells;
  const missing = missingColumns(schema, headings);
  if (missing.length === 0) return null;
  const inPlace = schema.columns.length - missing.length;
  for (let row = 2; row <= LAST_HEADING_ROW; row += 1) {
    const count = countHeadings(schema, cells[row - 1] ?? []);
    if (count < 2 || count <= inPlace) continue;
    const above = row === 2 ? 'la ligne ajoutée' : 'les lignes ajoutées';
    return typeset(
      `Les intitulés de la feuille ${schema.name} sont en ligne ${row} : supprimez ${above} au-dessus.`,
    );
  }
  if (inPlace === 0 && cells.some((row) => !row.every(isEmptyCell))) {
    const expected = schema.columns.slice(0, MOST_NAMES).map(({ heading }) => `« ${heading} »`);
    return typeset(
      `La feuille ${schema.name} est remplie mais n'a aucun des intitulés attendus en ligne 1 (${expected.join(', ')}…) : rétablissez-les, ou renommez cette feuille et le programme créera la sienne.`,
    );
  }
  const lost = missing.filter((column) => isIrreplaceable(schema, column) && !evidence.isNew(column));
  if (lost.length === 0) return null;
  const notes = evidence.notes();
  const helps = new Set(lost.map(({ help }) => typeset(help)));
  const unknown = unknownColumns(schema, cells, (index) => helps.has(notes[index] ?? ''));
  return unknown.length > 0 ? typeset(renamed(schema, lost, unknown)) : null;
}
