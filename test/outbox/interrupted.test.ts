import { describe, expect, test } from 'vitest';
import { historyOf } from '../../src/domain/history';
import { openReservations, settleInterrupted } from '../../src/outbox/settle';
import { FakeOutbox, Killed, parcel } from './fakes';

const PARCELS = [parcel('F-1', 'F-9'), parcel('F-2'), parcel('F-3')];
const ROWS = ['F-1', 'F-9', 'F-2', 'F-3'];

/** The next run settles what the killed one left, with what is kept outside the sheet. */
function settle(outbox: FakeOutbox, memory = outbox.memory) {
  const ends = settleInterrupted(openReservations(outbox.journal), memory);
  outbox.append(ends);
  return ends;
}

const lastState = (outbox: FakeOutbox, invoice: string): string =>
  outbox.journal.filter((entry) => entry.invoice === invoice).at(-1)?.state ?? 'nothing';

/** A run that dies at its `nth` effect, before or after it takes place. */
function killedAt(nth: number, when: 'before' | 'after'): FakeOutbox {
  const outbox = new FakeOutbox();
  let count = 0;
  const strike = (): void => {
    count += 1;
    if (count === nth) throw new Killed();
  };
  // A kill cannot be caught: whatever the run does next has no effect.
  let dead = false;
  outbox.at = () => {
    if (dead) throw new Killed();
    try {
      if (when === 'before') strike();
    } catch (error) {
      dead = true;
      throw error;
    }
  };
  outbox.after = () => {
    if (dead) throw new Killed();
    try {
      if (when === 'after') strike();
    } catch (error) {
      dead = true;
      throw error;
    }
  };
  try {
    outbox.run(PARCELS);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  outbox.at = () => {};
  outbox.after = () => {};
  return outbox;
}

const EFFECTS = (() => {
  const whole = new FakeOutbox();
  whole.run(PARCELS);
  return whole.effects.length;
})();
const EVERY_KILL = Array.from({ length: EFFECTS }, (_, index) => index + 1).flatMap((nth) =>
  (['before', 'after'] as const).map((when) => [nth, when] as const),
);

describe('killed at any effect', () => {
  test.each(EVERY_KILL)('effect %i, %s it', (nth, when) => {
    const outbox = killedAt(nth, when);
    settle(outbox);
    const left = new Set(outbox.sent.map(({ message }) => message.replace('mime M-', '')));
    for (const invoice of ['F-1', 'F-2', 'F-3']) {
      const state = lastState(outbox, invoice);
      // What left is known to have left, or is shown as uncertain; what did not leave is never said to have left.
      expect([
        invoice,
        left.has(invoice) ? ['sent', 'uncertain'] : ['nothing', 'released', 'uncertain'],
      ]).toEqual([invoice, expect.arrayContaining([state])]);
    }
    const uncertain = ROWS.filter((invoice) => lastState(outbox, invoice) === 'uncertain');
    expect(
      new Set(uncertain.map((invoice) => (invoice === 'F-9' ? 'F-1' : invoice))).size,
    ).toBeLessThanOrEqual(1);
    expect(openReservations(outbox.journal)).toEqual([]);
  });

  test.each(EVERY_KILL)('effect %i, %s it: without its memory nothing is sent again', (nth, when) => {
    const outbox = killedAt(nth, when);
    settle(outbox, null);
    for (const { message } of outbox.sent)
      expect(['sent', 'uncertain']).toContain(lastState(outbox, message.replace('mime M-', '')));
  });
});

describe('what the next run knows', () => {
  test('what had ended keeps its answer and its detail', () => {
    const outbox = killedAt(7, 'before');
    expect(settle(outbox)[0]).toMatchObject({
      state: 'sent',
      key: 'F-1#1',
      thread: 'fil',
      detail: 'id=id mime M-F-1 · réf=R · objet=M-F-1',
    });
  });

  test("another run's memory says nothing of this one's", () => {
    const outbox = killedAt(7, 'before');
    const stranger = outbox.memory && { ...outbox.memory, run: 'passage-0' };
    expect(settle(outbox, stranger).map((entry) => entry.state)).toEqual(Array(4).fill('uncertain'));
  });

  test('a failure that was not written is a failure, an uncertain one stays so', () => {
    const outbox = killedAt(3, 'before');
    const memory = {
      run: 'passage-1',
      inFlight: null,
      concluded: false,
      ended: [
        { message: 'M-F-1', end: 'failed' as const, text: 'Invalid email' },
        { message: 'M-F-2', end: 'uncertain' as const, text: 'timed out' },
      ],
    };
    expect(settle(outbox, memory).map((entry) => [entry.invoice, entry.state])).toEqual([
      ['F-1', 'failed'],
      ['F-9', 'failed'],
      ['F-2', 'uncertain'],
      ['F-3', 'released'],
    ]);
    expect(outbox.journal.find((entry) => entry.state === 'failed')?.detail).toBe(
      'réponse=Invalid email · réf=R-2026-0001',
    );
  });

  test('an uncertain one keeps its visible reference, to be searched in the Sent folder', () => {
    const outbox = killedAt(5, 'before');
    const uncertain = settle(outbox).find((entry) => entry.state === 'uncertain');
    expect(uncertain?.detail).toContain('réf=R-2026-0001');
  });

  test('and its level is neither sent nor free', () => {
    const outbox = killedAt(5, 'after');
    settle(outbox);
    const history = historyOf(outbox.journal.filter((entry) => entry.invoice === 'F-1'));
    expect(history.uncertain?.message).toBe('M-F-1');
    expect(history.closedLevels.size).toBe(0);
  });
});

describe('open reservations', () => {
  test('are those without an end', () => {
    const outbox = killedAt(3, 'before');
    expect(openReservations(outbox.journal).map((entry) => entry.key)).toEqual([
      'F-1#1',
      'F-9#',
      'F-2#1',
      'F-3#1',
    ]);
  });

  test('a second reservation under the same keys is another attempt', () => {
    const outbox = killedAt(3, 'before');
    settle(outbox);
    outbox.run([parcel('F-1')], 'passage-2');
    expect(openReservations(outbox.journal)).toEqual([]);
    expect(lastState(outbox, 'F-1')).toBe('sent');
  });

  test('a person’s note on the same message ends nothing', () => {
    const outbox = killedAt(3, 'before');
    const [line] = outbox.journal;
    if (line) outbox.append([{ ...line, state: 'approved' }]);
    expect(openReservations(outbox.journal)).toHaveLength(4);
  });
});
