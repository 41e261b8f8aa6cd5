import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Loaded once, outside the bundle: no mutant reaches them. */
const OUTSIDE = ['vitest', 'fast-check', 'decimal.js', 'date-fns', '@socialgouv/jours-feries'];
/** These run the rules in processes of their own, where a mutant is not. */
const APART = ['time-zones.test.ts'];

const testsUnder = (root) =>
  readdirSync(join(root, 'test/domain'), { recursive: true })
    .filter((file) => file.endsWith('.test.ts') && !APART.includes(file))
    .map((file) => `test/domain/${file.replaceAll('\\', '/')}`)
    .sort();

/** One script of all the quick tests under `root`, each file run only when it is called for. */
export async function bundleTests(root) {
  const files = testsUnder(root);
  const loaders = files.map((file) => `${JSON.stringify(file)}: () => require('./${file}')`);
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = { ${loaders.join(',\n')} };`, resolveDir: root, loader: 'js' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: OUTSIDE,
  });
  return { files, code: `(function (require, module) {${outputFiles[0].text}\n})` };
}
