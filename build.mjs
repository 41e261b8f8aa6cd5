// Builds dist/: one readable script for Apps Script, whose top-level functions come from the exports of src/main.ts.
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));

const shared = {
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  bundle: true,
  inject: ['build/absent-text-decoder.js'],
  target: 'es2019',
  platform: 'browser', // papaparse drops its Node streams there
  charset: 'utf8',
  legalComments: 'inline',
  logLevel: 'warning',
};

// Google only sees functions declared at the top level, so each export gets one.
const probe = await build({ ...shared, format: 'esm', write: false, metafile: true, outfile: 'probe.js' });
const names = Object.values(probe.metafile.outputs)[0].exports.toSorted();
if (names.length === 0) throw new Error('src/main.ts exports nothing');
const footer = names
  .map((name) => `function ${name}() { return Relances.${name}.apply(null, arguments); }`)
  .join('\n');

await mkdir(join(root, 'dist'), { recursive: true });
await publish('Code.js', (outfile) =>
  build({ ...shared, format: 'iife', globalName: 'Relances', outfile, footer: { js: footer } }),
);
await publish('Panneau.html', async (outfile) => writeFile(outfile, await panelPage()));
await publish('appsscript.json', (outfile) => copyFile(join(root, 'appsscript.json'), outfile));
if (process.argv.includes('--verbose')) process.stdout.write(`dist/Code.js: ${names.length} functions\n`);

/** The side panel in one page: its style and its script inside, since a sidebar may load nothing beside it. */
async function panelPage() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/panel/browser/main.tsx'],
    tsconfig: 'src/panel/browser/tsconfig.json',
    bundle: true,
    format: 'iife',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'inline',
    logLevel: 'warning',
    write: false,
  });
  const [page, style] = await Promise.all(
    ['page.html', 'panel.css'].map((name) => readFile(join(root, 'src/panel/browser', name), 'utf8')),
  );
  const script = outputFiles[0].text;
  // Either would end the element it stands in before its time.
  if (/<\/script|<!--/i.test(script) || /<\/style/i.test(style))
    throw new Error('the panel would close its own element');
  return page.replace('/*STYLE*/', () => style).replace('/*SCRIPT*/', () => script);
}

/** Writes a file of dist/ under a name of its own first: a command that starts meanwhile never reads half of it. */
async function publish(name, write) {
  const part = join(root, 'dist', `.${process.pid}.${name}`);
  try {
    await write(part);
    await rename(part, join(root, 'dist', name));
  } finally {
    await rm(part, { force: true });
  }
}
