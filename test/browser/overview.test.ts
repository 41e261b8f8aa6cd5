import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plain } from '../domain/sample-book';
import type { Ledger } from '../simulation/world';
import { openBrowser } from './browser';
import { noticesDue } from './notices-due';
import { button, type OpenPanel, openPanel, part } from './panel';

/* « Vue d'ensemble »: its figures, and each opens the invoices that make it, selected in the sheet. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Opens a figure, says what its page says and which rows are selected, and comes back. */
async function opened(ledger: Ledger, panel: OpenPanel, title: string, words: RegExp) {
  const { page } = panel;
  ledger.host.select('Clients', 2);
  const figure = part(panel, title).getByRole('button', { name: words });
  await figure.click();
  await expect.poll(() => ledger.host.selected().sheet).toBe('Factures');
  const says = plain(await page.locator('article').innerText());
  await button(panel, '‹ Retour').click();
  await expect.poll(panel.focus).toMatch(new RegExp(`^button ${words.source.slice(1)}`));
  return { says, rows: ledger.host.selected().rows };
}

test('each figure says its amount and its count, and opens its rows', async () => {
  const ledger = await noticesDue();
  const panel = await openPanel(browser, ledger.host, 'overview');
  const { page } = panel;
  await part(panel, 'Balance âgée').waitFor();
  expect(plain(await page.locator('.figures').innerText())).toMatch(
    /En retard\s+3 600,00 €\s+3 factures\s+Encours\s+4 340,00 €\s+4 factures/,
  );
  expect(plain(await part(panel, 'Balance âgée').innerText())).toMatch(
    /Non échue\s+740,00 €\s+1 facture\s+1 à 30 jours\s+1 200,00 €\s+1 facture\s+31 à 60 jours\s+2 400,00 €/,
  );
  const old = await opened(ledger, panel, 'Balance âgée', /^31 à 60 jours/);
  expect(old.says).toMatch(
    /31 à 60 jours\s+2 400,00 € · 2 factures\s+Alpha\s+1 200,00 €\s+F-1 · 48 jours de/,
  );
  expect(old.rows).toEqual([2, 3]);
  const charlie = await opened(ledger, panel, 'Plus gros retards', /^Charlie/);
  expect(charlie.says).toMatch(/Charlie\s+1 940,00 € · 2 factures/);
  expect(charlie.rows).toEqual([4, 5]);
  const late = await opened(ledger, panel, 'Encaissements attendus', /^En retard, date inconnue/);
  expect(late.rows.length).toBeGreaterThan(0);
  expect(
    await part(panel, 'Balance âgée')
      .getByRole('button', { name: /^Plus de 90 jours/ })
      .isDisabled(),
  ).toBe(true);
  await page.getByText('Mois par mois et mode de calcul').click();
  await page
    .getByText("L'historique est encore trop court.")
    .or(page.getByText(/11\/2026/))
    .first()
    .waitFor();
  await panel.close();
});

test('a line of a figure opens its invoice, alone selected then', async () => {
  const ledger = await noticesDue();
  const panel = await openPanel(browser, ledger.host, 'overview');
  await part(panel, 'Plus gros retards')
    .getByRole('button', { name: /^Charlie/ })
    .click();
  await panel.page.locator('article').getByRole('button', { name: /F-4/ }).click();
  await panel.page.getByRole('heading', { name: 'Facture F-4' }).waitFor();
  await expect.poll(() => ledger.host.selected()).toEqual({ sheet: 'Factures', rows: [5] });
  await panel.close();
});
