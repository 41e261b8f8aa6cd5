import type { CivilDateTime } from '../domain/civil-date';
import type { JournalEntry } from '../domain/model';

/** What a person decided or noted of an invoice, which no other sheet says: penalties given up, a fact of procedure. */
export interface KeptDeed {
  readonly state: (typeof DEEDS)[number];
  readonly step: string;
  readonly detail: string;
  readonly by: string;
  readonly at: CivilDateTime;
}

const DEEDS = ['claimWaived', 'legalEvent'] as const;

/** What is longer is cut: the deed stands, and its last words are lost. */
const LONGEST_DETAIL = 1_000;

/** Deeds that stand, each with its day and its author. */
export const deedsOf = (entries: readonly JournalEntry[]): readonly KeptDeed[] =>
  entries.flatMap(({ step, detail, by, at, ...entry }) => {
    const state = DEEDS.find((deed) => deed === entry.state);
    return state ? [{ state, step, detail: detail.slice(0, LONGEST_DETAIL), by, at }] : [];
  });

/** `d` for « deed », and which by its first letter: `dc` gave claims up, `dl` noted a legal fact. */
export const deedText = (
  { state, step, detail, by, at }: KeptDeed,
  placeOf: (text: string) => number,
): string => [`d${state[0]}`, placeOf(step), placeOf(detail), placeOf(by), at].join(':');

/** Reads such a text back. */
export function deedIn(kind: string, fields: readonly string[], named: (place?: string) => string): KeptDeed {
  const [step, detail, by, ...time] = fields;
  return {
    state: kind === 'dc' ? 'claimWaived' : 'legalEvent',
    step: named(step),
    detail: named(detail),
    by: named(by),
    at: time.join(':') as CivilDateTime,
  };
}
