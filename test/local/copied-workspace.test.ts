import { cpSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../local/commands/run';
import { openHost } from '../../local/host';

/* A folder copied with everything in it is « Créer une copie »; the same folder elsewhere is the same workspace. */

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function type(...argv: string[]): Promise<Answer> {
  const said = { out: '', err: '' };
  const code = await runCommandLine(argv, {
    typedIn: tmpdir(),
    openHost,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text.replace(/[\u00a0\u202f]/g, ' ');
    },
  });
  return { code, ...said };
}

async function made(): Promise<string> {
  const workspace = join(mkdtempSync(join(tmpdir(), 'relances-')), 'origine');
  expect((await type('init', '--workspace', workspace, '--now', '2026-11-02T18:00')).code).toBe(0);
  return workspace;
}
const daily = (workspace: string, day: string, ...more: string[]) =>
  type('daily', '--json', '--workspace', workspace, '--now', `${day}T08:00`, ...more);
const mails = (workspace: string): string[] => readdirSync(join(workspace, 'gmail', 'sent'));

test('copied: daily exits with 1 and the sentence that says why and what to do, and no message appears', async () => {
  const workspace = await made();
  await daily(workspace, '2026-11-03');
  const copy = `${workspace}-copie`;
  cpSync(workspace, copy, { recursive: true });
  const before = mails(copy);
  const answer = await daily(copy, '2026-11-04');
  expect(answer.code).toBe(1);
  expect(answer.out).toBe('');
  expect(answer.err).toMatch(/^Ce classeur est une copie .* rien n'en part.*trial.*newYear.*replacement/);
  expect((await daily(copy, '2026-11-04')).err).toBe(answer.err);
  expect(mails(copy)).toEqual(before);
  expect((await daily(workspace, '2026-11-04')).code).toBe(0);

  const as = (use: string) => type('call', 'activate', JSON.stringify({ as: use }), '--workspace', copy);
  expect((await as('trial')).code).toBe(0);
  expect(await daily(copy, '2026-11-05')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^Copie d'essai/),
  });
  expect((await as('replacement')).code).toBe(0);
  expect((await daily(copy, '2026-11-05')).code).toBe(0);
});

test('copied just after it was made, before any other command', async () => {
  const workspace = await made();
  const copy = `${workspace}-copie`;
  cpSync(workspace, copy, { recursive: true });
  expect((await daily(copy, '2026-11-03')).code).toBe(1);
});

test('moved, or named otherwise: the same workspace', async () => {
  const workspace = await made();
  const moved = `${workspace}-ailleurs`;
  renameSync(workspace, moved);
  expect((await daily(moved, '2026-11-03')).code).toBe(0);
  renameSync(moved, workspace);
  expect((await daily(workspace, '2026-11-04')).code).toBe(0);
});

test('a copy of a copy is another copy', async () => {
  const workspace = await made();
  const [first, second] = [`${workspace}-1`, `${workspace}-2`];
  cpSync(workspace, first, { recursive: true });
  const replacement = JSON.stringify({ as: 'replacement' });
  expect((await type('call', 'activate', replacement, '--workspace', first)).code).toBe(0);
  cpSync(first, second, { recursive: true });
  expect((await daily(second, '2026-11-03')).code).toBe(1);
  expect((await daily(first, '2026-11-03')).code).toBe(0);
});
