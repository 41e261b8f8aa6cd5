import { parseRateClause, type RateClause } from '../../domain/claims/rate-clause';
import type { RowReading } from '../row-reading';
import type { Cell } from '../workbook';

export const CLAUSE_EXPECTED = 'écrivez « BCE + 10 », « 3 × taux légal », « 12 % » ou « 1 % par mois »';

/** « 12 % » typed in a cell becomes the number 0,12, shown as a percentage: no rate that is agreed is below 1 % a year. */
const asTyped = (cell: Cell, text: string): string =>
  typeof cell === 'number' && cell > 0 && cell < 1
    ? `${String(Number((cell * 100).toFixed(4))).replace('.', ',')} %`
    : text;

/** The agreed rate of a cell; null when it is empty, or not readable: the row then says so. */
export function readClause<Key extends string>(row: RowReading<Key>, key: Key): RateClause | null {
  const text = asTyped(row.cell(key), row.text(key));
  if (text === '') return null;
  const clause = parseRateClause(text);
  if (!clause) row.fail(key, CLAUSE_EXPECTED);
  return clause;
}
