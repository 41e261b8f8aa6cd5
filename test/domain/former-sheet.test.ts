import { expect, test } from 'vitest';
import {
  codeOf,
  decide,
  decisionOf,
  invoices,
  journal,
  messagesOf,
  plain,
  book as sampleBook,
} from './sample-book';

/* A sheet for a new year was copied with its Journal: what that Journal knows is chased by the sheet it comes from. */

const TODAY = '2026-11-24';
const lines = journal(
  { on: '2026-11-02', state: 'seen', invoice: '', rank: null, detail: 'F-1 | F-2' },
  { on: '2026-11-03', invoice: 'F-1' },
  { on: '2026-11-20', state: 'seen', invoice: '', rank: null, detail: 'F-3' },
);
const planned = (formerUntil: number, entries = lines) =>
  decide(sampleBook({ invoices: invoices({}, {}, {}), journal: entries, settings: { formerUntil } }), TODAY);

test('what the former sheet chased or saw is left to it, and asks nothing', () => {
  const plan = planned(2);
  expect(['F-1', 'F-2', 'F-3'].map((number) => codeOf(plan, number))).toEqual([
    'formerSheet',
    'formerSheet',
    'leaves',
  ]);
  expect(plain(decisionOf(plan, 'F-1').reason.sentence)).toBe(
    "Facture suivie par l'ancien classeur : c'est lui qui la relance.",
  );
  expect(messagesOf(plan)).toMatchObject([{ carried: ['F-3'], alsoListed: [] }]);
});

test('a sheet that is no copy for a new year chases all it knows', () => {
  expect(messagesOf(planned(0)).flatMap(({ carried, alsoListed }) => [...carried, ...alsoListed])).toEqual(
    expect.arrayContaining(['F-1']),
  );
});

test('a line written again after a loss still tells since when its invoice is known', () => {
  const entries = journal({
    on: TODAY,
    state: 'takenOver',
    invoice: 'F-1',
    detail: 'date=2026-11-03 · depuis=2',
  });
  const rebuilt = entries.map((entry) => ({ ...entry, number: 40 }));
  expect(codeOf(planned(30, rebuilt), 'F-1')).toBe('formerSheet');
  expect(codeOf(planned(1, rebuilt), 'F-1')).not.toBe('formerSheet');
});

test('what is paid is said to be paid', () => {
  const paid = invoices({ paid: 120_000 as never });
  const plan = decide(sampleBook({ invoices: paid, journal: lines, settings: { formerUntil: 3 } }), TODAY);
  expect(codeOf(plan, 'F-1')).toBe('paid');
});
