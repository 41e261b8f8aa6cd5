import vm from 'node:vm';
import { beforeEach, expect, test } from 'vitest';
import { shimText } from '../../../local/preview/script-run';

type Answer = { ok: true; value: unknown } | { ok: false; message: string };

interface Runner {
  withSuccessHandler(handler: unknown): Runner;
  withFailureHandler(handler: unknown): Runner;
  withUserObject(value: unknown): Runner;
  [name: string]: (...args: never[]) => unknown;
}
type Run = Runner & Record<'dryRun' | 'approve', (...args: unknown[]) => void>;

let asked: [name: string, args: unknown[]][];
let answer: (name: string, args: unknown[]) => Promise<Answer>;
let closed: number;
let page: vm.Context;

beforeEach(() => {
  asked = [];
  closed = 0;
  answer = async (name) => ({ ok: true, value: `${name} fait` });
  page = vm.createContext({
    carry: (name: string, args: unknown[]) => {
      asked.push([name, JSON.parse(JSON.stringify(args))]);
      return answer(name, args);
    },
    shut: () => {
      closed += 1;
    },
    console: { error: (error: Error) => asked.push(['console', [error.message]]) },
  });
  vm.runInContext(shimText('carry', 'shut'), page);
});

const run = (): Run => vm.runInContext('google.script.run', page) as Run;
const soon = (): Promise<void> => new Promise((done) => setImmediate(done));

test('a call reaches the script by its name, and its answer the handler', async () => {
  const told: unknown[][] = [];
  const result = run()
    .withSuccessHandler((...given: unknown[]) => told.push(given))
    .withUserObject('ligne 4')
    .dryRun?.();
  expect(result).toBeUndefined();
  await soon();
  expect(asked).toEqual([['dryRun', []]]);
  expect(told).toEqual([['dryRun fait', 'ligne 4']]);
});

test('a failure reaches its handler as an Error, that of the network too', async () => {
  const told: unknown[] = [];
  const failing = run().withFailureHandler((error: Error) => told.push(error.message));
  answer = async () => ({ ok: false, message: 'La clé est inconnue.' });
  failing.approve?.();
  await soon();
  answer = () => Promise.reject(new Error('coupé'));
  failing.approve?.();
  await soon();
  expect(told).toEqual(['La clé est inconnue.', 'coupé']);
});

test('a failure nobody handles is written on the console', async () => {
  answer = async () => ({ ok: false, message: 'perdu' });
  run().approve();
  await soon();
  expect(asked.at(-1)).toEqual(['console', ['perdu']]);
});

test('each chain is a runner of its own', async () => {
  const told: string[] = [];
  const first = run().withSuccessHandler(() => told.push('premier'));
  first.withSuccessHandler(() => told.push('second'));
  first.dryRun?.();
  run().dryRun();
  await soon();
  expect(told).toEqual(['premier']);
});

test('only JSON leaves the page', () => {
  const argument = (source: string): unknown => vm.runInContext(source, page);
  run().approve(argument('({ key: "M1", list: [undefined, NaN, 1], none: undefined })'), undefined);
  expect(asked).toEqual([['approve', [{ key: 'M1', list: [null, null, 1] }, null]]]);
  const refused = ['new Date()', '({ on: { day: new Date() } })', '[() => 1]', 'me = {}; me.me = me'];
  for (const source of refused)
    expect(() => run().approve(argument(source)), source).toThrow('illegal value');
  expect(asked).toHaveLength(1);
});

test('ten calls run at once, the others wait for their turn', async () => {
  const ends: (() => void)[] = [];
  answer = () => new Promise((done) => ends.push(() => done({ ok: true, value: null })));
  for (let count = 0; count < 12; count++) run().dryRun();
  await soon();
  expect(asked).toHaveLength(10);
  ends[0]?.();
  await soon();
  expect(asked).toHaveLength(11);
});

test('the page can ask to be closed', () => {
  vm.runInContext('google.script.host.close()', page);
  expect(closed).toBe(1);
});
