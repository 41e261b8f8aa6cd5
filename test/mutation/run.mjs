// `npm run mutation [-- PATH…]`: changes the rules one place at a time and counts the changes that no test notices.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A file, or every file of a folder; a path is relative to where the command was typed. */
function toPattern(argument) {
  const typed = resolve(process.env.INIT_CWD ?? process.cwd(), argument);
  if (!existsSync(typed)) throw new Error(`There is no ${argument} to mutate`);
  const path = relative(root, typed);
  return statSync(typed).isDirectory() ? `${path}/**/*.ts` : path;
}

const patterns = process.argv.slice(2).map(toPattern);
const chosen = patterns.length > 0 ? ['--mutate', [...patterns, '!**/*.d.ts'].join(',')] : [];
const stryker = resolve(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const { status } = spawnSync(process.execPath, [stryker, 'run', ...chosen], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
