import type { CivilDate } from '../domain/civil-date';

/** A date as a cell shows it: the sheet's civil date and time, whatever zone the script runs in. */
export interface DateCell {
  readonly date: CivilDate;
  /** HH:MM:SS */
  readonly time: string;
}

/** The value of a cell; '' when it is empty. */
export type Cell = string | number | boolean | DateCell;

export const isDateCell = (cell: Cell): cell is DateCell => typeof cell === 'object';

/** What the ledger asks of a spreadsheet once it is laid out. Rows and columns count from 1. */
export interface Workbook {
  sheetNames(): readonly string[];
  /** Every cell from A1 to the last filled row and column, or null when there is no such sheet. One read. */
  read(sheet: string): Cell[][] | null;
  /** `count` rows from `row`, over `columns` columns. One read. */
  readRows(sheet: string, row: number, count: number, columns: number): Cell[][];
  /** Writes a block; text stays text whatever it starts with. Buffered until `flush`. */
  write(sheet: string, row: number, column: number, values: readonly (readonly Cell[])[]): void;
  /** Adds rows under the last filled one and returns the number of the first. Buffered until `flush`. */
  append(sheet: string, values: readonly (readonly Cell[])[]): number;
  flush(): void;
}
