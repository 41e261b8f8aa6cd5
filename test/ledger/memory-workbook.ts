import type {
  Block,
  ColourRule,
  GridSize,
  NewChart,
  PresentChart,
  PresentRule,
  Warning,
  WorkbookLayout,
} from '../../src/ledger/layout';
import type { Cell, Workbook } from '../../src/ledger/workbook';

interface MemoryCell {
  value: Cell;
  format: string;
  note: string;
  list: readonly string[] | null;
}

interface MemorySheet {
  cells: MemoryCell[][];
  widths: number[];
  hidden: boolean[];
  frozen: number;
  warnings: Warning[];
  rules: PresentRule[];
  redCells: string[];
  formulas: Record<string, string>;
  charts: PresentChart[];
}

const blank = (): MemoryCell => ({ value: '', format: '', note: '', list: null });

/** A spreadsheet of a few arrays, for the rules of the ledger alone; text is never parsed. Counts its reads and writes. */
export class MemoryWorkbook implements Workbook, WorkbookLayout {
  readonly sheets = new Map<string, MemorySheet>();
  reads = 0;
  writes: string[] = [];
  /** Called before each write: what a colleague does at that moment. */
  beforeWrite: (count: number) => void = () => {};

  sheet(name: string): MemorySheet {
    const sheet = this.sheets.get(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  sheetNames = (): string[] => [...this.sheets.keys()];

  private extent(name: string): { rows: number; columns: number } {
    let rows = 0;
    let columns = 0;
    this.sheet(name).cells.forEach((line, row) => {
      line.forEach((cell, column) => {
        if (cell.value === '') return;
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
      });
    });
    return { rows, columns };
  }

  read(name: string): Cell[][] | null {
    if (!this.sheets.has(name)) return null;
    const { rows, columns } = this.extent(name);
    return this.readRows(name, 1, Math.max(rows, 1), Math.max(columns, 1));
  }

  readRows(name: string, row: number, count: number, columns: number): Cell[][] {
    this.reads += 1;
    const width = Math.min(columns, this.gridSize(name).columns);
    return this.sheet(name)
      .cells.slice(row - 1, row - 1 + count)
      .map((line) => line.slice(0, width).map((cell) => cell.value));
  }

  write(name: string, row: number, column: number, values: readonly (readonly Cell[])[]): void {
    this.beforeWrite(this.writes.length + 1);
    this.writes.push(`${name}!${row}:${column}+${values.length}`);
    values.forEach((line, down) => {
      line.forEach((value, right) => {
        this.at(name, row + down, column + right).value = value;
      });
    });
  }

  append(name: string, values: readonly (readonly Cell[])[]): number {
    const first = this.extent(name).rows + 1;
    this.growGrid(name, { rows: first + values.length - 1, columns: 1 });
    this.write(name, first, 1, values);
    return first;
  }

  flush(): void {}

  at(name: string, row: number, column: number): MemoryCell {
    const cell = this.sheet(name).cells[row - 1]?.[column - 1];
    if (!cell) throw new Error(`outside the grid: ${name} ${row},${column}`);
    return cell;
  }

  private each(name: string, block: Block, act: (cell: MemoryCell) => void): void {
    for (let row = block.row; row < block.row + block.rows; row += 1) {
      for (let column = block.column; column < block.column + block.columns; column += 1) {
        act(this.at(name, row, column));
      }
    }
  }

  private view<Seen>(name: string, block: Block, see: (cell: MemoryCell) => Seen): Seen[][] {
    return this.sheet(name)
      .cells.slice(block.row - 1, block.row - 1 + block.rows)
      .map((line) => line.slice(block.column - 1, block.column - 1 + block.columns).map(see));
  }

  addSheet(name: string, size: GridSize): void {
    this.sheets.set(name, {
      cells: [],
      widths: [],
      hidden: [],
      frozen: 0,
      warnings: [],
      rules: [],
      redCells: [],
      formulas: {},
      charts: [],
    });
    this.growGrid(name, size);
  }

  gridSize(name: string): GridSize {
    const { cells } = this.sheet(name);
    return { rows: cells.length, columns: cells[0]?.length ?? 0 };
  }

  growGrid(name: string, size: GridSize): void {
    const { cells } = this.sheet(name);
    const columns = Math.max(size.columns, cells[0]?.length ?? 0);
    while (cells.length < size.rows) cells.push([]);
    for (const line of cells) while (line.length < columns) line.push(blank());
  }

  frozenRows = (name: string): number => this.sheet(name).frozen;
  freezeRows(name: string, rows: number): void {
    this.sheet(name).frozen = rows;
  }
  headingNotes = (name: string): string[] => this.sheet(name).cells[0]?.map((cell) => cell.note) ?? [];
  setNotes(name: string, column: number, notes: readonly string[]): void {
    notes.forEach((note, index) => {
      this.at(name, 1, column + index).note = note;
    });
  }
  styleHeadings(): void {}
  wrapText(): void {}
  centreVertically(): void {}
  setWidth(name: string, column: number, pixels: number): void {
    this.sheet(name).widths[column - 1] = pixels;
  }
  hideColumn(name: string, column: number): void {
    this.sheet(name).hidden[column - 1] = true;
  }
  numberFormats = (name: string, block: Block): string[][] => this.view(name, block, (cell) => cell.format);
  setNumberFormat(name: string, block: Block, format: string): void {
    this.each(name, block, (cell) => {
      cell.format = format;
    });
  }
  hasValidation = (name: string, block: Block): boolean[][] =>
    this.view(name, block, (cell) => cell.list !== null);
  setList(name: string, block: Block, choices: readonly string[]): void {
    this.each(name, block, (cell) => {
      cell.list = choices;
    });
  }
  warnings = (name: string): Warning[] => this.sheet(name).warnings;
  addWarning(name: string, block: Block | null): void {
    this.sheet(name).warnings.push({ block });
  }
  colourRules = (name: string): PresentRule[] => this.sheet(name).rules;
  setColourRules(name: string, rules: readonly (ColourRule | PresentRule)[]): void {
    this.sheet(name).rules = rules.map((rule) => ('handle' in rule ? rule : { rule, handle: rule.formula }));
  }
  openOn(): void {}
  addRedAboveZero(name: string, row: number, column: number): void {
    this.sheet(name).redCells.push(`${row},${column}`);
  }
  charts = (name: string): PresentChart[] => this.sheet(name).charts;
  addChart(name: string, { title, labels, values }: NewChart): void {
    this.sheet(name).charts.push({ title, blocks: [labels, values] });
  }
  setFormula(name: string, row: number, column: number, formula: string): void {
    this.sheet(name).formulas[`${row},${column}`] = formula;
  }

  /** What a person does by hand. */
  heading(name: string, text: string): number {
    return (this.sheet(name).cells[0]?.findIndex((cell) => cell.value === text) ?? -1) + 1;
  }
  type(name: string, row: number, heading: string, value: Cell): void {
    this.at(name, row, this.heading(name, heading)).value = value;
  }
  valueAt(name: string, row: number, heading: string): Cell {
    return this.at(name, row, this.heading(name, heading)).value;
  }
  moveColumn(name: string, from: number, to: number): void {
    const sheet = this.sheet(name);
    for (const line of sheet.cells) line.splice(to - 1, 0, ...line.splice(from - 1, 1));
  }
  insertColumn(name: string, at: number, heading: string): void {
    const cells = this.sheet(name).cells;
    for (const line of cells) line.splice(at - 1, 0, blank());
    this.at(name, 1, at).value = heading;
  }
  /** Moves whole rows, as a sort or an insertion does; `order` gives the present numbers of rows 2, 3, … */
  reorder(name: string, order: readonly number[]): void {
    const { cells } = this.sheet(name);
    const moved = order.map((row) => cells[row - 1] ?? []);
    cells.splice(1, moved.length, ...moved);
  }
  insertRow(name: string, at: number): void {
    const { cells } = this.sheet(name);
    cells.splice(at - 1, 0, (cells[0] ?? []).map(blank));
  }
  deleteRow(name: string, at: number): void {
    this.sheet(name).cells.splice(at - 1, 1);
  }
}
