import type { CivilDate } from '../civil-date';
import type { Settings } from '../model';
import { fileOf, levelsOf } from '../policies';
import { noticeClock, type Posting } from '../posting';
import { REASONS } from '../reasons';
import type { Case, ChaseableCase } from './cases';
import type { Verdict } from './verdict-kinds';

/** The formal notice an invoice is at: posted, and its last level so far; null when there is none. */
export function runningNotice(one: Case): { readonly rank: number; readonly posting: Posting } | null {
  const rank = Math.max(0, ...one.history.closedLevels.keys());
  const posting = one.history.postings.get(rank);
  return posting && (posting.grantedDays !== null || posting.hasCopy) ? { rank, posting } : null;
}

/**
 * What is said while a formal notice runs: nothing before its receipt is known, nothing before its deadline, then the
 * file. Null once the deadline is over and the scenario has another level, or neither level nor file.
 */
export function runningVerdict(one: ChaseableCase, settings: Settings, today: CivilDate): Verdict | null {
  const running = runningNotice(one);
  if (!running) return null;
  const { posting, rank } = running;
  const hasNext = one.policy ? levelsOf(one.policy).some((level) => level.rank > rank) : false;
  // A letter that gives no days leaves nothing to wait for.
  if (posting.grantedDays === null)
    return hasNext
      ? null
      : {
          kind: 'held',
          reason: REASONS.lastPosted(posting.step, posting.postedOn),
          resumesOn: null,
          next: null,
        };
  const clock = noticeClock(posting, settings);
  if (!clock)
    return {
      kind: 'held',
      reason: REASONS.noticePosted(posting.step, posting.postedOn),
      resumesOn: null,
      next: null,
    };
  const { from, event, deadline, fileOn } = clock;
  // No order to pay is given against a public body: its scenario proposes none, whatever was written there.
  const file = one.policy && one.customer.type !== 'publicBody' ? fileOf(one.policy) : null;
  const next = file && !hasNext ? { step: file, rank: 0, on: fileOn, since: fileOn, reason: null } : null;
  if (today <= deadline || (next && today < fileOn))
    return {
      kind: 'waiting',
      reason: REASONS.noticeRunning(posting.step, event, from, deadline, next ? fileOn : null),
      next,
    };
  return next ? { kind: 'waiting', reason: REASONS.fileDue(posting.step, deadline), next } : null;
}
