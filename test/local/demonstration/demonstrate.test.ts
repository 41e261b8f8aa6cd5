import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demonstrate } from '../../../local/demonstration/demonstrate';
import { HostError, type HostOptions } from '../../../local/host';
import { fakeHost } from '../commands/fake-host';

const summary = { read: 2, written: 2, updated: 0, held: 0, ignored: [], customersCreated: 1, message: '' };
const lists = {
  sent: [],
  awaitingApproval: [],
  failed: [],
  uncertain: [],
  postponed: [],
  toDo: [],
  held: [],
};
const answers = {
  initialise: [],
  updateSettings: null,
  activate: null,
  importFile: summary,
  checkReceipts: { message: 'Encaissements pointés.' },
  daily: { date: '2026-11-24', ...lists },
};

let folder: string;
let workspace: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relances-demonstration-'));
  workspace = join(folder, 'workspace');
  writeFileSync(join(folder, 'factures.csv'), 'x');
  const at = (hour: string) => `2026-11-24T${hour}`;
  const steps = [
    { at: at('08:00'), daily: true },
    { at: at('09:00'), call: 'checkReceipts', with: { until: '2026-11-24' } },
    { at: at('10:00'), daily: true },
  ];
  writeFileSync(
    join(folder, 'demo.json'),
    JSON.stringify({ from: at('07:00'), settings: { Ville: 'Lille' }, steps }),
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function play(host: ReturnType<typeof fakeHost>): Promise<string[]> {
  const printed: string[] = [];
  const openHost = (options: HostOptions) => {
    mkdirSync(workspace, { recursive: true });
    writeFileSync(join(workspace, 'Relances.xlsx'), '');
    return host.open(options);
  };
  await demonstrate({ examples: folder, workspace, openHost, print: (line) => printed.push(line) });
  return printed;
}

test('plays the plan through the commands, each at its hour, and tells the last day in full', async () => {
  const host = fakeHost(answers);
  const printed = (await play(host)).join('\n').replace(/[\u00a0\u202f]/g, ' ');
  expect(host.calls.map(([name]) => name)).toEqual([
    ...['initialise', 'updateSettings', 'activate', 'importFile'],
    ...['daily', 'checkReceipts', 'daily'],
  ]);
  expect(host.calls[1]?.[1]).toMatchObject({ Ville: 'Lille' });
  const hours = host.options.map(({ now }) => now?.slice(11));
  expect([...new Set(hours)]).toEqual(['07:00', '08:00', '09:00', '10:00']);
  expect(printed).toContain('Semaine du 23 novembre : 0 message parti ; 1 saisie');
  expect(printed).toContain('En 2 matins : 0 message parti à 0 client, aucune relance deux fois.');
  expect(printed).toContain('Passage du 24 novembre 2026\n\n0 message parti');
  expect(printed).toContain(join(workspace, 'Relances.xlsx'));
});

test('stops at the first command that fails, with its sentence', async () => {
  const host = fakeHost({ ...answers, checkReceipts: new HostError('Date illisible.', false) });
  await expect(play(host)).rejects.toThrow('checkReceipts : Date illisible.');
  expect(host.calls.at(-1)?.[0]).toBe('checkReceipts');
});
