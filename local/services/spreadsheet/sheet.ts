import { type Block, parseA1 } from '../../book/a1';
import type { SheetData } from '../../book/book';
import { ServiceError } from '../../errors';
import type { Execution } from '../../execution';
import { Range } from './range';
import { RangeList } from './range-list';
import { SheetLines } from './sheet-lines';
import { Spreadsheet } from './spreadsheet';

/** A sheet of the spreadsheet. */
export class Sheet extends SheetLines {
  getName(): string {
    return this.data.name;
  }
  getSheetName(): string {
    return this.data.name;
  }
  getSheetId(): number {
    return this.data.id;
  }
  getParent(): Spreadsheet {
    return new Spreadsheet(this.execution);
  }
  getIndex(): number {
    return this.execution.world.book.sheets.indexOf(this.data) + 1;
  }
  setName(name: string): this {
    const { sheets } = this.execution.world.book;
    if (sheets.some((other) => other !== this.data && other.name === name))
      throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
    return this.write(() => {
      this.data.name = name;
    });
  }

  getRange(first: number | string, column = 1, rows = 1, columns = 1): Range {
    if (typeof first === 'string') {
      const block = parseA1(
        first.includes('!') ? first.slice(first.lastIndexOf('!') + 1) : first,
        this.data.grid.rows,
        this.data.grid.columns,
      );
      if (!block) throw new ServiceError('Range not found');
      return makeRange(this.execution, this.data, block);
    }
    const [row, wholeColumn, height, width] = [first, column, rows, columns].map(Math.trunc);
    return makeRange(this.execution, this.data, {
      row: row ?? 0,
      column: wholeColumn ?? 0,
      rows: height ?? 0,
      columns: width ?? 0,
    });
  }
  getDataRange(): Range {
    this.execution.beforeRead();
    const { grid } = this.data;
    return makeRange(this.execution, this.data, {
      row: 1,
      column: 1,
      rows: Math.max(1, grid.lastRow()),
      columns: Math.max(1, grid.lastColumn()),
    });
  }
  getActiveRange(): Range {
    const { user, world } = this.execution;
    return makeRange(this.execution, this.data, world.screens.active(user, this.data));
  }
  getActiveCell(): Range {
    return this.getActiveRange().getCell(1, 1);
  }
  getActiveRangeList(): RangeList {
    const { user, world } = this.execution;
    const blocks = world.screens.selected(user, this.data);
    return new RangeList(blocks.map((block) => makeRange(this.execution, this.data, block)));
  }
  getRangeList(a1Notations: string[]): RangeList {
    if (a1Notations.length === 0) throw new ServiceError('The range list must not be empty.');
    return new RangeList(a1Notations.map((a1) => this.getRange(a1)));
  }
  /** Atomic, unlike getLastRow then setValues. */
  appendRow(values: unknown[]): this {
    this.execution.beforeRead();
    const row = this.data.grid.lastRow() + 1;
    if (row > this.data.grid.rows) this.insertRowsAfter(this.data.grid.rows, 1);
    if (values.length > this.data.grid.columns)
      this.insertColumnsAfter(this.data.grid.columns, values.length - this.data.grid.columns);
    makeRange(this.execution, this.data, { row, column: 1, rows: 1, columns: values.length }).setValues([
      values,
    ]);
    this.execution.flush();
    return this;
  }
  clear(): this {
    return this.wholeGrid((range) => range.clear());
  }
  clearContents(): this {
    return this.wholeGrid((range) => range.clearContent());
  }
  activate(): this {
    this.execution.world.screens.show(this.execution.user, this.data);
    return this;
  }

  private wholeGrid(action: (range: Range) => unknown): this {
    this.execution.beforeRead();
    const { grid } = this.data;
    action(
      makeRange(this.execution, this.data, {
        row: 1,
        column: 1,
        rows: Math.max(1, grid.lastRow()),
        columns: Math.max(1, grid.lastColumn()),
      }),
    );
    return this;
  }
}

/** A range inside the grid, or Google's sentence. */
export function makeRange(execution: Execution, data: SheetData, block: Block): Range {
  if (block.row < 1) throw new ServiceError('The starting row of the range is too small.');
  if (block.column < 1) throw new ServiceError('The starting column of the range is too small.');
  if (block.rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (block.columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
  if (block.row + block.rows - 1 > data.grid.rows || block.column + block.columns - 1 > data.grid.columns)
    throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  return new Range(execution, data, block);
}
