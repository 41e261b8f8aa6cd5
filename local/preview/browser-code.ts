import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'browser');
const built = new Map<string, string>();

/** A file of `browser/` as one script for a page; what it exports is a member of `globalName`. Built once. */
export function browserCode(file: string, globalName: string): string {
  const known = built.get(file);
  if (known !== undefined) return known;
  const { outputFiles } = buildSync({
    entryPoints: [join(FOLDER, file)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const code = outputFiles[0]?.text ?? '';
  built.set(file, code);
  return code;
}
