import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ledger } from '../simulation/world';
import { openBrowser } from './browser';
import { largeLedger } from './large-ledger';
import { button, type OpenPanel, openPanel, part } from './panel';

/* 5 000 invoices: a long list is shown by the hundred. How long the page takes is measured by bench/panel-tasks.ts. */

/** Far less than a line an invoice would make. */
const MOST_ELEMENTS = 4_000;

let browser: Browser;
let ledger: Ledger;

beforeAll(async () => {
  browser = await openBrowser();
  ledger = await largeLedger();
});
afterAll(() => browser.close());

/** How many elements the page is made of. */
const elements = ({ page }: OpenPanel): Promise<number> =>
  page.evaluate<number>('document.querySelectorAll("*").length');

test('the panel opens, a long list is shown by the hundred, and each page shows', async () => {
  const panel = await openPanel(browser, ledger.host);
  const { page } = panel;
  // What the script takes to read so much is not what is looked at.
  page.setDefaultTimeout(90_000);
  const leaving = part(panel, 'Partent au prochain passage 400');
  await leaving.waitFor();
  expect(await leaving.getByRole('listitem').count()).toBe(100);
  expect(await elements(panel)).toBeLessThan(MOST_ELEMENTS);
  await button(panel, 'Afficher la suite (300)').click();
  expect(await leaving.getByRole('listitem').count()).toBe(200);
  await button(panel, 'Cette facture').click();
  await page.getByRole('heading', { name: /^Facture F-/ }).waitFor();
  expect(await elements(panel)).toBeLessThan(MOST_ELEMENTS);
  await button(panel, "Vue d'ensemble").click();
  await part(panel, 'Balance âgée').waitFor();
  expect(await elements(panel)).toBeLessThan(MOST_ELEMENTS);
  await button(panel, 'Réglages').click();
  await page.locator('main h2').first().waitFor();
  expect(await elements(panel)).toBeLessThan(MOST_ELEMENTS);
  await panel.close();
}, 240_000);
