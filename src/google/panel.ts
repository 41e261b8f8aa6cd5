/** The pages a panel may open on. */
export type PanelPage = 'today' | 'invoice' | 'overview' | 'settings';

const FIRST_PAGE = 'data-page="today"';

/** Opens the side panel on one of its pages; another one that was open is closed by Sheets. */
export function showPanel(page: PanelPage): void {
  const html = HtmlService.createHtmlOutputFromFile('Panneau').setTitle('Relances');
  html.setContent(html.getContent().replace(FIRST_PAGE, () => `data-page="${page}"`));
  SpreadsheetApp.getUi().showSidebar(html);
}
