import type { Block } from '../../book/a1';
import type { Validation } from '../../book/book';
import { sortBlock } from '../../book/sort';
import { PLAIN } from '../../book/style';
import { checkShape, readCells, readFirst, writeCells } from './block';
import { Protection } from './protection';
import { RangeLooks } from './range-looks';
import { makeRange, Sheet } from './sheet';
import { DataValidation } from './validation';

/** A range of cells. */
export class Range extends RangeLooks {
  getSheet(): Sheet {
    return new Sheet(this.execution, this.data);
  }
  getCell(row: number, column: number): Range {
    return this.offset(row - 1, column - 1, 1, 1);
  }
  offset(rows: number, columns: number, height = this.block.rows, width = this.block.columns): Range {
    const block: Block = {
      row: this.block.row + rows,
      column: this.block.column + columns,
      rows: height,
      columns: width,
    };
    return makeRange(this.execution, this.data, block);
  }
  activate(): this {
    this.execution.world.screens.show(this.execution.user, this.data, [this.block]);
    return this;
  }

  getNotes(): string[][] {
    return readCells(this, (cell) => cell?.note ?? '');
  }
  getNote(): string {
    return readFirst(this, (cell) => cell?.note ?? '');
  }
  setNotes(notes: unknown[]): this {
    checkShape(this, notes);
    writeCells(this, (cell, i, j) => {
      cell.note = String(notes[i]?.[j] ?? '');
    });
    return this;
  }
  setNote(note: string | null): this {
    writeCells(this, (cell) => {
      cell.note = note ?? '';
    });
    return this;
  }
  clearNote(): this {
    return this.setNote(null);
  }

  getDataValidations(): (DataValidation | null)[][] {
    return readCells(this, (cell) => (cell?.validation ? new DataValidation(cell.validation) : null));
  }
  getDataValidation(): DataValidation | null {
    return readFirst(this, (cell) => (cell?.validation ? new DataValidation(cell.validation) : null));
  }
  setDataValidation(rule: DataValidation | null): this {
    this.validate(() => rule?.data ?? null);
    return this;
  }
  setDataValidations(rules: unknown[]): this {
    checkShape(this, rules);
    this.validate((i, j) => {
      const rule = rules[i]?.[j];
      return rule instanceof DataValidation ? rule.data : null;
    });
    return this;
  }
  clearDataValidations(): this {
    return this.setDataValidation(null);
  }

  clear(): this {
    writeCells(this, (cell) => {
      cell.value = '';
      cell.formula = '';
      cell.style = PLAIN;
    });
    return this;
  }
  sort(order: unknown): this {
    this.execution.beforeRead();
    sortBlock(this.data, this.block, order);
    this.execution.world.book.revision += 1;
    return this;
  }
  protect(): Protection {
    return Protection.add(this.execution, this.data, this.block);
  }

  private validate(ruleFor: (i: number, j: number) => Validation | null): void {
    writeCells(this, (cell, i, j) => {
      cell.validation = ruleFor(i, j);
    });
  }
}
