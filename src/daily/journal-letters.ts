import { type CivilDate, type CivilDateTime, dateOf } from '../domain/civil-date';
import type { InvoiceHistory } from '../domain/history';
import type { JournalEntry } from '../domain/model';

/** The posted letter an invoice is at: its clock, and whether its copy left, come from this line alone. */
export interface KeptLetter {
  readonly rank: number;
  readonly step: string;
  readonly message: string;
  /** Link of the PDF. */
  readonly document: string;
  /** The whole text of its last line. */
  readonly detail: string;
  readonly notedAt: CivilDateTime;
  /** The day its copy left by e-mail, or may have. */
  readonly copyOn: CivilDate | null;
}

/** The address that refused the last message. */
export interface KeptBounce {
  readonly rank: number;
  readonly step: string;
  readonly message: string;
  readonly recipient: string;
  readonly on: CivilDate;
}

/** Beyond this a detail is no line of ours: the level alone is kept. */
const LONGEST_DETAIL = 1_000;

const lastOf = (
  entries: readonly JournalEntry[],
  test: (entry: JournalEntry) => boolean,
): JournalEntry | undefined => entries.filter(test).slice(-1)[0];

/**
 * The letter posted last, when it stands at the highest level reached or came back to be posted again; null when another
 * was approved since. `attempts`: the lines that ended the attempts at this invoice, those that left or may have.
 */
export function letterOf(
  entries: readonly JournalEntry[],
  attempts: readonly { readonly entry: JournalEntry; readonly on: CivilDate }[],
  closed: InvoiceHistory['closedLevels'],
): KeptLetter | null {
  const posted = lastOf(entries, ({ state }) => state === 'posted');
  const rank = posted?.rank ?? null;
  if (!posted || rank === null || posted.detail.length > LONGEST_DETAIL) return null;
  if (Math.max(0, ...closed.keys()) > rank) return null;
  const approved = lastOf(entries, (entry) => entry.state === 'approved' && entry.rank === rank);
  if (approved && approved.number > posted.number) return null;
  const copy = attempts.filter(({ entry }) => entry.rank === rank && entry.number > (approved?.number ?? 0));
  const { step, message, document, detail, at } = posted;
  return { rank, step, message, document, detail, notedAt: at, copyOn: copy.slice(-1)[0]?.on ?? null };
}

/** The bounce that still stands: nothing left since. */
export function bounceOf(
  entries: readonly JournalEntry[],
  standing: InvoiceHistory['bounced'],
): KeptBounce | null {
  const bounced = standing ? lastOf(entries, ({ state }) => state === 'bounced') : undefined;
  if (!bounced || bounced.recipient.length > LONGEST_DETAIL) return null;
  const { rank, step, message, recipient, at } = bounced;
  return { rank: rank ?? 0, step, message, recipient, on: dateOf(at) };
}

/** The message approved for a level not reached yet; '' when there is none. */
export function approvalOf(history: InvoiceHistory, reached: Iterable<number>): string {
  const highest = Math.max(0, ...reached);
  const waiting = [...history.approvals].filter(([rank]) => rank > highest);
  return waiting.slice(-1)[0]?.[1].message ?? '';
}
