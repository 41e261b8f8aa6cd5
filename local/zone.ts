const HOUR = 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Milliseconds a zone is ahead of UTC at an instant; zones change their clocks on the hour. */
export function offsetAt(instant: number, zone: string): number {
  const hour = Math.floor(instant / HOUR);
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const cached = known.get(hour);
  if (cached !== undefined) return cached;
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(hour * HOUR)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour: hours = 0, minute = 0, second = 0 } = part;
  const offset = Date.UTC(year, month - 1, day, hours, minute, second) - hour * HOUR;
  known.set(hour, offset);
  return offset;
}

/** The clock on the wall of a zone, as milliseconds of a UTC that would read the same. */
export const wallOf = (instant: number, zone: string): number => instant + offsetAt(instant, zone);

/** The instant at which the wall clock of a zone reads `wall`; a skipped hour reads as the next one. */
export function instantOf(wall: number, zone: string): number {
  const guess = wall - offsetAt(wall, zone);
  return wall - offsetAt(guess, zone);
}

export const isZone = (zone: string): boolean => {
  try {
    return Boolean(formatOf(zone));
  } catch {
    return false;
  }
};

/** `YYYY-MM-DDTHH:MM:SS` of a wall clock. */
export const wallText = (wall: number): string => new Date(wall).toISOString().slice(0, 19);
