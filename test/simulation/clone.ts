import type { BookData, SheetData } from '../../local/book/book';

/** A spreadsheet apart: what is done to one is not seen in the other. Styles and validations are never changed in place. */
export const cloneBook = (book: BookData): BookData => ({
  ...book,
  editors: [...book.editors],
  activeCell: { ...book.activeCell },
  sheets: book.sheets.map(cloneSheet),
});

const cloneSheet = (sheet: SheetData): SheetData => ({
  ...sheet,
  grid: sheet.grid.copy(),
  rules: [...sheet.rules],
  protections: sheet.protections.map((protection) => ({
    ...protection,
    editors: [...protection.editors],
  })),
});
