import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { buildWhenStale, PROJECT } from './bundle';
import { demonstrate } from './demonstration/demonstrate';
import { openHost } from './host';
import { liveScene } from './preview/live-scene';
import { servePreview } from './preview/server';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** How the subject of the digest starts: it goes to the owner, not to a customer. */
const DIGEST = 'Relances du';
const FOLDER = join(PROJECT, 'docs/pictures');

/** Plays the examples in a folder of its own, and takes the pictures of the documentation from the preview. */
async function takePictures(browser: Browser): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'relances-pictures-'));
  const workspace = join(place, 'workspace');
  try {
    buildWhenStale();
    await demonstrate({ examples: join(PROJECT, 'examples'), workspace, openHost, print: () => undefined });
    const scene = liveScene(workspace, (folder) => openHost({ workspace: folder }));
    const preview = await servePreview(scene.read, 0);
    await shoot(browser, preview.address).finally(async () => {
      await preview.close();
      scene.close();
    });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function shoot(browser: Browser, address: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const page = await browser.newPage({
    viewport: { width: 1720, height: 760 },
    deviceScaleFactor: 1.5,
    locale: 'fr-FR',
  });
  await page.goto(new URL('/feuille/Factures', address).href);
  // What the product says stands to the right of what the user typed.
  await page.getByRole('columnheader', { name: 'Pourquoi' }).scrollIntoViewIfNeeded();
  await page.screenshot({ path: picture('sheet.png') });
  await page.goto(new URL('/messages', address).href);
  await page.locator('ul.mails a', { hasNotText: DIGEST }).first().click();
  await page.waitForLoadState();
  await page.locator('article').screenshot({ path: picture('message.png') });
}

function picture(name: string): string {
  process.stdout.write(`docs/pictures/${name}\n`);
  return join(FOLDER, name);
}

const executablePath = [process.env.CHROMIUM ?? '', ...BROWSERS].find(
  (path) => path !== '' && existsSync(path),
);
if (executablePath) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  await takePictures(browser).finally(() => browser.close());
} else {
  process.stderr.write('No browser to take pictures with: install Chromium, or give its path in CHROMIUM.\n');
  process.exitCode = 1;
}
