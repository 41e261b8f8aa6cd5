/** What the panel shows first, as the page names it: one of its pages, or something to decide on one of them. */
export type PanelStart = 'today' | 'send' | 'invoice' | 'overview' | 'settings' | 'activate' | 'stop';

/** What the page says it shows first. */
export const FIRST = 'data-start="today"';

export const panelPage = (): GoogleAppsScript.HTML.HtmlOutput =>
  HtmlService.createHtmlOutputFromFile('Panneau');

/** Opens the side panel; another one that was open is closed by Sheets. */
export function showPanel(start: PanelStart): void {
  const html = panelPage().setTitle('Relances');
  html.setContent(html.getContent().replace(FIRST, () => `data-start="${start}"`));
  SpreadsheetApp.getUi().showSidebar(html);
}
