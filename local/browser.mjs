// Where a browser is on this machine, and how one is brought when there is none.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const CACHES = [
  process.env.PLAYWRIGHT_BROWSERS_PATH ?? '',
  join(homedir(), '.cache/ms-playwright'),
  join(homedir(), 'Library/Caches/ms-playwright'),
  join(homedir(), 'AppData/Local/ms-playwright'),
];
const INSIDE = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win/chrome.exe',
];

/** Those playwright brought, the latest first. */
const brought = () =>
  CACHES.filter((cache) => cache !== '' && existsSync(cache)).flatMap((cache) =>
    readdirSync(cache)
      .filter((name) => /^chromium-\d+$/.test(name))
      .sort()
      .reverse()
      .flatMap((name) => INSIDE.map((inside) => join(cache, name, inside))),
  );

/** The path of a browser: as CHROMIUM says, else where one usually is; undefined when there is none. */
export const browserPath = () =>
  [process.env.CHROMIUM ?? '', ...USUAL, ...brought()].find((path) => path !== '' && existsSync(path));

/** Ways to bring one, in turn: Debian's package, which needs the rights of root, then playwright's own. */
const WAYS = [
  {
    name: "Debian's chromium",
    isHere: () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0,
    commands: [
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-qq', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    ],
  },
  {
    name: "playwright's chromium",
    isHere: () => true,
    commands: [[process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium']],
  },
];

/** Finds a browser or installs one, and says so through `say`; false when neither could be done. */
export function bringBrowser(root, say) {
  if (browserPath()) return true;
  for (const { name, isHere, commands } of WAYS) {
    if (!isHere()) continue;
    say(`No browser on this machine: installing ${name}…`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const isDone = commands.every(
      ([command, ...args]) => spawnSync(command, args, { cwd: root, env, stdio: 'ignore' }).status === 0,
    );
    const path = isDone ? browserPath() : undefined;
    if (path) {
      say(`Installed: ${path}`);
      return true;
    }
    say(`${name} could not be installed.`);
  }
  say('No browser: install Chromium or Chrome, or give its path in CHROMIUM.');
  return false;
}
