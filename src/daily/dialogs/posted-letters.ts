import { foldNumber } from '../../domain/keys';
import type { JournalEntry } from '../../domain/model';
import { type Posting, postingOf } from '../../domain/posting';
import type { HeldReport } from '../report';

/** A letter on its way, whose presentation or receipt may be recorded. */
export interface PostedLetter {
  readonly posting: Posting;
  readonly customer: string;
  readonly invoices: readonly string[];
  /** What is said of its invoices now. */
  readonly reason: string;
}

/** Rows whose letter was posted and whose days do not run yet, or run. */
const ON_ITS_WAY: ReadonlySet<string> = new Set(['noticePosted', 'noticeRunning']);

/** The notice an entry speaks of, whatever its rank: an instalment has its own. */
const noticeName = (key: string): string => key.replace(/#\d*$/, '');

/** Letters posted whose journey may still be told, oldest first. */
export function postedLetters(
  journal: readonly JournalEntry[],
  held: readonly HeldReport[],
): readonly PostedLetter[] {
  const reasons = new Map(
    held
      .filter(({ reasonCode }) => ON_ITS_WAY.has(reasonCode))
      .map(({ invoice, reason }) => [foldNumber(invoice), reason]),
  );
  const last = new Map<string, JournalEntry>();
  for (const entry of journal)
    if (entry.state === 'posted' && reasons.has(foldNumber(entry.invoice)))
      last.set(noticeName(entry.key), entry);
  const letters = new Map<string, PostedLetter>();
  for (const entry of last.values()) {
    const posting = postingOf(entry);
    if (posting.outcome === 'unknown') continue;
    const before = letters.get(entry.message)?.invoices ?? [];
    letters.set(entry.message, {
      posting,
      customer: entry.customer,
      invoices: [...new Set([...before, entry.invoice])],
      reason: reasons.get(foldNumber(entry.invoice)) ?? '',
    });
  }
  return [...letters.values()];
}
