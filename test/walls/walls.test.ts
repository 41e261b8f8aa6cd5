import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkWalls, foldersOf } from './check';
import type { Findings } from './findings';
import { checkGoogle } from './google';
import { checkImports } from './imports';
import { checkPurity } from './purity';

const project = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'relances-walls-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the project, where faults are planted. */
function copyOf(name: string): string {
  const copy = join(folder, name);
  for (const part of [
    'src',
    'package.json',
    'tsconfig.json',
    'tsconfig.base.json',
    '.dependency-cruiser.cjs',
  ]) {
    cpSync(join(project, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function plant(copy: string, file: string, text: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
}

/** Each planted file has a name of its own, so that one reading of a copy finds what is wrong with all of them. */
type Plants = Readonly<Record<string, string>>;
const naming = (file: string, { faults }: Findings): string[] =>
  faults.filter((fault) => fault.includes(file));

test('the project stands within its walls', async () => {
  for (const { read, faults } of Object.values(await checkWalls(project))) {
    expect(faults).toEqual([]);
    expect(read).toBeGreaterThan(5);
  }
});

describe('imports', () => {
  const PLANTED: readonly [why: string, file: string, text: string, rule: string][] = [
    [
      'the domain importing the ledger',
      'src/domain/planted-room.ts',
      "export * from '../ledger/planted-port';",
      'domain-imports-downwards',
    ],
    [
      'a type only',
      'src/domain/planted-type.ts',
      "import type { Port } from '../ledger/planted-port';\nexport type P = Port;",
      'domain-imports-downwards',
    ],
    [
      'a room importing its neighbour',
      'src/letters/planted-neighbour.ts',
      "export * from '../ledger/planted-port';",
      'letters-imports-downwards',
    ],
    [
      'a room importing the adapters',
      'src/outbox/planted-adapters.ts',
      "export * from '../google/planted-adapter';",
      'outbox-imports-downwards',
    ],
    [
      'the domain importing another library',
      'src/domain/planted-library.ts',
      "export * from 'papaparse';",
      'domain-libraries',
    ],
    ['Node in the bundle', 'src/intake/planted-node.ts', "export * from 'node:fs';", 'no-node'],
    [
      'a development library in the bundle',
      'src/intake/planted-development.ts',
      "export * from 'fast-check';",
      'no-development-library',
    ],
    [
      'the page running what belongs to the script',
      'src/panel/browser/planted-value.ts',
      "export { one } from '../../daily/planted-rule';",
      'browser-takes-types',
    ],
    [
      'the script importing the page',
      'src/panel/planted-page.ts',
      "export * from './browser/planted-part';",
      'script-without-browser',
    ],
    [
      'a file without a room',
      'src/utils/planted-nowhere.ts',
      "export * from '../ledger/planted-port';",
      'every-importer-has-a-room',
    ],
    [
      'a cycle',
      'src/letters/planted-one.ts',
      "import { two } from './planted-two';\nexport const one = two;",
      'no-cycle',
    ],
    [
      'a cycle of the local host at run time',
      'local/planted-one.ts',
      "import { two } from './planted-two';\nexport const one = two;",
      'no-cycle-at-run-time',
    ],
    [
      'a rule of the product reached past the bundle by the local host',
      'local/planted-past.ts',
      "export * from '../src/main';",
      'host-runs-the-bundle',
    ],
  ];
  const AROUND: Plants = {
    'src/ledger/planted-port.ts': 'export interface Port { read(): string }\nexport const one = 1;',
    'src/daily/planted-rule.ts': 'export const one = 1;\nexport interface Shape { one: number }',
    'src/panel/browser/planted-part.ts': 'export const part = 1;',
    'src/panel/browser/planted-shape.ts':
      "import type { Shape } from '../../daily/planted-rule';\nexport type S = Shape;",
    'src/google/planted-adapter.ts': 'export const two = 2;',
    'src/letters/planted-two.ts': "import { one } from './planted-one';\nexport const two = () => one;",
    'local/planted-two.ts': "import { one } from './planted-one';\nexport const two = () => one;",
    'local/planted-types-one.ts':
      "import type { two } from './planted-types-two';\nexport const one = 1 as unknown as typeof two;",
    'local/planted-types-two.ts': "import { one } from './planted-types-one';\nexport const two = () => one;",
  };
  let found: Findings;
  beforeAll(async () => {
    const copy = copyOf('imports');
    for (const [file, text] of Object.entries(AROUND)) plant(copy, file, text);
    for (const [, file, text] of PLANTED) plant(copy, file, text);
    found = await checkImports(copy, foldersOf(copy));
  });

  test.each(PLANTED)('%s is found', (_why, file, _text, rule) => {
    expect(naming(file, found).some((fault) => fault.endsWith(rule))).toBe(true);
  });

  test('two files that only name each other’s types are no fault', () => {
    expect(naming('local/planted-types', found)).toEqual([]);
  });

  test('the page that takes a type of the script is no fault', () => {
    expect(naming('planted-shape', found)).toEqual([]);
  });
});

describe('Google outside its room, and the clock or chance in the domain', () => {
  const GOOGLE: readonly [why: string, file: string, text: string][] = [
    ['a service', 'src/ledger/planted-service.ts', 'export const read = () => SpreadsheetApp.getActive();'],
    ['a type', 'src/daily/planted-type.ts', 'export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;'],
  ];
  const IMPURE: readonly [text: string, fault: string, file: string][] = [
    ['export const a = new Date();', 'new Date()', 'src/domain/planted-new-date.ts'],
    ['export const a = Date();', 'Date()', 'src/domain/planted-date.ts'],
    ['export const a = Date.now();', 'Date.now', 'src/domain/planted-now.ts'],
    ['export const a = [1].map(Math.random);', 'Math.random', 'src/domain/planted-random.ts'],
  ];
  const SOUND: Plants = {
    'src/google/planted-sound.ts': 'export const read = () => SpreadsheetApp.getActive();',
    'src/ledger/planted-sound.ts': 'const Session = { user: 1 };\nexport const user = Session.user;',
    'src/domain/planted-sound.ts': '// never Date.now()\nexport const a = new Date(2026, 0, 1);',
  };
  let google: Findings;
  let purity: Findings;
  beforeAll(() => {
    const copy = copyOf('rooms');
    for (const [file, text] of Object.entries(SOUND)) plant(copy, file, text);
    for (const [, file, text] of GOOGLE) plant(copy, file, text);
    for (const [text, , file] of IMPURE) plant(copy, file, text);
    [google, purity] = [checkGoogle(copy), checkPurity(copy)];
  });

  test.each(GOOGLE)('%s is found', (_why, file) => {
    expect(naming(file, google)).toContainEqual(expect.stringContaining('belongs to Google'));
  });

  test('the adapters may name it, and a name of ours is no fault', () => {
    expect(naming('planted-sound', google)).toEqual([]);
  });

  test.each(IMPURE)('%s', (_text, fault, file) => {
    expect(naming(file, purity)).toEqual([expect.stringContaining(fault)]);
  });

  test('a date made from a day is none, nor is a comment', () => {
    expect(naming('planted-sound', purity)).toEqual([]);
  });
});

test('a check that reads nothing is refused', async () => {
  const copy = copyOf('empty');
  rmSync(join(copy, 'src/domain'), { recursive: true });
  mkdirSync(join(copy, 'src/domain'));
  await expect(checkWalls(copy)).rejects.toThrow('read no file');
});
