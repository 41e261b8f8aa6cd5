import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowWhere } from '../simulation/world';
import { openBrowser } from './browser';
import { fullDay } from './full-day';
import { button, line, type OpenPanel, openPanel, part } from './panel';

/* Every page and every form that opens on it, in the eyes of axe-core: names, roles, order, contrast. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)))`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  await fullDay();
});
afterAll(() => browser.close());

async function seen(panel: OpenPanel, what: string): Promise<void> {
  const { page } = panel;
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(AXE);
  expect(await page.evaluate(RUN), what).toEqual([]);
}

const OPENED: readonly [list: string, customer: string, ready: string][] = [
  ['Envois incertains 1', 'Hotel', 'a'],
  ['À valider 2', 'Alpha', '.paper'],
  ['À valider 2', 'Bravo', '.notice.warning'],
  ['À poster 1', 'Delta', 'form'],
  ['Appels à passer 1', 'Kilo', '.sheet'],
  ['Lettres postées 1', 'Écho', 'form'],
  ['Partent au prochain passage 3', 'Foxtrot', 'iframe'],
  ['Reportés 1', 'Golf', '.buttons'],
];

test('« Aujourd’hui », each line opened, and each form of a line', async () => {
  const { host } = await fullDay();
  const panel = await openPanel(browser, host);
  const { page } = panel;
  await part(panel, 'À valider 2').waitFor();
  await page.evaluate('for (const part of document.querySelectorAll("details")) part.open = true');
  await seen(panel, 'the day');
  await button(panel, 'Tout valider').click();
  await seen(panel, 'the question');
  await page.keyboard.press('Escape');
  for (const [list, customer, ready] of OPENED) {
    await line(panel, list, new RegExp(customer)).click();
    await page.locator(`article ${ready}`).first().waitFor();
    await seen(panel, customer);
    await button(panel, '‹ Retour').click();
  }
  await line(panel, 'Partent au prochain passage 3', /Foxtrot/).click();
  await button(panel, 'Modifier').click();
  await seen(panel, 'the words');
  await page.keyboard.press('Escape');
  await button(panel, 'Écarter').click();
  await button(panel, 'Écarter').click();
  await page.getByText('Dites pourquoi').waitFor();
  await seen(panel, 'a field to mend');
  await page.keyboard.press('Escape');
  await button(panel, 'Reporter').click();
  await button(panel, 'Reporter').click();
  await page.locator('.toast').waitFor();
  await seen(panel, 'what was done');
  await panel.close();
});

const FORMS = ['Réglée', 'Promesse', 'Litige', 'Échéancier', 'Suspendre', 'Appel', 'Suite du courrier'];

test('« Cette facture » and each of its forms, then « Vue d’ensemble » and « Réglages »', async () => {
  const { host } = await fullDay();
  host.select('Factures', rowWhere(host.workbook.sheet('Factures'), 'Numéro', 'F-4'));
  const panel = await openPanel(browser, host, 'invoice');
  const { page } = panel;
  await button(panel, 'Autre situation').click();
  await seen(panel, 'the invoice');
  for (const name of [...FORMS, 'Confiée à un tiers']) {
    await button(panel, name).click();
    await page.locator('.actions form').waitFor();
    await seen(panel, name);
    await page.keyboard.press('Escape');
  }
  await button(panel, "Vue d'ensemble").click();
  await part(panel, 'Balance âgée').waitFor();
  await page.evaluate('for (const part of document.querySelectorAll("details")) part.open = true');
  await seen(panel, 'the overview');
  await part(panel, 'Plus gros retards').getByRole('button').first().click();
  await page.locator('article').waitFor();
  await seen(panel, 'the rows of a figure');
  await button(panel, 'Réglages').click();
  await page.locator('main h2').first().waitFor();
  await seen(panel, 'the settings');
  await panel.close();
});
