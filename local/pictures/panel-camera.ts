import type { Browser, Locator, Page } from 'playwright-core';
import { develop } from './film';
import { speakFrench } from './french-fields';

const WIDTH = 300;
const SCALE = 2;
const MARGIN = 8;
/** Long enough for a machine that does other things: a picture that cannot be taken must fail, not be taken early. */
export const PATIENCE = 45_000;

/** What a picture shows, from the top of one thing to the bottom of another; all of it where they are not given. */
interface Crop {
  readonly from?: Locator;
  readonly to?: Locator;
}

/** The panel in a page of its own. */
export class PanelCamera {
  private constructor(readonly page: Page) {}

  static async open(browser: Browser, address: string): Promise<PanelCamera> {
    const context = await browser.newContext({
      viewport: { width: WIDTH, height: 760 },
      deviceScaleFactor: SCALE,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    await page.goto(new URL('/panneau?n=1', address).href);
    await page.getByRole('navigation', { name: 'Pages du panneau' }).waitFor();
    return new PanelCamera(page);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  /** A page of the panel, by the name of its tab, once it is read. */
  async turnTo(tab: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: tab }).click();
    await this.settled();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  async click(name: string | RegExp): Promise<void> {
    await this.button(name).first().click();
  }

  async unfold(title: string | RegExp): Promise<void> {
    await this.page.locator('summary').filter({ hasText: title }).first().click();
  }

  /** Nothing is being read or done any more. */
  async settled(): Promise<void> {
    await this.page.waitForTimeout(150);
    await this.page.locator('.waiting, [aria-busy="true"]').first().waitFor({ state: 'detached' });
  }

  async said(words: string | RegExp): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: words }).first().waitFor();
    await this.settled();
  }

  /** What was said is closed, so that it is in no picture. */
  async hush(): Promise<void> {
    const close = this.page.locator('.toast button.quiet');
    if (await close.isVisible()) await close.click();
  }

  /** Takes `guide/NAME.png`. */
  async shoot(name: string, { from, to }: Crop = {}): Promise<void> {
    const { page } = this;
    await page.locator(':focus').evaluateAll((focused) => {
      for (const element of focused) element.blur();
    });
    await page.locator('html').evaluate((html) => html.scrollTo(0, 0));
    await page.mouse.move(1, 400);
    const restore = await speakFrench(page);
    const top = from ? Math.max(0, (await boxOf(from)).y - MARGIN) : 0;
    const last = to ? await boxOf(to) : { y: await bottomOf(page), height: 0 };
    const height = last.y + last.height + MARGIN - top;
    const png = await page.screenshot({
      fullPage: true,
      animations: 'disabled',
      clip: { x: 0, y: top, width: WIDTH, height },
    });
    await restore();
    develop(`guide/${name}.png`, png, SCALE);
  }
}

/** Where what is written ends; the panel itself goes down to the foot of its window. */
const bottomOf = (page: Page): Promise<number> =>
  page
    .locator('main *')
    .evaluateAll((all) => Math.max(...all.map((element) => element.getBoundingClientRect().bottom)));

async function boxOf(place: Locator) {
  await place.waitFor();
  const box = await place.boundingBox();
  if (!box) throw new Error('The panel does not show what the picture is of.');
  return box;
}
