import { a1Of, type Block } from '../../book/a1';
import type { SheetData } from '../../book/book';
import { readableValue } from '../../book/compute';
import type { Cell, CellValue } from '../../book/grid';
import { READ_PER_CELL } from '../../costs';
import { ServiceError } from '../../errors';
import type { Execution } from '../../execution';
import { Service } from '../../membrane';

/** Where a range stands, and how its cells are read and written together. */
export abstract class CellBlock extends Service {
  readonly googleName = 'Range';

  constructor(
    readonly execution: Execution,
    readonly data: SheetData,
    readonly block: Block,
  ) {
    super();
  }

  getRow(): number {
    return this.block.row;
  }
  getRowIndex(): number {
    return this.block.row;
  }
  getColumn(): number {
    return this.block.column;
  }
  getNumRows(): number {
    return this.block.rows;
  }
  getNumColumns(): number {
    return this.block.columns;
  }
  getHeight(): number {
    return this.block.rows;
  }
  getWidth(): number {
    return this.block.columns;
  }
  getLastRow(): number {
    return this.block.row + this.block.rows - 1;
  }
  getLastColumn(): number {
    return this.block.column + this.block.columns - 1;
  }
  getA1Notation(): string {
    return a1Of(this.block);
  }
  getGridId(): number {
    return this.data.id;
  }
}

/** One answer a cell, row by row. One read. */
export function readCells<T>(
  range: CellBlock,
  read: (cell: Cell | undefined, row: number, column: number) => T,
): T[][] {
  const { row, column, rows, columns } = range.block;
  range.execution.beforeRead();
  range.execution.spend(rows * columns * READ_PER_CELL);
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) =>
      read(range.data.grid.peek(row + i, column + j), row + i, column + j),
    ),
  );
}

export function readFirst<T>(
  range: CellBlock,
  read: (cell: Cell | undefined, row: number, column: number) => T,
): T {
  const { row, column } = range.block;
  range.execution.beforeRead();
  return read(range.data.grid.peek(row, column), row, column);
}

export const valueAt = (range: CellBlock, row: number, column: number): CellValue | Date =>
  readableValue(range.execution.world.book, range.data, row, column, range.execution.world.clock.now);

/** One change a cell, kept until a flush. */
export function writeCells(range: CellBlock, change: (cell: Cell, i: number, j: number) => void): void {
  const { row, column, rows, columns } = range.block;
  range.execution.buffer(rows * columns, () => {
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) change(range.data.grid.at(row + i, column + j), i, j);
  });
}

/** Throws Google's sentence unless a table has the shape of the range. */
export function checkShape(range: CellBlock, table: unknown[]): asserts table is unknown[][] {
  const { rows, columns } = range.block;
  if (table.length !== rows) throw mismatch('rows', table.length, rows);
  for (const line of table) {
    if (!Array.isArray(line))
      throw new ServiceError(
        "The parameters (Object[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
      );
    if (line.length !== columns) throw mismatch('columns', line.length, columns);
  }
}

const mismatch = (what: string, found: number, expected: number): ServiceError =>
  new ServiceError(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${found} but the range has ${expected}.`,
  );
