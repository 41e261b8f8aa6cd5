import { counted, typeset } from '../../src/domain/typography';
import type { HostSheet } from '../host';
import { sheetPath } from './frame';
import { type Html, html } from './html';

const ROWS_A_PAGE = 200;
/** A character of the page's font, at most; a text wider than its column wraps. */
const PIXELS_A_CHARACTER = 7.6;
const ROW_NUMBER_WIDTH = 48;
/** Columns that stay in view while the others scroll: number and customer, or the like; never wider in all than this. */
const KEPT = 2;
const KEPT_WIDTH = 420;

export interface SheetView {
  /** From 1. */
  readonly page: number;
  /** Folded columns are shown too. */
  readonly everything: boolean;
}

/** A sheet as a grid: widths, notes on headings and the colours a person sees, folded columns left out. */
export function sheetPage(sheet: HostSheet, view: SheetView): Html {
  const texts = sheet.displayValues();
  const width = Math.max(0, ...texts.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => index + 1).filter(
    (column) => view.everything || !sheet.isColumnHidden(column),
  );
  const kept = keptStyles(sheet, columns);
  const heading = Math.min(1, texts.length);
  const first = heading + (view.page - 1) * ROWS_A_PAGE;
  const rows = texts
    .slice(first, first + ROWS_A_PAGE)
    .map((cells, index) => ({ cells, row: first + index + 1 }));
  return html`${tools(sheet, view, texts.length - heading, width > columns.length || view.everything)}
<div class="grid"><table class="sheet">
<colgroup><col style="width:${ROW_NUMBER_WIDTH}px">${columns.map((column) => html`<col style="width:${sheet.columnWidth(column)}px">`)}</colgroup>
<thead><tr><th class="row"></th>${columns.map((column) => headingCell(sheet, column, kept.get(column) ?? ''))}</tr></thead>
<tbody>${rows.map(
    ({ cells, row }) =>
      html`<tr><th class="row">${row}</th>${columns.map((column) => bodyCell(sheet, row, column, cells[column - 1] ?? '', kept.get(column) ?? ''))}</tr>
`,
  )}</tbody></table></div>`;
}

/** For each column that stays in view, where it stops. */
function keptStyles(sheet: HostSheet, columns: readonly number[]): Map<number, string> {
  const first = columns.slice(0, KEPT);
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

function headingCell(sheet: HostSheet, column: number, kept: string): Html {
  const note = sheet.note(1, column);
  return html`<th class="${kept && 'kept'}" style="${kept}" title="${note}">${sheet.display(1, column)}</th>`;
}

function bodyCell(sheet: HostSheet, row: number, column: number, text: string, kept: string): Html {
  const style = [
    kept,
    `background:${sheet.displayedColour(row, column)}`,
    `color:${sheet.displayedTextColour(row, column)}`,
    sheet.isBold(row, column) ? 'font-weight:600' : '',
  ].join(';');
  const overflows = text.length * PIXELS_A_CHARACTER > sheet.columnWidth(column);
  const kind = typeof sheet.get(row, column) === 'number' ? 'number' : overflows ? 'wide' : '';
  return html`<td class="${kind} ${kept && 'kept'}" style="${style}" title="${text}"><div>${text}</div></td>`;
}

function tools(sheet: HostSheet, view: SheetView, rows: number, folds: boolean): Html {
  const pages = Math.max(1, Math.ceil(rows / ROWS_A_PAGE));
  const to = (page: number, everything: boolean): string =>
    `${sheetPath(sheet.name)}?page=${page}${everything ? '&tout=1' : ''}`;
  const link = (page: number, label: string) => html`<a href="${to(page, view.everything)}">${label}</a>`;
  return html`<div class="tools"><span>${counted(rows, 'ligne')}</span>
${view.page > 1 ? link(view.page - 1, 'Page précédente') : ''}
${pages > 1 ? typeset(`Page ${view.page} sur ${pages}`) : ''}
${view.page < pages ? link(view.page + 1, 'Page suivante') : ''}
${folds ? html`<a href="${to(view.page, !view.everything)}">${view.everything ? 'Replier les colonnes' : 'Montrer les colonnes repliées'}</a>` : ''}</div>`;
}
