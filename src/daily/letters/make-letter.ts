import type { Customer, PolicyStep } from '../../domain/model';
import { typeset } from '../../domain/typography';
import { DriveFault } from '../../letters/document/letter-drive';
import { letterFileName } from '../../letters/file-names';
import { composeLetter } from '../../letters/letter';
import type { Notice } from '../../letters/notice';
import type { Platform } from '../platform';
import { FOLDER_IN_BIN, faultClause } from './drive-words';
import { inCustomerFolder } from './folders';
import type { LetterModel, LetterModels } from './letter-models';

/** A letter written in the owner's Drive: a copy of its model, filled. */
export interface WrittenLetter {
  readonly document: string;
  /** Without its extension. */
  readonly name: string;
}

/** Why there is no letter, as a French sentence. */
export interface NoLetter {
  readonly problem: string;
}

/** The copy of a model read a moment ago: what Drive does not find is the folder. */
const copied = (platform: Platform, model: LetterModel, name: string, customer: Customer): string =>
  inCustomerFolder(platform, customer, (folder) => {
    const copy = platform.drive.copyModel(model.document.id, name, folder);
    if (copy.inBin) throw new DriveFault('trashed', 'Le dossier est dans la corbeille de Google Drive.');
    return copy.id;
  });

const failure = (fault: unknown): NoLetter => ({
  problem: typeset(
    fault instanceof DriveFault && fault.message === FOLDER_IN_BIN
      ? FOLDER_IN_BIN
      : `La lettre n'a pas pu être faite (${faultClause(fault)}) : elle sera refaite au prochain passage.`,
  ),
});

/** Writes the letter of a notice, in two calls; nothing is kept of it before it is stored or sent. */
export function writeLetter(
  platform: Platform,
  models: LetterModels,
  step: PolicyStep,
  notice: Notice,
): WrittenLetter | NoLetter {
  try {
    return writeOnce(platform, models, step, notice);
  } catch (fault) {
    if (!(fault instanceof DriveFault && fault.blame === 'unfilled')) return failure(fault);
  }
  // Its owner changed the model since it was read: it is read again, once.
  const model = models.find(step, notice.customer);
  if (model !== null && typeof model !== 'string') models.forget(model.document.id);
  try {
    return writeOnce(platform, models, step, notice);
  } catch (fault) {
    return failure(fault);
  }
}

function writeOnce(
  platform: Platform,
  models: LetterModels,
  step: PolicyStep,
  notice: Notice,
): WrittenLetter | NoLetter {
  const model = models.find(step, notice.customer);
  if (model === null)
    return { problem: typeset('Seul le compte qui envoie les relances peut faire ses lettres.') };
  if (typeof model === 'string') return { problem: model };
  const composed = composeLetter(notice, model.document, model.use);
  if (!composed.ok) {
    const [problem] = composed.problems;
    const [missing] = composed.missing;
    return { problem: problem ?? typeset(`La lettre demande [${missing?.placeholder ?? ''}].`) };
  }
  const name = letterFileName(notice, step.name);
  const document = copied(platform, model, name, notice.customer);
  platform.drive.fill(document, model.document, composed.letter.plan);
  return { document, name };
}

/** The PDF of a letter; one call. */
export function printed(platform: Platform, document: string): Uint8Array | NoLetter {
  try {
    return platform.drive.exportPdf(document);
  } catch (fault) {
    return failure(fault);
  }
}
