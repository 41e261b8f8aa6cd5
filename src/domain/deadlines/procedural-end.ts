import type { CivilDate } from '../civil-date';
import { workingDayFrom } from '../working-days';

/** Whether the holidays of Alsace-Moselle count here is not judged: they never give more time than everywhere else. */
const NATIONAL = { alsaceMoselle: false };

/** A time-limit of procedure that ends on a Saturday, a Sunday or a holiday ends on the next working day (CPC art. 642). */
export const proceduralEnd = (day: CivilDate): CivilDate => workingDayFrom(day, NATIONAL);
