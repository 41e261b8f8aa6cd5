/** A rectangle of a sheet; rows and columns count from 1. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** A colour over whole rows, when a formula without functions holds: `=$AG2="31-60"`. */
export interface ColourRule {
  readonly formula: string;
  /** `#rrggbb` */
  readonly background: string;
  readonly fontColour: string;
  readonly block: Block;
}

/** A rule the sheet has now. `rule` is null when it is of another shape than ours; `handle` puts it back as it is. */
export interface PresentRule {
  readonly rule: ColourRule | null;
  readonly handle: unknown;
}

/** A protection that warns; `block` is null when it covers the whole sheet. */
export interface Warning {
  readonly block: Block | null;
}

export type ChartKind = 'columns' | 'bars' | 'line';

/** A chart of two columns of its own sheet. */
export interface NewChart {
  readonly kind: ChartKind;
  readonly title: string;
  readonly labels: Block;
  readonly values: Block;
  /** The cell of its upper left corner. */
  readonly row: number;
  readonly column: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A chart the sheet has now, ours or the user's. */
export interface PresentChart {
  /** '' when it has none. */
  readonly title: string;
  /** The cells of that sheet it shows. */
  readonly blocks: readonly Block[];
}

/** What laying a ledger out asks of a spreadsheet, beside its values. Buffered as Workbook's writes are. */
export interface WorkbookLayout {
  sheetNames(): readonly string[];
  /** Adds a sheet after the last one, with a grid of at least this size. */
  addSheet(sheet: string, size: GridSize): void;
  gridSize(sheet: string): GridSize;
  /** Adds the rows and columns that are missing below and to the right. */
  growGrid(sheet: string, size: GridSize): void;
  frozenRows(sheet: string): number;
  freezeRows(sheet: string, rows: number): void;
  /** Notes of row 1, '' where there is none. */
  headingNotes(sheet: string): readonly string[];
  /** Notes of row 1, side by side from a column. */
  setNotes(sheet: string, column: number, notes: readonly string[]): void;
  styleHeadings(sheet: string, block: Block, background: string): void;
  setWidth(sheet: string, column: number, pixels: number): void;
  hideColumn(sheet: string, column: number): void;
  /** Formats of a block; '' where the sheet decides by itself. */
  numberFormats(sheet: string, block: Block): readonly (readonly string[])[];
  setNumberFormat(sheet: string, block: Block, format: string): void;
  wrapText(sheet: string, block: Block): void;
  /** Puts short texts level with the middle of the wrapped ones beside them. */
  centreVertically(sheet: string, block: Block): void;
  /** Whether each cell of a block has a validation, ours or the user's. */
  hasValidation(sheet: string, block: Block): readonly (readonly boolean[])[];
  /** A list that offers its values and lets others in; never a checkbox. */
  setList(sheet: string, block: Block, choices: readonly string[], help: string): void;
  warnings(sheet: string): readonly Warning[];
  /** Warns before an edit of the block (of the whole sheet when null), and stops nobody. */
  addWarning(sheet: string, block: Block | null, description: string): void;
  colourRules(sheet: string): readonly PresentRule[];
  /** Replaces every rule of the sheet, first match first. */
  setColourRules(sheet: string, rules: readonly (ColourRule | PresentRule)[]): void;
  /** Turns a cell red when its number is above zero, beside the rules already there. */
  addRedAboveZero(sheet: string, row: number, column: number): void;
  /** The sheet a person sees first when he opens the spreadsheet. */
  openOn(sheet: string): void;
  charts(sheet: string): readonly PresentChart[];
  addChart(sheet: string, chart: NewChart): void;
  setFormula(sheet: string, row: number, column: number, formula: string): void;
}
