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
