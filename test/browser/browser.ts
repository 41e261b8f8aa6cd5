import { type Browser, chromium } from 'playwright-core';
import { browserPath } from '../../local/browser.mjs';

/** What keeps a browser from reaching out of this machine. */
const ALONE = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export function openBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  if (!executablePath) throw new Error('No browser: install Chromium, or give its path in CHROMIUM.');
  return chromium.launch({ executablePath, args: ALONE });
}
