import { addCents, decimalText } from '../cents';
import { detailValue } from '../detail';
import { hasEmail, levelsOf } from '../policies';
import type { Posting } from '../posting';
import { REASONS, type Reason } from '../reasons';
import type { ChaseableCase } from './cases';
import { type Judged, lineOf, type PlannedMessage } from './messages';
import { runningNotice } from './running-notice';
import { addressObjection, recipientsOf } from './verdict';

/** Only what runs or waits for its receipt: a dispute, a payment or any other hold keeps the copy back too. */
const RUNS: ReadonlySet<string> = new Set(['noticeRunning', 'noticePosted', 'fileDue']);

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
export function copiesOfLetters(group: readonly Judged[], customerKey: string): readonly PlannedMessage[] {
  const letters = new Map<string, { rank: number; posting: Posting; members: Judged[] }>();
  for (const judged of group) {
    const copy = copyToSend(judged);
    if (!copy) continue;
    const known = letters.get(copy.posting.message);
    if (known) known.members.push(judged);
    else letters.set(copy.posting.message, { ...copy, members: [judged] });
  }
  return [...letters.values()].flatMap(({ rank, posting, members }) => {
    const cases = members.map(({ one }) => one);
    if (decimalText(owed(cases)) !== detailValue(posting.detail, 'montant')) {
      for (const judged of members) say(judged, REASONS.copyOutdated);
      return [];
    }
    const [first] = cases;
    const step = first?.policy ? levelsOf(first.policy).find((level) => level.rank === rank) : undefined;
    if (!first || !step || !hasEmail(step)) return [];
    const recipients = recipientsOf(first.invoice, first.customer);
    const objection = cases.map((one) => addressObjection(one, recipients)).find(Boolean);
    if (objection) {
      for (const judged of members) say(judged, (so) => REASONS.copyWaits(so, objection));
      return [];
    }
    return [
      {
        key: posting.message,
        customerKey,
        customer: first.customer,
        recipients,
        // It gives the days its letter gives, whatever the scenario says since.
        step: { ...step, grantedDays: posting.grantedDays },
        rank,
        since: posting.postedOn,
        carried: cases.map((one) => lineOf(one, rank, posting.step)),
        alsoListed: [],
        copyOf: posting,
      },
    ];
  });
}

const owed = (cases: readonly ChaseableCase[]) => addCents(...cases.map((one) => one.standing.open));

function say(judged: Judged, told: (so: Reason) => Reason): void {
  const { verdict } = judged;
  if (verdict.kind === 'held' || verdict.kind === 'waiting')
    judged.verdict = { ...verdict, reason: told(verdict.reason) };
}
