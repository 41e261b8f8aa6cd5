import { addDays, type CivilDate, longDate, parseCivilDate, weekday } from '../../src/domain/civil-date';
import { counted } from '../../src/domain/typography';
import type { DailySummary } from '../commands/daily-report';

/** What happened, in order of time. */
export type Event =
  | { readonly at: string; readonly kind: 'day'; readonly report: DailySummary }
  | { readonly at: string; readonly kind: 'import'; readonly lines: readonly string[] }
  /** Something a person typed or asked for. */
  | { readonly at: string; readonly kind: 'person' };

/** Moments of the plan by week, in order of time. */
export function byWeek<Item extends { readonly at: string }>(items: readonly Item[]): Item[][] {
  const weeks = new Map<CivilDate, Item[]>();
  for (const item of items) {
    const monday = mondayOf(dateIn(item.at));
    weeks.set(monday, [...(weeks.get(monday) ?? []), item]);
  }
  return [...weeks.values()];
}

/** What left in a week, what was taken in, and the mornings when reminders had to wait; plain spaces. */
export function tellWeek(week: readonly Event[]): string[] {
  const [first] = week;
  if (!first) return [];
  const days = week.filter((event) => event.kind === 'day');
  const sent = days.flatMap(({ report }) => report.sent);
  const typed = week.filter(({ kind }) => kind === 'person').length;
  const levels = [...countsOf(sent.map(({ level }) => level).sort())].map(
    ([level, count]) => `${level} : ${count}`,
  );
  const parts = [
    left(sent.length) + (levels.length > 0 ? ` (${levels.join(', ')})` : ''),
    ...(typed > 0 ? [counted(typed, 'saisie', 'saisies')] : []),
  ];
  return [
    `  Semaine du ${shortLongDate(mondayOf(dateIn(first.at)))} : ${parts.join(' ; ')}`,
    ...days.flatMap(({ at, report }) => silenceOf(dateIn(at), report)),
    ...week.flatMap((event) => (event.kind === 'import' ? importLines(event.at, event.lines) : [])),
  ];
}

const importLines = (at: string, [first = '', ...rest]: readonly string[]): string[] => [
  `    ${shortLongDate(dateIn(at))} : ${first}`,
  ...rest.map((line) => `    ${line}`),
];

/** A morning when notices waited, because nobody had said what the customers had paid. */
function silenceOf(day: CivilDate, { held }: DailySummary): string[] {
  const gated = held.filter(({ reasonCode }) => reasonCode === 'receiptsNotChecked');
  if (gated.length === 0) return [];
  const count = counted(gated.length, 'relance attend', 'relances attendent');
  return [`    ${shortLongDate(day)} : encaissements non pointés, ${count}`];
}

/** What all the mornings came to; `notices` are the keys of what the Journal says was sent. */
export function tellTotal(events: readonly Event[], notices: readonly string[]): string {
  const days = events.filter((event) => event.kind === 'day');
  const sent = days.flatMap(({ report }) => report.sent);
  const customers = new Set(sent.map(({ customer }) => customer)).size;
  const twice = [...countsOf(notices)].filter(([, count]) => count > 1).map(([notice]) => notice);
  return [
    `En ${counted(days.length, 'matin')} : ${left(sent.length)} à ${counted(customers, 'client')}`,
    twice.length === 0 ? 'aucune relance deux fois.' : `deux fois : ${twice.join(', ')}.`,
  ].join(', ');
}

const left = (count: number): string => `${counted(count, 'message')} ${count < 2 ? 'parti' : 'partis'}`;

function countsOf(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** The day of a moment of the plan, which was checked to be one. */
export const dateIn = (at: string): CivilDate => {
  const day = parseCivilDate(at.slice(0, 10));
  if (!day) throw new Error(`La date ${at} n'existe pas.`);
  return day;
};

const mondayOf = (day: CivilDate): CivilDate => addDays(day, 1 - weekday(day));

/** « 19 octobre »: the year is said once, above. */
const shortLongDate = (day: CivilDate): string => longDate(day).replace(/ \d{4}$/, '');
