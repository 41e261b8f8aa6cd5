import { say } from './news';
import { post } from './server';
import { refresh, refreshIfLate, waitWhile } from './view';

interface CellContent {
  readonly text: string;
  readonly choices: readonly string[];
  readonly isProtected: boolean;
}

/** Goes on from a cell, by rows and columns. */
type Leave = (cell: HTMLElement, rows: number, columns: number) => void;

type Field = HTMLInputElement | HTMLSelectElement;

let editor: Field | null = null;

waitWhile(() => editor !== null);

const PROTECTED =
  'Cette cellule est tenue par Relances\u00a0: elle se remplit seule. Saisissez plutôt le règlement, ou la situation de la facture.';

/**
 * Opens a small editor in a cell; `typed` replaces what it holds, and is gone on with. It opens at once, so that no key is
 * lost, and becomes a list when the server says that the cell has one.
 */
export function startEditing(cell: HTMLElement, typed: string | null, leave: Leave): void {
  if (editor) return;
  const at = placeOf(cell);
  const before = [...cell.childNodes];
  const shown = cell.textContent ?? '';
  const content = contentOf(at);
  const label = `${headingOf(cell)}, ligne ${at.row}`;

  const close = (): void => {
    editor = null;
    cell.classList.remove('editing');
    cell.replaceChildren(...before);
  };
  const keep = async (field: Field, rows: number, columns: number): Promise<void> => {
    if (editor !== field) return;
    const { value } = field;
    close();
    leave(cell, rows, columns);
    const { text, isProtected } = await content;
    if (isProtected) return say(PROTECTED, 'fault');
    if (value === text) return refreshIfLate();
    // Shown as typed until the server has kept it, which is long for a long sheet.
    cell.textContent = value;
    const reply = await post('/cellule', { ...at, text: value });
    if (!reply.ok) say(reply.message, 'fault');
    await refresh(true);
  };
  const open = (field: Field): void => {
    editor = field;
    field.setAttribute('aria-label', label);
    field.addEventListener('keydown', (event) => {
      if (!(event instanceof KeyboardEvent)) return;
      event.stopPropagation();
      if (event.key === 'Enter') void keep(field, event.shiftKey ? -1 : 1, 0);
      else if (event.key === 'Tab') void keep(field, 0, event.shiftKey ? -1 : 1);
      else if (event.key === 'Escape') {
        close();
        cell.focus();
        void refreshIfLate();
      } else return;
      event.preventDefault();
    });
    field.addEventListener('blur', () => void keep(field, 0, 0));
    cell.classList.add('editing');
    cell.replaceChildren(field);
    field.focus();
  };

  const field = write(typed ?? shown);
  open(field);
  if (typed === null) field.select();
  void content.then(({ text, choices, isProtected }) => {
    if (editor !== field) return;
    if (isProtected) {
      close();
      cell.focus();
      say(PROTECTED, 'fault');
    } else if (typed === null && field.value === shown) {
      if (choices.length > 0) open(choose(text, choices));
      else if (text !== shown) {
        field.value = text;
        field.select();
      }
    }
  });
}

const placeOf = (cell: HTMLElement) => ({
  sheet: cell.closest<HTMLElement>('.grid')?.dataset.sheet ?? '',
  row: Number(cell.closest<HTMLElement>('tr')?.dataset.row),
  column: Number(cell.dataset.column),
});

async function contentOf({ sheet, row, column }: ReturnType<typeof placeOf>): Promise<CellContent> {
  const query = new URLSearchParams({ feuille: sheet, ligne: String(row), colonne: String(column) });
  return (await fetch(`/cellule?${query}`)).json();
}

const write = (text: string): HTMLInputElement =>
  Object.assign(document.createElement('input'), { type: 'text', value: text });

/** A list: what stands in the cell is kept among its choices. */
function choose(text: string, choices: readonly string[]): HTMLSelectElement {
  const select = document.createElement('select');
  const all = [...new Set(['', text, ...choices])];
  select.append(...all.map((choice) => new Option(choice === '' ? '(vide)' : choice, choice)));
  select.value = text;
  return select;
}

const headingOf = (cell: HTMLElement): string =>
  cell.closest('table')?.querySelector(`thead th[data-column="${cell.dataset.column}"]`)?.textContent ?? '';
