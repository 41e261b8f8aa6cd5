/** `npx tsx bench/panel-tasks.ts`: the longest task of each page of the panel, in milliseconds, with 5 000 invoices. */
import type { Page } from 'playwright-core';
import { buildWhenStale } from '../local/bundle';
import { openBrowser } from '../test/browser/browser';
import { largeLedger } from '../test/browser/large-ledger';
import { button, openPanel, part } from '../test/browser/panel';

const WATCH = `window.longest = 0; new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
}).observe({ type: 'longtask', buffered: true });`;

/** The longest task of the page, in milliseconds, since it was asked last; 0 when none was over 50. */
const longest = (page: Page): Promise<number> =>
  page.evaluate<number>(
    `new Promise((done) => setTimeout(() => { done(window.longest); window.longest = 0; }, 60))`,
  );

buildWhenStale();
const browser = await openBrowser();
try {
  const ledger = await largeLedger();
  const panel = await openPanel(browser, ledger.host, 'today', undefined, WATCH);
  const { page } = panel;
  page.setDefaultTimeout(90_000);
  const print = async (name: string): Promise<void> => {
    process.stdout.write(`${String(await longest(page)).padStart(5)} ms  ${name}\n`);
  };
  await part(panel, 'Partent au prochain passage 400').waitFor();
  await print("Aujourd'hui");
  await button(panel, 'Afficher la suite (300)').click();
  await print('the next hundred');
  await button(panel, 'Cette facture').click();
  await page.getByRole('heading', { name: /^Facture F-/ }).waitFor();
  await print('Cette facture');
  await button(panel, "Vue d'ensemble").click();
  await part(panel, 'Balance âgée').waitFor();
  await print("Vue d'ensemble");
  await button(panel, 'Réglages').click();
  await page.locator('main h2').first().waitFor();
  await print('Réglages');
  await panel.close();
} finally {
  await browser.close();
}
