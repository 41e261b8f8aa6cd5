import { addDays, type CivilDate } from '../civil-date';
import { type ClosedLevel, historyOf } from '../history';
import type { DunningPolicy, PolicyStep, Settings } from '../model';
import {
  callsOf,
  DEFAULT_GRANTED_DAYS,
  type DunningLevel,
  fileOf,
  isFormalNotice,
  levelsOf,
  preDueReminderOf,
} from '../policies';
import { noticeClock } from '../posting';
import { workingDayFrom } from '../working-days';
import { type Progress, scheduleLevel, schedulePreDue } from './schedule';

/**
 * When each step of a scenario would come for an invoice nobody pays, by order of the step: each approved, posted and
 * received on its day. Null for one that would never come (a reminder whose day is past).
 */
export function exampleDates(
  policy: DunningPolicy,
  dueOn: CivilDate,
  settings: Settings,
  today: CivilDate,
): ReadonlyMap<number, CivilDate | null> {
  const dates = new Map<number, CivilDate | null>();
  let progress: Progress = historyOf([]);
  const reminder = preDueReminderOf(policy);
  if (reminder) {
    const on = schedulePreDue(policy, progress, dueOn, settings, today)?.on ?? null;
    dates.set(reminder.order, on);
    progress = { ...progress, preDueSentOn: on, lastContactOn: on };
  }
  for (const level of levelsOf(policy)) {
    const { on } = scheduleLevel(level, policy, progress, dueOn, settings, today);
    dates.set(level.order, on);
    progress = after(progress, level, on);
  }
  for (const call of callsOf(policy)) dates.set(call.order, callOn(call, policy, progress, dueOn, settings));
  const file = fileOf(policy);
  if (file)
    dates.set(file.order, fileOn(progress, settings) ?? workingDayFrom(addDays(dueOn, file.days), settings));
  return dates;
}

/** The same once the level was done on that day: a formal notice is received when it leaves. */
function after(progress: Progress, level: DunningLevel, on: CivilDate): Progress {
  const closed: ClosedLevel = { on, how: 'sent', step: level.name };
  const given = { receivedOn: on, presentedOn: null, grantedDays: level.grantedDays ?? DEFAULT_GRANTED_DAYS };
  return {
    ...progress,
    lastContactOn: on,
    closedLevels: new Map([...progress.closedLevels, [level.rank, closed]]),
    postings: isFormalNotice(level)
      ? new Map([...progress.postings, [level.rank, given]])
      : progress.postings,
  };
}

/** On its day, or as long after the level before it as the scenario says, when that one came late. */
function callOn(
  call: PolicyStep,
  policy: DunningPolicy,
  progress: Progress,
  dueOn: CivilDate,
  settings: Settings,
): CivilDate {
  const before = levelsOf(policy)
    .filter((level) => level.order < call.order)
    .slice(-1)[0];
  const closed = before ? progress.closedLevels.get(before.rank) : undefined;
  const planned = addDays(dueOn, call.days);
  const isLate = before && closed && closed.on >= planned;
  return workingDayFrom(
    isLate ? addDays(closed.on, Math.max(0, call.days - before.days)) : planned,
    settings,
  );
}

function fileOn(progress: Progress, settings: Settings): CivilDate | null {
  const [last] = [...progress.postings.values()].slice(-1);
  const clock = last && noticeClock(last, settings);
  return clock?.fileOn ?? null;
}
