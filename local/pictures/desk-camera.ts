import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { develop } from './film';
import { speakFrench } from './french-fields';
import { PATIENCE } from './panel-camera';

/** The whole preview, in a window. */
export class DeskCamera {
  private constructor(
    readonly page: Page,
    private readonly address: string,
  ) {}

  static async open(browser: Browser, address: string): Promise<DeskCamera> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 800 },
      deviceScaleFactor: 1.25,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE);
    const desk = new DeskCamera(await context.newPage(), address);
    await desk.goTo('/');
    await desk.panel.getByRole('navigation', { name: 'Pages du panneau' }).waitFor();
    return desk;
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  get panel(): FrameLocator {
    return this.page.frameLocator('#panel iframe');
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.address).href);
  }

  async openSheet(name: string): Promise<void> {
    await this.goTo(`/feuille/${encodeURIComponent(name)}`);
    await this.page.locator(`.grid[data-sheet="${name}"]`).waitFor();
  }

  /** The cell of a row of the sheet in front, by the heading of its column. */
  async cell(row: Locator, heading: string): Promise<Locator> {
    const head = this.page.locator('.sheet thead th[data-column]').filter({ hasText: heading }).first();
    const column = await head.getAttribute('data-column');
    return row.locator(`[data-column="${column}"]`);
  }

  /** The row of the sheet in front where this text stands. */
  row(text: string): Locator {
    return this.page.locator('.sheet tbody tr').filter({ hasText: text }).first();
  }

  /** Selects the row, as a person who clicks on it; the panel reads it when asked. */
  async select(text: string): Promise<void> {
    const told = this.page.waitForResponse((response) => response.url().endsWith('/selection'));
    await this.row(text).locator('[data-column]').first().click();
    await told;
  }

  /** Types in a cell, as a person does. */
  async type(row: Locator, heading: string, text: string): Promise<void> {
    const cell = await this.cell(row, heading);
    await cell.click();
    await this.page.keyboard.type(text);
    const kept = this.page.waitForResponse((response) => response.url().endsWith('/cellule'));
    await this.page.keyboard.press('Enter');
    await kept;
  }

  /** Lets the days pass up to that one, `YYYY-MM-DD`, and closes what is told of them. */
  async advanceTo(date: string): Promise<void> {
    const form = this.page.locator('#calendar');
    await form.locator('input[name="date"]').fill(date);
    await form.getByRole('button', { name: 'Avancer' }).click();
    await this.page.locator('#news').getByText('2026').waitFor();
    await this.page.locator(`#calendar[data-today="${date}"]`).waitFor();
  }

  /** Takes `NAME.png`, of the window or of a part of it. */
  async shoot(name: string, part?: Locator): Promise<void> {
    await this.page.mouse.move(1, 1);
    const taken = part ?? this.page;
    const restore = await speakFrench(this.page);
    const png = await taken.screenshot({ animations: 'disabled' });
    await restore();
    develop(`${name}.png`, png, 1);
  }
}
