import { describe, expect, test } from 'vitest';
import { historyOf } from '../../src/domain/history';
import type { JournalEntry } from '../../src/domain/model';
import { linesBefore, standingEntries } from '../../src/domain/withdrawal';
import { type JournalLine, journal } from './sample-book';

const standing = (...lines: JournalLine[]): readonly JournalEntry[] => standingEntries(journal(...lines));
const states = (...lines: JournalLine[]): string[] => standing(...lines).map(({ state }) => state);

const ON = '2026-11-24';
const takesBack = (line: number, more: Partial<JournalLine> = {}): JournalLine => ({
  on: ON,
  state: 'withdrawn',
  detail: `ligne=${line}`,
  ...more,
});

describe('a line taken back', () => {
  test('counts for nothing, nor does the line that takes it back', () => {
    expect(states({ on: ON, state: 'seen' }, { on: ON, state: 'waived' }, takesBack(2))).toEqual(['seen']);
    const entries = standing({ on: ON, state: 'waived' }, takesBack(1));
    expect(historyOf(entries)).toEqual(historyOf([]));
  });

  test('leaves what stood before it', () => {
    const entries = standing(
      { on: ON, state: 'postponed', detail: 'jusque=2026-11-30' },
      { on: ON, state: 'postponed', detail: 'jusque=2026-12-07' },
      takesBack(2),
    );
    expect(historyOf(entries).postponedUntil.get(1)?.until).toBe('2026-11-30');
  });

  test('may be noted again, and taken back again', () => {
    const lines: JournalLine[] = [{ on: ON, state: 'approved' }, takesBack(1), { on: ON, state: 'approved' }];
    expect(states(...lines)).toEqual(['approved']);
    expect(states(...lines, takesBack(3))).toEqual([]);
  });

  test('of a bounce, the message counts as sent again', () => {
    const lines: JournalLine[] = [{ on: ON }, { on: ON, state: 'bounced' }, takesBack(2)];
    expect(historyOf(standing(...lines)).closedLevels.get(1)?.how).toBe('sent');
  });
});

describe('an answer about an uncertain message, taken back, leaves it uncertain', () => {
  test.each(['sent', 'released'] as const)('%s', (state) => {
    const lines: JournalLine[] = [
      { on: ON, state: 'reserved' },
      { on: ON, state: 'uncertain' },
      { on: ON, state },
      takesBack(3),
    ];
    expect(historyOf(standing(...lines)).uncertain).not.toBeNull();
    // Answered otherwise, and that taken back too.
    const again: JournalLine[] = [...lines, { on: ON, state: 'released' }, takesBack(5)];
    expect(historyOf(standing(...again)).uncertain).not.toBeNull();
  });
});

describe('what a person noted may be taken back, and counts for nothing then', () => {
  test.each([
    'approved',
    'postponed',
    'waived',
    'called',
    'takenOver',
    'chosenToChase',
    'posted',
    'edited',
    'drafted',
    'bounced',
    'legalEvent',
    'claimWaived',
  ] as const)('%s', (state) =>
    expect(states({ on: ON, state: 'reserved' }, { on: ON, state }, takesBack(2))).toEqual(['reserved']),
  );
});

describe('an answer is about the attempt just before it', () => {
  const uncertain: JournalLine[] = [
    { on: ON, state: 'reserved' },
    { on: ON, state: 'uncertain' },
  ];

  test('whatever a person noted of that message in between', () =>
    expect(states(...uncertain, { on: ON, state: 'edited' }, { on: ON }, takesBack(4))).toEqual([
      'reserved',
      'uncertain',
      'edited',
    ]));

  test.each(['reserved', 'sent', 'failed', 'released', 'bounced'] as const)(
    'once it is « %s », that the message left is a fact',
    (state) =>
      expect(states(...uncertain, { on: ON, state }, { on: ON }, takesBack(4))).toEqual([
        'reserved',
        'uncertain',
        state,
        'sent',
      ]),
  );

  test.each(['reserved', 'failed', 'uncertain', 'seen'] as const)('« %s » is no answer', (state) =>
    expect(states(...uncertain, { on: ON, state }, takesBack(3))).toEqual(['reserved', 'uncertain', state]),
  );
});

test('the lines before one are those of its notice, in its message', () => {
  const entries = journal(
    { on: ON, state: 'reserved' },
    { on: ON, state: 'reserved', rank: 2 },
    { on: ON, state: 'reserved', message: 'M-other' },
    { on: ON, state: 'uncertain' },
    { on: ON, state: 'released' },
    { on: ON, state: 'waived' },
  );
  const of = (number: number) =>
    entries.filter((one) => one.number === number).flatMap((one) => linesBefore(one, entries));
  expect(of(5).map(({ number, state }) => `${number} ${state}`)).toEqual(['1 reserved', '4 uncertain']);
  expect(of(1)).toEqual([]);
});

describe('what cannot be taken back stays', () => {
  test.each(['seen', 'reserved', 'sent', 'failed', 'uncertain', 'released'] as const)('%s', (state) => {
    expect(states({ on: ON, state }, takesBack(1))).toEqual([state]);
    expect(states({ on: ON, state: 'reserved' }, { on: ON, state }, takesBack(2))).toEqual([
      'reserved',
      state,
    ]);
  });

  test.each([
    ['of another notice', { rank: 2, message: 'M-F-12-1' }],
    ['of another invoice', { invoice: 'F-13', message: 'M-F-12-1' }],
    ['of another message', { message: 'M-other' }],
    ['that is to come', { detail: 'ligne=3' }],
    ['that is not there', { detail: 'ligne=99' }],
    ['that is not named', { detail: '' }],
  ])('a line %s', (_, more) => {
    const lines: JournalLine[] = [{ on: ON, state: 'waived' }, takesBack(1, more)];
    expect(states(...lines, { on: ON, state: 'approved' })).toEqual(['waived', 'approved']);
  });
});
