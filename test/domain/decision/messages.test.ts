import { expect, test } from 'vitest';
import { book, day, decide, invoices, type JournalLine, journal } from '../sample-book';

/** The two reminders an invoice received. */
const reminded = (invoice: string, first: string, second: string): JournalLine[] => [
  { on: first, invoice },
  { on: second, invoice, rank: 2 },
];

test.each([
  ['the first', '2026-11-12', '2026-11-16'],
  ['the second', '2026-11-16', '2026-11-12'],
])('a message waits since the day its first invoice could leave: %s', (_, older, newer) => {
  const plan = decide(
    book({
      invoices: invoices({}, { dueOn: day('2026-11-02') }),
      journal: journal(...reminded('F-1', '2026-11-02', older), ...reminded('F-2', '2026-11-03', newer)),
    }),
    '2026-11-27',
  );
  expect(
    plan.awaiting.map(({ step, since, carried }) => [step.name, since, carried.map(({ one }) => one.number)]),
  ).toEqual([['Mise en demeure', '2026-11-23', ['F-1', 'F-2']]]);
});

test('invoices due on one day stand in a message in the order of their rows', () => {
  const rows = invoices({}, {}, { dueOn: day('2026-10-30') }, {});
  const [message] = decide(book({ invoices: rows }), '2026-11-24').messages;
  expect(message?.carried.map(({ one }) => one.number)).toEqual(['F-3', 'F-1', 'F-2', 'F-4']);
});
