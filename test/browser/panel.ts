import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Host } from '../../local/host';
import { shimText } from '../../local/preview/script-run';

const DIST = join(import.meta.dirname, '../../dist');

/** A panel open in a browser, over a host. */
export interface OpenPanel {
  readonly page: Page;
  /** What the page asked of the network: nothing, or it is a fault. */
  readonly requests: readonly string[];
  /** What went wrong in the page and was caught by nobody. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

const TRANSPORT = '(name, args) => window.relancesCall(name, args)';

/** Opens the built panel at 300 pixels; its calls go to the host, as its account. */
export async function openPanel(browser: Browser, host: Host, start = 'today'): Promise<OpenPanel> {
  const context = await browser.newContext({
    viewport: { width: 300, height: 720 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  let last: Promise<unknown> = Promise.resolve();
  await page.exposeFunction('relancesCall', (name: string, args: unknown[]) => {
    // The host runs one execution at a time.
    const answer = last.then(async () => {
      try {
        return { ok: true, value: await host.call(name, ...args) };
      } catch (error) {
        return { ok: false, message: error instanceof Error ? error.message : String(error) };
      }
    });
    last = answer;
    return answer;
  });
  const html = readFileSync(join(DIST, 'Panneau.html'), 'utf8')
    .replace('data-start="today"', `data-start="${start}"`)
    .replace('<head>', () => `<head><script>${shimText(TRANSPORT)}</script>`);
  await page.setContent(html);
  return { page, requests, errors, close: () => context.close() };
}
