import { typeset } from '../domain/typography';
import type { Columns } from './columns';
import { FIELD_CHOICES, fieldLabel } from './field-choices';
import type { FieldName } from './fields';
import { matchesOf } from './headings';
import type { ColumnReading, IntakeList } from './list';
import { cleanHeading, shownHeadings } from './shown-headings';
import { isTableDate, type Table, type TableCell, textOf } from './table';

const SAMPLES = 2;
const LONGEST_SAMPLE = 60;

const NOT_ASKED = 'Non lue, à votre demande.';
const UNKNOWN = 'Intitulé non reconnu : choisissez ce que la colonne contient, ou laissez-la.';

const shownText = (cell: TableCell | undefined): string =>
  cell !== undefined && isTableDate(cell) ? cell.date.split('-').reverse().join('/') : textOf(cell);

function samplesOf({ lines }: Table, column: number): readonly string[] {
  const texts = new Set<string>();
  for (const { cells } of lines) {
    const text = shownText(cells[column]);
    if (text !== '') texts.add(text.slice(0, LONGEST_SAMPLE));
    if (texts.size === SAMPLES) break;
  }
  return [...texts];
}

/** The columns of a table that has no field yet: a person says what they hold. */
export const columnsToName = (table: Table): readonly ColumnReading[] =>
  readingsOf(table, () => ({ field: null, reason: UNKNOWN }));

/** Every column that has a heading or holds something, in order. `refused` are those that were not believed, and why. */
export function columnReadings(
  table: Table,
  columns: Columns,
  refused: IntakeList['refusedColumns'],
): readonly ColumnReading[] {
  const fieldOf = new Map([...columns.of].map(([field, column]) => [column, field]));
  return readingsOf(table, (column) => {
    const said = refused.find(({ heading }) => heading === cleanHeading(table.headings[column]))?.reason;
    const field = fieldOf.get(column);
    // Dates of payment alone are found, and then may not be believed.
    if (field !== undefined && isReadable(field) && (field !== 'paidOn' || said === undefined))
      return { field, reason: columns.doubtful.find((one) => one.column === column)?.reason ?? '' };
    if (columns.chosen.unread.has(column)) return { field: null, reason: NOT_ASKED };
    return { field: null, reason: said ?? otherReason(table, columns, column) };
  });
}

const isReadable = (field: FieldName): boolean => FIELD_CHOICES.some((choice) => choice.field === field);

function otherReason({ headings }: Table, columns: Columns, column: number): string {
  const shown = shownHeadings(headings);
  const best = matchesOf(headings[column] ?? '').sort((one, other) => other.score - one.score)[0];
  const taken = best ? columns.of.get(best.definition.field) : undefined;
  return best && taken !== undefined && taken !== column
    ? `« ${shown[taken]} » est déjà lue comme ${best.definition.label}.`
    : UNKNOWN;
}

function readingsOf(
  table: Table,
  read: (column: number) => { readonly field: FieldName | null; readonly reason: string },
): readonly ColumnReading[] {
  return shownHeadings(table.headings).flatMap((heading, column): ColumnReading[] => {
    const samples = samplesOf(table, column);
    if (samples.length === 0 && cleanHeading(table.headings[column]) === '') return [];
    const { field, reason } = read(column);
    const label = field === null ? '' : fieldLabel(field);
    return [{ heading, samples, field, label, reason: typeset(reason) }];
  });
}
