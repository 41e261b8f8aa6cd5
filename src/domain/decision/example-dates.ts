import { addDays, type CivilDate } from '../civil-date';
import { type ClosedLevel, historyOf, type InvoiceHistory } from '../history';
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
import { noticeClock, type Posting } from '../posting';
import { workingDayFrom } from '../working-days';
import { scheduleLevel, schedulePreDue } from './schedule';

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
  let history = historyOf([]);
  const reminder = preDueReminderOf(policy);
  if (reminder) {
    const on = schedulePreDue(policy, history, dueOn, settings, today)?.on ?? null;
    dates.set(reminder.order, on);
    history = { ...history, preDueSentOn: on, lastContactOn: on };
  }
  for (const level of levelsOf(policy)) {
    const { on } = scheduleLevel(level, policy, history, dueOn, settings, today);
    dates.set(level.order, on);
    history = after(history, level, on);
  }
  for (const call of callsOf(policy)) dates.set(call.order, callOn(call, policy, history, dueOn, settings));
  const file = fileOf(policy);
  if (file)
    dates.set(file.order, fileOn(history, settings) ?? workingDayFrom(addDays(dueOn, file.days), settings));
  return dates;
}

/** The same history once the level was done on that day. */
function after(history: InvoiceHistory, level: DunningLevel, on: CivilDate): InvoiceHistory {
  const isFormal = isFormalNotice(level);
  const closed: ClosedLevel = { on, how: isFormal ? 'posted' : 'sent', step: level.name };
  return {
    ...history,
    lastContactOn: on,
    closedLevels: new Map([...history.closedLevels, [level.rank, closed]]),
    postings: isFormal
      ? new Map([...history.postings, [level.rank, postingOn(level, on)]])
      : history.postings,
  };
}

const postingOn = (level: DunningLevel, on: CivilDate): Posting => ({
  message: '',
  step: level.name,
  number: '',
  postedOn: on,
  presentedOn: null,
  receivedOn: on,
  outcome: 'received',
  grantedDays: level.grantedDays ?? DEFAULT_GRANTED_DAYS,
  hasCopy: false,
  document: '',
  detail: '',
  notedAt: `${on}T08:00` as Posting['notedAt'],
});

/** On its day, or as long after the level before it as the scenario says, when that one came late. */
function callOn(
  call: PolicyStep,
  policy: DunningPolicy,
  history: InvoiceHistory,
  dueOn: CivilDate,
  settings: Settings,
): CivilDate {
  const before = levelsOf(policy)
    .filter((level) => level.order < call.order)
    .slice(-1)[0];
  const closed = before ? history.closedLevels.get(before.rank) : undefined;
  const planned = addDays(dueOn, call.days);
  const isLate = before && closed && closed.on >= planned;
  return workingDayFrom(
    isLate ? addDays(closed.on, Math.max(0, call.days - before.days)) : planned,
    settings,
  );
}

function fileOn(history: InvoiceHistory, settings: Settings): CivilDate | null {
  const [last] = [...history.postings.values()].slice(-1);
  return (last && noticeClock(last, settings)?.fileOn) ?? null;
}
