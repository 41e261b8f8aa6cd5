import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Findings } from './findings';
import { checkGoogle } from './google';
import { checkImports } from './imports';
import { checkPurity } from './purity';

/** The folders whose imports are checked, where they exist. */
export const foldersOf = (root: string): string[] =>
  ['src', 'local'].filter((folder) => existsSync(join(root, folder)));

/** Every wall of a project: imports one way, Google in its room, no clock and no chance in the domain. */
export async function checkWalls(root: string): Promise<Record<'imports' | 'google' | 'purity', Findings>> {
  const walls = {
    imports: await checkImports(root, foldersOf(root)),
    google: checkGoogle(root),
    purity: checkPurity(root),
  };
  for (const [name, { read }] of Object.entries(walls)) {
    // A checker that reads nothing finds nothing wrong: that is no proof.
    if (read === 0) throw new Error(`The check of ${name} read no file under ${root}`);
  }
  return walls;
}

async function main(): Promise<void> {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
  const walls = Object.entries(await checkWalls(root));
  for (const [name, { read, faults }] of walls) {
    process.stdout.write(`${name}: ${read} files read, ${faults.length} faults\n`);
    for (const fault of faults) process.stdout.write(`  ${fault}\n`);
  }
  process.exitCode = walls.some(([, { faults }]) => faults.length > 0) ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
