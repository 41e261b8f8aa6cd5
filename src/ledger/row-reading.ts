import type { Cents } from '../domain/cents';
import type { CivilDate, CivilDateTime } from '../domain/civil-date';
import type { CellProblem } from '../domain/model';
import { typeset } from '../domain/typography';
import { columnLetters, isEmptyCell, shownCell } from './cells';
import type { Choice } from './choices';
import { readAmount } from './reading/amount';
import { readChoice } from './reading/choice';
import { readDate, readDateTime } from './reading/date';
import type { Reading } from './reading/reading';
import { readCode, readDigits, readEmails, readInteger, readText } from './reading/text';
import type { Table } from './table';
import type { Cell } from './workbook';

/** One row being read: each cell gives its value, and the first that cannot be read is kept as the row's problem. */
export class RowReading<Key extends string> {
  problem: CellProblem | null = null;
  /** As the sheet numbers it. */
  readonly row: number;
  private readonly cells: readonly Cell[];

  constructor(
    private readonly table: Table<Key>,
    index: number,
  ) {
    this.row = index + 2;
    this.cells = table.rows[index] ?? [];
  }

  cell(key: Key): Cell {
    return this.cells[this.table.positions[key] - 1] ?? '';
  }

  isEmpty(keys: readonly Key[]): boolean {
    return keys.every((key) => isEmptyCell(this.cell(key)));
  }

  text(key: Key): string {
    return this.take(key, readText(this.cell(key))) ?? '';
  }

  code(key: Key): string {
    return this.take(key, readCode(this.cell(key))) ?? '';
  }

  digits(key: Key, length: number): string {
    return this.take(key, readDigits(this.cell(key), length)) ?? '';
  }

  emails(key: Key): readonly string[] {
    return this.take(key, readEmails(this.cell(key))) ?? [];
  }

  date(key: Key): CivilDate | null {
    return this.take(key, readDate(this.cell(key)));
  }

  dateTime(key: Key): CivilDateTime | null {
    return this.take(key, readDateTime(this.cell(key)));
  }

  amount(key: Key): Cents | null {
    return this.take(key, readAmount(this.cell(key)));
  }

  integer(key: Key): number | null {
    return this.take(key, readInteger(this.cell(key)));
  }

  choice<Value>(key: Key, choices: readonly Choice<Value>[]): Value | null {
    return this.take(key, readChoice(this.cell(key), choices));
  }

  /** The value, or the row's problem when the cell is empty: « écrivez … ». */
  required<Value>(key: Key, value: Value | null, expected: string): Value | null {
    const missing = value === null || (typeof value === 'string' && value === '');
    if (missing) this.fail(key, expected);
    return missing ? null : value;
  }

  /** Keeps the first problem only: one cell at a time is what a person can mend. */
  fail(key: Key, expected: string): void {
    if (this.problem) return;
    const column = this.table.schema.columns.find((candidate) => candidate.key === key);
    this.problem = {
      cell: `${columnLetters(this.table.positions[key])}${this.row}`,
      column: column?.heading ?? key,
      found: shownCell(this.cell(key)),
      expected: typeset(expected),
    };
  }

  /** The problem of a row that has one. */
  get fault(): CellProblem {
    if (!this.problem) throw new Error(`row ${this.row} has no problem`);
    return this.problem;
  }

  private take<Value>(key: Key, reading: Reading<Value>): Value | null {
    if (reading.ok) return reading.value;
    this.fail(key, reading.expected);
    return null;
  }
}

/** Reads every row that holds something in one of `identifying`; the others are empty and ignored. */
export function readRows<Key extends string, Row>(
  table: Table<Key>,
  identifying: readonly Key[],
  readRow: (row: RowReading<Key>) => Row,
): Row[] {
  return table.rows
    .map((_, index) => new RowReading(table, index))
    .filter((row) => !row.isEmpty(identifying))
    .map(readRow);
}
