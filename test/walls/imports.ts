import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import type { Findings } from './findings';

/** Checks the import rule of `.dependency-cruiser.cjs` over the given folders of a project. */
export async function checkImports(root: string, folders: readonly string[]): Promise<Findings> {
  const { forbidden, options } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'));
  const settings: ICruiseOptions = { ...options, baseDir: root, validate: true, ruleSet: { forbidden } };
  const { output } = await cruise([...folders], settings, undefined, {
    tsConfig: extractTSConfig(join(root, 'tsconfig.json')),
  });
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered with text: ${output}`);
  return findingsOf(output);
}

function findingsOf({ modules, summary }: ICruiseResult): Findings {
  return {
    // Libraries are listed too; only our own files say that something was read.
    read: modules.filter(({ source }) => source.startsWith('src/')).length,
    faults: summary.violations.map(({ rule, from, to }) => `${from} → ${to}: ${rule.name}`),
  };
}
