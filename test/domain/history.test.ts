import { describe, expect, test } from 'vitest';
import { detailValue } from '../../src/domain/detail';
import { entriesByNumber, entriesOfRow, historyOf } from '../../src/domain/history';
import { day, type JournalLine, journal } from './sample-book';

const one = (...lines: JournalLine[]) => historyOf(journal(...lines));

describe('levels', () => {
  test('a level is closed the day its message left', () => {
    const history = one({ on: '2026-11-02', state: 'reserved' }, { on: '2026-11-02' });
    expect(history.closedLevels.get(1)).toEqual({ how: 'sent', step: 'Relance 1', on: '2026-11-02' });
    expect(history.lastContactOn).toBe('2026-11-02');
    expect(history.uncertain).toBeNull();
  });

  test('a mere mention is a contact and closes nothing', () => {
    const history = one({ on: '2026-11-02', rank: null, step: 'Relance 2' });
    expect(history.closedLevels.size).toBe(0);
    expect(history.lastContactOn).toBe('2026-11-02');
  });

  test('the reminder before the due date is a contact and no level', () => {
    const history = one({ on: '2026-10-23', rank: 0 });
    expect(history.closedLevels.size).toBe(0);
    expect(history.preDueSentOn).toBe('2026-10-23');
    expect(history.lastContactOn).toBe('2026-10-23');
  });

  test('a level set aside counts from that day, and is no contact', () => {
    const history = one({ on: '2026-11-05', state: 'waived' });
    expect(history.closedLevels.get(1)).toMatchObject({ how: 'waived', on: '2026-11-05' });
    expect(history.lastContactOn).toBeNull();
  });

  test('a level done before the product counts from the day it was done', () => {
    const history = one({ on: '2026-11-24', state: 'takenOver', detail: 'date=2026-09-10' });
    expect(history.closedLevels.get(1)).toMatchObject({ how: 'takenOver', on: '2026-09-10' });
  });

  test('the level is the one of the Journal, whatever its step is called now', () => {
    const history = one({ on: '2026-11-02', rank: 2, step: 'Deuxième rappel' });
    expect([...history.closedLevels.keys()]).toEqual([2]);
  });
});

describe('attempts', () => {
  test('a reservation without an end may have left', () => {
    const history = one({ on: '2026-11-02', state: 'reserved' });
    expect(history.uncertain).toEqual({ on: '2026-11-02', message: 'M-F-12-1', step: 'Relance 1' });
    expect(history.closedLevels.size).toBe(0);
  });

  test('a released reservation leaves no trace', () => {
    const history = one({ on: '2026-11-02', state: 'reserved' }, { on: '2026-11-02', state: 'released' });
    expect(history).toMatchObject({ uncertain: null, lastContactOn: null, failures: null });
  });

  test('a retry under the same key is another attempt', () => {
    const history = one(
      { on: '2026-11-02', state: 'reserved' },
      { on: '2026-11-02', state: 'failed', detail: 'réponse=Invalid email' },
      { on: '2026-11-03', state: 'reserved' },
      { on: '2026-11-03' },
    );
    expect(history.closedLevels.get(1)?.on).toBe('2026-11-03');
    expect(history.failures).toBeNull();
  });

  test('refusals are counted by address, with the last answer', () => {
    const failed = (on: string, recipient: string) => [
      { on, recipient, state: 'reserved' as const },
      { on, recipient, state: 'failed' as const, detail: `réponse=non ${on} · réf=R-1` },
    ];
    const twice = one(...failed('2026-11-02', 'a@x.example'), ...failed('2026-11-03', 'a@x.example'));
    expect(twice.failures).toMatchObject({ count: 2, on: '2026-11-03', answer: 'non 2026-11-03' });
    const corrected = one(
      ...failed('2026-11-02', 'a@x.example'),
      ...failed('2026-11-03', 'a@x.example'),
      ...failed('2026-11-04', 'b@x.example'),
    );
    expect(corrected.failures).toMatchObject({ count: 1, recipient: 'b@x.example' });
  });

  test('an uncertain attempt settled late keeps the day it was made', () => {
    const uncertain = [
      { on: '2026-11-02', state: 'reserved' as const },
      { on: '2026-11-03', state: 'uncertain' as const },
    ];
    expect(one(...uncertain).uncertain?.on).toBe('2026-11-02');
    const left = one(...uncertain, { on: '2026-11-10' });
    expect(left).toMatchObject({ uncertain: null, lastContactOn: '2026-11-02' });
    expect(left.closedLevels.get(1)?.on).toBe('2026-11-02');
    const stayed = one(...uncertain, { on: '2026-11-10', state: 'released' });
    expect(stayed).toMatchObject({ uncertain: null, lastContactOn: null });
    expect(stayed.closedLevels.size).toBe(0);
  });

  test('a message that came back reopens its level and remembers the address', () => {
    const sent = [{ on: '2026-11-02', state: 'reserved' as const }, { on: '2026-11-02' }];
    const bounced = one(...sent, { on: '2026-11-04', state: 'bounced' });
    expect(bounced.closedLevels.size).toBe(0);
    expect(bounced.lastContactOn).toBeNull();
    expect(bounced.bounced).toEqual({ on: '2026-11-04', recipient: 'compta@dupont.example' });
  });

  test('a later success forgets the address that refused', () => {
    const history = one(
      { on: '2026-11-02', state: 'reserved' },
      { on: '2026-11-02' },
      { on: '2026-11-04', state: 'bounced' },
      { on: '2026-11-05', state: 'reserved', recipient: 'new@dupont.example' },
      { on: '2026-11-05', recipient: 'new@dupont.example' },
    );
    expect(history.bounced).toBeNull();
    expect(history.closedLevels.get(1)?.on).toBe('2026-11-05');
  });
});

