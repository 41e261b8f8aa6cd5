import { counted, typeset } from '../../src/domain/typography';
import type { HostSheet } from '../host';
import { sheetPath } from './frame';
import { type Html, html } from './html';

const ROWS_A_PAGE = 200;
const LONG_TEXT = 60;

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
  const heading = Math.min(1, texts.length);
  const first = heading + (view.page - 1) * ROWS_A_PAGE;
  const rows = texts
    .slice(first, first + ROWS_A_PAGE)
    .map((cells, index) => ({ cells, row: first + index + 1 }));
  return html`${tools(sheet, view, texts.length - heading, width > columns.length || view.everything)}
<div class="grid"><table class="sheet">
<colgroup><col style="width:3rem">${columns.map((column) => html`<col style="width:${sheet.columnWidth(column)}px">`)}</colgroup>
<thead><tr><th class="row"></th>${columns.map((column) => headingCell(sheet, column))}</tr></thead>
<tbody>${rows.map(
    ({ cells, row }) =>
      html`<tr><th class="row">${row}</th>${columns.map((column) => bodyCell(sheet, row, column, cells[column - 1] ?? ''))}</tr>
`,
  )}</tbody></table></div>`;
}

function headingCell(sheet: HostSheet, column: number): Html {
  const note = sheet.note(1, column);
  const text = sheet.display(1, column);
  return note ? html`<th title="${note}">${text}</th>` : html`<th>${text}</th>`;
}

function bodyCell(sheet: HostSheet, row: number, column: number, text: string): Html {
  const style = [
    `background:${sheet.displayedColour(row, column)}`,
    `color:${sheet.displayedTextColour(row, column)}`,
    ...(sheet.isBold(row, column) ? ['font-weight:600'] : []),
  ].join(';');
  if (text.length > LONG_TEXT)
    return html`<td class="wide" style="${style}" title="${text}"><div>${text}</div></td>`;
  const kind = typeof sheet.get(row, column) === 'number' ? 'number' : '';
  return html`<td class="${kind}" style="${style}" title="${text}">${text}</td>`;
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
