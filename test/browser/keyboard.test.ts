import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { journalOf } from '../simulation/journal';
import { rowWhere } from '../simulation/world';
import { openBrowser } from './browser';
import { noticesDue } from './notices-due';
import { type OpenPanel, openPanel, part, told } from './panel';

/* Without a mouse: everything is reached, and the focus is never lost. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const MOST_TABS = 40;

/** Presses Tab until what has the focus is said so. */
async function tabTo({ page, focus }: OpenPanel, wanted: RegExp, key = 'Tab'): Promise<void> {
  const met: string[] = [];
  for (let count = 0; count < MOST_TABS; count += 1) {
    await page.keyboard.press(key);
    const at = await focus();
    if (wanted.test(at)) return;
    met.push(at);
  }
  throw new Error(`no Tab leads to ${wanted}: ${met.join(' → ')}`);
}

const focused = (panel: OpenPanel, wanted: RegExp): Promise<void> => expect.poll(panel.focus).toMatch(wanted);

test('a message is approved and a payment recorded from the opening of the panel', async () => {
  const ledger = await noticesDue();
  ledger.host.select('Factures', rowWhere(ledger.host.workbook.sheet('Factures'), 'Numéro', 'F-3'));
  const panel = await openPanel(browser, ledger.host);
  const { page } = panel;
  await part(panel, 'À valider 2').waitFor();
  await tabTo(panel, /^button Alpha/);
  await page.keyboard.press('Enter');
  await focused(panel, /^h2 Mise en demeure/);
  await page.locator('.paper').waitFor();
  await tabTo(panel, /^button Valider$/);
  await page.keyboard.press('Space');
  await told(panel, 'validée');
  await focused(panel, /^main/);
  expect(journalOf(ledger).map(({ state }) => state)).toContain('Validée');

  await tabTo(panel, /^button Cette facture$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Facture F-3' }).waitFor();
  await focused(panel, /^button Cette facture$/);
  await tabTo(panel, /^button Réglée$/);
  await page.keyboard.press('Enter');
  await focused(panel, /^input Montant reçu/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('rien');
  await page.keyboard.press('Enter');
  await page.getByText('Un montant comme').waitFor();
  await focused(panel, /^input Montant reçu/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1200');
  await tabTo(panel, /^button Enregistrer$/);
  await page.keyboard.press('Enter');
  await told(panel, '1 200,00 €');
  await focused(panel, /^main/);
  expect(ledger.row('F-3').Statut).toBe('Réglée');
  await tabTo(panel, /^button Annuler$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => ledger.row('F-3').Statut).toBe('Échue');
  await focused(panel, /^main/);
  await panel.close();
});

test('what opens gives the focus back when it closes', async () => {
  const ledger = await noticesDue();
  const panel = await openPanel(browser, ledger.host);
  const { page } = panel;
  await part(panel, 'À valider 2').waitFor();
  await tabTo(panel, /^button Tout valider$/);
  await page.keyboard.press('Enter');
  await focused(panel, /^button Valider$/);
  await page.keyboard.press('Escape');
  await focused(panel, /^button Tout valider$/);
  await tabTo(panel, /^button Charlie/);
  await page.keyboard.press('Enter');
  await focused(panel, /^h2 Relance 1$/);
  await page.frameLocator('iframe').getByText('F-3').first().waitFor();
  for (const [opener, field] of [
    [/^button Envoyer maintenant$/, /^button Envoyer$/],
    [/^button Modifier$/, /^input Objet$/],
    [/^button Reporter$/, /^input Reporter au$/],
    [/^button Écarter$/, /^input Pourquoi l'écarter$/],
  ] as const) {
    await tabTo(panel, opener);
    await page.keyboard.press('Enter');
    await focused(panel, field);
    await page.keyboard.press('Escape');
    await focused(panel, opener);
  }
  await page.keyboard.press('Escape');
  await focused(panel, /^button Charlie/);
  await panel.close();
});
