import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openHost } from '../../local/host';
import { deskOf } from '../../local/preview/desk';
import { type Preview, servePreview } from '../../local/preview/server';
import { Tryout } from '../../local/preview/tryout';
import { openBrowser } from './browser';
import { previewBundle } from './preview-script';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the preview, in a browser', () => {
  let browser: Browser;
  let folder: string;
  let tryout: Tryout;
  let preview: Preview;
  let page: Page;
  let panel: FrameLocator;
  /** Errors of the pages, and what they asked of another machine. */
  let faults: string[];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'relances-browser-'));
    const dist = previewBundle();
    tryout = new Tryout({
      workspace: join(folder, 'essai'),
      openAt: (workspace) => openHost({ workspace, dist, now: '2026-11-24T08:00' }),
      playExample: async () => {},
    });
    preview = await servePreview(deskOf(tryout), 0);
    faults = [];
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1|data:|about:|blob:)/.test(request.url())) faults.push(request.url());
    });
    await page.goto(preview.address);
    panel = page.frameLocator('#panel iframe');
  });
  afterEach(async () => {
    await page.close();
    await preview.close();
    await tryout.close();
    rmSync(folder, { recursive: true, force: true });
    expect(faults).toEqual([]);
  });

  const start = async (): Promise<void> => {
    await page
      .getByRole('button', { name: 'Partir d’un classeur vide' })
      .or(page.locator('[data-begin="empty"]'))
      .first()
      .click();
    await panel.getByRole('heading', { name: 'Aujourd' }).waitFor();
  };
  const cell = (row: number, column: number) =>
    page.locator(`tr[data-row="${row}"] [data-column="${column}"]`);
  const said = () => panel.locator('#said');
  const violations = async (): Promise<string[]> => {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
  };

  test('a newcomer starts from an empty spreadsheet, the panel beside it, 300 pixels wide', async () => {
    expect(await violations()).toEqual([]);
    await start();
    expect((await page.locator('#panel iframe').boundingBox())?.width).toBe(300);
    expect(await violations()).toEqual([]);
  });

  test('the panel knows the row one clicked, writes in the sheet, and takes one to a row', async () => {
    await start();
    await cell(5, 2).click();
    await panel.locator('#where').click();
    await expect.poll(() => said().textContent()).toBe('Feuille 1 5');
    await panel.locator('#write').click();
    await expect.poll(() => cell(2, 2).textContent()).toBe('du panneau');
    await panel.locator('#go').click();
    await expect.poll(() => page.locator('tr.selected').getAttribute('data-row')).toBe('9');
    await panel.locator('#fail').click();
    await expect.poll(() => said().textContent()).toBe('Occupé : réessayez.');
  });

  test('a cell is typed in by keyboard alone', async () => {
    await start();
    await cell(2, 1).focus();
    await page.keyboard.type('F-12');
    await page.keyboard.press('Tab');
    await page.keyboard.type('24/11/26');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(2, 2).textContent()).toBe('24/11/2026');
    expect(await cell(2, 1).textContent()).toBe('F-12');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.type('rien');
    await page.keyboard.press('Escape');
    expect(await cell(2, 2).textContent()).toBe('24/11/2026');
  });

  test('an entry of the menu asks first, and says after', async () => {
    await start();
    await page.locator('#menu-button').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Envoyer ?').waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog.getByText('Parti.').waitFor();
    await dialog.getByRole('button', { name: 'OK' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  test('the panel is closed, then opened again by the menu', async () => {
    await start();
    await panel.locator('#close').click();
    await page.locator('#panel').waitFor({ state: 'hidden' });
    await page.locator('#menu-button').click();
    await page.getByRole('menuitem', { name: 'Ouvrir le panneau' }).click();
    await panel.getByRole('heading', { name: 'Aujourd' }).waitFor();
  });

  test('days pass while the panel stays as it was', async () => {
    await start();
    await panel.locator('#where').click();
    await expect.poll(() => said().textContent()).toContain('Feuille 1');
    await page.getByRole('button', { name: 'Une semaine' }).click();
    await page.getByText("rien n'est parti").waitFor();
    expect(await page.locator('#calendar').textContent()).toContain('mardi 1er décembre 2026, 08:00');
    expect(await said().textContent()).toContain('Feuille 1');
  });

  test('a link to the Sent folder leads to the messages that left', async () => {
    await start();
    await panel.getByRole('link', { name: 'Messages envoyés' }).click();
    await page.getByText('Rien n’est encore parti').waitFor();
    expect(new URL(page.url()).pathname).toBe('/messages');
    expect(await violations()).toEqual([]);
    await page.goBack();
    await cell(2, 1).waitFor();
  });
});
