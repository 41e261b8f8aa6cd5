import { DriveFault, type DriveFaultCause } from '../letters/document/letter-drive';
import { numberOf, objectOf, textOf } from './json';

/** Google's words, in English and French, by what is to blame; the first that match. */
const WORDS: readonly (readonly [DriveFaultCause, RegExp])[] = [
  [
    'quota',
    /too many times|quota|rate ?limit|limit exceeded|trop de fois|computer time|resource_exhausted|storage.*full/i,
  ],
  // Under drive.file, another account's file and another script's do not exist.
  ['invalid', /\bbad request\b/i],
  ['unreachable', /not found|introuvable|no item with the given id|caller does not have permission/i],
  [
    'permission',
    /permission|authori[sz]ation|autoris|insufficient|not sufficient|access denied|accès refusé|scope|domain policy|has not been used in project|is disabled/i,
  ],
];

/** What is said of each cause, a French sentence. */
const SENTENCES: Readonly<Record<DriveFaultCause, string>> = {
  unreachable: 'Google Drive ne trouve pas ce fichier ou ce dossier.',
  trashed: 'Le fichier est dans la corbeille de Google Drive.',
  unfilled: "Google n'a pas rempli le document.",
  invalid: "Google n'a pas pu lire ce qui lui était donné.",
  quota: "Google n'en accorde pas davantage aujourd'hui à ce compte.",
  permission: "Google n'a pas reçu l'autorisation nécessaire.",
  other: "Google Drive n'a pas répondu comme prévu.",
};
const FULL = 'Google Drive est plein pour ce compte : faites-y de la place.';
const BURST = 'Google a reçu trop de demandes à la fois.';

/** What Drive or Docs refused, and why, with Google's words beside. */
export function driveFaultOf(error: unknown): DriveFault {
  if (error instanceof DriveFault) return error;
  const words = error instanceof Error ? error.message : textOf(objectOf(error).message) || String(error);
  const blame = WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? causeOfCode(codeOf(error));
  return new DriveFault(blame, sentenceOf(blame, words), words);
}

function sentenceOf(blame: DriveFaultCause, words: string): string {
  if (blame === 'quota' && /storage/i.test(words)) return FULL;
  if (blame === 'quota' && /rate ?limit/i.test(words)) return BURST;
  return SENTENCES[blame];
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
        : code === 400
          ? 'invalid'
          : 'other';

/** Runs a call to Drive or Docs; throws a DriveFault. */
export function asking<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw driveFaultOf(error);
  }
}
