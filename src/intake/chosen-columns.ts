import { fieldLabel } from './field-choices';
import type { FieldName } from './fields';
import type { Refusal } from './list';
import { refuse } from './refusal';
import { cleanHeading, shownHeadings } from './shown-headings';

/** What a person says of columns, by heading as it is shown: what it holds, or null for « do not read it ». */
export type ColumnChoices = ReadonlyMap<string, FieldName | null>;

/** The same by index of column, from 0. */
export interface ChosenColumns {
  readonly of: ReadonlyMap<FieldName, number>;
  readonly unread: ReadonlySet<number>;
}

export const NO_CHOICE: ColumnChoices = new Map();

/** Finds the columns a person speaks of; a heading that is not there, or a field given twice, is told. */
export function chosenColumns(
  headings: readonly string[],
  choices: ColumnChoices,
): ({ readonly kind: 'chosen' } & ChosenColumns) | Refusal {
  const shown = shownHeadings(headings);
  const of = new Map<FieldName, number>();
  const unread = new Set<number>();
  for (const [heading, field] of choices) {
    const column = shown.indexOf(cleanHeading(heading));
    if (column === -1)
      return refuse(
        `La liste n'a pas de colonne « ${cleanHeading(heading)} » : elle a changé depuis, choisissez à nouveau ses colonnes.`,
      );
    const other = field === null ? undefined : of.get(field);
    if (field !== null && other !== undefined)
      return refuse(
        `Deux colonnes sont choisies pour ${fieldLabel(field)} (« ${shown[other]} » et « ${shown[column]} ») : gardez-en une.`,
      );
    if (field === null) unread.add(column);
    else of.set(field, column);
  }
  return { kind: 'chosen', of, unread };
}
