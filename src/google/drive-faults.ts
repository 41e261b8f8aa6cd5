import { DriveFault, type DriveFaultCause } from '../letters/document/letter-drive';
import { numberOf, objectOf, textOf } from './json';

/** Google's words, in English and French, by what is to blame; the first that match. */
const WORDS: readonly (readonly [DriveFaultCause, RegExp])[] = [
  [
    'quota',
    /too many times|quota|rate ?limit|limit exceeded|trop de fois|computer time|resource_exhausted|storage.*full/i,
  ],
  // Under drive.file, another account's file and another script's do not exist.
  ['unreachable', /not found|introuvable|no item with the given id|caller does not have permission/i],
  [
    'permission',
    /permission|authori[sz]ation|autoris|insufficient|not sufficient|access denied|accès refusé|scope|domain policy|has not been used in project|is disabled/i,
  ],
];

/** What Drive or Docs refused, in Google's words, and why. */
export function driveFaultOf(error: unknown): DriveFault {
  if (error instanceof DriveFault) return error;
  const message = error instanceof Error ? error.message : textOf(objectOf(error).message) || String(error);
  const worded = WORDS.find(([, words]) => words.test(message))?.[0];
  return new DriveFault(worded ?? causeOfCode(codeOf(error)), message);
}

/** Code of an advanced service's answer; 0 when there is none. */
const codeOf = (error: unknown): number =>
  numberOf(objectOf((error as { readonly details?: unknown } | null)?.details).code);

const causeOfCode = (code: number): DriveFaultCause =>
  code === 404
    ? 'unreachable'
    : code === 429
      ? 'quota'
      : code === 401 || code === 403
        ? 'permission'
        : 'other';

/** Runs a call to Drive or Docs; throws a DriveFault. */
export function asking<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw driveFaultOf(error);
  }
}
