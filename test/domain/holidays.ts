/**
 * French public holidays, worked by hand from the dates of Easter: Easter Monday is the day after, Ascension 39 days
 * after, Whit Monday 50 days after; in Alsace-Moselle also Good Friday, two days before, and 26 December.
 */
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

interface MovableFeasts {
  readonly easter: string;
  readonly goodFriday: string;
  readonly easterMonday: string;
  readonly ascension: string;
  readonly whitMonday: string;
}

const feasts = (
  easter: string,
  goodFriday: string,
  easterMonday: string,
  ascension: string,
  whitMonday: string,
): MovableFeasts => ({ easter, goodFriday, easterMonday, ascension, whitMonday });

const MOVABLE: Readonly<Record<number, MovableFeasts>> = {
  2024: feasts('03-31', '03-29', '04-01', '05-09', '05-20'),
  2025: feasts('04-20', '04-18', '04-21', '05-29', '06-09'),
  2026: feasts('04-05', '04-03', '04-06', '05-14', '05-25'),
  2027: feasts('03-28', '03-26', '03-29', '05-06', '05-17'),
  2028: feasts('04-16', '04-14', '04-17', '05-25', '06-05'),
  2029: feasts('04-01', '03-30', '04-02', '05-10', '05-21'),
  2030: feasts('04-21', '04-19', '04-22', '05-30', '06-10'),
};

export const YEARS = Object.keys(MOVABLE).map(Number);

/** Days of a year nobody works, `YYYY-MM-DD`. */
export function holidaysOf(year: number, alsaceMoselle: boolean): ReadonlySet<string> {
  const movable = MOVABLE[year];
  if (!movable) throw new Error(`no table for ${year}`);
  const { goodFriday, easterMonday, ascension, whitMonday } = movable;
  const everywhere = [...FIXED, easterMonday, ascension, whitMonday];
  const days = alsaceMoselle ? [...everywhere, goodFriday, '12-26'] : everywhere;
  return new Set(days.map((date) => `${year}-${date}`));
}

/** Monday to Friday and not in the table, told by UTC's calendar alone. */
export function isWorked(date: string, alsaceMoselle: boolean): boolean {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5 && !holidaysOf(Number(date.slice(0, 4)), alsaceMoselle).has(date);
}

/** Every day of the years of the table. */
export function everyDay(): string[] {
  const days: string[] = [];
  const last = Date.UTC(Math.max(...YEARS), 11, 31);
  for (let instant = Date.UTC(Math.min(...YEARS), 0, 1); instant <= last; instant += 86_400_000)
    days.push(new Date(instant).toISOString().slice(0, 10));
  return days;
}
