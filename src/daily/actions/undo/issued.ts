import { dateOf } from '../../../domain/civil-date';
import { fingerprint } from '../../../domain/hash';
import type { Platform } from '../../platform';
import { refusal } from '../context';
import type { UndoStep } from './schema';

/*
 * What actions of the day answered that they can be undone by, kept outside the sheet: an undo serves once, on the day it
 * was given, and only as it was given. Asked for again, it would take away what somebody entered since.
 */

const NAME = 'undo';
/** Oldest first; a person takes back what he has just done. */
const MOST = 60;

const markOf = (steps: unknown): string => fingerprint(JSON.stringify(steps));

function marksOf({ notebook, clock }: Platform): readonly string[] {
  const [day, ...marks] = (notebook.read(NAME) ?? '').split(' ');
  return day === dateOf(clock.now()) ? marks : [];
}

const keep = ({ notebook, clock }: Platform, marks: readonly string[]): void =>
  notebook.write(NAME, [dateOf(clock.now()), ...marks.slice(-MOST)].join(' '));

/** An action may be taken back by these steps. */
export function issueUndo(platform: Platform, steps: readonly UndoStep[]): void {
  if (steps.length > 0) keep(platform, [...marksOf(platform), markOf(steps)]);
}

/** Throws unless these steps are, as they were given, those of an action of the day not taken back yet. */
export function requireIssued(platform: Platform, steps: unknown): void {
  if (marksOf(platform).includes(markOf(steps))) return;
  throw refusal(
    "C'est déjà annulé, ou cela ne s'annule plus : rien n'a été fait. Voyez où en est la ligne, puis choisissez ce qui convient.",
  );
}

/** Once they are taken back, these steps serve no more. */
export function useUndo(platform: Platform, steps: unknown): void {
  const marks = [...marksOf(platform)];
  const at = marks.indexOf(markOf(steps));
  if (at !== -1) marks.splice(at, 1);
  keep(platform, marks);
}
