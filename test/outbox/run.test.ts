import { describe, expect, test } from 'vitest';
import { SendFault } from '../../src/outbox/ports';
import { type Effect, FakeOutbox, parcel, sealed } from './fakes';

type Blame = ConstructorParameters<typeof SendFault>;
const fault = (certainty: Blame[0], cause: Blame[1], message = 'Refusé') =>
  new SendFault(certainty, cause, message);

/** Throws once, at the first message that contains this. */
function refuseOnce(outbox: FakeOutbox, part: string, thrown: unknown): void {
  const answer = outbox.send;
  let done = false;
  outbox.send = (message, threadId) => {
    if (!done && message.includes(part)) {
      done = true;
      throw thrown;
    }
    return answer(message, threadId);
  };
}

const statesOf = (outbox: FakeOutbox, invoice: string): string[] =>
  outbox.journal.filter((entry) => entry.invoice === invoice).map((entry) => entry.state);

describe('the order of effects', () => {
  test('everything is reserved before anything leaves, and each send stands between two saves', () => {
    const outbox = new FakeOutbox();
    outbox.run([parcel('F-1', 'F-9'), parcel('F-2')]);
    expect(outbox.story()).toEqual([
      'memory: in flight none, ended none',
      'journal: F-1 reserved, F-9 reserved, F-2 reserved',
      'seal: M-F-1 R-2026-0001',
      'memory: in flight M-F-1, ended none',
      'send: mime M-F-1',
      'memory: in flight none, ended M-F-1 sent',
      'seal: M-F-2 R-2026-0003',
      'memory: in flight M-F-2, ended M-F-1 sent',
      'send: mime M-F-2',
      'memory: in flight none, ended M-F-1 sent M-F-2 sent',
      'journal: F-1 sent, F-9 sent, F-2 sent',
      'memory: in flight none, ended none',
    ]);
  });

  test('nothing to send touches nothing', () => {
    const outbox = new FakeOutbox();
    expect(outbox.run([])).toEqual([]);
    expect(outbox.effects).toEqual([]);
  });

  test('a long run writes its results before its memory grows too big for a property', () => {
    const outbox = new FakeOutbox();
    let longest = 0;
    outbox.at = () => {
      longest = Math.max(longest, Buffer.byteLength(JSON.stringify(outbox.memory ?? '')));
    };
    // As heavy as a message with a letter: a long subject, a fingerprint, a file's name.
    outbox.seal = (one) =>
      sealed(one, {
        detail: `objet=${'é'.repeat(200)} · empreinte=${'0'.repeat(64)}`,
        document: 'x'.repeat(80),
      });
    outbox.run(Array.from({ length: 45 }, (_, index) => parcel(`F-${index}`)));
    expect(outbox.sent).toHaveLength(45);
    expect(longest).toBeLessThan(8000);
    expect(outbox.effects.filter((effect: Effect) => effect.what === 'journal').length).toBeGreaterThan(4);
  });

  test('each parcel has its own visible reference, the number of its first line', () => {
    const outbox = new FakeOutbox();
    outbox.append([{ ...blank, invoice: 'F-0' }]);
    outbox.run([parcel('F-1', 'F-9'), parcel('F-2')]);
    const references = outbox.journal
      .filter((entry) => entry.state === 'reserved')
      .map((entry) => entry.detail);
    expect(references).toEqual([
      'passage=passage-1 · réf=R-2026-0002',
      'passage=passage-1 · réf=R-2026-0002',
      'passage=passage-1 · réf=R-2026-0004',
    ]);
  });
});

const blank = {
  key: '',
  customer: '',
  invoice: '',
  step: '',
  rank: null,
  state: 'seen' as const,
  recipient: '',
  message: '',
  thread: '',
  document: '',
  by: '',
  detail: '',
};

describe('what is written of a message that left', () => {
  test("Gmail's ids, and the detail of what it said", () => {
    const outbox = new FakeOutbox();
    const [outcome] = outbox.run([parcel('F-1')]);
    expect(outcome).toMatchObject({ kind: 'sent', answer: { id: 'id mime M-F-1' } });
    expect(outbox.journal.at(-1)).toMatchObject({
      state: 'sent',
      key: 'F-1#1',
      rank: 1,
      step: 'Relance 1',
      recipient: 'f-1@example.fr',
      message: 'M-F-1',
      thread: 'fil',
      by: 'moi@example.fr',
      detail: 'id=id mime M-F-1 · réf=R · objet=M-F-1',
    });
  });

  test('an invoice that was settled meanwhile and is not cited is released', () => {
    const outbox = new FakeOutbox();
    outbox.seal = (one) => sealed(one, { lineKeys: ['F-1#1'] });
    outbox.run([parcel('F-1', 'F-9')]);
    expect(statesOf(outbox, 'F-1')).toEqual(['reserved', 'sent']);
    expect(statesOf(outbox, 'F-9')).toEqual(['reserved', 'released']);
  });
});

