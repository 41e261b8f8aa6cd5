import type { ReadModel } from '../docs-model';

export type Verdict = 'conforme' | 'à regarder' | 'non conforme';

export interface Finding {
  readonly verdict: Verdict;
  readonly found: string;
}

/** One thing that only Google can show. What it throws makes its line « non conforme ». */
export interface Check {
  /** Whom it asks, as a person knows it: « Google Drive », « Gmail »… */
  readonly service: string;
  readonly name: string;
  readonly expected: string;
  run(bench: Bench): Finding;
}

/** What a check works with. */
export interface Bench {
  /** Runs one call to a service and notes its milliseconds under its name. */
  timed<T>(call: string, action: () => T): T;
  /**
   * Says how to take away what a check makes: done last made first, once all is checked, even when a check throws. The
   * action answers with what is left to know, '' when all is as before.
   */
  undo(what: string, action: () => string): void;
  /** What earlier checks made, for those that come after. */
  readonly made: Made;
}

export interface Made {
  sheet?: GoogleAppsScript.Spreadsheet.Sheet;
  folder?: string;
  model?: { readonly id: string; readonly read?: ReadModel };
  copy?: string;
  filled?: Filled;
  quota?: number;
  message?: { readonly subject: string; readonly attachment: string; readonly threadId: string };
  reply?: true;
}

/** A copy once filled: what it says, and how many times each replacement was met. */
export interface Filled {
  readonly read: ReadModel;
  readonly met: ReadonlyMap<string, number>;
}

/** Something that an earlier check did not make: this one could not be tried. */
export class NotTried extends Error {}

/** What an earlier check made; throws NotTried when it failed to. */
export function needed<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new NotTried(`Pas essayé : ${what} manque.`);
  return value;
}

export const conform = (found: string): Finding => ({ verdict: 'conforme', found });
export const toLookAt = (found: string): Finding => ({ verdict: 'à regarder', found });
export const wrong = (found: string): Finding => ({ verdict: 'non conforme', found });
export const judged = (isRight: boolean, found: string): Finding => (isRight ? conform(found) : wrong(found));

/** An error in the words of who threw it. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The kind of what a service answered, in a word. */
export function kindOf(answer: unknown): string {
  if (typeof answer === 'string') return 'texte';
  if (Array.isArray(answer) || ArrayBuffer.isView(answer)) return 'octets';
  const blob = answer as { readonly getBytes?: unknown } | null | undefined;
  return typeof blob?.getBytes === 'function' ? 'Blob' : typeof answer;
}
