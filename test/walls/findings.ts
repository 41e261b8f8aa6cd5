/** What a check read, and what it found wrong, a line each. */
export interface Findings {
  readonly read: number;
  readonly faults: readonly string[];
}
