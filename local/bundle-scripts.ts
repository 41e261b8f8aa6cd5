import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

interface Compiled {
  /** When its files were last written: another build is another bundle. */
  readonly stamp: string;
  readonly scripts: readonly vm.Script[];
}

const compiled = new Map<string, Compiled>();

const filesOf = (dist: string): readonly string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => join(dist, name));

/**
 * Runs every script of a folder in a fresh context, as Apps Script does for each execution. Compiled once: what an
 * execution costs is what the bundle does when it loads, not reading a million characters again.
 */
export function runBundle(dist: string, context: vm.Context): void {
  const files = filesOf(dist);
  const stamp = files.map((file) => `${file} ${statSync(file).mtimeMs}`).join('\n');
  let bundle = compiled.get(dist);
  if (bundle?.stamp !== stamp) {
    const scripts = files.map((file) => new vm.Script(readFileSync(file, 'utf8'), { filename: file }));
    bundle = { stamp, scripts };
    compiled.set(dist, bundle);
  }
  for (const script of bundle.scripts) script.runInContext(context);
}
