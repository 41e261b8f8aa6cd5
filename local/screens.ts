import type { Block } from './book/a1';
import type { BookData, SheetData } from './book/book';

interface Screen {
  /** Id of the sheet in front. */
  sheet: number;
  /** What is selected in each sheet, by its id; the last block is the active one. */
  readonly selected: Map<number, readonly Block[]>;
}

/** What each person has in front of him: like Sheets, each sees his own sheet and keeps a selection in each. */
export class Screens {
  private readonly screens = new Map<string, Screen>();

  constructor(private readonly world: { readonly book: BookData }) {}

  /** The sheet in front of somebody; the one the file opens on until he chooses, the first that shows when it is gone. */
  sheet(user: string): SheetData | undefined {
    const { sheets, active } = this.world.book;
    const chosen = sheets.find(({ id }) => id === this.screens.get(user)?.sheet) ?? sheets[active];
    return chosen && !chosen.hidden ? chosen : (sheets.find(({ hidden }) => !hidden) ?? sheets[0]);
  }

  /** What he selected in a sheet, the active block last; one cell when he selected nothing, so never empty. */
  selected(user: string, sheet: SheetData): readonly Block[] {
    const { book } = this.world;
    const { rows, columns } = sheet.grid;
    const fits = (block: Block): boolean =>
      block.row + block.rows - 1 <= rows && block.column + block.columns - 1 <= columns;
    const blocks = (this.screens.get(user)?.selected.get(sheet.id) ?? []).filter(fits);
    if (blocks.length > 0) return blocks;
    const opening = { ...book.activeCell, rows: 1, columns: 1 };
    return [sheet === book.sheets[book.active] && fits(opening) ? opening : FIRST];
  }

  /** The block of that selection that is the active one. */
  active(user: string, sheet: SheetData): Block {
    return this.selected(user, sheet).at(-1) ?? FIRST;
  }

  /** Brings a sheet to the front, with these blocks selected, or what was. */
  show(user: string, sheet: SheetData, blocks?: readonly Block[]): void {
    const { book } = this.world;
    const screen = this.screens.get(user) ?? { sheet: sheet.id, selected: new Map() };
    screen.sheet = sheet.id;
    if (blocks) screen.selected.set(sheet.id, blocks);
    this.screens.set(user, screen);
    // The file opens where somebody was last.
    book.active = book.sheets.indexOf(sheet);
    const { row, column } = this.active(user, sheet);
    book.activeCell = { row, column };
  }
}

const FIRST: Block = { row: 1, column: 1, rows: 1, columns: 1 };
