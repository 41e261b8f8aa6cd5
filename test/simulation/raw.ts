import type { HostWorkbook } from '../../local/host';

/** A row as the cells hold it: dates as `YYYY-MM-DD`, numbers as numbers. */
export interface RawRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, unknown>>;
}

/** Every filled row of a sheet, by heading. */
export function rawRows(workbook: HostWorkbook, name: string): RawRow[] {
  const [headings = [], ...rows] = workbook.sheet(name).values();
  return rows
    .map((cells, index) => ({
      row: index + 2,
      cells: Object.fromEntries(headings.map((heading, column) => [String(heading), cells[column]])),
    }))
    .filter(({ cells }) => Object.values(cells).some((value) => value !== ''));
}

export const text = (row: RawRow, heading: string): string => String(row.cells[heading] ?? '');
