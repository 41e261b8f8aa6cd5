import type { CivilDateTime } from '../domain/civil-date';
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

type Positions = ReturnType<typeof headingPositions<(typeof JOURNAL)['columns'][number]['key']>>;

/** Appends lines and reads them back: a sheet may show a text otherwise than it was written, and the next run reads that. */
function appendLines(
  { workbook }: Platform,
  lines: readonly JournalEntry[],
  positions: Positions,
): readonly JournalEntry[] {
  const row = appendJournal(workbook, lines, positions);
  workbook.flush();
  const shown = row === null ? lines : readJournalLines(workbook, positions, row, lines.length);
  const isTheirs =
    shown.length === lines.length && shown.every(({ number }, index) => number === lines[index]?.number);
  return isTheirs ? shown : lines;
}

export function growingJournal({ platform, ledger }: Desk): GrowingJournal {
  const { clock, workbook } = platform;
  const entries: JournalEntry[] = [...ledger.journal];
  const keeper = markKeeper(platform, ledger.journal);
  let positions: Positions | undefined;
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
      entries.push(...appendLines(platform, lines, positions));
      keeper.keep(entries);
      return lines;
    },
  };
}

/** A line that says again what was lost; of its own moment when it has one. */
export type RestoredEntry = NewEntry & { readonly at?: CivilDateTime };

/** Adds lines to a Journal that is not as the program left it, then takes it as it is. */
export function restoreJournal(
  platform: Platform,
  read: readonly JournalEntry[],
  keeper: MarkKeeper,
  added: readonly RestoredEntry[],
): void {
  const first = keeper.nextNumber(read);
  const now = platform.clock.now();
  const lines = added.map((entry, index) => ({ at: now, ...entry, number: first + index }));
  const positions = headingPositions(platform.workbook, JOURNAL);
  keeper.restart([...read, ...(lines.length > 0 ? appendLines(platform, lines, positions) : [])]);
}
