import type { BookData, SheetData } from '../../local/book/book';
import { Grid } from '../../local/book/grid';

/** A spreadsheet apart: what is done to one is not seen in the other. Styles and validations are never changed in place. */
export const cloneBook = (book: BookData): BookData => ({
  ...book,
  editors: [...book.editors],
  activeCell: { ...book.activeCell },
  sheets: book.sheets.map(cloneSheet),
});

const cloneSheet = (sheet: SheetData): SheetData => ({
  ...sheet,
  grid: cloneGrid(sheet.grid),
  rules: [...sheet.rules],
  protections: sheet.protections.map((protection) => ({
    ...protection,
    editors: [...protection.editors],
  })),
});

function cloneGrid(grid: Grid): Grid {
  const copy = new Grid(grid.rows, grid.columns);
  for (const { row, column, cell } of grid.filled()) copy.replace(row, column, { ...cell });
  for (let column = 1; column <= grid.columns; column += 1) {
    if (grid.hasOwnWidth(column)) copy.setWidth(column, grid.width(column));
    if (grid.isHidden(column)) copy.setHidden(column, true);
  }
  return copy;
}
