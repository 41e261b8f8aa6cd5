import { type CivilDate, dateOf } from '../../domain/civil-date';
import { type Decision, decideDay } from '../../domain/decision/day';
import type { LedgerState } from '../../intake/ledger-state';
import { dateCell } from '../../ledger/cells';
import { writeSetting } from '../../ledger/update';
import { openDesk } from '../desk';
import type { Platform } from '../platform';

/**
 * The invoices of Factures that are owed and due today, and that a list leaves out: it may say what is unpaid only, and
 * then an invoice paid since the last list is no longer in it. `listed` holds the rows the list speaks of.
 */
export function owedButUnlisted(
  platform: Platform,
  before: LedgerState,
  listed: ReadonlySet<number>,
): readonly string[] {
  const unlisted = new Set(before.invoices.map(({ row }) => row).filter((row) => !listed.has(row)));
  if (unlisted.size === 0) return [];
  const desk = openDesk(platform);
  const owed = decideDay(desk.book, desk.today, desk.judge).decisions.filter(
    (decision) => unlisted.has(decision.row) && isOwedAndDue(decision, desk.today),
  );
  return [...new Set(owed.map(({ number, row }) => (number === '' ? `ligne ${row}` : number)))];
}

function isOwedAndDue({ invoice, openAmount, bucket }: Decision, today: CivilDate): boolean {
  if (!invoice || !openAmount || bucket === 'paid' || bucket === 'other') return false;
  return bucket !== 'notDue' || invoice.dueOn === today;
}

/** A list that carries the payments of all that is owed says what was received up to the day it is taken in. */
export function noteReceipts(platform: Platform): void {
  writeSetting(platform.workbook, 'receiptsCheckedUntil', dateCell(dateOf(platform.clock.now())));
}
