import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ledger } from '../simulation/world';
import { openBrowser } from './browser';
import { largeLedger } from './large-ledger';
import { button, openPanel, part } from './panel';

/* 5 000 invoices: a long list is shown by the hundred, and no page holds them all. How long it takes: bench/panel-tasks.ts. */

let browser: Browser;
let ledger: Ledger;

beforeAll(async () => {
  browser = await openBrowser();
  ledger = await largeLedger();
});
afterAll(() => browser.close());

const MOST_ELEMENTS = 3_000;

test('the panel opens, shows a long list by the hundred, and each of its pages stays small', async () => {
  const panel = await openPanel(browser, ledger.host, 'today');
  const { page } = panel;
  page.setDefaultTimeout(60_000);
  const elements = (): Promise<number> => page.evaluate<number>("document.querySelectorAll('*').length");
  const leaving = part(panel, 'Partent au prochain passage 400');
  await leaving.waitFor();
  expect(await leaving.getByRole('listitem').count()).toBe(100);
  await button(panel, 'Afficher la suite (300)').click();
  expect(await leaving.getByRole('listitem').count()).toBe(200);
  expect(await elements()).toBeLessThan(MOST_ELEMENTS);
  await button(panel, 'Cette facture').click();
  await page.getByRole('heading', { name: /^Facture F-/ }).waitFor();
  expect(await elements()).toBeLessThan(MOST_ELEMENTS);
  await button(panel, "Vue d'ensemble").click();
  await part(panel, 'Balance âgée').waitFor();
  expect(await elements()).toBeLessThan(MOST_ELEMENTS);
  await button(panel, 'Réglages').click();
  await page.locator('main h2').first().waitFor();
  expect(await elements()).toBeLessThan(MOST_ELEMENTS);
  await panel.close();
}, 240_000);
