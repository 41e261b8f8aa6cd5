import type { CivilDateTime } from '../domain/civil-date';
import { type DayPlan, decideDay } from '../domain/decision/day';
import type { PlannedMessage } from '../domain/decision/messages';
import { entriesByNumber, SEEN_SEPARATOR } from '../domain/history';
import { foldNumber } from '../domain/keys';
import { standingEntries } from '../domain/withdrawal';
import type { NewEntry } from '../outbox/ports';
import { type Outcome, runOutbox } from '../outbox/run';
import { recordCalls } from './calls';
import { takeOverCalls } from './calls-made';
import { writeColumns } from './columns';
import { decideLeaving } from './day';
import { bookOf, type Desk, openDesk } from './desk';
import { sendDigest } from './digest';
import { editorsChange } from './editors';
import { faultSentence } from './faults/fault-sentence';
import { type GrowingJournal, growingJournal } from './journal-writer';
import { copiesOf } from './message-email';
import { listOutcomes, type Outcomes } from './outcomes';
import type { Platform } from './platform';
import { refreshSheet } from './refresh-sheet';
import { type DayReport, type RunLists, reportOf, withRemarks } from './report';
import { handleRequests } from './requests';
import { parcelOf, sealParcel } from './seal';
import { interruptedEnds } from './settle';

/** The run stops sending after this long, so that its results are written well before Google's six minutes. */
const SENDING_SECONDS = 270;
const SEEN_CHARACTERS = 20_000;

export interface RunResult {
  readonly report: DayReport;
  /** What this run did with its messages; the report also lists those that wait since another day. */
  readonly lists: RunLists;
  /** Something is left for a later run of the same day. */
  readonly pending: boolean;
}

/**
 * A run of the day: settles, decides, sends, records, shows. The caller holds the lock. With `only`, it sends the message
 * of that key and no other, and leaves what belongs to the day as it is: calls, dashboard, digest.
 */
export function runDay(platform: Platform, only: string | null = null): RunResult {
  const requestsLeft = handleRequests(platform, only);
  takeOverCalls(platform);
  const desk = openDesk(platform);
  const journal = growingJournal(desk);
  journal.requireWhole();
  const ends = interruptedEnds(desk);
  journal.append(ends);
  noteSeen(desk, journal);
  const { plan, leaving, overQuota } = decideLeaving(
    desk,
    journal.entries(),
    platform.account.remainingRecipients(),
    only,
  );
  const outcomes = send(desk, journal, plan, leaving);
  const recovered = ends.filter(({ state }) => state === 'sent');
  const listed = listOutcomes(plan, outcomes, overQuota, recovered, desk.today);
  const { lists, leftOver } = listed;
  const isNews = hasNews(lists) || ends.some(({ state }) => state !== 'released');
  const report = conclude(desk, journal, listed, only === null, isNews);
  return { report, lists, pending: leftOver || requestsLeft };
}

const hasNews = ({ sent, failed, uncertain }: RunLists): boolean =>
  sent.length + failed.length + uncertain.length > 0;

/** Writes down which invoices are met for the first time: a debt that was old then is for its user to decide. */
function noteSeen(desk: Desk, journal: GrowingJournal): void {
  const known = entriesByNumber(standingEntries(journal.entries()));
  const numbers = desk.book.rows.map((row) => foldNumber(row.readable ? row.invoice.number : row.number));
  const chunks: string[] = [];
  for (const number of new Set(numbers.filter((one) => one !== '' && !known.has(one)))) {
    const last = chunks[chunks.length - 1];
    if (last === undefined || last.length > SEEN_CHARACTERS) chunks.push(number);
    else chunks[chunks.length - 1] = `${last}${SEEN_SEPARATOR}${number}`;
  }
  const by = desk.platform.account.email();
  journal.append(chunks.map((detail) => ({ ...BLANK_ENTRY, state: 'seen', by, detail })));
}

const BLANK_ENTRY: NewEntry = {
  key: '',
  customer: '',
  invoice: '',
  step: '',
  rank: null,
  state: 'seen',
  recipient: '',
  message: '',
  thread: '',
  document: '',
  by: '',
  detail: '',
};

function send(
  desk: Desk,
  journal: GrowingJournal,
  plan: DayPlan,
  leaving: readonly PlannedMessage[],
): readonly Outcome[] {
  const planned = new Map(leaving.map((message) => [message.key, message]));
  const { platform } = desk;
  // What was decided must not see its own reservations: the rows are judged again with the Journal of the start.
  const before: Desk = { ...desk, book: bookOf(desk.ledger, [...journal.entries()]) };
  return runOutbox(
    leaving.map((message) => parcelOf(message, copiesOf(message, desk))),
    {
      journal,
      mailer: platform.mailer,
      memory: platform.memory,
      budget: { hasTime: () => platform.clock.elapsed() < SENDING_SECONDS },
      seal: (parcel, reference) => {
        const message = planned.get(parcel.key);
        if (!message) throw new Error(`no message ${parcel.key}`);
        return sealParcel(before, message, parcel, reference, journal.entries(), plan.decisions);
      },
      run: runName(desk.now, journal.nextNumber()),
      by: platform.account.email(),
      year: Number(desk.today.slice(0, 4)),
    },
  );
}

/** Names a run by its moment and its first Journal line: no two are alike. */
const runName = (now: CivilDateTime, number: number): string => `${now}/${number}`;

/** Judges again with what happened, then shows it: columns and, of a whole day, calls, colours, dashboard, digest. */
function conclude(
  desk: Desk,
  journal: GrowingJournal,
  { lists, overrides }: Outcomes,
  isDay: boolean,
  isNews: boolean,
): DayReport {
  const { platform } = desk;
  journal.keepMark();
  const plan = decideDay(bookOf(desk.ledger, journal.entries()), desk.today, desk.judge);
  const told = reportOf(plan, lists, overrides, desk);
  const written = writeColumns(desk, plan, overrides);
  const report = isDay
    ? withRemarks(
        told,
        editorsChange(platform),
        spared(platform, () => recordCalls(desk, plan)),
        spared(platform, () => refreshSheet(desk, plan, written)),
      )
    : told;
  platform.workbook.flush();
  if (isDay) sendDigest(desk, report, plan, isNews);
  return report;
}

/** A sheet that only shows must not hide what left: what keeps it from being written is a remark of the report. */
function spared(platform: Platform, write: () => void): string | null {
  try {
    write();
    return null;
  } catch (error) {
    const { text, isOurs } = faultSentence(error);
    if (!isOurs) platform.log(error);
    return text;
  }
}
