/** Run in a process of its own, under a time zone: prints what depends on no zone, for the test to compare. */
import { addDays, daysBetween, weekday } from '../../src/domain/civil-date';
import { isWorkingDay } from '../../src/domain/working-days';
import { everyDay } from './holidays';
import { book, day, decide, decisionOf, invoice, situation } from './sample-book';

const walk = everyDay().map((text) => {
  const date = day(text);
  const worked = [false, true].map((alsaceMoselle) => (isWorkingDay(date, { alsaceMoselle }) ? 1 : 0));
  return [addDays(date, 1), weekday(date), daysBetween(day('2024-01-01'), date), ...worked].join(' ');
});

const promised = invoice({ situation: situation('promise', '2026-11-27') });
const decisions = ['2026-03-29', '2026-10-25', '2026-12-02', '2028-02-29'].map((today) => {
  const { reason, daysPastDue, nextActionOn } = decisionOf(
    decide(book({ invoices: [promised] }), today),
    promised.number,
  );
  return [today, reason.sentence, daysPastDue, nextActionOn].join(' ');
});

process.stdout.write(JSON.stringify({ zone: process.env.TZ, walk, decisions }));
