import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { browserPath } from './browser.mjs';
import { buildWhenStale, PROJECT } from './bundle';
import { demonstrate } from './demonstration/demonstrate';
import { openHost } from './host';
import { makeGallery } from './letters/gallery';
import { deskOf } from './preview/desk';
import { servePreview } from './preview/server';
import { Tryout } from './preview/tryout';

/** A second reminder of the examples: its day and its addressee, as the list of messages shows them. */
const MESSAGE = /19\/11\/2026[\s\S]*gestion@cabinet-lavande/;
/** The first row in view: paid invoices stand above it. */
const FIRST_ROW = 10;
const FOLDER = join(PROJECT, 'docs/pictures');

/** Plays the examples in a folder of its own, and takes the pictures of the documentation from the preview. */
async function takePictures(browser: Browser): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'relances-pictures-'));
  const workspace = join(place, 'workspace');
  try {
    const tryout = new Tryout({
      workspace,
      openAt: (folder) => openHost({ workspace: folder }),
      playExample: (folder, print) =>
        demonstrate({ examples: join(PROJECT, 'examples'), workspace: folder, openHost, print }),
    });
    await tryout.begin('example', () => undefined);
    const preview = await servePreview(deskOf(tryout), 0);
    await shoot(browser, preview.address).finally(async () => {
      await preview.close();
      await tryout.close();
    });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function shoot(browser: Browser, address: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const page = await browser.newPage({
    viewport: { width: 1700, height: 860 },
    deviceScaleFactor: 1.25,
    locale: 'fr-FR',
  });
  await page.goto(new URL('/feuille/Factures', address).href);
  await showProductColumns(page);
  await page.screenshot({ path: picture('sheet.png') });
  await page.goto(new URL('/messages', address).href);
  await page.locator('ul.mails a', { hasText: MESSAGE }).click();
  await page.waitForLoadState();
  const body = page.frameLocator('article iframe').locator('body');
  const height = await body.evaluate(({ scrollHeight }) => scrollHeight);
  await page.locator('article iframe').evaluate((frame, pixels) => {
    frame.style.height = `${pixels + 40}px`;
  }, height);
  await page.locator('article').screenshot({ path: picture('message.png') });
}

/** What the product says is put to the right of the number and the customer, which stay in view. */
async function showProductColumns(page: Page): Promise<void> {
  const heading = (name: string) => boxOf(page.locator('.sheet thead th').filter({ hasText: name }));
  const [customer, status, row] = await Promise.all([
    heading('Client'),
    heading('Statut'),
    boxOf(page.locator('.sheet tbody tr').nth(FIRST_ROW - 2)),
  ]);
  const across = status.x - (customer.x + customer.width);
  const down = row.y - (customer.y + customer.height);
  await page.locator('.grid').evaluate((grid, [x, y]) => grid.scrollTo(x, y), [across, down] as const);
}

async function boxOf(place: Locator) {
  const box = await place.boundingBox();
  if (!box) throw new Error('The preview does not show what the picture is of.');
  return box;
}

function picture(name: string): string {
  process.stdout.write(`docs/pictures/${name}\n`);
  return join(FOLDER, name);
}

const executablePath = browserPath();
if (executablePath) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    buildWhenStale();
    await makeGallery(browser, (file) => process.stdout.write(`${file}\n`));
    await takePictures(browser);
  } finally {
    await browser.close();
  }
} else {
  process.stderr.write('No browser to take pictures with: install Chromium, or give its path in CHROMIUM.\n');
  process.exitCode = 1;
}
