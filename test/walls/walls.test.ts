import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkWalls, foldersOf } from './check';
import type { Findings } from './findings';
import { checkGoogle } from './google';
import { checkImports } from './imports';
import { checkPurity } from './purity';

const project = resolve(import.meta.dirname, '../..');
let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'relances-walls-'));
  for (const name of [
    'src',
    'package.json',
    'tsconfig.json',
    'tsconfig.base.json',
    '.dependency-cruiser.cjs',
  ]) {
    cpSync(join(project, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
});

afterEach(() => rmSync(copy, { recursive: true, force: true }));

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
}

const naming = (file: string, { faults }: Findings): string[] =>
  faults.filter((fault) => fault.includes(file));

/** The faults that each check finds in the copy and that name the planted file. */
const imports = async (file: string) => naming(file, await checkImports(copy, foldersOf(copy)));
const google = (file: string) => naming(file, checkGoogle(copy));
const purity = (file: string) => naming(file, checkPurity(copy));

test('the project stands within its walls', async () => {
  for (const { read, faults } of Object.values(await checkWalls(project))) {
    expect(faults).toEqual([]);
    expect(read).toBeGreaterThan(5);
  }
});

describe('a planted import is found', () => {
  const plants: [why: string, file: string, text: string, rule: string][] = [
    [
      'the domain importing the ledger',
      'src/domain/planted.ts',
      "export * from '../ledger/planted-port';",
      'domain-imports-downwards',
    ],
    [
      'a type only',
      'src/domain/planted.ts',
      "import type { Port } from '../ledger/planted-port';\nexport type P = Port;",
      'domain-imports-downwards',
    ],
    [
      'a room importing its neighbour',
      'src/letters/planted.ts',
      "export * from '../ledger/planted-port';",
      'letters-imports-downwards',
    ],
    [
      'a room importing the adapters',
      'src/outbox/planted.ts',
      "export * from '../google/planted-adapter';",
      'outbox-imports-downwards',
    ],
    [
      'the domain importing another library',
      'src/domain/planted.ts',
      "export * from 'papaparse';",
      'domain-libraries',
    ],
    ['Node in the bundle', 'src/intake/planted.ts', "export * from 'node:fs';", 'no-node'],
    [
      'a development library in the bundle',
      'src/intake/planted.ts',
      "export * from 'fast-check';",
      'no-development-library',
    ],
    [
      'a file without a room',
      'src/utils/planted.ts',
      "export * from '../ledger/planted-port';",
      'every-importer-has-a-room',
    ],
  ];
  test.each(plants)('%s', async (_why, file, text, rule) => {
    plant('src/ledger/planted-port.ts', 'export interface Port { read(): string }\nexport const one = 1;');
    plant('src/google/planted-adapter.ts', 'export const two = 2;');
    plant(file, text);
    expect((await imports(file)).some((fault) => fault.endsWith(rule))).toBe(true);
  });

  test('a cycle', async () => {
    plant('src/letters/planted.ts', "import { two } from './planted-other';\nexport const one = two;");
    plant('src/letters/planted-other.ts', "import { one } from './planted';\nexport const two = () => one;");
    expect((await imports('src/letters/planted.ts')).some((fault) => fault.endsWith('no-cycle'))).toBe(true);
  });
});

describe('in the local host', () => {
  beforeEach(() =>
    plant('local/other.ts', "import { one } from './planted';\nexport const two = () => one;"),
  );

  test('a cycle at run time is found', async () => {
    plant('local/planted.ts', "import { two } from './other';\nexport const one = two;");
    expect(await imports('local/planted.ts')).toContainEqual(expect.stringMatching('no-cycle-at-run-time'));
  });

  test('two files that only name each other’s types are no fault', async () => {
    plant(
      'local/planted.ts',
      "import type { two } from './other';\nexport const one = 1 as unknown as typeof two;",
    );
    expect(await imports('local/planted.ts')).toEqual([]);
  });

  test('a rule of the product reached past the bundle is found', async () => {
    plant('local/planted.ts', "export const one = 1;\nexport * from '../src/main';");
    expect(await imports('local/planted.ts')).toContainEqual(expect.stringMatching('host-runs-the-bundle'));
  });
});

describe('Google outside its room is found', () => {
  test.each([
    ['a service', 'src/ledger/planted.ts', 'export const read = () => SpreadsheetApp.getActive();'],
    ['a type', 'src/daily/planted.ts', 'export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;'],
  ])('%s', (_why, file, text) => {
    plant(file, text);
    expect(google(file)).toContainEqual(expect.stringContaining('belongs to Google'));
  });

  test('the adapters may name it, and a name of ours is no fault', () => {
    plant('src/google/planted.ts', 'export const read = () => SpreadsheetApp.getActive();');
    plant('src/ledger/planted.ts', 'const Session = { user: 1 };\nexport const user = Session.user;');
    expect(google('planted')).toEqual([]);
  });
});

describe('the clock or chance in the domain is found', () => {
  test.each([
    ['export const a = new Date();', 'new Date()'],
    ['export const a = Date();', 'Date()'],
    ['export const a = Date.now();', 'Date.now'],
    ['export const a = [1].map(Math.random);', 'Math.random'],
  ])('%s', (text, fault) => {
    plant('src/domain/planted.ts', text);
    expect(purity('src/domain/planted.ts')).toEqual([expect.stringContaining(fault)]);
  });

  test('a date made from a day is none, nor is a comment', () => {
    plant('src/domain/planted.ts', '// never Date.now()\nexport const a = new Date(2026, 0, 1);');
    expect(purity('src/domain/planted.ts')).toEqual([]);
  });
});

test('a check that reads nothing is refused', async () => {
  rmSync(join(copy, 'src/domain'), { recursive: true });
  mkdirSync(join(copy, 'src/domain'));
  await expect(checkWalls(copy)).rejects.toThrow('read no file');
});
