import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openHost } from '../../../local/host';
import { type LiveScene, liveScene } from '../../../local/preview/live-scene';
import { answer } from '../../../local/preview/routes';

let workspace: string;
let live: LiveScene;
let opened: string[];

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'relances-live-'));
  opened = [];
  live = liveScene(workspace, (folder) => {
    opened.push(folder);
    return openHost({ workspace: folder, now: '2026-11-24T08:00' });
  });
});
afterEach(() => {
  live.close();
  rmSync(workspace, { recursive: true, force: true });
});

/** Somebody types in the first cell of the first sheet. */
async function type(text: string): Promise<void> {
  const host = await openHost({ workspace, now: '2026-11-24T07:00' });
  host.edit((workbook) => workbook.sheet(workbook.sheetNames()[0] ?? '').set(1, 1, text));
  await host.close();
}

async function firstPage(): Promise<string> {
  const scene = await live.read();
  const name = scene.workbook.sheetNames()[0] ?? '';
  const reply = await answer(scene, new URL(`http://127.0.0.1/feuille/${encodeURIComponent(name)}`));
  return reply.status === 200 ? reply.body : '';
}

test('shows what was typed, then what was typed since', async () => {
  await type('bonjour');
  expect(await firstPage()).toContain('bonjour');
  await type('bonsoir');
  expect(await firstPage()).toContain('bonsoir');
});

test('is read once while nothing changes, and never writes where the ledger is', async () => {
  await type('bonjour');
  const state = readFileSync(join(workspace, 'state.json'), 'utf8');
  await firstPage();
  await firstPage();
  expect(opened).toHaveLength(1);
  expect(opened[0]).not.toBe(workspace);
  expect(readFileSync(join(workspace, 'state.json'), 'utf8')).toBe(state);
});

test('leaves no copy behind', async () => {
  await type('bonjour');
  await firstPage();
  live.close();
  expect(existsSync(opened[0] ?? '')).toBe(false);
});
