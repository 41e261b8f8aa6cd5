import type { Validation } from './book';
import { PLAIN, type Style } from './style';

export type CellValue = string | number | boolean;

export interface Cell {
  /** '' when empty; a date is its serial, and its number format says it is a date. */
  value: CellValue;
  /** With its « = »; '' when the value was typed. */
  formula: string;
  style: Style;
  note: string;
  validation: Validation | null;
}

const DEFAULT_WIDTH = 100;

export const emptyCell = (style: Style = PLAIN, validation: Validation | null = null): Cell => ({
  value: '',
  formula: '',
  style,
  note: '',
  validation,
});

/** The cells of a sheet, sparse; rows and columns count from 1. */
export class Grid {
  private cells: (Cell | undefined)[][] = [];
  private widths: (number | undefined)[] = [];
  private hidden: (boolean | undefined)[] = [];

  constructor(
    public rows: number,
    public columns: number,
  ) {}

  peek(row: number, column: number): Cell | undefined {
    return this.cells[row - 1]?.[column - 1];
  }

  /** The cell, made if it was empty. */
  at(row: number, column: number): Cell {
    const found = this.peek(row, column);
    if (found) return found;
    const made = emptyCell();
    this.replace(row, column, made);
    return made;
  }

  value(row: number, column: number): CellValue {
    return this.cells[row - 1]?.[column - 1]?.value ?? '';
  }

  replace(row: number, column: number, cell: Cell | undefined): void {
    const line = this.cells[row - 1] ?? [];
    line[column - 1] = cell;
    this.cells[row - 1] = line;
  }

  lastRow(): number {
    for (let row = this.cells.length; row > 0; row--)
      if (this.cells[row - 1]?.some((cell) => cell && isFilled(cell))) return row;
    return 0;
  }

  lastColumn(): number {
    let last = 0;
    for (const line of this.cells)
      for (let column = line?.length ?? 0; column > last; column--) {
        const cell = line?.[column - 1];
        if (cell && isFilled(cell)) last = column;
      }
    return last;
  }

  insertRows(at: number, count: number, like: number | null): void {
    const model = like === null ? undefined : this.cells[like - 1];
    while (this.cells.length < at - 1) this.cells.push([]);
    this.cells.splice(at - 1, 0, ...Array.from({ length: count }, () => blankLike(model)));
    this.rows += count;
  }

  deleteRows(at: number, count: number): void {
    this.cells.splice(at - 1, count);
    this.rows -= count;
  }

  insertColumns(at: number, count: number, like: number | null): void {
    for (const line of this.cells) {
      if (!line) continue;
      const model = like === null ? undefined : line[like - 1];
      const blank = Array.from({ length: count }, () =>
        model ? emptyCell(model.style, model.validation) : undefined,
      );
      spliceSparse(line, at - 1, 0, blank);
    }
    const width = like === null ? undefined : this.widths[like - 1];
    spliceSparse(
      this.widths,
      at - 1,
      0,
      Array.from({ length: count }, () => width),
    );
    spliceSparse(
      this.hidden,
      at - 1,
      0,
      Array.from({ length: count }, () => undefined),
    );
    this.columns += count;
  }

  deleteColumns(at: number, count: number): void {
    for (const line of this.cells) line?.splice(at - 1, count);
    this.widths.splice(at - 1, count);
    this.hidden.splice(at - 1, count);
    this.columns -= count;
  }

  /** Moves one column; `to` is where it stands afterwards. */
  moveColumn(from: number, to: number): void {
    for (const line of this.cells) if (line) moveItem(line, from - 1, to - 1);
    moveItem(this.widths, from - 1, to - 1);
    moveItem(this.hidden, from - 1, to - 1);
  }

  /** Puts the cells of a block of rows in another order: `order` holds the old row numbers. */
  reorder(firstRow: number, order: readonly number[], firstColumn: number, lastColumn: number): void {
    const old = order.map((row) => this.cells[row - 1]?.slice(firstColumn - 1, lastColumn) ?? []);
    old.forEach((line, i) => {
      for (let column = firstColumn; column <= lastColumn; column++)
        this.replace(firstRow + i, column, line[column - firstColumn]);
    });
  }

  width(column: number): number {
    return this.widths[column - 1] ?? DEFAULT_WIDTH;
  }
  setWidth(column: number, pixels: number | undefined): void {
    this.widths[column - 1] = pixels;
  }
  hasOwnWidth(column: number): boolean {
    return this.widths[column - 1] !== undefined;
  }
  isHidden(column: number): boolean {
    return this.hidden[column - 1] ?? false;
  }
  setHidden(column: number, hidden: boolean): void {
    this.hidden[column - 1] = hidden;
  }

  /** The same cells, which change apart from now on. */
  copy(): Grid {
    const copy = new Grid(this.rows, this.columns);
    copy.cells = this.cells.map((line) => line?.map((cell) => cell && { ...cell }));
    copy.widths = [...this.widths];
    copy.hidden = [...this.hidden];
    return copy;
  }

  /** Every cell that was ever made, in order. */
  *filled(): Generator<{ row: number; column: number; cell: Cell }> {
    for (let row = 1; row <= this.cells.length; row++) {
      const line = this.cells[row - 1];
      for (let column = 1; column <= (line?.length ?? 0); column++) {
        const cell = line?.[column - 1];
        if (cell) yield { row, column, cell };
      }
    }
  }
}

const isFilled = (cell: Cell): boolean => cell.value !== '' || cell.formula !== '';

const blankLike = (line: (Cell | undefined)[] | undefined): (Cell | undefined)[] =>
  line ? Array.from(line, (cell) => cell && emptyCell(cell.style, cell.validation)) : [];

/** Array.splice past the end would forget the place. */
function spliceSparse<T>(
  list: (T | undefined)[],
  at: number,
  remove: number,
  items: (T | undefined)[],
): void {
  while (list.length < at) list.push(undefined);
  list.splice(at, remove, ...items);
}

function moveItem<T>(list: (T | undefined)[], from: number, to: number): void {
  const length = Math.max(from, to) + 1;
  while (list.length < length) list.push(undefined);
  const [item] = list.splice(from, 1);
  list.splice(to, 0, item);
}
