import type { CivilDate } from '../domain/civil-date';
import type { Platform } from './platform';

/*
 * How far the day's run went, kept outside the sheet: catch-ups look at it and nothing else, so that they cost two
 * seconds when there is nothing to do. An execution that died leaves « running », which is as good as not done.
 */

const NAME = 'day';

export const dayStarted = (platform: Platform, today: CivilDate): void =>
  platform.notebook.write(NAME, `${today} running`);

export const dayDone = (platform: Platform, today: CivilDate): void =>
  platform.notebook.write(NAME, `${today} done`);

export const dayPending = (platform: Platform, today: CivilDate): void =>
  platform.notebook.write(NAME, `${today} pending`);

export const isDayDone = (platform: Platform, today: CivilDate): boolean =>
  platform.notebook.read(NAME) === `${today} done`;

/** Something new is to be done today: a day that was done is not any more, and the next catch-up sees to it. */
export function dayReopened(platform: Platform, today: CivilDate): void {
  if (isDayDone(platform, today)) dayPending(platform, today);
}

/** Does something beside the day's run, and leaves the day as it was; stopped midway, it leaves it to the next catch-up. */
export function besideTheDay<Result>(platform: Platform, today: CivilDate, work: () => Result): Result {
  const wasDone = isDayDone(platform, today);
  if (wasDone) dayPending(platform, today);
  const result = work();
  if (wasDone) dayDone(platform, today);
  return result;
}
