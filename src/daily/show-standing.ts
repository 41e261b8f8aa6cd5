import { decideDay } from '../domain/decision/day';
import type { ActionContext } from './actions/context';
import { writeColumns } from './columns';
import { openDesk, readAgain } from './desk';
import type { Platform } from './platform';
import { refreshSheet } from './refresh-sheet';

/** Status, colours and reasons of every row, so that the sheet speaks before the first run. */
export function showStanding(platform: Platform): void {
  const desk = openDesk(platform);
  const plan = decideDay(desk.book, desk.today, desk.judge);
  const written = writeColumns(desk, plan);
  refreshSheet(desk, plan, written, false);
  platform.workbook.flush();
}

/**
 * The same once an action is done, from what it may have changed only. Never throws: the action stands, and the next run
 * writes the columns.
 */
export function showDone({ desk, journal }: ActionContext): void {
  try {
    const now = readAgain(desk, journal.entries());
    writeColumns(now, decideDay(now.book, now.today, now.judge));
    now.platform.workbook.flush();
  } catch {
    // What was asked for is written, and that alone was promised.
  }
}
