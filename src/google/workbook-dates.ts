import type { CivilDate } from '../domain/civil-date';
import { type Cell, type DateCell, isDateCell } from '../ledger/workbook';

const PATTERN = 'yyyy-MM-dd HH:mm:ss';

/** Cells in the spreadsheet's zone, whatever zone the script runs in. */
export interface CellZone {
  /** What getValues gave, as a cell; anything else than text, a number, a boolean or a date is taken as its text. */
  toCell(value: unknown): Cell;
  /** What setValues takes. */
  toValue(cell: Cell): string | number | boolean | Date;
}

/** The same wall-clock time as if it were UTC, to compare two of them. */
const asUtc = (wall: string): number => {
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = wall.split(/\D/).map(Number);
  return Date.UTC(year, month - 1, day, hours, minutes, seconds);
};

export function cellZone(timeZone: string): CellZone {
  // Few distinct days stand in a ledger: each instant is formatted once.
  const known = new Map<number, string>();
  const wallOf = (instant: number): string => {
    let wall = known.get(instant);
    if (wall === undefined) {
      wall = Utilities.formatDate(new Date(instant), timeZone, PATTERN);
      known.set(instant, wall);
    }
    return wall;
  };

  /** The instant a clock on the wall of that zone shows this: corrected twice, since the first step may cross a change of clock. */
  const instantOf = ({ date, time }: DateCell): number => {
    const wanted = asUtc(`${date} ${time}`);
    const first = wanted + (wanted - asUtc(wallOf(wanted)));
    return first + (wanted - asUtc(wallOf(first)));
  };

  return {
    toCell(value) {
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
      if (value instanceof Date) {
        const wall = wallOf(value.getTime());
        return { date: wall.slice(0, 10) as CivilDate, time: wall.slice(11) };
      }
      return value === null || value === undefined ? '' : String(value);
    },
    toValue: (cell) => (isDateCell(cell) ? new Date(instantOf(cell)) : cell),
  };
}
