import { type CivilDate, dateOf, latest } from './civil-date';
import type { ClaimWaiver } from './claims/claim-terms';
import { detailValue } from './detail';
import { foldNumber, instalmentOfKey } from './keys';
import { type LegalEvent, legalEventsOf } from './legal-events';
import type { JournalEntry, JournalState } from './model';
import { type Posting, postingOf } from './posting';

/** What closed a level of an invoice: its date is where the next level counts from. */
export interface ClosedLevel {
  readonly how: 'sent' | 'posted' | 'waived' | 'takenOver';
  readonly step: string;
  readonly on: CivilDate;
}

/** What the Journal says of one invoice, and nothing else says: no colour, no typed cell. */
export interface InvoiceHistory {
  readonly firstSeenOn: CivilDate | null;
  /** The smallest number of a line that speaks of it, or of one it stands for since the Journal was rebuilt. */
  readonly knownSince: number | null;
  readonly closedLevels: ReadonlyMap<number, ClosedLevel>;
  readonly preDueSentOn: CivilDate | null;
  /** Ranks an e-mail left for: of a posted letter, that its copy did. */
  readonly sentRanks: ReadonlySet<number>;
  /** The last day a message that left cited the invoice, whether it carried it or only listed it. */
  readonly lastContactOn: CivilDate | null;
  /** The same, letters posted left out: a customer gets one e-mail a day. */
  readonly lastEmailOn: CivilDate | null;
  /** An attempt nobody knows the end of. */
  readonly uncertain: { readonly on: CivilDate; readonly message: string; readonly step: string } | null;
  /** The last address that refused a message, when nothing left since. */
  readonly bounced: { readonly on: CivilDate; readonly recipient: string } | null;
  /** Refused attempts since the last success, by recipient. */
  readonly failures: {
    readonly count: number;
    readonly on: CivilDate;
    readonly recipient: string;
    readonly answer: string;
  } | null;
  /** By rank: until when the user put a notice off, and the message he saw it in. */
  readonly postponedUntil: ReadonlyMap<number, { readonly until: CivilDate; readonly message: string }>;
  /** Approved messages by rank: the message's key, the amount it claimed, and its letter when it has one. */
  readonly approvals: ReadonlyMap<number, Noted>;
  /** By rank: the letter made ready to be changed by hand. */
  readonly drafts: ReadonlyMap<number, Noted>;
  /** By rank: the subject and text rewritten for one message. */
  readonly edits: ReadonlyMap<number, Noted>;
  /** Letters posted, by rank. */
  readonly postings: ReadonlyMap<number, Posting>;
  /** The last letter that came back because nobody is known at the address, when it closes no level. */
  readonly returned: { readonly on: CivilDate; readonly step: string; readonly address: string } | null;
  readonly calledOn: CivilDate | null;
  /** The last day its user chose what becomes of it although it was old when first seen, or past its limitation. */
  readonly chosenOn: CivilDate | null;
  /** The user chose to chase it although it was old when first seen. */
  readonly chosenToChase: boolean;
  /** Interest and indemnity its creditor gave up. */
  readonly claimWaiver: ClaimWaiver | null;
  /** Facts of procedure noted, in the order in which they happened. */
  readonly legalEvents: readonly LegalEvent[];
}

/** A line about one message, as the Journal keeps it. */
export interface Noted {
  readonly message: string;
  readonly detail: string;
  readonly document: string;
  readonly on: CivilDate;
}

/** The end of an attempt: the last state written for one key in one message. */
interface Attempt {
  state: JournalState;
  on: CivilDate;
  entry: JournalEntry;
}

const ATTEMPT_ENDS: ReadonlySet<JournalState> = new Set([
  'sent',
  'failed',
  'uncertain',
  'released',
  'bounced',
]);

/** A « seen » line names many invoices at once, in its Détail. */
export const SEEN_SEPARATOR = ' | ';

