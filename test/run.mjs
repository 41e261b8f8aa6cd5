// `npm test -- [PATH…]`: builds the bundle once, runs the tests under PATH (all without one), ends with « N passed, N failed ».
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startVitest } from 'vitest/node';
import { bringBrowser } from '../local/browser.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path is relative to where the command was typed, or to the project; vitest takes it relative to the project. */
function toFilter(argument) {
  const typed = resolve(process.env.INIT_CWD ?? process.cwd(), argument);
  return existsSync(typed) ? relative(root, typed) || 'test' : argument;
}

/** The counts of a run; a file that could not be loaded and an error outside any test count as failures. */
function count(vitest) {
  const counts = { passed: 0, failed: vitest.state.getUnhandledErrors().length, skipped: 0 };
  for (const file of vitest.state.getTestModules()) {
    for (const test of file.children.allTests()) {
      const { state } = test.result();
      counts[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1;
    }
    counts.failed += file.errors().length;
    for (const suite of file.children.allSuites()) counts.failed += suite.errors().length;
  }
  return counts;
}

/** Tests that drive a real browser; the others need none. */
const IN_BROWSER = ['test/browser', 'test/local/preview'];

/** Whether some test of the run may need a browser, and one had to be brought: said before anything else. */
function prepareBrowser(filters) {
  const concerned =
    filters.length === 0 ||
    filters.some(
      (filter) =>
        filter === 'test' ||
        IN_BROWSER.some((folder) => filter.startsWith(folder) || folder.startsWith(filter)),
    );
  if (concerned) bringBrowser(root, (line) => process.stdout.write(`${line}\n`));
}

function isBuilt() {
  try {
    execFileSync(process.execPath, [resolve(root, 'build.mjs')], { cwd: root, stdio: 'inherit' });
    return true;
  } catch {
    process.stdout.write('The bundle could not be built: no test was run.\n');
    return false;
  }
}

async function run(filters) {
  const vitest = await startVitest('test', filters, {
    root,
    run: true,
    watch: false,
    reporters: ['default'],
  });
  const counts = count(vitest);
  await vitest.close();
  process.stdout.write(
    `Seed of the properties: ${process.env.FAST_CHECK_SEED} (FAST_CHECK_SEED replays it)\n`,
  );
  return counts;
}

/** What tests leave among temporary files goes with the run. */
function keepTemporaryFilesApart() {
  const folder = mkdtempSync(join(tmpdir(), 'relances-tests-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
}

const filters = process.argv.slice(2).map(toFilter);
process.chdir(root);
prepareBrowser(filters);
keepTemporaryFilesApart();
const { passed, failed, skipped } = isBuilt() ? await run(filters) : { passed: 0, failed: 1, skipped: 0 };
const tail = skipped > 0 ? `, ${skipped} skipped` : '';
const exitCode = failed > 0 || passed + skipped === 0 ? 1 : 0; // a run without a test proves nothing
process.stdout.write(`${passed} passed, ${failed} failed${tail}\n`, () => process.exit(exitCode));
