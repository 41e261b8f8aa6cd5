import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const project = resolve(import.meta.dirname, '..');
let copy: string;

/** A project that has the runner, a build that does nothing, and the tests each case writes. */
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'relances-runner-'));
  write('build.mjs', '');
  write('package.json', '{ "type": "module" }');
  for (const name of ['vitest.config.ts', 'test/run.mjs', 'test/property-seed.ts', 'local/browser.mjs']) {
    cpSync(join(project, name), join(copy, name));
  }
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
}

const tests = (...lines: string[]): string => ["import { test, expect } from 'vitest';", ...lines].join('\n');

/** Exit code and last line of the runner, typed in a folder of the project. */
function run(
  typedIn: string,
  ...paths: string[]
): { code: number | null; last: string | undefined; all: string } {
  const environment = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|FAST_CHECK|NODE_OPTIONS)/.test(name),
  );
  const { status, stdout } = spawnSync(process.execPath, [join(copy, 'test/run.mjs'), ...paths], {
    cwd: copy,
    env: { ...Object.fromEntries(environment), INIT_CWD: join(copy, typedIn) },
    encoding: 'utf8',
  });
  return { code: status, last: stdout.trimEnd().split('\n').at(-1), all: stdout };
}

test('counts what passed, failed and was skipped on its last line', () => {
  write(
    'test/a/one.test.ts',
    tests("test('x', () => {});", "test('y', () => expect(1).toBe(2));", "test.skip('z', () => {});"),
  );
  write('test/b/two.test.ts', tests("test('x', () => expect(process.env.TZ).toBe('Europe/Paris'));"));
  expect(run('.')).toMatchObject({ code: 1, last: '2 passed, 1 failed, 1 skipped' });
  expect(run('.', 'test/b')).toMatchObject({ code: 0, last: '1 passed, 0 failed' });
  expect(run('test', 'b/two.test.ts')).toMatchObject({ code: 0, last: '1 passed, 0 failed' });
});

test('a file that does not load, a hook that throws and a stray rejection are failures', () => {
  write('test/a/broken.test.ts', tests("import './absent';", "test('x', () => {});"));
  write(
    'test/b/hook.test.ts',
    tests(
      "import { beforeAll } from 'vitest';",
      "beforeAll(() => { throw new Error('no'); });",
      "test('x', () => {});",
    ),
  );
  write('test/c/stray.test.ts', tests("test('x', async () => { Promise.reject(new Error('no')); });"));
  expect(run('.', 'test/a')).toMatchObject({ code: 1, last: '0 passed, 1 failed' });
  expect(run('.', 'test/b').code).toBe(1);
  expect(run('.', 'test/c')).toMatchObject({ code: 1, last: '1 passed, 1 failed' });
});

test('no test at all, and a bundle that does not build, are no success', () => {
  expect(run('.')).toMatchObject({ code: 1, last: '0 passed, 0 failed' });
  write('test/a/one.test.ts', tests("test('x', () => {});"));
  write('build.mjs', 'process.exit(1);');
  expect(run('.')).toMatchObject({ code: 1, last: '0 passed, 1 failed' });
});

test('properties run from the seed that is printed', () => {
  write(
    'test/a/seed.test.ts',
    tests(
      "import { readConfigureGlobal } from 'fast-check';",
      "test('x', () => console.log('used ' + readConfigureGlobal().seed));",
    ),
  );
  const { all } = run('.');
  const printed = /Seed of the properties: (\d+)/.exec(all)?.[1];
  expect(printed).toBeDefined();
  expect(all).toContain(`used ${printed}`);
});
