import { addDays, type CivilDate, type CivilDateTime, dateOf, parseCivilDate } from './civil-date';
import { detailValue } from './detail';
import type { JournalEntry, Settings } from './model';
import { addWorkingDays } from './working-days';

/** What became of a letter: given to the customer, never collected, refused, or nobody known at the address. */
export type PostingOutcome = 'received' | 'unclaimed' | 'unknown' | 'refused';

/** A letter posted, as its last line in the Journal tells it. */
export interface Posting {
  readonly message: string;
  readonly step: string;
  /** Number of the registered letter; '' when none was entered. */
  readonly number: string;
  readonly postedOn: CivilDate;
  readonly presentedOn: CivilDate | null;
  readonly receivedOn: CivilDate | null;
  readonly outcome: PostingOutcome | null;
  /** Days the letter gives from its receipt; null for a letter that is no formal notice. */
  readonly grantedDays: number | null;
  /** Whether a copy goes by e-mail. */
  readonly hasCopy: boolean;
  /** Link of the PDF, and all that was noted when it was approved. */
  readonly document: string;
  readonly detail: string;
  readonly notedAt: CivilDateTime;
}

const dateIn = (detail: string, name: string): CivilDate | null => parseCivilDate(detailValue(detail, name));

const OUTCOMES: readonly PostingOutcome[] = ['received', 'unclaimed', 'unknown', 'refused'];

export function postingOf(entry: JournalEntry): Posting {
  const { detail } = entry;
  const granted = detailValue(detail, 'délai');
  return {
    message: entry.message,
    step: entry.step,
    number: detailValue(detail, 'recommandé'),
    // A line whose date was lost counts from the day it was written: later, never earlier.
    postedOn: dateIn(detail, 'postée') ?? dateOf(entry.at),
    presentedOn: dateIn(detail, 'présentée'),
    receivedOn: dateIn(detail, 'reçue'),
    outcome: OUTCOMES.find((outcome) => outcome === detailValue(detail, 'suite')) ?? null,
    grantedDays: granted === '' ? null : Number(granted),
    hasCopy: detailValue(detail, 'par') === 'e-mail',
    document: entry.document,
    detail,
    notedAt: entry.at,
  };
}

/** Working days left to the post and the bank after the deadline, before the file is proposed. */
const DAYS_BEFORE_FILE = 3;

/** The time a formal notice gives: nothing runs before its receipt, or its first presentation when nobody came for it. */
export interface NoticeClock {
  readonly from: CivilDate;
  /** How it is told: « présentée », « reçue ». */
  readonly event: 'presented' | 'received';
  /** Last day given: the day of receipt is not counted, and no day is added for a Sunday. */
  readonly deadline: CivilDate;
  readonly fileOn: CivilDate;
}

/** What the time that a letter gives is counted from. */
export type GivenTime = Pick<Posting, 'presentedOn' | 'receivedOn' | 'grantedDays'>;

/** Null while neither receipt nor presentation is known. */
export function noticeClock(posting: GivenTime, settings: Settings): NoticeClock | null {
  const { receivedOn, presentedOn, grantedDays } = posting;
  const from = receivedOn ?? presentedOn;
  if (!from || grantedDays === null) return null;
  const deadline = addDays(from, grantedDays);
  return {
    from,
    event: receivedOn ? 'received' : 'presented',
    deadline,
    fileOn: addWorkingDays(deadline, DAYS_BEFORE_FILE, settings),
  };
}
