import { detailValue } from '../domain/detail';
import type { JournalEntry } from '../domain/model';
import { detailOf } from './parcel';
import type { AttemptEnd, NewEntry, RunMemory } from './ports';

const ENDS: ReadonlySet<string> = new Set(['sent', 'failed', 'uncertain', 'released', 'bounced']);

/** Reservations whose end was never written: a run stopped before it could. */
export function openReservations(journal: readonly JournalEntry[]): readonly JournalEntry[] {
  const open = new Map<string, JournalEntry>();
  for (const entry of journal) {
    const id = `${entry.message}|${entry.key}`;
    if (entry.state === 'reserved') open.set(id, entry);
    else if (ENDS.has(entry.state)) open.delete(id);
  }
  return [...open.values()];
}

/**
 * Ends the reservations that an interrupted run left open. What it knew was sent is sent; what it was sending is
 * uncertain; what it had not begun is free again. Without its memory nothing is known, and all is uncertain.
 */
export function settleInterrupted(
  reservations: readonly JournalEntry[],
  memory: RunMemory | null,
): readonly NewEntry[] {
  return reservations.map((reservation) => {
    const { number: _number, at: _at, ...line } = reservation;
    const known =
      memory !== null && !memory.concluded && memory.run === detailValue(reservation.detail, 'passage');
    const ended = known ? memory.ended.find((end) => end.message === reservation.message) : undefined;
    if (ended) return endedEntry(line, ended);
    if (known && memory.inFlight !== reservation.message)
      return {
        ...line,
        state: 'released',
        detail: detailOf({ motif: 'passage interrompu avant cet envoi' }),
      };
    return {
      ...line,
      state: 'uncertain',
      detail: detailOf({ motif: "passage interrompu pendant l'envoi", ...kept(line) }),
    };
  });
}

/** What makes the message findable, and counts its copies in the quota. */
const kept = ({ detail }: NewEntry) => ({
  réf: detailValue(detail, 'réf'),
  copie: detailValue(detail, 'copie'),
});

function endedEntry(line: NewEntry, ended: AttemptEnd): NewEntry {
  if (ended.end !== 'sent')
    return {
      ...line,
      state: ended.end,
      detail: detailOf({ réponse: ended.text, ...kept(line) }),
    };
  const { id, threadId } = ended.answer;
  const document = ended.document ?? '';
  return {
    ...line,
    state: 'sent',
    thread: threadId,
    document,
    detail: `${detailOf({ id })} · ${ended.detail}`,
  };
}
