import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { type Host, type HostOptions, openHost } from '../../local/host';
import { bundle } from '../local/fixture';

const built = new Map<string, Promise<string>>();

/** A small script as build.mjs would bundle it: one closure and a function at the top level for each export. */
async function buildScript(entry: string): Promise<string> {
  const options = {
    entryPoints: [entry],
    bundle: true,
    write: false as const,
    target: 'es2019',
    platform: 'browser' as const,
    charset: 'utf8' as const,
    outfile: 'script.js',
  } satisfies BuildOptions;
  const { metafile } = await build({ ...options, format: 'esm', metafile: true as const });
  const names = Object.values(metafile.outputs)[0]?.exports ?? [];
  const footer = names.map((name) => `function ${name}() { return Script.${name}.apply(null, arguments); }`);
  const { outputFiles } = await build({
    ...options,
    format: 'iife',
    globalName: 'Script',
    footer: { js: footer.join('\n') },
  });
  const dist = bundle(outputFiles[0]?.text ?? '');
  copyFileSync(join(import.meta.dirname, '../../dist/Panneau.html'), join(dist, 'Panneau.html'));
  return dist;
}

/** Folder of that script, built once. */
export function builtScript(entry: string): Promise<string> {
  const dist = built.get(entry) ?? buildScript(entry);
  built.set(entry, dist);
  return dist;
}

/** A host in memory around the script of that file, which is built once. */
export async function scriptHost(entry: string, options: HostOptions = {}): Promise<Host> {
  return openHost({ memory: true, now: '2026-11-24T08:00', dist: await builtScript(entry), ...options });
}