describe('what does not leave', () => {
  test('withdrawn on the rows read again: released, with the reason, and the others leave', () => {
    const outbox = new FakeOutbox();
    outbox.seal = (one) =>
      one.key === 'M-F-1' ? { withdrawn: 'Réglée le 24/11/2026.', cause: 'changed' as const } : sealed(one);
    const outcomes = outbox.run([parcel('F-1'), parcel('F-2')]);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['withdrawn', 'sent']);
    expect(statesOf(outbox, 'F-1')).toEqual(['reserved', 'released']);
    expect(outbox.sent.map(({ message }) => message)).toEqual(['mime M-F-2']);
    expect(outbox.journal.find((entry) => entry.state === 'released')?.detail).toBe(
      'motif=Réglée le 24/11/2026.',
    );
  });

  test('one bad address fails alone', () => {
    const outbox = new FakeOutbox();
    refuseOnce(outbox, 'M-F-1', fault('notSent', 'address', 'Invalid email: f-1'));
    const outcomes = outbox.run([parcel('F-1'), parcel('F-2')]);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['failed', 'sent']);
    expect(statesOf(outbox, 'F-1')).toEqual(['reserved', 'failed']);
    expect(outbox.journal.find((entry) => entry.state === 'failed')?.detail).toContain(
      'réponse=Invalid email: f-1',
    );
  });

  test.each([
    ['an answer that was lost', fault('unknown', 'other', 'timed out')],
    ['any exception that is not understood', new TypeError('boom')],
    ['something thrown that is not an error', 'boom'],
  ])('%s is uncertain, never tried again, and the others leave', (_, thrown) => {
    const outbox = new FakeOutbox();
    refuseOnce(outbox, 'M-F-1', thrown);
    const outcomes = outbox.run([parcel('F-1'), parcel('F-2')]);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['uncertain', 'sent']);
    expect(statesOf(outbox, 'F-1')).toEqual(['reserved', 'uncertain']);
    expect(outbox.sent.map(({ message }) => message)).toEqual(['mime M-F-2']);
  });

  test.each(['quota', 'permission'] as const)('%s ends the sending, and blames no message', (cause) => {
    const outbox = new FakeOutbox();
    refuseOnce(outbox, 'M-F-2', fault('notSent', cause));
    const outcomes = outbox.run([parcel('F-1'), parcel('F-2'), parcel('F-3')]);
    expect(outcomes.map((outcome) => [outcome.kind, 'why' in outcome ? outcome.why : ''])).toEqual([
      ['sent', ''],
      ['postponed', cause],
      ['postponed', cause],
    ]);
    expect(statesOf(outbox, 'F-2')).toEqual(['reserved', 'released']);
    expect(statesOf(outbox, 'F-3')).toEqual(['reserved', 'released']);
    expect(outbox.effects.filter((effect) => effect.what === 'seal')).toHaveLength(2);
  });

  test('a quota that may have let the message through is no stop: it is uncertain', () => {
    const outbox = new FakeOutbox();
    refuseOnce(outbox, 'M-F-1', fault('unknown', 'quota'));
    expect(outbox.run([parcel('F-1'), parcel('F-2')]).map((outcome) => outcome.kind)).toEqual([
      'uncertain',
      'sent',
    ]);
  });

  test('no time left: the rest is released, and its rows are not even read', () => {
    const outbox = new FakeOutbox();
    outbox.hasTime = () => outbox.sent.length < 1;
    const outcomes = outbox.run([parcel('F-1'), parcel('F-2'), parcel('F-3')]);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['sent', 'postponed', 'postponed']);
    expect(statesOf(outbox, 'F-3')).toEqual(['reserved', 'released']);
    expect(outbox.effects.filter((effect) => effect.what === 'seal')).toHaveLength(1);
  });
});

describe('a thread that Gmail does not know any more', () => {
  const threaded = (outbox: FakeOutbox) => {
    outbox.seal = (one) => sealed(one, { threadId: 'ancien' });
  };

  test('the message leaves outside it, once', () => {
    const outbox = new FakeOutbox();
    threaded(outbox);
    refuseOnce(outbox, 'M-F-1', fault('notSent', 'thread', 'Requested entity was not found'));
    expect(outbox.run([parcel('F-1')]).map((outcome) => outcome.kind)).toEqual(['sent']);
    expect(outbox.sent).toEqual([{ message: 'mime M-F-1 hors fil', threadId: null }]);
  });

  test('a second refusal fails', () => {
    const outbox = new FakeOutbox();
    threaded(outbox);
    outbox.send = () => {
      throw fault('notSent', 'thread');
    };
    expect(outbox.run([parcel('F-1')]).map((outcome) => outcome.kind)).toEqual(['failed']);
  });

  test('a doubt about it is no leave to send again', () => {
    const outbox = new FakeOutbox();
    threaded(outbox);
    let tries = 0;
    outbox.send = () => {
      tries += 1;
      throw fault('unknown', 'thread');
    };
    expect(outbox.run([parcel('F-1')]).map((outcome) => outcome.kind)).toEqual(['uncertain']);
    expect(tries).toBe(1);
  });
});
