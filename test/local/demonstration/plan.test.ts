import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPlan } from '../../../local/demonstration/plan';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relances-plan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: unknown): void =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));

test('takes in every list at the start, but for those of a step', () => {
  write('demo.json', { from: '2026-11-16T07:00', steps: [{ at: '2026-11-17T08:00', import: 'mardi.csv' }] });
  for (const name of ['b.csv', 'a.xlsx', 'mardi.csv', 'README.md']) write(name, '');
  expect(readPlan(folder)).toMatchObject({
    from: '2026-11-16T07:00',
    settings: {},
    lists: ['a.xlsx', 'b.csv'],
  });
});

test.each([
  ['no hour', { from: '2026-11-16', steps: [] }],
  ['an unknown step', { from: '2026-11-16T07:00', steps: [{ at: '2026-11-16T08:00', daylily: true }] }],
  ['no step', { from: '2026-11-16T07:00' }],
])('refuses a plan with %s, and names it', (_why, plan) => {
  write('demo.json', plan);
  expect(() => readPlan(folder)).toThrow(/demo\.json/);
});

test('says that the plan is missing', () => {
  expect(() => readPlan(folder)).toThrow('absent');
});
