import { DriveFault, type DriveFaultCause } from '../../letters/document/letter-drive';
import { refusal } from '../actions/context';

/** The product's folder is in the bin: nothing is made elsewhere, what it holds is its owner's. */
export const FOLDER_IN_BIN =
  'Le dossier des lettres est dans la corbeille de Drive : restaurez-le, puis recommencez.';

export const folderInBin = (): DriveFault => new DriveFault('trashed', FOLDER_IN_BIN);

export const isBlamed = (fault: unknown, ...causes: readonly DriveFaultCause[]): boolean =>
  fault instanceof DriveFault && causes.includes(fault.blame);

/** What is wrong, to stand inside a sentence. */
export const faultClause = (fault: unknown): string =>
  (fault instanceof Error ? fault.message : String(fault)).replace(/\.$/, '');

const WHAT_TO_DO: Readonly<Record<DriveFaultCause, string>> = {
  unreachable: 'lancez « Initialiser ou réparer le classeur », puis recommencez',
  trashed: 'restaurez-le, puis recommencez',
  unfilled: 'recommencez',
  invalid: "recommencez ; si cela se répète, c'est le fichier qui est à refaire",
  quota: 'recommencez plus tard',
  permission: "lancez « Activer l'envoi quotidien… » et acceptez la demande de Google",
  other: 'réessayez dans une minute',
};

/** Runs what a person asked of Drive; what it refuses is told in French, with what to do. `what` is what was not done. */
export function askedOfDrive<Result>(what: string, work: () => Result): Result {
  try {
    return work();
  } catch (fault) {
    if (!(fault instanceof DriveFault)) throw fault;
    if (fault.message === FOLDER_IN_BIN) throw refusal(FOLDER_IN_BIN);
    throw refusal(`${what} : ${faultClause(fault)} ; ${WHAT_TO_DO[fault.blame]}.`);
  }
}
