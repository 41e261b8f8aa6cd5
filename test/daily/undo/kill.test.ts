import { expect, test } from 'vitest';
import { journalOf, levelsSent } from '../../simulation/journal';
import type { Ledger } from '../../simulation/world';
import { busyLedger, TODAY } from './busy-ledger';
import { type Argument, effects, stepsOf, undone } from './doing';

/* Whatever service call an undo dies at, nothing leaves twice, no payment is hidden, and asking again does the rest. */

const message = async (ledger: Ledger, customer: string): Promise<string> => {
  const { sent, awaitingApproval, uncertain } = await ledger.dryRun();
  return [...sent, ...awaitingApproval, ...uncertain].find((one) => one.customer === customer)?.key ?? '';
};

const ACTIONS: readonly [string, string, (ledger: Ledger) => Promise<Argument>][] = [
  [
    'a payment that carried another',
    'recordPayment',
    async () => ({ invoice: 'F-9', amount: '70.00', date: TODAY }),
  ],
  [
    'a promise on the telephone',
    'recordCall',
    async () => ({ invoice: 'F-5', result: 'promise', date: '2026-12-01' }),
  ],
  [
    'a takeover put off',
    'decideTakeover',
    async () => ({ customer: 'Delta', choice: 'hold', date: '2026-12-20' }),
  ],
  [
    'an uncertain message found',
    'settle',
    async (ledger) => ({ key: await message(ledger, 'Delta'), sent: true }),
  ],
  ['an approval', 'approve', async (ledger) => ({ key: await message(ledger, 'Bravo') })],
];

/** The calls that write come last: one before them and two of them, others at each seed. */
const callsToKill = (total: number): number[] => {
  const seed = Number(process.env.FAST_CHECK_SEED);
  return [Math.floor(total / 3), total - 1 - (seed % 6), total - 7 - (seed % 5)];
};

const said = async (ledger: Ledger): Promise<string[]> =>
  (await ledger.explain()).map((row) => JSON.stringify([row.row, row.openAmount, row.status, row.reason]));

/** Levels that left, by the message Gmail took: a level that left twice would be there twice. */
const levelsOf = (ledger: Ledger): string[] =>
  levelsSent(journalOf(ledger))
    .filter(({ detail }) => detail.startsWith('id='))
    .map(({ key }) => key);

test.each(ACTIONS)('%s', { timeout: 240_000 }, async (_, name, argumentFor) => {
  const ledger = await busyLedger();
  const before = await said(ledger);
  const steps = await stepsOf(ledger, name, await argumentFor(ledger));
  const whole = await ledger.fork();
  whole.host.resetCalls();
  expect(await undone(whole, steps)).not.toMatch(/^refused/);
  const { total } = whole.host.calls();
  expect(await said(whole)).toEqual(before);
  const undoneDay = effects(await whole.day(TODAY));
  const doneDay = effects(await (await ledger.fork()).day(TODAY));
  for (const [index, nth] of callsToKill(total).entries()) {
    const effect = index % 2 === 0 ? 'kill' : 'killAfter';
    const where = `${effect} at call ${nth} of ${total}`;
    const one = await ledger.fork();
    one.host.setFaults([{ method: '*', nth, effect }]);
    await undone(one, steps);
    one.host.setFaults([]);
    const again = await one.fork();
    expect(await undone(again, steps), where).not.toMatch(/^refused(?!.*déjà annulé)/);
    expect(await said(again), where).toEqual(before);
    // Asked for no more, what leaves is what one or the other would have sent, or less: a row that cannot be told is held.
    const allowed = [...undoneDay.sent, ...doneDay.sent].map((notice) => JSON.stringify(notice));
    const { sent } = effects(await one.day(TODAY));
    expect(allowed, where).toEqual(expect.arrayContaining(sent.map((notice) => JSON.stringify(notice))));
    await one.day('2026-11-24');
    const levels = levelsOf(one);
    expect(levels, where).toEqual([...new Set(levels)]);
    // What may have left to Delta already is not sent again.
    expect(
      one.host.sent().filter(({ to }) => to.includes('compta@delta.example')),
      where,
    ).toHaveLength(1);
  }
});
