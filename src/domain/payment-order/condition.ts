import { typeset } from '../typography';

/** What the ledger knows of a condition: it says a fact, never what to do. */
export type Finding = 'met' | 'notMet' | 'toCheck';

export interface Condition {
  readonly finding: Finding;
  /** One French sentence. */
  readonly fact: string;
  /** Where the law says it. */
  readonly article: string;
}

export interface Route {
  readonly kind: 'paymentOrder' | 'merchants' | 'smallClaims';
  readonly name: string;
  readonly conditions: readonly Condition[];
}

export const condition = (finding: Finding, fact: string, article: string): Condition => ({
  finding,
  fact: typeset(fact),
  article: typeset(article),
});

/** The least favourable of its conditions. */
export function findingOf({ conditions }: Pick<Route, 'conditions'>): Finding {
  const findings = conditions.map(({ finding }) => finding);
  return findings.find((one) => one === 'notMet') ?? findings.find((one) => one === 'toCheck') ?? 'met';
}

export const FINDING_NAMES: Readonly<Record<Finding, string>> = {
  met: 'remplie',
  notMet: 'non remplie',
  toCheck: 'à vérifier',
};
