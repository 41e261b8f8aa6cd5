import type { CivilDate } from '../civil-date';
import type { Settings } from '../model';
import { hasEmail, levelsOf } from '../policies';
import { noticeClock, type Posting } from '../posting';
import { REASONS, type Reason } from '../reasons';
import { holdsFor } from './approvals';
import { addresseesKey, type Judged, lineOf, type PlannedMessage } from './messages';
import { runningNotice } from './running-notice';
import { addressObjection, recipientsOf } from './verdict';

/** Only what runs or waits for its receipt: a dispute, a payment or any other hold keeps the copy back too. */
const RUNS: ReadonlySet<string> = new Set(['noticeRunning', 'noticePosted', 'fileDue', 'finished']);

const runs = ({ verdict }: Judged): boolean => 'reason' in verdict && RUNS.has(verdict.reason.code);

/** The letter an invoice was posted in, while its copy is still to be sent. */
function copyToSend(judged: Judged): { readonly rank: number; readonly posting: Posting } | null {
  const running = runs(judged) ? runningNotice(judged.one) : null;
  if (!running?.posting.hasCopy) return null;
  return judged.one.history.sentRanks.has(running.rank) ? null : running;
}

/**
 * The copies by e-mail of letters whose posting was recorded, one a letter. A copy says what the letter says: when what
 * is owed changed meanwhile it does not leave, and its rows say so.
 */
export function copiesOfLetters(
  group: readonly Judged[],
  customerKey: string,
  settings: Settings,
  today: CivilDate,
): readonly PlannedMessage[] {
  const letters = new Map<string, { rank: number; posting: Posting; members: Judged[] }>();
  for (const judged of group) {
    const copy = copyToSend(judged);
    if (!copy) continue;
    const known = letters.get(copy.posting.message);
    if (known) known.members.push(judged);
    else letters.set(copy.posting.message, { ...copy, members: [judged] });
  }
  return [...letters.values()].flatMap(({ rank, posting, members }) => {
    const message = copyOf(members, customerKey, rank, posting);
    if (!message || !holdsFor(message, posting.detail)) {
      for (const judged of members) say(judged, REASONS.copyOutdated);
      return [];
    }
    const clock = noticeClock(posting, settings);
    if (clock && today > clock.deadline) {
      for (const judged of members) say(judged, REASONS.copyTooLate);
      return [];
    }
    const objection = members.map(({ one }) => addressObjection(one, message.recipients)).find(Boolean);
    if (objection) {
      for (const judged of members) say(judged, (so) => REASONS.copyWaits(so, objection));
      return [];
    }
    return [message];
  });
}

/** The copy of a letter, of all it carried; null when its invoices go to different addresses, or its step is gone. */
function copyOf(
  members: readonly Judged[],
  customerKey: string,
  rank: number,
  posting: Posting,
): PlannedMessage | null {
  const cases = members.map(({ one }) => one);
  const [first] = cases;
  const step = first?.policy ? levelsOf(first.policy).find((level) => level.rank === rank) : undefined;
  if (!first || !step || !hasEmail(step)) return null;
  const recipients = recipientsOf(first.invoice, first.customer);
  const addressees = cases.map((one) => addresseesKey(recipientsOf(one.invoice, one.customer)));
  if (new Set(addressees).size > 1) return null;
  return {
    key: posting.message,
    customerKey,
    customer: first.customer,
    recipients,
    step,
    rank,
    since: posting.postedOn,
    carried: cases.map((one) => lineOf(one, rank, posting.step)),
    alsoListed: [],
    copyOf: posting,
  };
}

function say(judged: Judged, told: (so: Reason) => Reason): void {
  const { verdict } = judged;
  if (verdict.kind === 'held' || verdict.kind === 'waiting')
    judged.verdict = { ...verdict, reason: told(verdict.reason) };
}
