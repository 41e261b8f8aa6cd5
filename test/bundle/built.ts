import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhenStale, PROJECT } from '../../local/bundle';

/** A file of dist, built first when a source is newer. */
export function built(file: 'Code.js' | 'appsscript.json'): string {
  buildWhenStale();
  return readFileSync(join(PROJECT, 'dist', file), 'utf8');
}

/** The functions that src/main.ts exports, as its text names them. */
export function exportsOfMain(): string[] {
  const source = readFileSync(join(PROJECT, 'src/main.ts'), 'utf8');
  return [...source.matchAll(/^export (?:async )?(?:const|function) (\w+)/gm)].map(([, name = '']) => name);
}
