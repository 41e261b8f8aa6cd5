import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from '../../local/host';
import { breakAndCarryOn, callsOfRun, DAY, dueLedger } from './kill';

/* Invariant 6: whatever service call a run dies at, each notice leaves once or is shown as uncertain. */

const NOTICES = 12;
let calls = 0;
beforeAll(async () => {
  calls = await callsOfRun(await dueLedger(NOTICES));
});

/** So many calls of a run, spread over the whole of it: never the same ones, but those of the seed. */
function someCalls(count: number): number[] {
  const step = calls / count;
  const seed = Number(process.env.FAST_CHECK_SEED);
  const [shifts = []] = fc.sample(
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: count, maxLength: count }),
    { numRuns: 1, seed },
  );
  return shifts.map((shift, index) =>
    Math.min(calls, 1 + Math.floor((index + Math.min(shift, 0.999)) * step)),
  );
}

async function breakAt(nth: number, effect: Fault['effect'], method = '*'): Promise<number> {
  try {
    return (await breakAndCarryOn(NOTICES, { method, nth, effect })).uncertain;
  } catch (error) {
    throw new Error(
      `${effect} at call ${nth} of ${calls}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

test('the run that is broken sends a dozen messages', async () => {
  const ledger = await dueLedger(NOTICES);
  const { sent } = await ledger.day(DAY);
  expect(sent).toHaveLength(NOTICES);
  expect(calls).toBeGreaterThan(60);
});

describe.each(['kill', 'killAfter', 'throw', 'throwAfter'] as const)('invariant 6: %s', (effect) => {
  test('at sixty calls of the run', { timeout: 240_000 }, async () => {
    const uncertain = [];
    for (const nth of someCalls(60)) uncertain.push(await breakAt(nth, effect));
    // A message with two invoices makes two rows uncertain, and one death stops one message only.
    expect(Math.max(...uncertain)).toBeLessThanOrEqual(2);
  });
});
