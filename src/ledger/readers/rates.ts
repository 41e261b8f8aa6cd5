import { type HalfYear, parseHalfYear } from '../../domain/claims/half-year';
import { checkRates, type RateFinding } from '../../domain/claims/rate-checks';
import type { BasisPoints, HalfYearRates, RateTable } from '../../domain/claims/rates';
import type { CellProblem } from '../../domain/model';
import { readRate } from '../reading/rate';
import { type RowReading, readRows } from '../row-reading';
import type { RateKey } from '../schema/rules';
import type { Table } from '../table';

export interface RatesReading {
  readonly rates: RateTable;
  /** Cells that cannot be read, and half-years written twice: those rates are not known. */
  readonly problems: readonly CellProblem[];
  /** What the sheet as a whole says of itself. */
  readonly findings: readonly RateFinding[];
}

interface RateRow {
  readonly at: HalfYear | null;
  readonly known: HalfYearRates;
  readonly individual: BasisPoints | null;
  readonly row: RowReading<RateKey>;
}

const HALF_YEAR = 'écrivez un semestre : S1 2027, S2 2027';

function readRow(row: RowReading<RateKey>): RateRow {
  const at = parseHalfYear(row.text('halfYear'));
  if (at === null) row.fail('halfYear', HALF_YEAR);
  const rate = (key: RateKey): BasisPoints | null => {
    const reading = readRate(row.cell(key));
    if (reading.ok) return reading.value;
    row.fail(key, reading.expected);
    return null;
  };
  const known = { ecb: rate('ecbRate'), legal: rate('legalProfessional') };
  return { at, known, individual: rate('legalIndividual'), row };
}

/** The rates that are known. A half-year written twice is not: nothing says which row is right. */
export function readRateRows(table: Table<RateKey>): RatesReading {
  const rows = readRows(table, ['halfYear', 'ecbRate', 'legalProfessional'], readRow);
  const rates = new Map<HalfYear, HalfYearRates>();
  for (const { at, row } of rows) {
    const twin = rows.find((other) => at !== null && other.at === at && other.row !== row);
    if (twin)
      row.fail('halfYear', `gardez une seule ligne de ce semestre (il revient ligne ${twin.row.row})`);
  }
  const findings = checkRates(
    rows.flatMap(({ at, known, individual }) => (at ? [{ at, ...known, individual }] : [])),
  );
  const refused = new Set(findings.filter(({ kind }) => kind === 'fraction').map(({ at }) => at));
  for (const { at, known, row } of rows) {
    if (at === null || rates.has(at)) continue;
    const isTwice = rows.some((other) => other.at === at && other.row !== row);
    rates.set(at, isTwice || refused.has(at) ? { ecb: null, legal: null } : known);
  }
  return { rates, problems: rows.flatMap(({ row }) => (row.problem ? [row.problem] : [])), findings };
}
