import type { Language } from '../domain/model';
import { type InvoiceTable, tableAsText } from './invoice-table';

/** A message's body before it is HTML or plain text. */
export type BodyPart =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'small'; readonly lines: readonly string[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: InvoiceTable };

/** Text made safe for HTML, in an element or between quotes. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

/**
 * A page that says everything by itself: styles on the elements, no picture, no colour of its own but a grey that
 * reads on white and on black, 320 pixels wide or more.
 */
export function renderHtml(title: string, parts: readonly BodyPart[], language: Language): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeHtml(title)}</title></head>`,
    '<body style="margin:0;padding:16px">',
    '<div style="max-width:600px;font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5">',
    ...parts.map(partAsHtml),
    '</div></body></html>',
  ].join('\n');
}

/** The plain-text twin of the page. */
export const renderText = (parts: readonly BodyPart[]): string =>
  `${parts.map(partAsText).join('\n\n').replace(/\n/g, '\r\n')}\r\n`;

function partAsText(part: BodyPart): string {
  if (part.kind === 'table') return tableAsText(part.table);
  if (part.kind === 'heading') return part.text;
  if (part.kind === 'list') return part.items.map((item) => `- ${item}`).join('\n');
  return part.lines.join('\n');
}

function partAsHtml(part: BodyPart): string {
  if (part.kind === 'table') return tableAsHtml(part.table);
  if (part.kind === 'heading')
    return `<h2 style="margin:24px 0 8px;font-size:16px">${escapeHtml(part.text)}</h2>`;
  if (part.kind === 'list') {
    const items = part.items.map((item) => `<li style="margin:0 0 4px">${escapeHtml(item)}</li>`);
    return `<ul style="margin:0 0 16px;padding-left:20px">${items.join('')}</ul>`;
  }
  const lines = part.lines.map(escapeHtml).join('<br>\n');
  return part.kind === 'small'
    ? `<p style="margin:0 0 8px;font-size:12px;line-height:1.4">${lines}</p>`
    : `<p style="margin:0 0 16px">${lines}</p>`;
}

const CELL = 'padding:6px 4px;border-bottom:1px solid #808080;vertical-align:top';

/** An invoice number may break anywhere on a narrow screen; a date or an amount never does. */
const fixed = (index: number, html: string): string =>
  `<span style="${index === 0 ? 'word-break:break-word' : 'white-space:nowrap'}">${html}</span>`;

function tableAsHtml({ headings, rows, total }: InvoiceTable): string {
  const side = (index: number): string => (index === 2 ? 'right' : 'left');
  const head = headings
    .map(
      (heading, index) =>
        `<th scope="col" style="${CELL};text-align:${side(index)}">${escapeHtml(heading)}</th>`,
    )
    .join('');
  const body = rows.map((row) => {
    const cells = row.map(({ main, details }, index) => {
      const small = details
        .map((detail) => `<br><span style="font-size:12px">${escapeHtml(detail)}</span>`)
        .join('');
      return `<td style="${CELL};text-align:${side(index)}">${fixed(index, escapeHtml(main))}${small}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const foot = total
    ? `<tr><th scope="row" colspan="2" style="${CELL};text-align:left">${escapeHtml(total.label)}</th><td style="${CELL};text-align:right"><strong>${escapeHtml(total.amount)}</strong></td></tr>`
    : '';
  return [
    '<table style="width:100%;border-collapse:collapse;margin:0 0 16px;font-size:13px;line-height:1.4">',
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${body.join('\n')}${foot}</tbody></table>`,
  ].join('\n');
}
