// A test runner for Stryker. A worker of vitest costs seconds a mutant and there are thousands: here the rules and their
// tests are one script, run afresh for each mutant in the process at hand, which takes milliseconds.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Script } from 'node:vm';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import { QUICK_PROPERTIES, SLOW_TESTS } from './quick.mjs';
import { openSuite } from './suite.mjs';

/** They are no rule of ours: loaded once a process. */
const LIBRARIES = ['date-fns', 'decimal.js', 'fast-check'];

const testFiles = () =>
  readdirSync('test/domain', { recursive: true })
    .map((name) => join('test/domain', name).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.test.ts') && !SLOW_TESTS.includes(path))
    .sort();

/** One script of all test files and what they import; each file opens under its own name. */
async function bundle(files) {
  const opened = files.map((path) => `open(${JSON.stringify(path)}, () => require(${JSON.stringify(`./${path}`)}));`);
  const { outputFiles } = await build({
    stdin: { contents: ["require('./test/property-seed.ts');", ...opened].join('\n'), resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vitest', ...LIBRARIES],
    logLevel: 'error',
  });
  return new Script(`((require, open) => {${outputFiles[0].text}\n})`, { filename: 'rules-and-tests.js' });
}

class RulesRunner {
  constructor() {
    this.stryker = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    this.require = createRequire(resolve('package.json'));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    Object.assign(process.env, QUICK_PROPERTIES);
    this.script = await bundle(testFiles());
  }

  /** Runs the script, so that modules and what they keep are new; `wanted` decides which files are opened. */
  declare(wanted) {
    const suite = openSuite();
    const require = (name) => (name === 'vitest' ? suite.words : this.require(name));
    this.script.runInThisContext()(require, (path, load) => {
      if (!wanted(path)) return;
      suite.path.push(`${path} ›`);
      load();
      suite.path.pop();
    });
    return suite.tests;
  }

  async run(tests, bail) {
    const results = [];
    for (const { id, run } of tests) {
      const startedAt = performance.now();
      this.stryker.currentTestId = id;
      let failureMessage;
      try {
        await run();
      } catch (error) {
        failureMessage = error?.message ?? String(error);
      }
      this.stryker.currentTestId = undefined;
      const timeSpentMs = performance.now() - startedAt;
      const said = failureMessage === undefined ? { status: 0 } : { status: 1, failureMessage };
      results.push({ id, name: id, timeSpentMs, ...said });
      if (bail && failureMessage !== undefined) break;
    }
    return results;
  }

  async dryRun() {
    this.stryker.activeMutant = undefined;
    this.stryker.mutantCoverage = undefined;
    const tests = await this.run(
      this.declare(() => true),
      false,
    );
    return { status: 'complete', tests, mutantCoverage: this.stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }) {
    const { stryker } = this;
    const ids = testFilter && new Set(testFilter);
    const files = testFilter && new Set(testFilter.map((id) => id.split(' ›')[0]));
    Object.assign(stryker, { hitCount: 0, hitLimit: undefined });
    stryker.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    let result;
    try {
      const declared = this.declare((path) => files?.has(path) ?? true);
      Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
      const tests = await this.run(ids ? declared.filter(({ id }) => ids.has(id)) : declared, !disableBail);
      result = determineHitLimitReached(stryker.hitCount, hitLimit) ?? { status: 'complete', tests };
    } catch (error) {
      // A rule that cannot even be loaded fails every test.
      const failed = { id: 'load', name: 'load', timeSpentMs: 0, status: 1, failureMessage: String(error) };
      result = { status: 'complete', tests: [failed] };
    }
    stryker.activeMutant = undefined;
    return toMutantRunResult(result);
  }
}

const createRunner = () => new RulesRunner();
createRunner.inject = [];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'rules', createRunner)];
