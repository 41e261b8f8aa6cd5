import type { Clock } from '../daily/platform';
import type { CivilDateTime } from '../domain/civil-date';

/** Dates are those of Paris, whatever zone the script or the sheet is in. */
export function googleClock(): Clock {
  const started = Date.now();
  return {
    now: () => Utilities.formatDate(new Date(), 'Europe/Paris', "yyyy-MM-dd'T'HH:mm") as CivilDateTime,
    elapsed: () => (Date.now() - started) / 1000,
  };
}
