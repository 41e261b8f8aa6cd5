import { ServiceError } from '../errors';
import { isZone, offsetAt } from '../zone';

const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Java's SimpleDateFormat, for the letters in use: y M d E H h m s S a u Z X. */
export function formatDate(date: Date, zone: string, pattern: string): string {
  if (!isZone(zone)) throw new ServiceError(`Invalid argument: ${zone}`);
  const offset = offsetAt(date.getTime(), zone);
  const wall = new Date(date.getTime() + offset);
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (found, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    return field(found, wall, offset);
  });
}

function field(letters: string, wall: Date, offset: number): string {
  const size = letters.length;
  const pad = (value: number): string => String(value).padStart(size, '0');
  const word = (list: string[], index: number): string =>
    (list[index] ?? '').slice(0, size >= 4 ? undefined : 3);
  switch (letters.charAt(0)) {
    case 'y':
      return size === 2 ? String(wall.getUTCFullYear()).slice(-2) : pad(wall.getUTCFullYear());
    case 'M':
      return size >= 3 ? word(MONTHS, wall.getUTCMonth()) : pad(wall.getUTCMonth() + 1);
    case 'd':
      return pad(wall.getUTCDate());
    case 'E':
      return word(DAYS, wall.getUTCDay());
    case 'u':
      return pad(wall.getUTCDay() || 7);
    case 'H':
      return pad(wall.getUTCHours());
    case 'h':
      return pad(wall.getUTCHours() % 12 || 12);
    case 'm':
      return pad(wall.getUTCMinutes());
    case 's':
      return pad(wall.getUTCSeconds());
    case 'S':
      return pad(wall.getUTCMilliseconds());
    case 'a':
      return wall.getUTCHours() < 12 ? 'AM' : 'PM';
    case 'Z':
      return zoneText(offset, '');
    case 'X':
      return offset === 0 ? 'Z' : zoneText(offset, size === 3 ? ':' : '');
    default:
      throw new ServiceError(`Illegal pattern character '${letters.charAt(0)}'`);
  }
}

function zoneText(offset: number, separator: string): string {
  const minutes = Math.abs(offset) / 60_000;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${separator}${pad(minutes % 60)}`;
}
