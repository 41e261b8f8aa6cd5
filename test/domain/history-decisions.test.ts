import { describe, expect, test } from 'vitest';
import { entriesByNumber, historyOf } from '../../src/domain/history';
import type { JournalState } from '../../src/domain/model';
import { type JournalLine, journal } from './sample-book';

/* What a person noted of an invoice, and its letters on paper. */

const one = (...lines: JournalLine[]) => historyOf(journal(...lines));

const LETTER = { rank: 3, step: 'Mise en demeure', message: 'M-3' } as const;
const letter = (on: string, state: JournalState, detail = ''): JournalLine => ({
  ...LETTER,
  on,
  state,
  detail,
});
const approved = letter('2026-12-01', 'approved', 'montant=1200.00');
const posted = letter('2026-12-04', 'posted', 'recommandé=1A 123 · postée=2026-12-03');
const RETURNED = 'postée=2026-12-03 · suite=unknown · adresse=3 place du Marché';
const returned = letter('2026-12-10', 'posted', RETURNED);

test('a message that left and nothing else: no decision, no letter', () => {
  expect(one({ on: '2026-11-02', state: 'reserved' }, { on: '2026-11-02' })).toEqual({
    firstSeenOn: '2026-11-02',
    knownSince: 1,
    closedLevels: new Map([[1, { how: 'sent', step: 'Relance 1', on: '2026-11-02' }]]),
    preDueSentOn: null,
    sentRanks: new Set([1]),
    lastContactOn: '2026-11-02',
    lastEmailOn: '2026-11-02',
    uncertain: null,
    bounced: null,
    failures: null,
    postponedUntil: new Map(),
    approvals: new Map(),
    drafts: new Map(),
    edits: new Map(),
    postings: new Map(),
    returned: null,
    calledOn: null,
    chosenOn: null,
    chosenToChase: false,
    claimWaiver: null,
    legalEvents: [],
  });
});

describe('a letter on paper', () => {
  test('posted closes its level that day, and is a contact but no e-mail', () => {
    const history = one({ on: '2026-11-02' }, approved, posted);
    expect(history.closedLevels.get(3)).toEqual({
      how: 'posted',
      step: 'Mise en demeure',
      on: '2026-12-03',
    });
    expect(history.postings.get(3)).toMatchObject({ number: '1A 123', postedOn: '2026-12-03' });
    expect(history).toMatchObject({ lastContactOn: '2026-12-03', lastEmailOn: '2026-11-02', returned: null });
    expect(history.approvals.get(3)).toMatchObject({ message: 'M-3', on: '2026-12-01' });
  });

  test('posted is the only contact where no e-mail ever left', () =>
    expect(one(approved, posted)).toMatchObject({ lastContactOn: '2026-12-03', lastEmailOn: null }));

  test('its copy by e-mail is a later contact, and leaves the level closed by the post', () => {
    const history = one(approved, posted, letter('2026-12-07', 'sent'));
    expect(history.closedLevels.get(3)).toMatchObject({ how: 'posted', on: '2026-12-03' });
    expect(history).toMatchObject({ lastContactOn: '2026-12-07', lastEmailOn: '2026-12-07' });
    expect([...history.sentRanks]).toEqual([3]);
  });

  test('that came back, unknown at the address, closes nothing and is to approve again', () => {
    const history = one(letter('2026-11-30', 'drafted'), approved, posted, returned);
    expect(history.returned).toEqual({
      on: '2026-12-10',
      step: 'Mise en demeure',
      address: '3 place du Marché',
    });
    expect([history.closedLevels.size, history.postings.size]).toEqual([0, 0]);
    expect([history.approvals.size, history.drafts.size]).toEqual([0, 0]);
  });

  test.each(['received', 'unclaimed', 'refused'])('« %s » keeps its level closed', (outcome) => {
    const history = one(approved, letter('2026-12-10', 'posted', `postée=2026-12-03 · suite=${outcome}`));
    expect(history.closedLevels.get(3)).toMatchObject({ how: 'posted', on: '2026-12-03' });
    expect(history.returned).toBeNull();
    expect(history.approvals.size).toBe(1);
  });

  test('approved again after it came back is another letter, whose copy has not left', () => {
    const copied = [approved, posted, letter('2026-12-07', 'sent'), returned];
    const again = letter('2026-12-14', 'approved');
    const history = one(...copied, again);
    expect(history).toMatchObject({ returned: null });
    expect([history.closedLevels.size, history.postings.size]).toEqual([0, 0]);
    expect(history.approvals.get(3)).toMatchObject({ on: '2026-12-14' });
    expect([...history.sentRanks]).toEqual([]);
    expect([...one(...copied, again, letter('2026-12-15', 'sent')).sentRanks]).toEqual([3]);
  });

  test('approved again while it is on its way stays posted', () => {
    const history = one(approved, posted, letter('2026-12-14', 'approved'));
    expect(history.closedLevels.get(3)).toMatchObject({ how: 'posted', on: '2026-12-03' });
  });
});

