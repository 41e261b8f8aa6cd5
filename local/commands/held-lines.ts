import { QUIET_REASONS } from '../../src/domain/quiet-reasons';
import { counted } from '../../src/domain/typography';
import type { HeldLine } from './daily-report';
import { shortList } from './short-list';

const asksNothing = ({ reasonCode }: HeldLine): boolean => QUIET_REASONS.has(reasonCode);

/** Different sentences shown for one reason: more when somebody must act on them. */
const SHOWN_TO_FREE = 3;
const SHOWN_QUIET = 1;

/** Rows that nothing leaves for, as French lines: those a person can free first, then those that ask nothing. */
export function heldLines(held: readonly HeldLine[]): string[] {
  const quiet = held.filter(asksNothing);
  const toFree = held.filter((line) => !asksNothing(line));
  return [
    ...part(toFree, counted(toFree.length, 'ligne à débloquer', 'lignes à débloquer'), SHOWN_TO_FREE),
    ...part(quiet, counted(quiet.length, "ligne n'attend rien", "lignes n'attendent rien"), SHOWN_QUIET),
  ];
}

function part(lines: readonly HeldLine[], title: string, shown: number): string[] {
  if (lines.length === 0) return [];
  const groups = [...groupBy(lines, ({ reasonCode }) => reasonCode).values()];
  return ['', title, ...groups.sort((a, b) => b.length - a.length).flatMap((group) => reason(group, shown))];
}

/** The rows held for one reason: each different sentence once, with whom it concerns. */
function reason(lines: readonly HeldLine[], shown: number): string[] {
  const sentences = [...groupBy(lines, ({ reason }) => reason)];
  const rest = sentences.slice(shown).reduce((sum, [, rows]) => sum + rows.length, 0);
  return [
    ...sentences.slice(0, shown).map(([sentence, rows]) => `  ${concerned(rows)} : ${sentence}`),
    ...(rest > 0 ? [`      … et ${rest} de même nature`] : []),
  ];
}

function concerned(rows: readonly HeldLine[]): string {
  const customers = [...new Set(rows.map(({ customer }) => customer ?? ''))].filter((name) => name !== '');
  const invoices = rows.map(({ invoice }) => invoice || 'sans numéro');
  return `${shortList(invoices)}${customers.length > 0 ? ` (${shortList(customers)})` : ''}`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
