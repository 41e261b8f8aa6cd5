import { type CivilDate, dateOf, latest } from '../domain/civil-date';
import { historyOf } from '../domain/history';
import type { JournalEntry } from '../domain/model';
import { standingEntries } from '../domain/withdrawal';
import { deedsOf, type KeptDeed } from './journal-deeds';
import { approvalOf, bounceOf, type KeptBounce, type KeptLetter, letterOf } from './journal-letters';

/** A level that left, may have left, was waived or was done before. */
export interface ReachedLevel {
  readonly step: string;
  readonly on: CivilDate;
}

/** A notice its user put off. */
export interface PostponedLevel {
  readonly step: string;
  readonly until: CivilDate;
  readonly message: string;
}

/** What must not be forgotten of an invoice, lest it leave twice or too soon. */
export interface ReachedInvoice {
  /** The key of its notices without their rank: « F-12 », « F-12@2026-11-30 ». */
  readonly stem: string;
  readonly customer: string;
  /** N° of the first line about it, lost or not: it never changes, so that what is kept keeps its place. */
  readonly since: number;
  /** By rank; 0 is the reminder before the due date. */
  readonly levels: ReadonlyMap<number, ReachedLevel>;
  /** The last day a message carried or cited it, or may have. */
  readonly contactOn: CivilDate | null;
  readonly postponed: ReadonlyMap<number, PostponedLevel>;
  readonly letter: KeptLetter | null;
  readonly bounced: KeptBounce | null;
  /** The message approved and not gone yet; '' when there is none. */
  readonly approved: string;
  readonly deeds: readonly KeptDeed[];
}

const ENDS: ReadonlySet<JournalEntry['state']> = new Set([
  'sent',
  'failed',
  'uncertain',
  'released',
  'bounced',
]);

interface Attempt {
  entry: JournalEntry;
  readonly on: CivilDate;
}

/** The attempts of an invoice, each with the line that ended it, as its history counts them. */
function attemptsOf(entries: readonly JournalEntry[]): readonly Attempt[] {
  const attempts: Attempt[] = [];
  const current = new Map<string, Attempt>();
  for (const entry of entries) {
    const id = `${entry.message}|${entry.key}`;
    const open = current.get(id);
    if (entry.state === 'reserved' || (ENDS.has(entry.state) && !open)) {
      const attempt = { entry, on: dateOf(entry.at) };
      current.set(id, attempt);
      attempts.push(attempt);
    } else if (open && ENDS.has(entry.state)) open.entry = entry;
  }
  return attempts;
}

const mayHaveLeft = ({ entry: { rank, state } }: Attempt): boolean =>
  rank !== null && (state === 'reserved' || state === 'sent' || state === 'uncertain');

/**
 * Levels that left or may have left, by rank: an attempt nobody knows the end of counts as one that left. Of a letter, the
 * posting closes the level, never its copy.
 */
function attemptedLevels(
  attempts: readonly Attempt[],
  entries: readonly JournalEntry[],
): Map<number, ReachedLevel> {
  const posted = new Set(entries.filter(({ state }) => state === 'posted').map(({ rank }) => rank));
  const levels = new Map<number, ReachedLevel>();
  for (const { entry, on } of attempts) {
    if (entry.rank !== null && !posted.has(entry.rank)) levels.set(entry.rank, { step: entry.step, on });
  }
  return levels;
}

function reachedBy(stem: string, entries: readonly JournalEntry[]): ReachedInvoice | null {
  const history = historyOf(entries);
  const attempts = attemptsOf(entries).filter(mayHaveLeft);
  const contactOn = attempts.reduce<CivilDate | null>(
    (last, { on }) => (last ? latest(last, on) : on),
    history.lastContactOn,
  );
  const levels = attemptedLevels(attempts, entries);
  for (const [rank, { step, on }] of history.closedLevels) levels.set(rank, { step, on });
  const postponed = new Map<number, PostponedLevel>();
  for (const [rank, { until, message }] of history.postponedUntil) {
    const step = entries.find((entry) => entry.state === 'postponed' && entry.rank === rank)?.step ?? '';
    if (!levels.has(rank)) postponed.set(rank, { step, until, message });
  }
  const letter = letterOf(entries, attempts, history.closedLevels);
  const bounced = bounceOf(entries, history.bounced);
  const approved = approvalOf(history, levels.keys());
  const deeds = deedsOf(entries);
  const [first] = entries;
  const holdsLevels = levels.size > 0 || contactOn !== null || postponed.size > 0;
  if (!first || !(holdsLevels || letter || bounced || approved !== '' || deeds.length > 0)) return null;
  const since = history.knownSince ?? first.number;
  const { customer } = first;
  return { stem, customer, since, levels, contactOn, postponed, letter, bounced, approved, deeds };
}

/** What a Journal, oldest line first, says that each invoice reached; in the order of their first lines. */
export function reachedInvoices(journal: readonly JournalEntry[]): readonly ReachedInvoice[] {
  const groups = new Map<string, JournalEntry[]>();
  for (const entry of standingEntries(journal)) {
    const rankAt = entry.key.lastIndexOf('#');
    if (rankAt <= 0) continue;
    const stem = entry.key.slice(0, rankAt);
    const group = groups.get(stem);
    if (group) group.push(entry);
    else groups.set(stem, [entry]);
  }
  return [...groups].flatMap(([stem, entries]) => reachedBy(stem, entries) ?? []);
}
