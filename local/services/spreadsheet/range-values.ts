import { a1Of, type Block } from '../../book/a1';
import type { Validation } from '../../book/book';
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
    writeCells(this, (cell, i, j) => {
      const value = table[i]?.[j] ?? '';
      if (refuses(cell.validation, value))
        throw new ServiceError(
          `The data you entered in cell ${cellName(this.block, i, j)} violates the data validation rules set on this cell.`,
        );
      putValue(book, cell, value, year);
    });
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

const cellName = ({ row, column }: Block, i: number, j: number): string =>
  a1Of({ row: row + i, column: column + j, rows: 1, columns: 1 });

/** A list that rejects what it does not hold; the other criteria are not judged here. */
function refuses(validation: Validation | null, value: CellValue | Date): boolean {
  if (!validation || validation.allowInvalid || validation.criteria !== 'VALUE_IN_LIST' || value === '')
    return false;
  const [choices] = validation.values;
  return Array.isArray(choices) && !choices.includes(String(value));
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
