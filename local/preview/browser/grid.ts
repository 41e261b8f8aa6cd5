import { startEditing } from './editor';
import { type Front, post } from './server';
import { onArrival, show } from './view';

const ROWS_A_PAGE = 200;

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The cell that has the keyboard, found again after a refresh. */
let place: Place | null = null;
let selecting: Promise<unknown> = Promise.resolve();
let wanted: Place | null = null;

const gridIn = (view: ParentNode): HTMLElement | null => view.querySelector<HTMLElement>('.grid');
const rowOf = (cell: Element): number => Number(cell.closest<HTMLElement>('tr')?.dataset.row ?? 0);
const columnOf = (cell: HTMLElement): number => Number(cell.dataset.column);

export function watchGrid(): void {
  onArrival(settle);
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches('[data-column]')) take(target);
  });
  document.addEventListener('mousedown', ({ target }) => {
    const cell = cellOf(target);
    if (cell) {
      cell.tabIndex = -1;
      return;
    }
    const number = target instanceof Element ? target.closest<HTMLElement>('tbody th.row') : null;
    const first = number?.parentElement?.querySelector<HTMLElement>('[data-column]');
    if (first) setTimeout(() => focusCell(first));
  });
  document.addEventListener('dblclick', ({ target }) => {
    const cell = cellOf(target);
    if (cell) startEditing(cell, null, leaveTo);
  });
  document.addEventListener('keydown', onKey);
}

/** Puts marks and the way in by keyboard on a grid that has just come. */
export function settle(view: HTMLElement): void {
  const grid = gridIn(view);
  if (!grid) return;
  mark(grid, (grid.dataset.selected ?? '').split(' ').map(Number));
  const mine = place && place.sheet === grid.dataset.sheet ? cellAt(grid, place.row, place.column) : null;
  const entry =
    mine ??
    grid.querySelector<HTMLElement>('tr.selected [data-column]') ??
    grid.querySelector<HTMLElement>('tbody [data-column]');
  if (entry) entry.tabIndex = 0;
  if (mine && document.activeElement === document.body) mine.focus({ preventScroll: true });
}

/** Brings what the script selected in front of the person. */
export async function showFront({ sheet, rows }: Front): Promise<void> {
  const [row = 1] = rows;
  const page = Math.max(1, Math.ceil((row - 1) / ROWS_A_PAGE));
  place = null;
  await show(`/feuille/${encodeURIComponent(sheet)}${page > 1 ? `?page=${page}` : ''}`);
  document.querySelector('tbody tr.selected')?.scrollIntoView({ block: 'center' });
}

function cellOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.grid [data-column]') : null;
}

const cellAt = (grid: ParentNode, row: number, column: number): HTMLElement | null =>
  grid.querySelector<HTMLElement>(`tr[data-row="${row}"] [data-column="${column}"]`);

function mark(grid: HTMLElement, rows: readonly number[]): void {
  for (const row of grid.querySelectorAll<HTMLElement>('tr[data-row]')) {
    const isSelected = rows.includes(Number(row.dataset.row)) && rows[0] !== 1;
    row.classList.toggle('selected', isSelected);
    if (isSelected) row.setAttribute('aria-selected', 'true');
    else row.removeAttribute('aria-selected');
  }
}

/** A cell has the keyboard: its row is the one the panel speaks of. */
function take(cell: HTMLElement): void {
  const grid = cell.closest<HTMLElement>('.grid');
  if (!grid) return;
  for (const other of grid.querySelectorAll<HTMLElement>('[tabindex="0"][data-column]')) other.tabIndex = -1;
  cell.tabIndex = 0;
  const now = { sheet: grid.dataset.sheet ?? '', row: rowOf(cell), column: columnOf(cell) };
  mark(grid, [now.row]);
  if (place && place.sheet === now.sheet && place.row === now.row && place.column === now.column) return;
  place = now;
  wanted = now;
  // Only where one stopped matters: the rows gone through on the way are not told.
  selecting = selecting.then(async () => {
    if (wanted !== now) return;
    await post('/selection', now);
  });
}

function focusCell(cell: HTMLElement): void {
  cell.tabIndex = 0;
  cell.focus({ preventScroll: true });
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Where a key leads, in rows and columns; far enough is as far as one can. */
const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-15, 0],
  PageDown: [15, 0],
  Home: [0, -1000],
  End: [0, 1000],
};

function onKey(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches('.grid [data-column]')) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const move = MOVES[key];
  if (move) leaveTo(target, ...move);
  else if (key === 'Enter' || key === 'F2') startEditing(target, null, leaveTo);
  else if (key === 'Delete' || key === 'Backspace') startEditing(target, '', leaveTo);
  else if (key.length === 1 && key !== ' ') startEditing(target, key, leaveTo);
  else return;
  event.preventDefault();
}

/** Moves the keyboard from a cell to one so many rows and columns away, or the last on the way. */
function leaveTo(cell: HTMLElement, rows: number, columns: number): void {
  const grid = gridIn(document);
  const row = grid?.querySelector<HTMLElement>(`tr[data-row="${rowOf(cell)}"]`);
  if (!grid || !row) return;
  const lines = [...grid.querySelectorAll<HTMLElement>('tr[data-row]')];
  const line = lines[bounded(lines.indexOf(row) + rows, lines.length)];
  const cells = [...(line?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
  const at = cells.findIndex((each) => each.dataset.column === cell.dataset.column);
  const next = cells[bounded(at + columns, cells.length)];
  if (next) focusCell(next);
}

const bounded = (place: number, count: number): number => Math.min(count - 1, Math.max(0, place));
