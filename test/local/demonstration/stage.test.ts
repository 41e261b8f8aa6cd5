import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearStage, markStage } from '../../../local/demonstration/stage';

let folder: string;
let workspace: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relances-stage-'));
  workspace = join(folder, 'workspace');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function fill(text: string): void {
  mkdirSync(workspace, { recursive: true });
  writeFileSync(join(workspace, 'Relances.xlsx'), text);
}

test('a missing folder is left missing', () => {
  expect(clearStage(workspace)).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

test('the demonstration replaces itself', () => {
  fill('demonstration');
  markStage(workspace);
  expect(clearStage(workspace)).toBeNull();
  expect(existsSync(workspace)).toBe(false);
});

test('a ledger somebody made is set aside, each time, never deleted', () => {
  for (const text of ['mine', 'mine too']) {
    fill(text);
    const aside = clearStage(workspace);
    expect(existsSync(workspace)).toBe(false);
    expect(readFileSync(join(aside ?? '', 'Relances.xlsx'), 'utf8')).toBe(text);
  }
});
