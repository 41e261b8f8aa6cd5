// Runs the quick tests of the rules inside Stryker's own process: a mutant costs milliseconds, and those met while a
// module loads (tables, constants) are tested like the others.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Script } from 'node:vm';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import * as vitest from 'vitest';
import { bundleTests } from './bundle.mjs';
import { collector } from './collect.mjs';

const require = createRequire(import.meta.url);

/** The same cases for every mutant: none may live or die by chance. */
const PROPERTIES = { seed: 20_261_128, numRuns: 25, endOnFailure: true };

function fewerCases() {
  const fastCheck = require('fast-check');
  const assert = (property, parameters) => fastCheck.assert(property, { ...parameters, ...PROPERTIES });
  return { ...fastCheck, assert };
}

const sumOfHits = (one, other) => {
  const hits = { ...one };
  for (const [mutant, count] of Object.entries(other)) hits[mutant] = (hits[mutant] ?? 0) + count;
  return hits;
};

/** Where instrumented code looks for its mutant. */
globalThis.__stryker__ ??= {};

class DomainRunner {
  #state = globalThis.__stryker__;
  #durations = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.TZ = 'Europe/Paris'; // as vitest.config.ts has it
    const { files, code } = await bundleTests(process.cwd());
    this.files = files;
    this.script = new Script(code, { filename: 'domain-tests.js' }).runInThisContext();
    this.fastCheck = fewerCases();
  }

  /** Fresh modules, so that nothing a mutant left lives on; gives the tests of a file. */
  #load() {
    let current;
    const bring = (name) => {
      if (name === 'vitest') return current.vitest;
      return name === 'fast-check' ? this.fastCheck : require(name);
    };
    const module = {};
    this.script(bring, module);
    return (file) => {
      current = collector(vitest.expect);
      module.exports[file]();
      return current.tests.map((one, index) => ({ ...one, file, id: `${file}#${index}` }));
    };
  }

  async #run({ id, title, file, run }) {
    const result = { id, name: title, fileName: resolve(file) };
    const start = performance.now();
    try {
      await run();
      return { ...result, status: 0, timeSpentMs: performance.now() - start };
    } catch (error) {
      const failureMessage = String(error?.message ?? error);
      return { ...result, status: 1, failureMessage, timeSpentMs: performance.now() - start };
    }
  }

  async dryRun() {
    const state = this.#state;
    state.activeMutant = undefined;
    const [tests, perTest] = [[], {}];
    for (const file of this.files) {
      state.currentTestId = undefined;
      state.mutantCoverage = undefined;
      const found = this.#load()(file);
      const atLoad = state.mutantCoverage?.static ?? {};
      for (const one of found) {
        state.currentTestId = one.id;
        const result = await this.#run(one);
        state.currentTestId = undefined;
        tests.push(result);
        this.#durations.set(one.id, result.timeSpentMs);
        // What ran while the file loaded may change any of its tests.
        perTest[one.id] = sumOfHits(state.mutantCoverage?.perTest[one.id] ?? {}, atLoad);
      }
    }
    return { status: 'complete', tests, mutantCoverage: { static: {}, perTest } };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const state = this.#state;
    Object.assign(state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const tests = await this.#runUntilFailure(testFilter);
    const timeout = determineHitLimitReached(state.hitCount, hitLimit);
    state.activeMutant = undefined;
    return toMutantRunResult(timeout ?? { status: 'complete', tests });
  }

  /** Quick files first: most mutants die at once. */
  async #runUntilFailure(ids) {
    const byFile = new Map();
    for (const id of ids) {
      const file = id.slice(0, id.lastIndexOf('#'));
      byFile.set(file, [...(byFile.get(file) ?? []), id]);
    }
    const cost = ([, own]) => own.reduce((sum, id) => sum + (this.#durations.get(id) ?? 0), 0) / own.length;
    const load = this.#load();
    const results = [];
    for (const [file, own] of [...byFile].sort((one, other) => cost(one) - cost(other))) {
      let found;
      try {
        found = load(file);
      } catch (error) {
        const failed = { id: own[0], name: file, fileName: resolve(file), status: 1, timeSpentMs: 0 };
        return [...results, { ...failed, failureMessage: `${file} does not load: ${error}` }];
      }
      const wanted = new Set(own);
      for (const one of found.filter(({ id }) => wanted.has(id))) {
        const result = await this.#run(one);
        results.push(result);
        if (result.status === 1) return results;
      }
    }
    return results;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'domain', DomainRunner)];
