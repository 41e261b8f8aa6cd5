import { beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from '../../local/host';
import { checkOnce, DAY, dueLedger, NEXT, written } from './kill';
import { act } from './letters';
import type { Ledger } from './world';

/* « Relancer maintenant » for one message keeps what the day's run promises: it leaves once, or is shown as uncertain. */

const NOTICES = 3;
const NOW = `${DAY}T10:00`;
const EVERY = 41;
const EFFECTS = ['kill', 'killAfter', 'throw', 'throwAfter'] as const;

let key = '';
let calls = 0;

/** The message of one of three customers, who owes two invoices; the day's run has already been when `isDone`. */
async function ready(isDone: boolean): Promise<Ledger> {
  const ledger = await dueLedger(NOTICES);
  if (!isDone) return ledger;
  ledger.setCustomer('Client 0', 'Ne pas relancer', 'Oui');
  await ledger.day(DAY);
  ledger.setCustomer('Client 0', 'Ne pas relancer', '');
  return ledger;
}

beforeAll(async () => {
  const ledger = await ready(false);
  key = (await ledger.dryRun()).sent.find(({ customer }) => customer === 'Client 0')?.key ?? '';
  ledger.host.resetCalls();
  expect(await act(ledger, NOW, 'sendNow', { key })).toMatch(/^Relance 1 envoyée/);
  calls = ledger.host.calls().total;
});

/** Breaks the sending, asks again, lets the triggers carry on, and checks that nothing left twice. */
async function breakAndAskAgain(isDone: boolean, fault: Fault): Promise<number> {
  const ledger = await ready(isDone);
  const before = written(ledger);
  ledger.host.setFaults([fault]);
  await act(ledger, NOW, 'sendNow', { key });
  ledger.host.setFaults([]);
  // Every other time, nobody asks again: the catch-up sees to it.
  if (fault.nth % 2) await act(ledger, `${DAY}T10:05`, 'sendNow', { key });
  await ledger.catchUp(DAY, '11:00');
  await ledger.day(NEXT);
  expect(written(ledger)).toEqual(before);
  return checkOnce(ledger);
}

describe.each([
  ['before the day’s run', false],
  ['after it', true],
])('%s', (_, isDone) => {
  test.each(EFFECTS)('%s at any call', { timeout: 240_000 }, async (effect) => {
    expect(calls).toBeGreaterThan(30);
    // Each effect and each day strikes at other calls.
    const start = 1 + 2 * EFFECTS.indexOf(effect) + (isDone ? 1 : 0);
    for (let nth = start; nth <= calls; nth += EVERY) {
      try {
        const uncertain = await breakAndAskAgain(isDone, { method: '*', nth, effect });
        expect(uncertain).toBeLessThanOrEqual(2);
      } catch (error) {
        throw new Error(`${effect} at call ${nth} of ${calls}: ${String(error)}`);
      }
    }
  });

  test.each(['kill', 'killAfter', 'throwAfter'] as const)(
    '%s while Gmail takes it: nobody knows whether it left, so that it is shown and never sent again',
    async (effect) => {
      const fault = { method: 'Gmail.Users.Messages.send', nth: 1, effect };
      expect(await breakAndAskAgain(isDone, fault)).toBeGreaterThan(0);
    },
  );
});

test('killed while Gmail takes it once the day was done: the next catch-up shows it', async () => {
  const ledger = await ready(true);
  ledger.host.setFaults([{ method: 'Gmail.Users.Messages.send', nth: 1, effect: 'killAfter' }]);
  await act(ledger, NOW, 'sendNow', { key });
  ledger.host.setFaults([]);
  expect((await ledger.catchUp(DAY, '11:00'))?.uncertain).toHaveLength(1);
  expect(ledger.row('F-100').Pourquoi).toMatch(/^Envoi du 24\/11\/2026 incertain/);
  expect(await ledger.catchUp(DAY, '12:00')).toBeNull();
});
