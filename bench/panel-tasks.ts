/** `npx tsx bench/panel-tasks.ts`: the longest task of each page of the panel, over 5 000 invoices, the best of three attempts. */
import type { Page } from 'playwright-core';
import { openBrowser } from '../test/browser/browser';
import { answeredOnce, largeLedger } from '../test/browser/large-ledger';
import { button, openPanel, part } from '../test/browser/panel';

const ATTEMPTS = 3;

const WATCH = `window.longest = 0; new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
}).observe({ type: 'longtask', buffered: true });`;

/** The longest task of the page, in milliseconds, since it was asked last. */
const longest = (page: Page): Promise<number> =>
  page.evaluate<number>(
    `new Promise((done) => setTimeout(() => { done(window.longest); window.longest = 0; }, 60))`,
  );

const browser = await openBrowser();
const { host } = await largeLedger();
const asked = answeredOnce(host);
const best: Record<string, number> = {};
for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
  const panel = await openPanel(browser, asked, 'today', undefined, WATCH);
  const { page } = panel;
  page.setDefaultTimeout(60_000);
  const note = async (name: string): Promise<void> => {
    best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, Math.round(await longest(page)));
  };
  await part(panel, 'Partent au prochain passage 400').waitFor();
  await note("Aujourd'hui");
  await button(panel, 'Cette facture').click();
  await page.getByRole('heading', { name: /^Facture F-/ }).waitFor();
  await note('Cette facture');
  await button(panel, "Vue d'ensemble").click();
  await part(panel, 'Balance âgée').waitFor();
  await note("Vue d'ensemble");
  await button(panel, 'Réglages').click();
  await page.locator('main h2').first().waitFor();
  await note('Réglages');
  await panel.close();
}
await browser.close();
for (const [name, milliseconds] of Object.entries(best))
  process.stdout.write(`${name} : ${milliseconds} ms\n`);
