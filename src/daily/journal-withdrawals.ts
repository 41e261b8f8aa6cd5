import type { JournalEntry } from '../domain/model';
import { withdrawnNumbers } from '../domain/withdrawal';

/** A property takes 8 066 bytes; beyond, the oldest are left out: those lines are of a day long gone. */
const MOST_CHARACTERS = 7_900;

/** The numbers of the lines taken back, « 12-15,20 »; '' when there is none. */
export function withdrawalsText(journal: readonly JournalEntry[]): string {
  const spans: [number, number][] = [];
  for (const number of [...withdrawnNumbers(journal)].sort((one, other) => one - other)) {
    const last = spans[spans.length - 1];
    if (last && number === last[1] + 1) last[1] = number;
    else spans.push([number, number]);
  }
  const parts = spans.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`));
  while (parts.join(',').length > MOST_CHARACTERS) parts.shift();
  return parts.join(',');
}

export function withdrawalsIn(text: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const part of text.split(',').filter((one) => one !== '')) {
    const [first = Number.NaN, last = first] = part.split('-').map(Number);
    for (let number = first; number <= last; number += 1) numbers.add(number);
  }
  return numbers;
}
