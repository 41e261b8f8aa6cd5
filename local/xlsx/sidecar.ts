import type { BookData, ProtectedRange, Validation } from '../book/book';

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
  anchors: ({ first: string; last: string } | null)[];
  validations: { range: string; validation: Validation }[];
}

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
    anchors: sheet.protections.map(({ range }) =>
      range
        ? { first: headingAt(sheet, range.column), last: headingAt(sheet, range.column + range.columns - 1) }
        : null,
    ),
    validations: aside.get(sheet.name) ?? [],
  }));
  return { id, name, locale, timeZone, owner, editors, active, activeCell, sheets };
}

/** Puts protections back, where their columns now stand. */
export function restoreProtections(sheet: BookData['sheets'][number], kept: SheetSidecar): void {
  const headings = Array.from({ length: sheet.grid.columns }, (_, i) => headingAt(sheet, i + 1));
  sheet.protections = kept.protections.map((protection, i) => {
    const { range } = protection;
    const anchor = kept.anchors[i];
    if (!range || !anchor) return protection;
    const first = place(headings, anchor.first, range.column);
    const last = place(headings, anchor.last, range.column + range.columns - 1);
    const columns = last >= first ? last - first + 1 : range.columns;
    return { ...protection, range: { ...range, column: first, columns } };
  });
}

function place(headings: readonly string[], heading: string, column: number): number {
  if (heading === '' || headings[column - 1] === heading) return column;
  const found = headings.indexOf(heading);
  return found < 0 ? column : found + 1;
}
