import type { JournalEntry } from '../domain/model';
import { appendJournal, headingPositions } from '../ledger/append';
import { JOURNAL } from '../ledger/schema/records';
import type { JournalWriter, NewEntry } from '../outbox/ports';
import type { Desk } from './desk';
import { markJournal, requireWholeJournal } from './journal-mark';

/** The Journal as the owner's run grows it: numbered, dated, flushed at each append. */
export interface GrowingJournal extends JournalWriter {
  /** Every line, those read and those added. */
  entries(): readonly JournalEntry[];
}

export function growingJournal(desk: Desk): GrowingJournal {
  const { workbook, clock } = desk.platform;
  const entries: JournalEntry[] = [...desk.ledger.journal];
  const nextNumber = (): number =>
    entries.length === 0 ? 1 : (entries[entries.length - 1]?.number ?? 0) + 1;
  let positions: ReturnType<typeof headingPositions<(typeof JOURNAL)['columns'][number]['key']>> | undefined;
  return {
    nextNumber,
    entries: () => entries,
    append(added: readonly NewEntry[]) {
      if (added.length === 0) return [];
      // Lines added to a Journal that lost some would hide the loss.
      if (!positions) requireWholeJournal(desk.platform, desk.ledger.journal);
      positions ??= headingPositions(workbook, JOURNAL);
      const at = clock.now();
      const first = nextNumber();
      const lines = added.map((entry, index) => ({ ...entry, number: first + index, at }));
      appendJournal(workbook, lines, positions);
      workbook.flush();
      entries.push(...lines);
      markJournal(desk.platform, entries);
      return lines;
    },
  };
}
