import getJoursFeries from '@socialgouv/jours-feries';
import { addDays, type CivilDate, civilDateOf, weekday, yearOf } from './civil-date';

export interface WorkingCalendar {
  readonly alsaceMoselle: boolean;
}

type Holidays = Map<number, ReadonlySet<CivilDate>>;
const ofFrance: Holidays = new Map();
const ofAlsaceMoselle: Holidays = new Map();

/** French public holidays of a year (C. trav. L3133-1; Alsace-Moselle: L3134-13). */
function holidays(year: number, calendar: WorkingCalendar): ReadonlySet<CivilDate> {
  const known = calendar.alsaceMoselle ? ofAlsaceMoselle : ofFrance;
  let days = known.get(year);
  if (!days) {
    const dates = Object.values(getJoursFeries(year, { alsace: calendar.alsaceMoselle }));
    // The library's days start at midnight, an hour off where clocks change in between: twelve hours later is that day.
    const noons = dates.map((date) => new Date(date.getTime() + 43_200_000));
    days = new Set(noons.map(civilDateOf));
    known.set(year, days);
  }
  return days;
}

/** Monday to Friday, public holidays excepted. */
export const isWorkingDay = (date: CivilDate, calendar: WorkingCalendar): boolean =>
  weekday(date) <= 5 && !holidays(yearOf(date), calendar).has(date);

/** That day if it is a working day, else the first one after it. */
export function workingDayFrom(date: CivilDate, calendar: WorkingCalendar): CivilDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/** The `count`-th working day after `date` (27/11/2026 + 3 = 02/12/2026). */
export function addWorkingDays(date: CivilDate, count: number, calendar: WorkingCalendar): CivilDate {
  let day = date;
  for (let left = count; left > 0; left -= 1) day = workingDayFrom(addDays(day, 1), calendar);
  return day;
}
