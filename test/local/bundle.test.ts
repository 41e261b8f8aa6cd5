import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildWhenStale } from '../../local/bundle';

let project: string;
const built = () => existsSync(join(project, 'ran'));

/** A project whose build only says that it ran. */
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'relances-bundle-'));
  mkdirSync(join(project, 'src/domain'), { recursive: true });
  mkdirSync(join(project, 'dist'));
  write('build.mjs', "import { writeFileSync } from 'node:fs';\nwriteFileSync('ran', '');", 10);
  write('src/domain/rule.ts', '', 10);
  for (const folder of ['src/domain', 'src']) utimesSync(join(project, folder), 10, 10);
  for (const file of ['Code.js', 'Panneau.html', 'appsscript.json']) write(`dist/${file}`, '', 20);
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function write(file: string, text: string, seconds: number): void {
  writeFileSync(join(project, file), text);
  utimesSync(join(project, file), seconds, seconds);
}

test('a bundle newer than every source is kept', () => {
  buildWhenStale(project);
  expect(built()).toBe(false);
});

test('a source written since is built', () => {
  write('src/domain/rule.ts', 'export {};', 30);
  buildWhenStale(project);
  expect(built()).toBe(true);
});

test('a source removed since is built', () => {
  rmSync(join(project, 'src/domain/rule.ts'));
  buildWhenStale(project);
  expect(built()).toBe(true);
});

test('a bundle that is not there is built', () => {
  rmSync(join(project, 'dist'), { recursive: true });
  buildWhenStale(project);
  expect(built()).toBe(true);
});

test('sources that do not build are said in French', () => {
  write('build.mjs', "throw new Error('rule.ts is broken');", 30);
  expect(() => buildWhenStale(project)).toThrow(/pas pu être construit.*rule\.ts is broken/);
});
