import { addDays, type CivilDate, monthsAfter } from '../civil-date';
import { proceduralEnd } from './procedural-end';

/** Orders rendered from September 2026 on follow décret 2026-96 (art. 9); both regimes are alive. */
const isNewOrder = (orderedOn: CivilDate): boolean => orderedOn >= '2026-09-01';

/** The last day to have an order to pay served: 3 months from its date, 6 before September 2026 (CPC art. 1411). */
export const serveOrderBy = (orderedOn: CivilDate): CivilDate =>
  proceduralEnd(monthsAfter(orderedOn, isNewOrder(orderedOn) ? 3 : 6));

/** The last day to oppose an order served in person: 1 month from its service (CPC art. 1416). */
export const oppositionUntil = (servedOn: CivilDate): CivilDate => proceduralEnd(monthsAfter(servedOn, 1));

/**
 * The first day on which an order of September 2026 or later may be enforced: 2 months after its service (CPC art. 1422).
 * This one is a wait: the day after it, and the next working day when that is none. An order of unknown date is taken as
 * one of them; null for an older one.
 */
export const orderEnforceableFrom = (servedOn: CivilDate, orderedOn?: CivilDate): CivilDate | null =>
  orderedOn && !isNewOrder(orderedOn) ? null : proceduralEnd(addDays(monthsAfter(servedOn, 2), 1));