describe('a message changed by hand', () => {
  test.each([
    ['drafted', 'drafts'],
    ['edited', 'edits'],
  ] as const)('« %s » is kept, and what was approved before is to approve again', (state, kept) => {
    const change = { ...letter('2026-12-02', state, 'objet=Dernier rappel'), document: 'doc-1' };
    const history = one(approved, change);
    expect(history[kept].get(3)).toEqual({
      message: 'M-3',
      detail: 'objet=Dernier rappel',
      document: 'doc-1',
      on: '2026-12-02',
    });
    expect(history[kept === 'drafts' ? 'edits' : 'drafts'].size).toBe(0);
    expect(history.approvals.size).toBe(0);
    expect(one(change, approved).approvals.size).toBe(1);
  });
});

describe('what a person decided', () => {
  test('interest given up says by whom, when and why', () =>
    expect(
      one({ on: '2026-11-24', state: 'claimWaived', by: 'moi@example.fr', detail: 'motif=Geste commercial' })
        .claimWaiver,
    ).toEqual({ by: 'moi@example.fr', on: '2026-11-24', reason: 'Geste commercial' }));

  test.each([
    ['takenOver', 'date=2026-09-10', '2026-09-10'],
    ['takenOver', '', '2026-11-24'],
    ['waived', 'motif=Vu au téléphone · date=2026-09-10', '2026-11-24'],
  ] as const)('« %s » with « %s » counts from %s', (state, detail, on) =>
    expect(one({ on: '2026-11-24', state, detail }).closedLevels.get(1)).toEqual({
      how: state,
      step: 'Relance 1',
      on,
    }),
  );

  test('what is noted of a message that left does not undo it', () => {
    const history = one({ on: '2026-11-02' }, { on: '2026-11-03', state: 'called' });
    expect(history.closedLevels.get(1)).toMatchObject({ how: 'sent', on: '2026-11-02' });
    expect(history).toMatchObject({ calledOn: '2026-11-03', lastContactOn: '2026-11-02' });
  });

  test('a mention whose end is not known may have been read: a contact, and no doubt to settle', () =>
    expect(one({ on: '2026-11-02', state: 'reserved', rank: null })).toMatchObject({
      uncertain: null,
      lastContactOn: '2026-11-02',
    }));
});

describe('since when an invoice is known', () => {
  test('its smallest line, or the one it stands for since the Journal was rebuilt', () => {
    const lines = journal(
      { on: '2026-11-02' },
      { on: '2026-11-03' },
      { on: '2026-11-04', detail: 'depuis=2' },
    );
    expect(historyOf(lines.slice(1)).knownSince).toBe(2);
    expect(historyOf(lines.slice(2)).knownSince).toBe(2);
    expect(historyOf(lines).knownSince).toBe(1);
    expect(historyOf([]).knownSince).toBeNull();
  });

  test('a line that names no invoice speaks of none', () =>
    expect(
      entriesByNumber(
        journal({ on: '2026-11-02', invoice: '' }, { on: '2026-11-02', state: 'seen', detail: '' }),
      ).size,
    ).toBe(0));
});
