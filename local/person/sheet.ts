import { contains } from '../book/a1';
import type { BookData, SheetData } from '../book/book';
import { formulaValue } from '../book/compute';
import { displayedLook } from '../book/conditional';
import { displayValue, isDateFormat } from '../book/display';
import { type Cell, emptyCell } from '../book/grid';
import { serialOfText, serialText } from '../book/serial';
import { sortBlock } from '../book/sort';
import { deleteLines, insertLines, moveColumn } from '../book/structure';
import { restyle } from '../book/style';
import { putValue } from '../book/write';
import type { HostChart, HostSheet } from '../host';

/** The size Google gives a chart that asks for none. */
const CHART_WIDTH = 600;
const CHART_HEIGHT = 371;

/** A sheet in the hands of a person. */
export class PersonSheet implements HostSheet {
  constructor(
    private readonly book: BookData,
    private readonly data: SheetData,
    private readonly now: () => number,
  ) {}

  get name(): string {
    return this.data.name;
  }
  get hidden(): boolean {
    return this.data.hidden;
  }
  get frozenRows(): number {
    return this.data.frozenRows;
  }
  get maxRows(): number {
    return this.data.grid.rows;
  }
  get maxColumns(): number {
    return this.data.grid.columns;
  }

  get lastRow(): number {
    return this.data.grid.lastRow();
  }
  get lastColumn(): number {
    return this.data.grid.lastColumn();
  }

  values(): unknown[][] {
    return this.table((row, column) => this.get(row, column));
  }
  displayValues(): string[][] {
    return this.table((row, column) => this.display(row, column));
  }
  get(row: number, column: number): unknown {
    const value = formulaValue(this.book, this.data, row, column, this.now());
    return typeof value === 'number' && isDateFormat(this.formatOf(row, column)) ? serialText(value) : value;
  }
  display(row: number, column: number): string {
    return displayValue(
      formulaValue(this.book, this.data, row, column, this.now()),
      this.formatOf(row, column),
    );
  }
  formula(row: number, column: number): string {
    return this.data.grid.peek(row, column)?.formula ?? '';
  }
  note(row: number, column: number): string {
    return this.data.grid.peek(row, column)?.note ?? '';
  }

  set(row: number, column: number, value: unknown): void {
    const cell = this.cell(row, column);
    cell.formula = '';
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      cell.value = value;
    else if (value === null || value === undefined) cell.value = '';
    else {
      const text = typeof value === 'object' && 'date' in value ? String(value.date) : '';
      const serial = serialOfText(text);
      if (serial === null) throw new Error(`Ce n’est pas une valeur de cellule : ${JSON.stringify(value)}`);
      cell.value = serial;
      if (!isDateFormat(cell.style.numberFormat))
        cell.style = restyle(cell.style, {
          numberFormat: Number.isInteger(serial) ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm:ss',
        });
    }
    this.changed();
  }
  type(row: number, column: number, text: string): void {
    putValue(this.book, this.cell(row, column), text, new Date(this.now()).getFullYear());
    this.changed();
  }
  insertRow(at: number): void {
    insertLines(this.data, 'row', at, 1, at > 1 ? at - 1 : null);
    this.changed();
  }
  deleteRow(at: number): void {
    deleteLines(this.data, 'row', at, 1);
    this.changed();
  }
  insertColumn(at: number): void {
    insertLines(this.data, 'column', at, 1, null);
    this.changed();
  }
  deleteColumn(at: number): void {
    deleteLines(this.data, 'column', at, 1);
    this.changed();
  }
  moveColumn(from: number, to: number): void {
    moveColumn(this.data, from, to);
    this.changed();
  }
  sortBy(column: number, ascending = true): void {
    const { grid } = this.data;
    const rows = grid.lastRow() - 1;
    if (rows > 0)
      sortBlock(this.data, { row: 2, column: 1, rows, columns: grid.columns }, { column, ascending });
    this.changed();
  }
  heading(name: string): number {
    const headings = Array.from({ length: this.data.grid.lastColumn() }, (_, i) => this.display(1, i + 1));
    const index = headings.indexOf(name);
    if (index >= 0) return index + 1;
    throw new Error(
      `« ${this.name} » n’a pas de colonne « ${name} » ; ses colonnes : ${headings.join(', ')}.`,
    );
  }

  numberFormat(row: number, column: number): string {
    return this.formatOf(row, column) ?? '';
  }
  displayedColour(row: number, column: number): string {
    return displayedLook(this.book, this.data, row, column, this.now()).background ?? '#ffffff';
  }
  displayedTextColour(row: number, column: number): string {
    return displayedLook(this.book, this.data, row, column, this.now()).fontColor ?? '#000000';
  }
  isBold(row: number, column: number): boolean {
    return displayedLook(this.book, this.data, row, column, this.now()).bold ?? false;
  }
  isColumnHidden(column: number): boolean {
    return this.data.grid.isHidden(column);
  }
  columnWidth(column: number): number {
    return this.data.grid.width(column);
  }
  isProtected(row: number, column: number): boolean {
    return this.data.protections.some(({ range }) => range === null || contains(range, row, column));
  }
  choices(row: number, column: number): string[] {
    const rule = (this.data.grid.peek(row, column) ?? emptyCell()).validation;
    const list = rule?.criteria === 'VALUE_IN_LIST' ? rule.values[0] : undefined;
    return Array.isArray(list) ? list.map(String) : [];
  }
  charts(): HostChart[] {
    return this.data.charts.map(({ type, ranges, anchor, options }) => ({
      type,
      title: String(options.title ?? ''),
      ranges,
      row: anchor.row,
      column: anchor.column,
      width: Number(options.width ?? CHART_WIDTH),
      height: Number(options.height ?? CHART_HEIGHT),
    }));
  }
  deleteChart(title: string): void {
    const left = this.data.charts.filter(({ options }) => options.title !== title);
    if (left.length === this.data.charts.length)
      throw new Error(`« ${this.name} » n’a pas de graphique « ${title} ».`);
    this.data.charts = left;
    this.changed();
  }

  private table<T>(read: (row: number, column: number) => T): T[][] {
    const columns = this.data.grid.lastColumn();
    return Array.from({ length: this.data.grid.lastRow() }, (_, i) =>
      Array.from({ length: columns }, (_, j) => read(i + 1, j + 1)),
    );
  }
  /** The cell, in a grid that grows to hold it. */
  private cell(row: number, column: number): Cell {
    const { grid } = this.data;
    if (row > grid.rows) insertLines(this.data, 'row', grid.rows + 1, row - grid.rows, grid.rows);
    if (column > grid.columns)
      insertLines(this.data, 'column', grid.columns + 1, column - grid.columns, grid.columns);
    return grid.at(row, column);
  }
  private formatOf(row: number, column: number): string | undefined {
    return this.data.grid.peek(row, column)?.style.numberFormat;
  }
  private changed(): void {
    this.book.revision += 1;
  }
}
