import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { client, facture } from '../daily/rows';
import { openLedger, rowWhere } from '../simulation/world';
import { openBrowser } from './browser';
import { button, type OpenPanel, openPanel, part } from './panel';

/* What people, exports and attackers write in cells is shown as text on every page, and breaks none. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const HOSTILE: readonly [string, string][] = [
  ['a script in a name', '<img src=x onerror=window.hacked=1>'],
  ['300 characters without a space', 'x'.repeat(300)],
  ['an emoji', '👩‍🔧 Zoé'],
  ['a name from right to left', 'שרברבות תל אביב'],
  ['a direction that is overridden', '\u202eERRET\u202c abc'],
];

async function unharmed({ page }: OpenPanel): Promise<void> {
  expect(await page.evaluate('window.hacked')).toBeUndefined();
  expect(await page.evaluate('document.querySelectorAll("main img, .toast img").length')).toBe(0);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(300);
}

test.each(HOSTILE)('%s', async (_what, text) => {
  const number = `F-${text.slice(0, 50)}`;
  const ledger = await openLedger({
    customers: [
      client(text, { Contact: text, 'E-mail': 'compta@hostile.example', Téléphone: text.slice(0, 40) }),
    ],
    invoices: [
      facture(number, text, { Échéance: '2026-11-24', Objet: text, Notes: text }),
      facture('F-8', text, { Échéance: '2026-11-28', Situation: 'Litige', Précision: text }),
      facture('F-9', `${text} inconnu`, { Échéance: '2026-11-28' }),
      facture('F-10', text, { Échéance: '2026-12-20' }),
    ],
    now: '2026-11-25T07:00',
  });
  await ledger.day('2026-11-25');
  ledger.host.setNow('2026-12-02T07:00');
  const panel = await openPanel(browser, ledger.host);
  const { page } = panel;
  await part(panel, 'Appels à passer 1').waitFor();
  await page.evaluate('for (const part of document.querySelectorAll("details")) part.open = true');
  await unharmed(panel);
  expect(await page.locator('.who').first().textContent()).toBe(text);
  await part(panel, 'Appels à passer 1').getByRole('button').click();
  await page.locator('.sheet').waitFor();
  await unharmed(panel);

  ledger.host.select('Factures', rowWhere(ledger.host.workbook.sheet('Factures'), 'Numéro', number));
  await button(panel, 'Cette facture').click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  expect(await page.locator('header.invoice').textContent()).toContain(text);
  await button(panel, 'Litige').click();
  await page.getByLabel('Ce qui est contesté').fill(text.slice(0, 200));
  await button(panel, 'Enregistrer').click();
  await page.locator('.situation').waitFor();
  await unharmed(panel);
  await button(panel, 'Ne plus relancer ce client').click();
  await page.locator('.toast').filter({ hasText: 'ne sera plus' }).waitFor();
  await unharmed(panel);

  await button(panel, "Vue d'ensemble").click();
  await part(panel, 'Plus gros retards').getByRole('button').first().click();
  await page.locator('article').getByRole('listitem').first().waitFor();
  await unharmed(panel);
  await button(panel, 'Réglages').click();
  await page.locator('main h2').first().waitFor();
  await unharmed(panel);
  await panel.close();
});

test('what a customer sees in the message is text as well, in a frame that runs nothing', async () => {
  const [, script = ''] = HOSTILE[0] ?? [];
  const ledger = await openLedger({
    customers: [client(script, { 'E-mail': 'compta@hostile.example' })],
    invoices: [facture('F-1', script, { Échéance: '2026-12-01', Objet: script })],
    now: '2026-12-02T07:00',
  });
  const panel = await openPanel(browser, ledger.host);
  await part(panel, 'Partent au prochain passage 1')
    .getByRole('button', { name: /onerror/ })
    .click();
  const frame = panel.page.locator('iframe');
  await panel.page.frameLocator('iframe').getByText('F-1').first().waitFor();
  expect(await frame.getAttribute('sandbox')).toBe('allow-same-origin');
  expect(await panel.page.frameLocator('iframe').locator('img').count()).toBe(0);
  await unharmed(panel);
  await panel.close();
});
