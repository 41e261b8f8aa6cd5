import { formulaValue } from '../../book/compute';
import { displayValue } from '../../book/display';
import type { CellValue } from '../../book/grid';
import { putValue } from '../../book/write';
import { ServiceError } from '../../errors';
import { CellBlock, checkShape, readCells, readFirst, valueAt, writeCells } from './block';

const LONGEST = 50_000;

/** Values and formulas of a range. */
export abstract class RangeValues extends CellBlock {
  getValues(): (CellValue | Date)[][] {
    return readCells(this, (_, row, column) => valueAt(this, row, column));
  }
  getValue(): CellValue | Date {
    return readFirst(this, (_, row, column) => valueAt(this, row, column));
  }
  getDisplayValues(): string[][] {
    return readCells(this, (_, row, column) => this.shown(row, column));
  }
  getDisplayValue(): string {
    return readFirst(this, (_, row, column) => this.shown(row, column));
  }
  getFormulas(): string[][] {
    return readCells(this, (cell) => cell?.formula ?? '');
  }
  getFormula(): string {
    return readFirst(this, (cell) => cell?.formula ?? '');
  }
  isBlank(): boolean {
    return readCells(this, (cell) => !cell || (cell.value === '' && cell.formula === '')).every((line) =>
      line.every(Boolean),
    );
  }

  setValues(values: unknown[]): this {
    checkShape(this, values);
    const table = values.map((line) => line.map(writable));
    const { book, clock } = this.execution.world;
    const year = Number(clock.text().slice(0, 4));
    writeCells(this, (cell, i, j) => putValue(book, cell, table[i]?.[j] ?? '', year));
    return this;
  }
  setValue(value: unknown): this {
    return this.setValues(this.filledWith(value));
  }
  setFormulas(formulas: unknown[]): this {
    checkShape(this, formulas);
    writeCells(this, (cell, i, j) => {
      const text = String(formulas[i]?.[j] ?? '');
      cell.formula = text && (text.startsWith('=') ? text : `=${text}`);
      cell.value = '';
    });
    return this;
  }
  setFormula(formula: string): this {
    return this.setFormulas(this.filledWith(formula));
  }
  clearContent(): this {
    writeCells(this, (cell) => {
      cell.value = '';
      cell.formula = '';
    });
    return this;
  }

  private shown(row: number, column: number): string {
    const { book, clock } = this.execution.world;
    const value = formulaValue(book, this.data, row, column, clock.now);
    return displayValue(value, this.data.grid.peek(row, column)?.style.numberFormat);
  }

  private filledWith<T>(value: T): T[][] {
    return Array.from({ length: this.block.rows }, () => Array<T>(this.block.columns).fill(value));
  }
}

/** What Google keeps of a value handed to setValues. */
function writable(value: unknown): CellValue | Date {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' && value.length > LONGEST)
    throw new ServiceError('Your input contains more than the maximum of 50000 characters in a single cell.');
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value;
  return String(value);
}
