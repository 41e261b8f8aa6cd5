import { addDays, type CivilDate, type CivilDateTime } from '../../domain/civil-date';
import { isWorkingDay, workingDayFrom } from '../../domain/working-days';
import type { Desk } from '../desk';
import { modelJudge } from '../model-judge';
import { isDayDone } from '../progress';

/** The day of the next run that sends: today while its run is not done, else the next working day. */
export function nextRunOn({ today, book, platform }: Desk): CivilDate {
  const isOver = !isWorkingDay(today, book.settings) || isDayDone(platform, today);
  return isOver ? workingDayFrom(addDays(today, 1), book.settings) : today;
}

/** The same ledger, as it will be judged on the morning of another day if nothing changes until then. */
export function deskOn(desk: Desk, day: CivilDate): Desk {
  if (day === desk.today) return desk;
  const { ledger, letters } = desk;
  return {
    ...desk,
    now: `${day}T08:00` as CivilDateTime, // a civil date and a time make one
    today: day,
    judge: modelJudge(ledger.models, ledger.modelProblems, ledger.settings.sender, day, letters),
  };
}