describe('what a person decided', () => {
  test('a postponement, an approval, a call and the choice to chase are kept', () => {
    const history = one(
      { on: '2026-11-02', state: 'postponed', detail: 'jusque=2026-11-30' },
      { on: '2026-11-03', state: 'approved', rank: 3, detail: 'montant=1200.00' },
      { on: '2026-11-04', state: 'called', rank: 0 },
      { on: '2026-11-05', state: 'chosenToChase', rank: null },
    );
    expect(history.postponedUntil.get(1)).toEqual({ until: '2026-11-30', message: 'M-F-12-1' });
    expect(history.approvals.get(3)).toMatchObject({ message: 'M-F-12-3', detail: 'montant=1200.00' });
    expect(history.calledOn).toBe('2026-11-04');
    expect(history.chosenToChase).toBe(true);
    expect(history.closedLevels.size).toBe(0);
  });

  test('the last of two approvals or postponements counts', () => {
    const history = one(
      { on: '2026-11-02', state: 'postponed', detail: 'jusque=2026-11-30' },
      { on: '2026-11-03', state: 'postponed', detail: 'jusque=2026-11-10' },
      { on: '2026-11-03', state: 'approved', detail: 'montant=1.00' },
      { on: '2026-11-04', state: 'approved', detail: 'montant=2.00' },
    );
    expect(history.postponedUntil.get(1)?.until).toBe('2026-11-10');
    expect(history.approvals.get(1)?.detail).toBe('montant=2.00');
  });
});

describe('which lines speak of which row', () => {
  test('one « seen » line names many invoices, and says since when they are known', () => {
    const groups = entriesByNumber(
      journal(
        { on: '2026-11-02', state: 'seen', invoice: '', rank: null, detail: 'F-1 | F-2 | F-3' },
        { on: '2026-11-09', invoice: 'f-2' },
      ),
    );
    expect([...groups.keys()]).toEqual(['F-1', 'F-2', 'F-3']);
    expect(historyOf(groups.get('F-2') ?? []).firstSeenOn).toBe('2026-11-02');
    expect(historyOf(groups.get('F-9') ?? []).firstSeenOn).toBeNull();
  });

  const october = day('2026-10-31');
  const november = day('2026-11-30');
  const lines = journal(
    { on: '2026-11-02', key: 'F-12@2026-10-31#1' },
    { on: '2026-12-02', key: 'F-12@2026-11-30#1' },
    { on: '2026-12-03', key: 'F-12#', rank: null },
  );
  const numbersFor = (dueOn: ReturnType<typeof day>, ...dueDates: ReturnType<typeof day>[]) =>
    entriesOfRow(lines, dueOn, new Set(dueDates)).map((entry) => entry.number);

  test('each instalment has its own lines, and those that name none', () => {
    expect(numbersFor(october, october, november)).toEqual([1, 3]);
    expect(numbersFor(november, october, november)).toEqual([2, 3]);
  });

  test('after a due date was changed its lines speak of every row of that number', () => {
    const december = day('2026-12-31');
    expect(numbersFor(december, december, november)).toEqual([1, 3]);
    expect(numbersFor(november, december, november)).toEqual([1, 2, 3]);
  });
});

test('a detail is read by name, to its end', () => {
  const detail = 'id=18c · réf=R-2026-0193 · objet=Facture F-12 = rappel';
  expect(detailValue(detail, 'réf')).toBe('R-2026-0193');
  expect(detailValue(detail, 'objet')).toBe('Facture F-12 = rappel');
  expect(detailValue(detail, 'fil')).toBe('');
});
