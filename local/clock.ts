import { instantOf, wallOf, wallText } from './zone';

const PARIS = 'Europe/Paris';

/** The world's only clock: service calls and waits move it, nothing else does. */
export class Clock {
  private instant: number;

  constructor(moment: string | undefined) {
    this.instant = moment === undefined ? Date.now() : readMoment(moment);
  }

  /** Milliseconds since 1970, as `Date.now()` gives them. */
  get now(): number {
    return Math.round(this.instant);
  }

  advance(milliseconds: number): void {
    this.instant += milliseconds;
  }

  /** Moves to a moment of Paris, backwards if need be. */
  set(moment: string): void {
    this.instant = readMoment(moment);
  }

  /** `YYYY-MM-DDTHH:MM:SS` in Paris. */
  text(instant: number = this.instant): string {
    return wallText(wallOf(instant, PARIS));
  }
}

function readMoment(moment: string): number {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?)?$/.exec(moment);
  const wall = parts ? Date.parse(`${parts[1]}T${parts[2] ?? '08:00'}${parts[3] ?? ':00'}Z`) : Number.NaN;
  if (Number.isNaN(wall) || wallText(wall).slice(0, 10) !== parts?.[1])
    throw new Error(
      `La date « ${moment} » ne se lit pas : écrivez-la AAAA-MM-JJTHH:MM, par exemple 2026-11-24T08:00.`,
    );
  return instantOf(wall, PARIS);
}
