import type { Block } from '../book/a1';
import type { BookData, ChartData, ProtectedRange, Validation } from '../book/book';

/** What an .xlsx cannot keep, kept beside it. */
export interface BookSidecar {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  owner: string;
  editors: string[];
  active: number;
  activeCell: { row: number; column: number };
  sheets: SheetSidecar[];
}

export interface SheetSidecar {
  /** Under which the file knows it. */
  name: string;
  id: number;
  rows: number;
  columns: number;
  protections: ProtectedRange[];
  /** Headings where a protection starts and ends, to follow columns moved in an office suite. */
  anchors: (Anchor | null)[];
  validations: { range: string; validation: Validation }[];
  /** The library that writes the .xlsx draws none. Absent from a workspace made before charts were kept. */
  charts?: KeptChart[];
}

/** Headings of the first and last columns of a block. */
interface Anchor {
  first: string;
  last: string;
}

interface KeptChart {
  chart: ChartData;
  /** One for each of its ranges. */
  anchors: Anchor[];
}

const anchorOf = (sheet: BookData['sheets'][number], { column, columns }: Block): Anchor => ({
  first: headingAt(sheet, column),
  last: headingAt(sheet, column + columns - 1),
});

const headingAt = (sheet: BookData['sheets'][number], column: number): string =>
  String(sheet.grid.value(1, column));

export function sidecarOf(book: BookData, aside: Map<string, SheetSidecar['validations']>): BookSidecar {
  const { id, name, locale, timeZone, owner, editors, active, activeCell } = book;
  const sheets = book.sheets.map((sheet) => ({
    name: sheet.name,
    id: sheet.id,
    rows: sheet.grid.rows,
    columns: sheet.grid.columns,
    protections: sheet.protections,
    anchors: sheet.protections.map(({ range }) => (range ? anchorOf(sheet, range) : null)),
    validations: aside.get(sheet.name) ?? [],
    charts: sheet.charts.map((chart) => ({
      chart,
      anchors: chart.ranges.map((range) => anchorOf(sheet, range)),
    })),
  }));
  return { id, name, locale, timeZone, owner, editors, active, activeCell, sheets };
}

/** Puts protections and charts back, where their columns now stand. */
export function restoreKept(sheet: BookData['sheets'][number], kept: SheetSidecar): void {
  const headings = Array.from({ length: sheet.grid.columns }, (_, i) => headingAt(sheet, i + 1));
  sheet.protections = kept.protections.map((protection, i) => {
    const { range } = protection;
    const anchor = kept.anchors[i];
    return range && anchor ? { ...protection, range: follow(headings, range, anchor) } : protection;
  });
  sheet.charts = (kept.charts ?? []).map(({ chart, anchors }) => ({
    ...chart,
    ranges: chart.ranges.map((range, i) => {
      const anchor = anchors[i];
      return anchor ? follow(headings, range, anchor) : range;
    }),
  }));
}

function follow(headings: readonly string[], range: Block, anchor: Anchor): Block {
  const first = place(headings, anchor.first, range.column);
  const last = place(headings, anchor.last, range.column + range.columns - 1);
  return { ...range, column: first, columns: last >= first ? last - first + 1 : range.columns };
}

function place(headings: readonly string[], heading: string, column: number): number {
  if (heading === '' || headings[column - 1] === heading) return column;
  const found = headings.indexOf(heading);
  return found < 0 ? column : found + 1;
}
