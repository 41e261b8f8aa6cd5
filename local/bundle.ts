import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandFailure } from './commands/command';

export const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

const SOURCES = ['src', 'build', 'build.mjs', 'appsscript.json', 'package-lock.json'];
const BUILT = ['dist/Code.js', 'dist/Panneau.html', 'dist/appsscript.json'];

/** Builds `dist/` when a source is newer than it, silently. Throws a French sentence when the sources do not build. */
export function buildWhenStale(project: string = PROJECT): void {
  if (!isStale(project)) return;
  try {
    execFileSync(process.execPath, [join(project, 'build.mjs')], { cwd: project, stdio: 'pipe' });
  } catch (error) {
    throw new CommandFailure(`Le programme n'a pas pu être construit : ${firstComplaint(error)}`);
  }
}

function isStale(project: string): boolean {
  const built = BUILT.map((name) => join(project, name));
  if (!built.every(existsSync)) return true;
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return SOURCES.some((name) => newestUnder(join(project, name)) > oldest);
}

/** When a file, or anything in a folder, was last written; a folder's own time tells what was removed from it. */
function newestUnder(path: string): number {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newestUnder(join(path, name))));
}

function firstComplaint(error: unknown): string {
  const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  return (
    output.split('\n').find((line) => /error|erreur/i.test(line)) ??
    'lancez « npm run build » pour voir pourquoi.'
  );
}
