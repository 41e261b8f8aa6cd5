import type { CivilDate, CivilDateTime } from '../../domain/civil-date';
import type { JournalEntry } from '../../domain/model';
import { withdrawnNumbers } from '../../domain/withdrawal';
import { detailOf } from '../../outbox/parcel';
import type { NewEntry } from '../../outbox/ports';
import type { ReachedInvoice } from '../journal-levels';
import type { RestoredEntry } from '../journal-writer';

/** Why a line was written again: it says what left, and is nobody's to take back. */
export const RESTORED = 'Journal rétabli';

/** How lines are written again. */
export interface Rebuilding {
  readonly by: string;
  /** N° up to which the Journal is that of a former sheet: what it knew is still told to be its own. */
  readonly formerUntil: number;
  /** Contacts older than this space nothing any more. */
  readonly contactsSince: CivilDate;
}

type Line = Pick<NewEntry, 'rank' | 'step' | 'state'> &
  Partial<Pick<NewEntry, 'message' | 'recipient' | 'document' | 'detail'>>;

const startOf = (day: CivilDate): CivilDateTime => `${day}T00:00` as CivilDateTime;

function lineOf(
  { stem, customer, since }: ReachedInvoice,
  { by, formerUntil }: Rebuilding,
  parts: Record<string, string>,
  line: Line,
): NewEntry {
  const more = detailOf({ ...parts, motif: RESTORED, depuis: since <= formerUntil ? String(since) : '' });
  return {
    key: `${stem}#${line.rank ?? ''}`,
    customer,
    invoice: stem.replace(/@\d{4}-\d{2}-\d{2}$/, ''),
    recipient: '',
    message: '',
    thread: '',
    document: '',
    by,
    ...line,
    // What was written again once already is so in the same words.
    detail: [line.detail, line.detail?.endsWith(more) ? '' : more].filter(Boolean).join(' · '),
  };
}

/** The letter posted, as its last line told it, and its copy that left: its days run on, and no copy leaves twice. */
function missingLetter(
  kept: ReachedInvoice,
  present: ReachedInvoice | undefined,
  how: Rebuilding,
): readonly RestoredEntry[] {
  const { letter } = kept;
  if (!letter) return [];
  const { rank, step, message, document, detail, notedAt, copyOn } = letter;
  const there = present?.letter;
  const isThere = there?.rank === rank && there.detail === detail && there.message === message;
  const posted = lineOf(kept, how, {}, { rank, step, state: 'posted', message, document, detail });
  const copied = lineOf(kept, how, {}, { rank, step, state: 'sent', message });
  return [
    ...(isThere ? [] : [{ ...posted, at: notedAt }]),
    ...(copyOn === null || (there?.copyOn ?? '') >= copyOn ? [] : [{ ...copied, at: startOf(copyOn) }]),
  ];
}

/** What is kept of an invoice and the Journal does not say any more, or says of an earlier day. */
export function missingLines(
  kept: ReachedInvoice,
  present: ReachedInvoice | undefined,
  how: Rebuilding,
): readonly RestoredEntry[] {
  const lines: RestoredEntry[] = [];
  for (const [rank, { step, on }] of [...kept.levels].sort(([a], [b]) => a - b)) {
    const there = present?.levels.get(rank);
    if (rank !== kept.letter?.rank && (!there || there.on < on))
      lines.push(lineOf(kept, how, { date: on }, { rank, step, state: 'takenOver' }));
  }
  lines.push(...missingLetter(kept, present, how));
  for (const [rank, { step, until, message }] of kept.postponed) {
    const there = present?.postponed.get(rank);
    if (present?.levels.has(rank) || (there && there.until >= until)) continue;
    lines.push(lineOf(kept, how, { jusque: until }, { rank, step, state: 'postponed', message }));
  }
  const { bounced } = kept;
  if (bounced && (present?.bounced?.on ?? '') < bounced.on) {
    const { rank, step, message, recipient, on } = bounced;
    const line = lineOf(kept, how, {}, { rank, step, state: 'bounced', message, recipient });
    lines.push({ ...line, at: startOf(on) });
  }
  lines.push(...missingDeeds(kept, present, how));
  return lines;
}

/** What people decided or noted, by those who did and on the days they did. */
function missingDeeds(
  kept: ReachedInvoice,
  present: ReachedInvoice | undefined,
  how: Rebuilding,
): readonly RestoredEntry[] {
  const there = present?.deeds ?? [];
  return kept.deeds
    .filter(({ state, detail }) => !there.some((one) => one.state === state && one.detail === detail))
    .map(({ state, step, detail, by, at }) => ({
      ...lineOf(kept, how, {}, { rank: null, step, state, detail }),
      by,
      at,
    }));
}

/** The messages that space the next one and that the Journal forgot, as mere mentions of their days. */
export function missingContacts(
  kept: ReachedInvoice,
  present: ReachedInvoice | undefined,
  how: Rebuilding,
): readonly RestoredEntry[] {
  const { contactOn } = kept;
  if (contactOn === null || contactOn < how.contactsSince || (present?.contactOn ?? '') >= contactOn)
    return [];
  return [{ ...lineOf(kept, how, {}, { rank: null, step: '', state: 'sent' }), at: startOf(contactOn) }];
}

/** The lines that were taken back, and that the Journal does not say are, any more. */
export function lostWithdrawals(
  journal: readonly JournalEntry[],
  kept: ReadonlySet<number>,
): readonly JournalEntry[] {
  const said = withdrawnNumbers(journal);
  return journal.filter(({ number }) => kept.has(number) && !said.has(number));
}

/** Messages approved that the Journal does not say are, any more: they wait for a person again. */
export function lostApprovals(
  kept: readonly ReachedInvoice[],
  present: ReadonlyMap<string, ReachedInvoice>,
): number {
  const lost = kept.filter(({ stem, approved }) => approved !== present.get(stem)?.approved);
  return new Set(lost.flatMap(({ approved }) => (approved === '' ? [] : [approved]))).size;
}
