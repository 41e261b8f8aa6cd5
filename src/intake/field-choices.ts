import { ALIASES } from './aliases';
import type { FieldName } from './fields';

/** Something a column may be read as, and the French name a person knows it by. */
export interface FieldChoice {
  readonly field: FieldName;
  readonly label: string;
}

/** What a list is looked at for first; the rest follows as it is searched for. */
const FIRST: readonly FieldName[] = [
  'number',
  'customer',
  'issuedOn',
  'dueOn',
  'total',
  'balance',
  'paid',
  'paidOn',
  'status',
  'email',
];

/** A payment that is only forecast is never read. */
const NEVER_READ: readonly FieldName[] = ['forecastOn'];

const rankOf = (field: FieldName): number => {
  const rank = FIRST.indexOf(field);
  return rank === -1 ? FIRST.length : rank;
};

/** What a person may say a column holds. */
export const FIELD_CHOICES: readonly FieldChoice[] = ALIASES.filter(
  ({ field }) => !NEVER_READ.includes(field),
)
  .map(({ field, label }) => ({ field, label }))
  .sort((one, other) => rankOf(one.field) - rankOf(other.field));

/** The French name of a field. */
export const fieldLabel = (field: FieldName): string =>
  ALIASES.find((definition) => definition.field === field)?.label ?? field;
