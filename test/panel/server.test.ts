import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '../../src/daily/platform';
import { FUNCTIONS } from '../../src/panel/functions';
import { answerPanel } from '../../src/panel/server';
import { client, facture } from '../daily/rows';
import { plain } from '../domain/sample-book';
import { type Ledger, openLedger } from '../simulation/world';

/* What comes from the page is not trusted, neither the name nor the argument; the answer is JSON, and a failure one sentence. */

type PanelAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly sentence: string };

let ledger: Ledger;
beforeAll(async () => {
  ledger = await openLedger({
    customers: [client('Alpha')],
    invoices: [facture('F-1', 'Alpha')],
    now: '2026-11-02T09:00',
  });
});
afterAll(() => ledger.host.close());

async function asked(...args: readonly unknown[]): Promise<PanelAnswer> {
  const answer = (await ledger.host.call('panel', ...args)) as PanelAnswer;
  // It crosses as it is.
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  return answer;
}
async function refusal(...args: readonly unknown[]): Promise<string> {
  const answer = await asked(...args);
  return answer.ok ? `done: ${JSON.stringify(answer.value)}` : plain(answer.sentence);
}

const NAMES = Object.keys(FUNCTIONS) as (keyof typeof FUNCTIONS)[];
/** One sentence, or two, that a person may read: no name of JavaScript, no stack. */
const SENTENCE = /^[«A-ZÀ-Ýa-z][^\n]*[.!?»]$/;
const RAW = /TypeError|undefined|\[object|at Object|Cannot read|is not a function|Exception|touched/;

describe('a name that is none', () => {
  test.each([
    'constructor',
    '__proto__',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'panel',
    'dailyRun',
    '',
    'showtoday',
    12,
    null,
    true,
    ['showToday'],
    { name: 'showToday' },
  ])('%j is refused, and says what to do', async (name) => {
    expect(await refusal(name, {})).toMatch(/fermez le panneau et rouvrez-le par le menu Relances\.$/);
  });

  test('nor is none at all', async () => {
    expect(await refusal()).toMatch(/fermez le panneau/);
  });
});

const WRONG: readonly unknown[] = [
  'M1',
  12,
  true,
  ['M1'],
  { surprise: 1 },
  { constructor: { prototype: { polluted: 1 } } },
];

/** What is refused is refused before anything is looked at: a service that is touched says so. */
const untouched = new Proxy({} as Platform, {
  get: (_, name) => {
    throw new Error(`${String(name)} was touched.`);
  },
});

describe('an argument that is not what is expected', () => {
  test.each(NAMES)('%s refuses it in one sentence, before anything else', (name) => {
    for (const argument of [...WRONG, JSON.parse('{"__proto__": {"polluted": 1}}')]) {
      // A setting may have any name: Paramètres says which there are.
      if (name === 'updateSettings' && argument?.surprise) continue;
      const answer = answerPanel(() => untouched, name, argument);
      expect([argument, answer]).toEqual([
        argument,
        { ok: false, sentence: expect.stringMatching(SENTENCE) },
      ]);
      expect(JSON.stringify(answer)).not.toMatch(RAW);
    }
  });

  test('pollutes nothing', () => {
    expect((Object.prototype as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('is refused by the script too', async () => {
    expect(await refusal('settle', { key: 'M1', sent: 'true' })).toBe('sent : true ou false est attendu.');
    expect(await refusal('showRows', { rows: [1] })).toMatch(SENTENCE);
  });
});

test('a refusal of the product is its own sentence, and leaves no trace of a fault', async () => {
  const logged = ledger.host.logs().length;
  expect(await refusal('recordPayment', { invoice: 'F-9', amount: '10.00', date: '2026-11-02' })).toMatch(
    /F-9/,
  );
  expect(ledger.host.logs()).toHaveLength(logged);
});

test('a fault of Google is told in French, and its words are kept for who looks into it', async () => {
  ledger.host.setFaults([{ method: '*', nth: 1, effect: 'throw', error: 'Service Spreadsheets failed' }]);
  expect(await refusal('showToday', null)).toMatch(/^Google n'a pas répondu comme prévu/);
  expect(ledger.host.logs().join('\n')).toContain('Service Spreadsheets failed');
});

test('what it reads answers, with an argument or none', async () => {
  for (const name of ['showToday', 'showOverview', 'showInvoice', 'dryRun', 'explain'])
    for (const argument of [null, {}]) expect(await asked(name, argument)).toMatchObject({ ok: true });
});