/** Groups a Journal by invoice number, in its order. */
export function entriesByNumber(
  journal: readonly JournalEntry[],
): ReadonlyMap<string, readonly JournalEntry[]> {
  const groups = new Map<string, JournalEntry[]>();
  for (const entry of journal) {
    const numbers = entry.state === 'seen' ? entry.detail.split(SEEN_SEPARATOR) : [entry.invoice];
    for (const name of numbers) {
      if (name === '') continue;
      const number = foldNumber(name);
      const group = groups.get(number);
      if (group) group.push(entry);
      else groups.set(number, [entry]);
    }
  }
  return groups;
}

/**
 * The entries that speak of one row. An entry that names a due date no row has any more speaks of every row of that
 * number: after a due date was changed, nothing is sent twice.
 */
export function entriesOfRow(
  entries: readonly JournalEntry[],
  dueOn: CivilDate,
  dueDatesOfNumber: ReadonlySet<CivilDate>,
): readonly JournalEntry[] {
  return entries.filter((entry) => {
    const named = instalmentOfKey(entry.key);
    return named === null || named === dueOn || !dueDatesOfNumber.has(named);
  });
}

function attemptsOf(entries: readonly JournalEntry[]): readonly Attempt[] {
  const attempts: Attempt[] = [];
  const current = new Map<string, Attempt>();
  for (const entry of entries) {
    const id = `${entry.message}|${entry.key}`;
    const on = dateOf(entry.at);
    const open = current.get(id);
    if (entry.state === 'reserved' || (ATTEMPT_ENDS.has(entry.state) && !open)) {
      const attempt = { state: entry.state, on, entry };
      current.set(id, attempt);
      attempts.push(attempt);
    } else if (open && ATTEMPT_ENDS.has(entry.state)) {
      // The attempt keeps the day it was made, however late its end is known.
      open.state = entry.state;
      open.entry = entry;
    }
  }
  return attempts;
}

/** Folds the entries of one row, oldest first, into its history. */
export function historyOf(entries: readonly JournalEntry[]): InvoiceHistory {
  const closedLevels = new Map<number, ClosedLevel>();
  const postponedUntil = new Map<number, { until: CivilDate; message: string }>();
  const approvals = new Map<number, Noted>();
  const drafts = new Map<number, Noted>();
  const edits = new Map<number, Noted>();
  const posted = new Map<number, JournalEntry>();
  const everPosted = new Set<number>();
  const approvedAt = new Map<number, number>();
  let firstSeenOn: CivilDate | null = null;
  let knownSince: number | null = null;
  let calledOn: CivilDate | null = null;
  let chosenToChase = false;
  let claimWaiver: ClaimWaiver | null = null;
  let chosenOn: CivilDate | null = null;
  for (const entry of entries) {
    const on = dateOf(entry.at);
    firstSeenOn ??= on;
    const since = Number(detailValue(entry.detail, 'depuis')) || entry.number;
    knownSince = Math.min(knownSince ?? since, since);
    const rank = entry.rank ?? 0;
    if (isChoice(entry)) chosenOn = on;
    if (entry.state === 'waived' || entry.state === 'takenOver') {
      const taken = detailValue(entry.detail, 'date');
      const closedOn = entry.state === 'takenOver' && taken !== '' ? (taken as CivilDate) : on;
      closedLevels.set(rank, { how: entry.state, step: entry.step, on: closedOn });
    } else if (entry.state === 'postponed') {
      const until = detailValue(entry.detail, 'jusque') as CivilDate;
      postponedUntil.set(rank, { until, message: entry.message });
    } else if (entry.state === 'approved') {
      approvals.set(rank, notedOf(entry));
      approvedAt.set(rank, entry.number);
      // Another letter takes the place of the one that came back.
      if (isReturned(posted.get(rank))) posted.delete(rank);
    } else if (entry.state === 'drafted' || entry.state === 'edited') {
      (entry.state === 'drafted' ? drafts : edits).set(rank, notedOf(entry));
      // What is changed after it was approved is to be approved again.
      approvals.delete(rank);
    } else if (entry.state === 'posted') {
      posted.set(rank, entry);
      everPosted.add(rank);
      if (isReturned(entry)) {
        approvals.delete(rank);
        drafts.delete(rank);
      }
    } else if (entry.state === 'called') calledOn = on;
    else if (entry.state === 'chosenToChase') chosenToChase = true;
    else if (entry.state === 'claimWaived')
      claimWaiver = { by: entry.by, on, reason: detailValue(entry.detail, 'motif') };
  }
  let returned: InvoiceHistory['returned'] = null;
  const postings = new Map<number, Posting>();
  for (const [rank, entry] of posted) {
    const posting = postingOf(entry);
    if (posting.outcome === 'unknown')
      returned = { on: dateOf(entry.at), step: entry.step, address: detailValue(entry.detail, 'adresse') };
    else {
      postings.set(rank, posting);
      closedLevels.set(rank, { how: 'posted', step: entry.step, on: posting.postedOn });
    }
  }
  const outcome = foldAttempts(attemptsOf(entries), closedLevels, everPosted, approvedAt);
  const lastContactOn = [...postings.values()].reduce<CivilDate | null>(
    (last, { postedOn }) => (last ? latest(last, postedOn) : postedOn),
    outcome.lastContactOn,
  );
  return {
    firstSeenOn,
    knownSince,
    closedLevels,
    postponedUntil,
    approvals,
    drafts,
    edits,
    postings,
    returned,
    calledOn,
    chosenToChase,
    claimWaiver,
    chosenOn,
    legalEvents: legalEventsOf(entries),
    ...outcome,
    lastEmailOn: outcome.lastContactOn,
    lastContactOn,
  };
}

