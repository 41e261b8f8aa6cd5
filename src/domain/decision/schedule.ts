import { addDays, type CivilDate, latest, shortDate } from '../civil-date';
import type { ClosedLevel, InvoiceHistory } from '../history';
import type { DunningPolicy, PolicyStep, Settings } from '../model';
import { type DunningLevel, levelsOf, preDueReminderOf } from '../policies';
import { type GivenTime, noticeClock } from '../posting';
import { REASONS, type Reason } from '../reasons';
import { workingDayFrom } from '../working-days';

/** The next step of an invoice and the working day it may leave; `reason` says why not before, null when it may today. */
export interface ScheduledStep {
  readonly step: PolicyStep;
  /** 0 for the reminder before the due date. */
  readonly rank: number;
  readonly on: CivilDate;
  /** The first day the step was possible: « en attente depuis le … ». */
  readonly since: CivilDate;
  readonly reason: Reason | null;
}

/** What of its history the next step of an invoice depends on. */
export interface Progress
  extends Pick<InvoiceHistory, 'closedLevels' | 'preDueSentOn' | 'lastContactOn' | 'postponedUntil'> {
  readonly postings: ReadonlyMap<number, GivenTime>;
}

/**
 * The level after the highest one sent or waived, by rank alone: strictly one step at a time, and never back, were an
 * earlier message found to have bounced since. Null at the end of the policy.
 */
export function nextLevel(policy: DunningPolicy, history: Progress): DunningLevel | null {
  const reached = Math.max(0, ...history.closedLevels.keys());
  return levelsOf(policy).find((level) => level.rank > reached) ?? null;
}

/** The last level closed before `rank`, and the level of today's policy that has its rank. */
function previous(policy: DunningPolicy, history: Progress, rank: number) {
  const closed = rank > 1 ? history.closedLevels.get(rank - 1) : undefined;
  const level = levelsOf(policy).find((one) => one.rank === rank - 1);
  return closed ? { closed, days: level?.days ?? 0 } : null;
}

/** The day the next level counts from: for a formal notice, the last day it gave. */
function closedOn(history: Progress, rank: number, closed: ClosedLevel, settings: Settings): CivilDate {
  const posting = history.postings.get(rank);
  return latest(closed.on, (posting && noticeClock(posting, settings)?.deadline) ?? closed.on);
}

const HOW = { sent: 'envoyée', posted: 'postée', waived: 'écartée', takenOver: 'déjà faite' } as const;

/** When the next level leaves: `max(due + days, last level + gap, last contact + delay)`, then the next working day. */
export function scheduleLevel(
  level: DunningLevel,
  policy: DunningPolicy,
  history: Progress,
  dueOn: CivilDate,
  settings: Settings,
  today: CivilDate,
): ScheduledStep {
  const before = previous(policy, history, level.rank);
  const planned = latest(
    addDays(dueOn, level.days),
    ...(before
      ? [
          addDays(
            closedOn(history, level.rank - 1, before.closed, settings),
            Math.max(0, level.days - before.days),
          ),
        ]
      : []),
  );
  // A person chooses the day of what needs his approval: being cited in another message does not put it off.
  const contact =
    history.lastContactOn && level.dispatch === 'automatic'
      ? addDays(history.lastContactOn, settings.contactDelayDays)
      : planned;
  const postponed = history.postponedUntil.get(level.rank)?.until ?? planned;
  const since = workingDayFrom(latest(planned, contact), settings);
  const on = workingDayFrom(latest(since, postponed, today), settings);
  const reason = waitingReason(
    level,
    { planned, contact, postponed, on, dueOn, today },
    before?.closed,
    history,
  );
  // What waits for a person waits on Sundays too: only its departure needs a working day.
  const automatic = level.dispatch === 'automatic' && level.channel === 'email';
  const first = automatic ? on : latest(since, postponed);
  return { step: level, rank: level.rank, on, since, reason: first > today ? reason : null };
}

interface Dates {
  readonly planned: CivilDate;
  readonly contact: CivilDate;
  readonly postponed: CivilDate;
  readonly on: CivilDate;
  readonly dueOn: CivilDate;
  readonly today: CivilDate;
}

function waitingReason(
  level: DunningLevel,
  { planned, contact, postponed, on, dueOn, today }: Dates,
  closed: ClosedLevel | undefined,
  history: Progress,
): Reason {
  if (today <= dueOn && level.rank === 1) return REASONS.notDue(dueOn, level.name, on);
  if (postponed > today && postponed > planned) return REASONS.postponed(on);
  if (planned <= today && contact > today && history.lastContactOn)
    return REASONS.tooSoon(history.lastContactOn, on);
  if (planned <= today) return REASONS.nonWorkingDay(on);
  if (closed) return REASONS.waiting(closed.step, HOW[closed.how], closed.on, level.name, on);
  return REASONS.waitingAfter(`Échue le ${shortDate(dueOn)}`, level.name, on);
}

/** The reminder before the due date: it leaves before that date or not at all. Null when there is none to come. */
export function schedulePreDue(
  policy: DunningPolicy,
  history: Progress,
  dueOn: CivilDate,
  settings: Settings,
  today: CivilDate,
): ScheduledStep | null {
  const step = preDueReminderOf(policy);
  if (!step || history.preDueSentOn || history.closedLevels.size > 0) return null;
  const contact = history.lastContactOn ? addDays(history.lastContactOn, settings.contactDelayDays) : today;
  const since = workingDayFrom(addDays(dueOn, step.days), settings);
  const on = workingDayFrom(
    latest(since, contact, history.postponedUntil.get(0)?.until ?? today, today),
    settings,
  );
  if (on >= dueOn) return null;
  return {
    step,
    rank: 0,
    on,
    since,
    reason: on > today ? REASONS.preDuePlanned(dueOn, step.name, on) : null,
  };
}
