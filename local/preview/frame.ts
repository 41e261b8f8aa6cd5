import { addDays, type CivilDate } from '../../src/domain/civil-date';
import { typeset } from '../../src/domain/typography';
import { Html, html } from './html';
import type { MenuEntry } from './menu';
import { longDay } from './mornings';
import { STYLE } from './style';

/** What stands around every page. */
export interface Frame {
  /** Folder shown, as its owner names it. */
  readonly place: string;
  /** What our own page must send to change anything. */
  readonly token: string;
  /** Null while there is no workspace. */
  readonly desk: FrameDesk | null;
}

export interface FrameDesk {
  /** `YYYY-MM-DDTHH:MM` */
  readonly now: string;
  readonly menu: readonly MenuEntry[];
  readonly mails: number;
  readonly letters: number;
  /** Where « Classeur » leads. */
  readonly sheet: string;
  /** Number of the panel that is shown. */
  readonly panel: number;
}

/** Which view a page belongs to. */
export type View = 'sheets' | 'mails' | 'letters' | '';

export const sheetPath = (name: string): string => `/feuille/${encodeURIComponent(name)}`;

/** A whole page. What is marked `data-live` is taken from a later copy of the page when something changed. */
export function page(frame: Frame, title: string, view: View, content: Html): string {
  const { desk, place, token } = frame;
  return html`<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="relances-token" content="${token}">
<title>${title} · Relances</title><link rel="icon" href="data:,">
<style>${new Html(STYLE)}</style><script src="/apercu.js" defer></script></head>
<body>
<header class="top">
<span class="mark" aria-hidden="true">R</span>
<div class="about"><h1 class="name">Relances <span class="place">${place}</span></h1>
${desk ? menuBar(desk.menu) : html`<p class="menubar">Aperçu sur cette machine</p>`}</div>
${desk ? views(desk, view) : ''}
${desk ? calendar(desk.now) : ''}
</header>
<div class="desk"><main id="view" data-live tabindex="-1">${content}</main>
${desk ? sidePanel(desk.panel) : ''}</div>
<div id="news" role="status" aria-live="polite"></div>
<dialog id="dialog" aria-labelledby="dialog-title" aria-describedby="dialog-text"></dialog>
</body></html>`.text;
}

const menuBar = (menu: readonly MenuEntry[]): Html => html`<div class="menubar">
<button type="button" id="menu-button" aria-haspopup="menu" aria-expanded="false" aria-controls="menu">Relances</button>
<div id="menu" role="menu" aria-label="Relances" data-live hidden>${menu.map((entry) =>
  entry === 'separator'
    ? html`<hr role="separator">`
    : html`<button type="button" role="menuitem" tabindex="-1" data-function="${entry.name}">${entry.label}</button>`,
)}</div></div>`;

function views(desk: FrameDesk, open: View): Html {
  const current = new Html(' aria-current="true"');
  const all: readonly (readonly [View, string, string, number | null])[] = [
    ['sheets', desk.sheet, 'Classeur', null],
    ['mails', '/messages', 'Messages partis', desk.mails],
    ['letters', '/lettres', 'Lettres', desk.letters],
  ];
  return html`<nav id="views" class="views" aria-label="Vues" data-live>${all.map(
    ([view, to, label, count]) =>
      html`<a href="${to}"${view === open ? current : ''}>${label}${count === null ? '' : html` <span class="count">${count}</span>`}</a>`,
  )}</nav>`;
}

function calendar(now: string): Html {
  const [date = '', time = ''] = now.split('T');
  const today = date as CivilDate;
  return html`<form id="calendar" class="calendar" data-live data-today="${today}" data-tomorrow="${addDays(today, 1)}" data-week="${addDays(today, 7)}">
<p>Nous sommes le <time datetime="${now}">${longDay(today)}, ${time}</time></p>
<div><button type="button" data-days="1">Lendemain</button><button type="button" data-days="7">Une semaine</button>
<label>${typeset("Jusqu'au")} <input type="date" name="date" min="${addDays(today, 1)}" value="${addDays(today, 30)}"></label><button type="submit">Avancer</button></div></form>`;
}

const sidePanel = (panel: number): Html => html`<aside id="panel" aria-label="Panneau Relances">
<header><h2>Relances</h2><button type="button" id="close-panel" aria-label="Fermer le panneau" title="Fermer">×</button></header>
<iframe src="/panneau?n=${panel}" title="Relances"></iframe></aside>`;

/** What is shown when there is nothing to show, or nothing there. */
export const sentence = (text: string): Html => html`<p class="empty">${typeset(text)}</p>`;
