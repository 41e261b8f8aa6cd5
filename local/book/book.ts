import type { Block } from './a1';
import { Grid } from './grid';

/** Where a formula rule or a condition applies, and how the cells then look. */
export interface ConditionalRule {
  readonly ranges: readonly Block[];
  /** Name of Google's criteria: CUSTOM_FORMULA, TEXT_EQUAL_TO, NUMBER_GREATER_THAN… */
  readonly criteria: string;
  /** Texts and numbers of the condition; dates as serials. */
  readonly values: readonly (string | number)[];
  readonly background?: string | undefined;
  readonly fontColor?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly strikethrough?: boolean | undefined;
  readonly underline?: boolean | undefined;
}

/** What may be typed in a cell. Shared between cells and never changed. */
export interface Validation {
  /** VALUE_IN_LIST, DATE_IS_VALID_DATE, NUMBER_GREATER_THAN… */
  readonly criteria: string;
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

export interface ProtectedRange {
  /** The whole sheet when absent. */
  range: Block | null;
  description: string;
  warningOnly: boolean;
  editors: string[];
}

/** A chart drawn over a sheet. Never changed: another takes its place. */
export interface ChartData {
  readonly id: number;
  /** Name of Google's type: COLUMN, BAR, LINE… */
  readonly type: string;
  /** On the sheet it is drawn over. */
  readonly ranges: readonly Block[];
  /** Lines of the ranges that are headings. */
  readonly headers: number;
  /** The cell of its upper left corner, and how many pixels further right and down. */
  readonly anchor: { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
  readonly options: Readonly<Record<string, unknown>>;
}

export interface SheetData {
  id: number;
  name: string;
  hidden: boolean;
  tabColor: string | null;
  frozenRows: number;
  frozenColumns: number;
  readonly grid: Grid;
  rules: ConditionalRule[];
  protections: ProtectedRange[];
  charts: readonly ChartData[];
}

/** A spreadsheet. */
export interface BookData {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  owner: string;
  editors: string[];
  sheets: SheetData[];
  /** Index of the sheet on screen. */
  active: number;
  activeCell: { row: number; column: number };
  /** Grows with every change. */
  revision: number;
}

export const newSheet = (id: number, name: string, rows = 1000, columns = 26): SheetData => ({
  id,
  name,
  hidden: false,
  tabColor: null,
  frozenRows: 0,
  frozenColumns: 0,
  grid: new Grid(rows, columns),
  rules: [],
  protections: [],
  charts: [],
});

/** The same spreadsheet, which changes apart from now on. */
export const copyBook = (book: BookData): BookData => ({
  ...book,
  editors: [...book.editors],
  activeCell: { ...book.activeCell },
  sheets: book.sheets.map((sheet) => ({
    ...sheet,
    grid: sheet.grid.copy(),
    rules: [...sheet.rules],
    protections: sheet.protections.map((protection) => ({
      ...protection,
      editors: [...protection.editors],
    })),
  })),
});

/** An empty French spreadsheet, as Google makes it. */
export const newBook = (id: string, owner: string): BookData => ({
  id,
  name: 'Relances',
  locale: 'fr_FR',
  timeZone: 'Europe/Paris',
  owner,
  editors: [],
  sheets: [newSheet(0, 'Feuille 1')],
  active: 0,
  activeCell: { row: 1, column: 1 },
  revision: 0,
});
