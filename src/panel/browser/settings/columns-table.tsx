import type { FieldChoice } from '../../../intake/field-choices';
import type { FieldName } from '../../../intake/fields';
import type { ColumnReading } from '../../../intake/list';
import { typeset } from '../format';

/** What a person says of some columns, by heading: a field, or null not to read it. */
export type Chosen = Readonly<Record<string, FieldName | null>>;

/** Each column of the list with what it is read as; another reading may be chosen. */
export function ColumnsTable({
  columns,
  fields,
  chosen,
  isBusy,
  onChoose,
}: {
  columns: readonly ColumnReading[];
  fields: readonly FieldChoice[];
  chosen: Chosen;
  isBusy: boolean;
  onChoose: (heading: string, field: FieldName | null) => void;
}) {
  return (
    <>
      <h3>Colonnes de la liste</h3>
      <ul class="lines columns">
        {columns.map(({ heading, samples, field, reason }, index) => (
          <li key={heading}>
            <label for={`column-${index}`}>
              <strong>{heading}</strong> <span class="hint">{samples.join(' · ')}</span>
            </label>
            <select
              id={`column-${index}`}
              disabled={isBusy}
              value={field ?? ''}
              onChange={(event) => {
                const found = fields.find((choice) => choice.field === event.currentTarget.value);
                onChoose(heading, found?.field ?? null);
              }}
            >
              <option value="">ne pas lire</option>
              {fields.map((choice) => (
                <option key={choice.field} value={choice.field}>
                  {choice.label}
                </option>
              ))}
            </select>
            {reason === '' || (chosen[heading] === null && field === null) ? null : (
              <p class="hint">{typeset(reason)}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
