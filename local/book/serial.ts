import { instantOf, wallOf, wallText } from '../zone';

const DAY = 86_400_000;
/** Serial of 1 January 1970 in a calendar that starts on 30 December 1899. */
const EPOCH = 25_569;

/** Milliseconds of the wall clock a serial shows, to the second: halves of a second come from rounding. */
export const wallOfSerial = (serial: number): number => Math.round((serial - EPOCH) * 86_400) * 1000;

export const serialOfWall = (wall: number): number => wall / DAY + EPOCH;

/** A cell's date as an instant, in the spreadsheet's zone. */
export const instantOfSerial = (serial: number, zone: string): number =>
  instantOf(wallOfSerial(serial), zone);

export const serialOfInstant = (instant: number, zone: string): number => serialOfWall(wallOf(instant, zone));

/** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` when the serial has an hour. */
export function serialText(serial: number): string {
  const text = wallText(wallOfSerial(serial));
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text;
}

/** Serial of `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM[:SS]`; null when it is neither. */
export function serialOfText(text: string): number | null {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?))?$/.exec(text);
  const wall = parts ? Date.parse(`${parts[1]}T${parts[2] ?? '00:00'}Z`) : Number.NaN;
  return Number.isNaN(wall) ? null : serialOfWall(wall);
}
