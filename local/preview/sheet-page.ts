import { counted, typeset } from '../../src/domain/typography';
import { columnLetters } from '../book/a1';
import type { HostSheet } from '../host';
import { chartSvg } from './chart';
import { sheetPath } from './frame';
import { Html, html } from './html';

export const ROWS_A_PAGE = 200;
/** Rows under the last one, where a person goes on typing; and what an empty sheet shows. */
const BLANK_ROWS = 12;
const LEAST_ROWS = 40;
const LEAST_COLUMNS = 12;
/** A character of the page's font, at most; a text wider than its column wraps. */
const PIXELS_A_CHARACTER = 7.6;
const ROW_NUMBER_WIDTH = 48;
/** Columns that stay in view while the others scroll: number and customer, or the like; never wider in all than this. */
const KEPT = 2;
const KEPT_WIDTH = 420;

export interface SheetView {
  /** Every sheet that shows, for the tabs. */
  readonly tabs: readonly string[];
  /** From 1. */
  readonly page: number;
  /** Folded columns are shown too. */
  readonly everything: boolean;
  /** Rows that are selected. */
  readonly selected: readonly number[];
}

interface Shape {
  /** Columns shown, and where those that stay in view stop. */
  readonly columns: readonly number[];
  readonly kept: ReadonlyMap<number, string>;
  /** The first row and the last of this page, the heading apart. */
  readonly first: number;
  readonly last: number;
  readonly pages: number;
  readonly folds: boolean;
}

/** The page of a sheet where a row stands, from 1. */
export const pageOfRow = (row: number): number => Math.max(1, Math.ceil((row - 1) / ROWS_A_PAGE));

/** A sheet as a grid: widths, notes on headings and the colours a person sees, folded columns left out. */
export function sheetPage(sheet: HostSheet, view: SheetView): Html {
  const shape = shapeOf(sheet, view);
  const { columns, kept, first, last } = shape;
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const lettersRow = columns.map(
    (column) =>
      html`<td class="${kept.has(column) ? 'kept' : ''}" style="${kept.get(column) ?? ''}">${columnLetters(column)}</td>`,
  );
  return html`<div class="grid" data-sheet="${sheet.name}" data-selected="${view.selected.join(' ')}" style="scroll-padding-left:${keptWidth(sheet, shape)}px" tabindex="-1"><table class="sheet" role="grid" aria-label="${sheet.name}" aria-rowcount="${sheet.lastRow}">
<colgroup><col style="width:${ROW_NUMBER_WIDTH}px">${columns.map((column) => html`<col style="width:${sheet.columnWidth(column)}px">`)}</colgroup>
<thead><tr class="letters" aria-hidden="true"><td class="row"></td>${lettersRow}</tr>
<tr data-row="1"><th scope="row" class="row">1</th>${columns.map((column) => headingCell(sheet, column, kept.get(column)))}</tr></thead>
<tbody>${rows.map((row) => bodyRow(sheet, shape, row))}</tbody></table>${charts(sheet)}</div>
${foot(sheet, view, shape)}`;
}

/** The charts of a sheet, in one line under its rows: over them, they would hide what one types. */
const charts = (sheet: HostSheet): Html =>
  sheet.charts().length === 0
    ? NOTHING
    : html`<div class="charts">${sheet.charts().map((chart) => new Html(chartSvg(chart, sheet)))}</div>`;

function shapeOf(sheet: HostSheet, view: SheetView): Shape {
  const width = sheet.lastColumn === 0 ? LEAST_COLUMNS : sheet.lastColumn;
  const columns = Array.from({ length: width }, (_, index) => index + 1).filter(
    (column) => view.everything || !sheet.isColumnHidden(column),
  );
  const written = Math.max(1, sheet.lastRow);
  const pages = Math.max(1, Math.ceil((written - 1) / ROWS_A_PAGE));
  const page = Math.min(view.page, pages);
  const first = 2 + (page - 1) * ROWS_A_PAGE;
  const blank = sheet.charts().length > 0 ? written + 1 : Math.max(written + BLANK_ROWS, LEAST_ROWS);
  return {
    columns,
    kept: keptStyles(sheet, columns),
    first,
    last: Math.min(sheet.maxRows, page === pages ? blank : first + ROWS_A_PAGE - 1),
    pages,
    folds: width > columns.length || view.everything,
  };
}

