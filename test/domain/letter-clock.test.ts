import { describe, expect, test } from 'vitest';
import type { JournalEntry } from '../../src/domain/model';
import { noticeClock, postingOf } from '../../src/domain/posting';
import { journal, SETTINGS } from './sample-book';

function posted(detail: string): JournalEntry {
  const [entry] = journal({ on: '2026-12-04', rank: 3, state: 'posted', message: 'M-3', detail });
  if (!entry) throw new Error('no line');
  return { ...entry, document: 'https://drive.example/lettre.pdf' };
}

describe('a letter as its last line tells it', () => {
  test('all that was noted, the copy by e-mail included', () => {
    const detail =
      'montant=1200.00 · délai=8 · par=e-mail · recommandé=1A 123 · postée=2026-12-03 · présentée=2026-12-12 · reçue=2026-12-14 · suite=received';
    expect(postingOf(posted(detail))).toEqual({
      message: 'M-3',
      step: 'Relance 3',
      number: '1A 123',
      postedOn: '2026-12-03',
      presentedOn: '2026-12-12',
      receivedOn: '2026-12-14',
      outcome: 'received',
      grantedDays: 8,
      hasCopy: true,
      document: 'https://drive.example/lettre.pdf',
      detail,
      notedAt: '2026-12-04T08:00',
    });
  });

  test('nothing noted: posted the day the line was written, without number, copy, time given nor outcome', () =>
    expect(postingOf(posted(''))).toMatchObject({
      number: '',
      postedOn: '2026-12-04',
      presentedOn: null,
      receivedOn: null,
      outcome: null,
      grantedDays: null,
      hasCopy: false,
    }));

  test.each(['received', 'unclaimed', 'unknown', 'refused'] as const)('what became of it: %s', (outcome) =>
    expect(postingOf(posted(`suite=${outcome}`)).outcome).toBe(outcome),
  );

  test('a word nobody knows is no outcome', () =>
    expect(postingOf(posted('suite=perdue')).outcome).toBeNull());
});

describe('the time that a formal notice gives', () => {
  const clock = (detail: string) => noticeClock(postingOf(posted(detail)), SETTINGS);

  test.each([
    [
      'eight days from its receipt, then three working days for the file',
      'délai=8 · présentée=2026-11-03 · reçue=2026-11-05',
      { from: '2026-11-05', event: 'received', deadline: '2026-11-13', fileOn: '2026-11-18' },
    ],
    [
      'fifteen days from its receipt',
      'délai=15 · reçue=2026-11-05',
      { from: '2026-11-05', event: 'received', deadline: '2026-11-20', fileOn: '2026-11-25' },
    ],
    [
      'from its first presentation, when nobody came for it',
      'délai=8 · présentée=2026-12-12 · suite=unclaimed',
      { from: '2026-12-12', event: 'presented', deadline: '2026-12-20', fileOn: '2026-12-23' },
    ],
    ['none before either is known', 'délai=8 · postée=2026-12-03', null],
    ['none for a letter that gives no time', 'présentée=2026-12-12 · reçue=2026-12-14', null],
  ])('%s', (_, detail, expected) => expect(clock(detail)).toEqual(expected));
});