/** A choice of its user; a line written again when the Journal was rebuilt says why it stands there, and is none. */
const isChoice = ({ state, detail }: JournalEntry): boolean =>
  state === 'chosenToChase' || (state === 'takenOver' && detailValue(detail, 'motif') === '');

const notedOf = ({ message, detail, document, at }: JournalEntry): Noted => ({
  message,
  detail,
  document,
  on: dateOf(at),
});

const isReturned = (entry: JournalEntry | undefined): boolean =>
  entry !== undefined && detailValue(entry.detail, 'suite') === 'unknown';

/** A posted letter closes its level, and its copy does not; a copy is that of the letter approved last. */
function foldAttempts(
  attempts: readonly Attempt[],
  closedLevels: Map<number, ClosedLevel>,
  everPosted: ReadonlySet<number>,
  approvedAt: ReadonlyMap<number, number>,
) {
  const sentRanks = new Set<number>();
  let preDueSentOn: CivilDate | null = null;
  let lastContactOn: CivilDate | null = null;
  let uncertain: InvoiceHistory['uncertain'] = null;
  let bounced: InvoiceHistory['bounced'] = null;
  let failures = null as InvoiceHistory['failures'];
  for (const { state, on, entry } of attempts) {
    if (state === 'sent') {
      lastContactOn = lastContactOn ? latest(lastContactOn, on) : on;
      bounced = null;
      failures = null;
      if (entry.rank !== null && entry.number > (approvedAt.get(entry.rank) ?? 0)) sentRanks.add(entry.rank);
      if (entry.rank === 0) preDueSentOn = on;
      else if (entry.rank !== null && !closedLevels.has(entry.rank) && !everPosted.has(entry.rank))
        closedLevels.set(entry.rank, { how: 'sent', step: entry.step, on });
    } else if (state === 'uncertain' || state === 'reserved') {
      // A mere mention holds nothing, but it may have been read: it counts as a contact.
      if (entry.rank === null) lastContactOn = lastContactOn ? latest(lastContactOn, on) : on;
      else uncertain = { on, message: entry.message, step: entry.step };
    } else if (state === 'bounced') {
      bounced = { on: dateOf(entry.at), recipient: entry.recipient };
    } else if (state === 'failed') {
      const same: number = failures?.recipient === entry.recipient ? failures.count : 0;
      failures = {
        count: same + 1,
        on,
        recipient: entry.recipient,
        answer: detailValue(entry.detail, 'réponse'),
      };
    }
  }
  return { preDueSentOn, sentRanks, lastContactOn, uncertain, bounced, failures };
}