/** For each column that stays in view, where it stops. */
function keptStyles(sheet: HostSheet, columns: readonly number[]): ReadonlyMap<number, string> {
  const first = sheet.lastColumn === 0 ? [] : columns.slice(0, KEPT);
  if (first.reduce((sum, column) => sum + sheet.columnWidth(column), 0) > KEPT_WIDTH) return new Map();
  let left = ROW_NUMBER_WIDTH;
  return new Map(
    first.map((column) => {
      const style = `left:${left}px`;
      left += sheet.columnWidth(column);
      return [column, style];
    }),
  );
}

/** What covers the left of the grid: a cell is brought in view beyond it. */
const keptWidth = (sheet: HostSheet, { kept }: Shape): number =>
  [...kept.keys()].reduce((sum, column) => sum + sheet.columnWidth(column), ROW_NUMBER_WIDTH);

function headingCell(sheet: HostSheet, column: number, kept = ''): Html {
  const [text, note] = [sheet.display(1, column), sheet.note(1, column)];
  // As in the sheet: blue over what its owner fills in, grey over what the program does.
  const style = [
    kept,
    `background:${sheet.displayedColour(1, column)}`,
    `color:${sheet.displayedTextColour(1, column)}`,
  ].join(';');
  const about = html`class="${kept && 'kept'}" style="${style}" data-column="${column}" title="${note}"`;
  return text === '' ? html`<td ${about}></td>` : html`<th scope="col" ${about}>${text}</th>`;
}

const bodyRow = (sheet: HostSheet, { columns, kept }: Shape, row: number): Html =>
  html`<tr data-row="${row}"><th scope="row" class="row">${row}</th>${columns.map((column) => bodyCell(sheet, row, column, kept.get(column)))}</tr>
`;

function bodyCell(sheet: HostSheet, row: number, column: number, kept = ''): Html {
  const text = sheet.display(row, column);
  const colour = sheet.displayedColour(row, column);
  const ink = sheet.displayedTextColour(row, column);
  const style = [
    kept,
    colour === '#ffffff' ? '' : `background:${colour}`,
    ink === '#000000' ? '' : `color:${ink}`,
    sheet.isBold(row, column) ? 'font-weight:600' : '',
  ].filter((rule) => rule !== '');
  const overflows = text.length * PIXELS_A_CHARACTER > sheet.columnWidth(column);
  const kind = typeof sheet.get(row, column) === 'number' ? 'number' : overflows ? 'wide' : '';
  const title = overflows ? html` title="${text}"` : NOTHING;
  return html`<td class="${kind} ${kept && 'kept'}" style="${style.join(';')}" data-column="${column}"${title}>${text === '' ? NOTHING : html`<div>${text}</div>`}</td>`;
}

const NOTHING = new Html('');

/** The tabs, as under a spreadsheet, and where one is in it. */
function foot(sheet: HostSheet, view: SheetView, { pages, folds }: Shape): Html {
  const page = Math.min(view.page, pages);
  const to = (number: number, everything: boolean): string =>
    `${sheetPath(sheet.name)}?page=${number}${everything ? '&tout=1' : ''}`;
  const link = (number: number, label: string) => html`<a href="${to(number, view.everything)}">${label}</a>`;
  return html`<div class="foot"><nav class="tabs" aria-label="Feuilles">${view.tabs.map(
    (name) =>
      html`<a href="${sheetPath(name)}"${name === sheet.name ? new Html(' aria-current="page"') : NOTHING}>${name}</a>`,
  )}</nav><p class="tools"><span>${counted(Math.max(0, sheet.lastRow - 1), 'ligne')}</span>
${page > 1 ? link(page - 1, 'Page précédente') : NOTHING}
${pages > 1 ? html`<span>${typeset(`Page ${page} sur ${pages}`)}</span>` : NOTHING}
${page < pages ? link(page + 1, 'Page suivante') : NOTHING}
${folds ? html`<a href="${to(page, !view.everything)}">${view.everything ? 'Replier les colonnes' : 'Montrer les colonnes repliées'}</a>` : NOTHING}</p></div>`;
}
