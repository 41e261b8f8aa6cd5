import type { JournalEntry } from '../domain/model';
import { appendJournal, headingPositions } from '../ledger/append';
import { readJournalLines } from '../ledger/read-appended';
import { JOURNAL } from '../ledger/schema/records';
import type { JournalWriter, NewEntry } from '../outbox/ports';
import type { Desk } from './desk';
import { type MarkKeeper, markKeeper } from './journal-mark';
import type { Platform } from './platform';

/** The Journal as the owner's run grows it: numbered, dated, flushed at each append. */
export interface GrowingJournal extends JournalWriter {
  /** Every line, those read and those added. */
  entries(): readonly JournalEntry[];
  /** Throws a JournalFault when the Journal is not as the program left it. */
  requireWhole(): void;
  /** Keeps outside the sheet how far the Journal goes, when that is not done yet. */
  keepMark(): void;
}

export const growingJournal = ({ platform, ledger }: Pick<Desk, 'platform' | 'ledger'>): GrowingJournal =>
  journalFrom(platform, ledger.journal);

export function journalFrom(
  platform: Platform,
  read: readonly JournalEntry[],
  keeper: MarkKeeper = markKeeper(platform, read),
): GrowingJournal {
  const { workbook, clock } = platform;
  const entries: JournalEntry[] = [...read];
  let positions: ReturnType<typeof headingPositions<(typeof JOURNAL)['columns'][number]['key']>> | undefined;
  const requireWhole = (): void => {
    const fault = keeper.fault();
    if (fault) throw fault;
  };
  return {
    nextNumber: () => keeper.nextNumber(entries),
    entries: () => entries,
    requireWhole,
    keepMark: () => keeper.keep(entries),
    append(added: readonly NewEntry[]) {
      if (added.length === 0) return [];
      // Lines added to a Journal that lost some would hide the loss.
      if (!positions) requireWhole();
      positions ??= headingPositions(workbook, JOURNAL);
      const at = clock.now();
      const first = keeper.nextNumber(entries);
      const lines = added.map((entry, index) => ({ ...entry, number: first + index, at }));
      const row = appendJournal(workbook, lines, positions);
      workbook.flush();
      // A sheet may show a text otherwise than it was written: what counts is what the next run will read.
      const shown = row === null ? lines : readJournalLines(workbook, positions, row, lines.length);
      const isTheirs =
        shown.length === lines.length && shown.every(({ number }, at) => number === first + at);
      entries.push(...(isTheirs ? shown : lines));
      keeper.keep(entries);
      return lines;
    },
  };
}
