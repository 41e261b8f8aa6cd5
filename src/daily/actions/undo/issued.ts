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
const MOST = 100;
/** More steps than a property has room for are known by one mark for all of them. */
const MOST_STEPS = 5;

/** The steps of one action, a mark each. */
type Group = readonly string[];

const markOf = (step: unknown): string => fingerprint(JSON.stringify(step));
const groupOf = (steps: readonly unknown[]): Group =>
  steps.length > MOST_STEPS ? [markOf(steps)] : steps.map(markOf);

function groupsOf({ notebook, clock }: Platform): readonly Group[] {
  const [day, ...groups] = (notebook.read(NAME) ?? '').split(' ');
  return day === dateOf(clock.now()) ? groups.map((group) => group.split('+')) : [];
}

const keep = ({ notebook, clock }: Platform, groups: readonly Group[]): void =>
  notebook.write(
    NAME,
    [dateOf(clock.now()), ...groups.slice(-MOST).map((group) => group.join('+'))].join(' '),
  );

/** What is left of the groups once those that these steps make up are taken out; null when they make up none, or less. */
function without(groups: readonly Group[], steps: readonly unknown[]): readonly Group[] | null {
  const whole = markOf(steps);
  const large = groups.findIndex((group) => group.length === 1 && group[0] === whole);
  if (large !== -1) return groups.filter((_, index) => index !== large);
  const asked = steps.map(markOf);
  const left = groups.filter((group) => {
    const isWhole = group.every((mark) => asked.includes(mark));
    if (isWhole) for (const mark of group) asked.splice(asked.indexOf(mark), 1);
    return !isWhole;
  });
  return asked.length === 0 ? left : null;
}

/** An action may be taken back by these steps. */
export function issueUndo(platform: Platform, steps: readonly UndoStep[]): void {
  if (steps.length > 0) keep(platform, [...groupsOf(platform), groupOf(steps)]);
}

/** Throws unless these steps are, as they were given, those of one or several actions of the day not taken back yet. */
export function requireIssued(platform: Platform, steps: readonly unknown[]): void {
  if (without(groupsOf(platform), steps) !== null) return;
  throw refusal(
    "C'est déjà annulé, ou cela ne s'annule plus : rien n'a été fait. Voyez où en est la ligne, puis choisissez ce qui convient.",
  );
}

/** Once they are taken back, these steps serve no more. */
export function useUndo(platform: Platform, steps: readonly unknown[]): void {
  const groups = groupsOf(platform);
  keep(platform, without(groups, steps) ?? groups);
}

/** Nothing done before can be taken back any more. */
export const forgetUndo = ({ notebook }: Platform): void => notebook.write(NAME, '');
