import { addDays, type CivilDate, monthsAfter } from '../civil-date';
import { proceduralEnd } from './procedural-end';

/** The last day to pay or contest a commandment between commerçants: 1 month from its service (CPCE art. L126-2). */
export const contestUntil = (servedOn: CivilDate): CivilDate => proceduralEnd(monthsAfter(servedOn, 1));

/** The first day on which it may be established that nobody contested: 8 days after that month (CPCE art. L126-3). */
export const reportFrom = (servedOn: CivilDate): CivilDate =>
  proceduralEnd(addDays(contestUntil(servedOn), 8));

/** The last day to have that report served: 6 months from its date (CPCE art. L126-4). */
export const serveReportBy = (reportedOn: CivilDate): CivilDate => proceduralEnd(monthsAfter(reportedOn, 6));
