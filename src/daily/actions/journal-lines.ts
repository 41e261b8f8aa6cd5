import type { JournalEntry, JournalState } from '../../domain/model';
import { ATTEMPT_STATES, WITHDRAWN_LINE } from '../../domain/withdrawal';
import { detailOf } from '../../outbox/parcel';
import type { NewEntry } from '../../outbox/ports';
import type { ActionContext } from './context';

/** The end of the last attempt at each notice of a message, when it is one of these; what was noted since is left aside. */
export const standingLines = (
  context: ActionContext,
  key: string,
  ...states: readonly JournalState[]
): JournalEntry[] =>
  lastLines(context, key, ...ATTEMPT_STATES).filter((entry) => states.includes(entry.state));

/** The last line of each notice of a message in one of these states, whatever was written of it since. */
export function lastLines(
  context: ActionContext,
  key: string,
  ...states: readonly JournalState[]
): JournalEntry[] {
  const last = new Map<string, JournalEntry>();
  for (const entry of context.desk.book.journal) {
    if (entry.message === key && entry.key !== '' && states.includes(entry.state)) last.set(entry.key, entry);
  }
  return [...last.values()];
}

/** The same notice in another state. */
export const copyOf = (entry: JournalEntry, state: JournalState, by: string, detail: string): NewEntry => {
  const { number: _number, at: _at, ...line } = entry;
  return { ...line, state, by, detail };
};

/** The line that takes another back: the same notice, and the number of that line. */
export const withdrawalOf = (entry: JournalEntry, by: string): NewEntry =>
  copyOf(entry, 'withdrawn', by, detailOf({ [WITHDRAWN_LINE]: String(entry.number) }));
