import { type Browser, chromium } from 'playwright-core';
import { browserPath } from './browser.mjs';
import { buildWhenStale } from './bundle';
import { makeGallery, makeOrderGallery } from './letters/gallery';
import { takeExample } from './pictures/example';
import { takeFirstRun } from './pictures/first-run';

const say = (file: string): void => {
  process.stdout.write(`${file}\n`);
};

/** What `npm run pictures` takes, all of it or what is named after it. */
const SERIES: Readonly<Record<string, (browser: Browser) => Promise<void>>> = {
  'first-run': takeFirstRun,
  example: takeExample,
  letters: (browser) => makeGallery(browser, say),
  order: (browser) => makeOrderGallery(browser, say),
};

async function take(names: readonly string[]): Promise<void> {
  const executablePath = browserPath();
  if (!executablePath)
    throw new Error('No browser to take pictures with: install Chromium, or give its path in CHROMIUM.');
  const unknown = names.filter((name) => !(name in SERIES));
  if (unknown.length > 0)
    throw new Error(`No pictures called ${unknown.join(', ')}: there are ${Object.keys(SERIES).join(', ')}.`);
  buildWhenStale();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    for (const [name, series] of Object.entries(SERIES))
      if (names.length === 0 || names.includes(name)) await series(browser);
  } finally {
    await browser.close();
  }
}

await take(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
