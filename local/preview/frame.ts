import { typeset } from '../../src/domain/typography';
import { Html, html } from './html';
import { STYLE } from './style';

/** What the pages show: a workbook and what left, as they are at one moment. */
export interface Frame {
  readonly sheets: readonly string[];
  readonly mails: number;
  /** Folder shown. */
  readonly place: string;
}

export const sheetPath = (name: string): string => `/feuille/${encodeURIComponent(name)}`;

/** A whole page: title bar, tabs, and its content. `path` is the tab that is open. */
export function page(frame: Frame, title: string, path: string, content: Html): string {
  const tabs = [
    ...frame.sheets.map((name) => ({ to: sheetPath(name), label: name })),
    { to: '/messages', label: `Messages partis (${frame.mails})` },
  ];
  const current = new Html(' aria-current="page"');
  const none = new Html('');
  return html`<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Relances</title>
<style>${new Html(STYLE)}</style></head>
<body>
<header><strong>Relances</strong><span>${title}</span><span class="place">${frame.place}</span></header>
<nav>${tabs.map(({ to, label }) => html`<a href="${to}"${to === path ? current : none}>${label}</a>`)}</nav>
<main>${content}</main>
</body></html>`.text;
}

/** What is shown when there is nothing to show, or nothing there. */
export const sentence = (text: string): Html => html`<p class="empty">${typeset(text)}</p>`;
