import { expect, test } from 'vitest';
import type { PurgeShown } from '../../../src/daily/personal-data/purge';
import { journalOf } from '../../simulation/journal';
import type { Ledger } from '../../simulation/world';
import { ask } from '../undo/doing';
import { allTexts, oldLedger, ZOE } from './old-ledger';

/*
 * Whatever service call a purge dies at, the ledger is as before or carried on to its end: by asking again, by the next
 * run, or by « Rétablir le Journal ». Nothing leaves meanwhile, nor twice, and no name is left behind.
 */

const ARGUMENT = { customers: ['Alpha', ZOE] };
const PERSONAL = /léa|barthe|zo[eé]|quentin|060000000/i;

const figures = async (ledger: Ledger) => (await ledger.explain()).map((row) => ({ ...row, customer: '' }));
const levels = (ledger: Ledger) =>
  journalOf(ledger).map(({ number, key, step, rank, state, message }) => [
    ...[number, key, step, rank, state, message],
  ]);
const shown = async (ledger: Ledger) => (await ledger.host.call('showPurge')) as PurgeShown;

/** Carries on what was stopped. */
type CarryOn = (ledger: Ledger) => Promise<void>;
const WAYS: readonly [readonly [string, CarryOn], ...(readonly [string, CarryOn])[]] = [
  [
    'asked again',
    async (ledger) => {
      const done = await ask(ledger.host, 'purge', { customers: [] });
      expect(done).toMatchObject({ message: "L'effacement interrompu est terminé." });
    },
  ],
  ['the next run', async (ledger) => void (await ledger.day('2026-11-25'))],
  ['the Journal rebuilt', async (ledger) => void (await ledger.host.call('rebuildJournal', {}))],
];

/** So many calls of the purge, spread over those that write, which come after a third of them. */
const callsToBreak = (total: number, shift: number): number[] =>
  Array.from({ length: 5 }, (_, index) => Math.ceil(total * (0.3 + index * 0.13)) + shift);

test.each([
  ['kill', 0],
  ['killAfter', 1],
  ['throwAfter', 2],
] as const)('%s at some of its calls', { timeout: 240_000 }, async (effect, shift) => {
  const ledger = await oldLedger();
  const before = { texts: allTexts(ledger), figures: await figures(ledger), levels: levels(ledger) };
  const whole = await ledger.fork();
  whole.host.resetCalls();
  await whole.host.call('purge', ARGUMENT);
  const { total } = whole.host.calls();
  const left = JSON.stringify(whole.host.sent());
  const carriedOn = new Set<string>();
  for (const nth of callsToBreak(total, shift)) {
    const [way, carryOn] = WAYS[(nth + shift) % WAYS.length] ?? WAYS[0];
    const where = `${effect} at call ${nth} of ${total}, ${way}`;
    const one = await ledger.fork();
    one.host.setFaults([{ method: '*', nth, effect }]);
    await one.host.call('purge', ARGUMENT).catch(() => null);
    one.host.setFaults([]);
    const { isUnfinished, customers } = await shown(one);
    const isBefore = !isUnfinished && customers.length === 2;
    if (isBefore) expect(allTexts(one), where).toBe(before.texts);
    if (isUnfinished) {
      carriedOn.add(way);
      // Nothing is written in the Journal meanwhile, and everyone is told why.
      const refused = await ask(one.host, 'recordCall', { invoice: 'F-1', result: 'reached' });
      expect(refused, where).toMatchObject({ refused: expect.stringMatching(/effacement .* interrompu/) });
      await carryOn(one);
    }
    expect((await shown(one)).isUnfinished, where).toBe(false);
    if (!isBefore) expect(allTexts(one), where).not.toMatch(PERSONAL);
    one.host.setNow('2026-11-24T11:00');
    expect(await figures(one), where).toEqual(before.figures);
    expect(levels(one).slice(0, before.levels.length), where).toEqual(before.levels);
    await one.day('2026-11-26');
    const again = one.host.sent().filter(({ to }) => /alpha|quentin/.test(JSON.stringify(to)));
    expect(again, where).toEqual(
      whole.host.sent().filter(({ to }) => /alpha|quentin/.test(JSON.stringify(to))),
    );
  }
  expect(carriedOn.size).toBeGreaterThan(0);
  expect(JSON.parse(left).length).toBeGreaterThan(2);
});
