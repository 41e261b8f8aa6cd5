import type { JournalEntry } from '../domain/model';
import { readRowsAgain } from './read-again';
import { readJournalRows } from './readers/journal';
import { JOURNAL, type JournalKey } from './schema/records';
import type { Table } from './table';
import type { Workbook } from './workbook';

/** Lines of the Journal as they stand now, `count` rows from `row`. One read. */
export function readJournalLines(
  workbook: Workbook,
  positions: Table<JournalKey>['positions'],
  row: number,
  count: number,
): readonly JournalEntry[] {
  const rows = Array.from({ length: count }, (_, index) => row + index);
  return readJournalRows(readRowsAgain(workbook, JOURNAL, positions, rows));
}
