import type { SheetData } from '../../book/book';
import { deleteLines, insertLines, moveColumn } from '../../book/structure';
import { ServiceError } from '../../errors';
import { CellBlock } from './block';
import { SheetCharts } from './sheet-charts';

/** Rows and columns of a sheet: how many, how wide, hidden, frozen. */
export abstract class SheetLines extends SheetCharts {
  getLastRow(): number {
    return this.read(({ grid }) => grid.lastRow());
  }
  getLastColumn(): number {
    return this.read(({ grid }) => grid.lastColumn());
  }
  getMaxRows(): number {
    return this.read(({ grid }) => grid.rows);
  }
  getMaxColumns(): number {
    return this.read(({ grid }) => grid.columns);
  }
  getFrozenRows(): number {
    return this.read((data) => data.frozenRows);
  }
  getFrozenColumns(): number {
    return this.read((data) => data.frozenColumns);
  }
  getColumnWidth(column: number): number {
    return this.read(({ grid }) => grid.width(column));
  }
  isColumnHiddenByUser(column: number): boolean {
    return this.read(({ grid }) => grid.isHidden(column));
  }
  isSheetHidden(): boolean {
    return this.read((data) => data.hidden);
  }
  getTabColor(): string | null {
    return this.read((data) => data.tabColor);
  }

  insertRowsAfter(after: number, count: number): this {
    return this.reshape((data) => insertLines(data, 'row', after + 1, count, after));
  }
  insertRowAfter(after: number): this {
    return this.insertRowsAfter(after, 1);
  }
  insertRowsBefore(before: number, count: number): this {
    return this.reshape((data) => insertLines(data, 'row', before, count, before));
  }
  insertRowBefore(before: number): this {
    return this.insertRowsBefore(before, 1);
  }
  insertRows(at: number, count = 1): this {
    return this.insertRowsBefore(at, count);
  }
  insertColumnsAfter(after: number, count: number): this {
    return this.reshape((data) => insertLines(data, 'column', after + 1, count, after));
  }
  insertColumnAfter(after: number): this {
    return this.insertColumnsAfter(after, 1);
  }
  insertColumnsBefore(before: number, count: number): this {
    return this.reshape((data) => insertLines(data, 'column', before, count, before));
  }
  insertColumnBefore(before: number): this {
    return this.insertColumnsBefore(before, 1);
  }
  insertColumns(at: number, count = 1): this {
    return this.insertColumnsBefore(at, count);
  }
  deleteRows(at: number, count: number): this {
    return this.reshape((data) => {
      if (count >= data.grid.rows) throw new ServiceError("You can't delete all the rows on the sheet.");
      deleteLines(data, 'row', at, count);
    });
  }
  deleteRow(at: number): this {
    return this.deleteRows(at, 1);
  }
  deleteColumns(at: number, count: number): this {
    return this.reshape((data) => {
      if (count >= data.grid.columns)
        throw new ServiceError("You can't delete all the columns on the sheet.");
      deleteLines(data, 'column', at, count);
    });
  }
  deleteColumn(at: number): this {
    return this.deleteColumns(at, 1);
  }
  moveColumns(columns: unknown, destination: number): void {
    if (!(columns instanceof CellBlock)) throw new ServiceError('Range not found');
    const { column, columns: count } = columns.block;
    this.reshape((data) => {
      for (let i = 0; i < count; i++) {
        if (destination > column) moveColumn(data, column, destination - 1);
        else moveColumn(data, column + i, destination + i);
      }
    });
  }

  hideColumns(first: number, count = 1): void {
    this.eachColumn(first, count, (data, column) => data.grid.setHidden(column, true));
  }
  showColumns(first: number, count = 1): void {
    this.eachColumn(first, count, (data, column) => data.grid.setHidden(column, false));
  }
  hideColumn(range: CellBlock): void {
    this.hideColumns(range.block.column, range.block.columns);
  }
  unhideColumn(range: CellBlock): void {
    this.showColumns(range.block.column, range.block.columns);
  }
  setColumnWidth(column: number, width: number): this {
    return this.eachColumn(column, 1, (data) => data.grid.setWidth(column, width));
  }
  setColumnWidths(first: number, count: number, width: number): this {
    return this.eachColumn(first, count, (data, column) => data.grid.setWidth(column, width));
  }
  autoResizeColumns(first: number, count: number): this {
    return this.eachColumn(first, count, (data, column) =>
      data.grid.setWidth(column, fittingWidth(data, column)),
    );
  }
  autoResizeColumn(column: number): this {
    return this.autoResizeColumns(column, 1);
  }
  setFrozenRows(rows: number): void {
    this.write((data) => {
      data.frozenRows = rows;
    });
  }
  setFrozenColumns(columns: number): void {
    this.write((data) => {
      data.frozenColumns = columns;
    });
  }
  hideSheet(): this {
    return this.write((data) => {
      data.hidden = true;
      const { book } = this.execution.world;
      // A hidden sheet is not the one on screen.
      if (book.sheets[book.active] === data)
        book.active = Math.max(
          0,
          book.sheets.findIndex((sheet) => !sheet.hidden),
        );
    });
  }
  showSheet(): this {
    return this.write((data) => {
      data.hidden = false;
    });
  }
  setTabColor(colour: string | null): this {
    return this.write((data) => {
      data.tabColor = colour;
    });
  }

  private eachColumn(first: number, count: number, change: (data: SheetData, column: number) => void): this {
    if (first < 1 || first + count - 1 > this.data.grid.columns)
      throw new ServiceError('Those columns are out of bounds.');
    return this.write((data) => {
      for (let column = first; column < first + count; column++) change(data, column);
    });
  }
}

/** About seven pixels a character. */
function fittingWidth(data: SheetData, column: number): number {
  let longest = 0;
  for (let row = 1; row <= data.grid.lastRow(); row++)
    longest = Math.max(longest, String(data.grid.value(row, column)).length);
  return Math.min(400, Math.max(40, longest * 7 + 20));
}
