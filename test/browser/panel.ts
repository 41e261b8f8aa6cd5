import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Host } from '../../local/host';
import { shimText } from '../../local/preview/script-run';

const DIST = join(import.meta.dirname, '../../dist');
const WIDTH = 300;

/** A panel open in a browser, over a host. */
export interface OpenPanel {
  readonly page: Page;
  /** What the page asked of the network: nothing, or it is a fault. */
  readonly requests: readonly string[];
  /** What went wrong in the page and was caught by nobody. */
  readonly errors: readonly string[];
  /** How many times somebody clicked since it was opened. */
  clicks(): Promise<number>;
  /** The element that has the focus, as « button Valider »; « body » when none has it. */
  focus(): Promise<string>;
  /** Throws when the page asked something of the network, let an error pass, or is wider than its place. */
  close(): Promise<void>;
}

const TRANSPORT = '(name, args) => window.relancesCall(name, args)';
const COUNTING = 'window.clicks = 0; addEventListener("click", () => { window.clicks += 1; }, true);';
const FOCUS = `(() => {
  const { activeElement: at } = document;
  const said = at.getAttribute('aria-label') ?? (at.labels?.[0] ?? at).innerText;
  return at === document.body ? 'body' : at.localName + ' ' + said.trim().replace(/\\s+/g, ' ');
})()`;

/** What stands between the page and its script: waits, or gives the words of a failure that comes before any of our code. */
export type Between = (name: string) => Promise<string | null>;

/** Opens the built panel at 300 pixels; its calls go to the host, as its account. `before`: a script that runs before its own. */
export async function openPanel(
  browser: Browser,
  host: Pick<Host, 'call'>,
  start = 'today',
  between: Between = async () => null,
  before = '',
): Promise<OpenPanel> {
  const context = await browser.newContext({
    viewport: { width: WIDTH, height: 720 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  let last: Promise<unknown> = Promise.resolve();
  await page.exposeFunction('relancesCall', (name: string, args: unknown[]) => {
    // The host runs one execution at a time.
    const answer = last.then(async () => {
      const refused = await between(String(args[0]));
      if (refused !== null) return { ok: false, message: refused };
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
    .replace('<head>', () => `<head><script>${before}${COUNTING}${shimText(TRANSPORT)}</script>`);
  await page.setContent(html);
  return {
    page,
    requests,
    errors,
    clicks: () => page.evaluate<number>('window.clicks'),
    focus: () => page.evaluate<string>(FOCUS),
    async close() {
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      await context.close();
      if (errors.length > 0) throw new Error(`In the page: ${errors.join(' ; ')}`);
      if (requests.length > 0) throw new Error(`The page asked for ${requests.join(', ')}`);
      if (width > WIDTH) throw new Error(`The page is ${width} pixels wide`);
    },
  };
}

/** A part of the page by its title. */
export const part = ({ page }: OpenPanel, title: string) =>
  page.getByRole('region', { name: title, exact: true });

/** A line of a part of the page. */
export const line = (panel: OpenPanel, title: string, words: string | RegExp) =>
  part(panel, title).getByRole('button', { name: words });

export const button = ({ page }: OpenPanel, name: string) => page.getByRole('button', { name, exact: true });

/** The toast of what was done, once it says this. */
export const told = ({ page }: OpenPanel, words: string | RegExp): Promise<void> =>
  page.locator('.toast.done').filter({ hasText: words }).waitFor();

/** The sentence of what could not be done. */
export async function refused({ page }: OpenPanel): Promise<string> {
  const toast = page.locator('.toast.failed p');
  await toast.waitFor();
  return (await toast.innerText()).replace(/[\u00a0\u202f]/g, ' ');
}
