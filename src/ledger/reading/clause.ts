import { parseRateClause, type RateClause } from '../../domain/claims/rate-clause';
import type { RowReading } from '../row-reading';

export const CLAUSE_EXPECTED = 'écrivez « BCE + 10 », « 3 × taux légal », « 12 % » ou « 1 % par mois »';

/** The agreed rate of a cell; null when it is empty, or not readable: the row then says so. */
export function readClause<Key extends string>(row: RowReading<Key>, key: Key): RateClause | null {
  const text = row.text(key);
  if (text === '') return null;
  const clause = parseRateClause(text);
  if (!clause) row.fail(key, CLAUSE_EXPECTED);
  return clause;
}
