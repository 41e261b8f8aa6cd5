import type { NoticeModel } from '../../domain/model';
import { counted, foldText } from '../../domain/typography';
import { LANGUAGES, labelOf } from '../../ledger/choices';
import { readModels } from '../../ledger/read';
import { MODELS } from '../../ledger/schema/rules';
import { updateRow, writeSetting } from '../../ledger/update';
import { DriveFault, fileIdOf } from '../../letters/document/letter-drive';
import { SHIPPED_LETTERS, type ShippedLetter } from '../../letters/letter-models';
import type { Platform } from '../platform';
import { FOLDER_IN_BIN, faultClause } from './drive-words';
import { modelsAreThere, standingFolders } from './folders';
import { shareWithEditors } from './sharing';

export interface PreparedLetters {
  readonly root: string;
  /** Link of the product's folder. */
  readonly folder: string;
  /** Whether that folder, or its folder of models, was gone. */
  readonly wereGone: boolean;
  /** Models made now, by name. */
  readonly made: readonly string[];
  /** Models whose document this account or this script cannot open, made again. */
  readonly remade: readonly string[];
}

const rowOf = (models: readonly NoticeModel[], letter: ShippedLetter): NoticeModel | undefined =>
  models.find(
    (model) => foldText(model.name) === foldText(letter.model) && model.language === letter.language,
  );

/** Whether a model's document opens from this account and this script. */
function opens(platform: Platform, model: NoticeModel): boolean {
  try {
    platform.drive.readModel(fileIdOf(model.document));
    return true;
  } catch (fault) {
    // What is only in the bin, or does not answer today, is not made again: its owner's layout is in it.
    return !(fault instanceof DriveFault && fault.blame === 'unreachable');
  }
}

/**
 * Makes the folder of letters and a document for each model that has none, and writes their links in Modèles and
 * Paramètres. `anew`, or a folder that is gone, also makes those that cannot be opened from here: deleted, another
 * account's, or another script's.
 */
export function prepareLetters(platform: Platform, company: string, anew: boolean): PreparedLetters {
  const { drive, workbook } = platform;
  const { root, models: folder, wereGone } = standingFolders(platform, company);
  const { models } = readModels(workbook);
  const made: string[] = [];
  const remade: string[] = [];
  for (const letter of SHIPPED_LETTERS) {
    const row = rowOf(models, letter);
    if (!row) continue;
    const isMissing = row.document.trim() === '';
    if (!isMissing && !((anew || wereGone) && !opens(platform, row))) continue;
    const title = letter.language === 'en' ? `${letter.model} (anglais)` : letter.model;
    const link = drive.linkOf(drive.createDocument(title, folder, letter.docx()), 'document');
    updateRow(
      workbook,
      MODELS,
      row.row,
      { name: row.name, language: labelOf(LANGUAGES, row.language) },
      { document: link },
    );
    (isMissing ? made : remade).push(title);
  }
  const link = drive.linkOf(root, 'folder');
  writeSetting(workbook, 'lettersFolder', link);
  modelsAreThere(platform);
  return { root, folder: link, wereGone, made, remade };
}

const OWNER = 'letters.owner';

/**
 * The letters' part of activation, told in French sentences; what Drive refuses holds the letters, not the e-mails.
 * Models are made again where they were another account's or another script's.
 */
export function activateLetters(
  platform: Platform,
  company: string,
  formerScript: string,
): readonly string[] {
  const { account, notebook } = platform;
  const moved =
    formerScript !== '' &&
    (formerScript !== account.scriptId() || (notebook.read(OWNER) || account.email()) !== account.email());
  try {
    const prepared = prepareLetters(platform, company, moved);
    const refused = shareWithEditors(platform, prepared.root);
    notebook.write(OWNER, account.email());
    const toShare =
      refused.length === 0
        ? []
        : [`Dossier des lettres à partager à la main avec ${refused.join(', ')} : Google l'a refusé d'ici.`];
    return [...preparedSentences(prepared), ...toShare];
  } catch (fault) {
    if (!(fault instanceof DriveFault)) throw fault;
    if (fault.message === FOLDER_IN_BIN) return [FOLDER_IN_BIN];
    return [
      `Les modèles de lettre n'ont pas pu être préparés (${faultClause(fault)}) : lancez « Initialiser ou réparer le classeur » plus tard, depuis le compte qui envoie ; d'ici là, ce qui demande une lettre attend.`,
    ];
  }
}

/** What to tell of it, as French sentences. */
export function preparedSentences({ made, remade, folder, wereGone }: PreparedLetters): readonly string[] {
  const sentences: string[] = [];
  if (made.length > 0)
    sentences.push(
      `${counted(made.length, 'modèle')} de lettre dans votre Drive : mettez-les à votre image, les mots entre crochets seront remplacés (${folder}).`,
    );
  if (remade.length > 0)
    sentences.push(
      `Modèles de lettre faits à nouveau, les anciens ne s'ouvrent pas d'ici : ${remade.join(', ')}. Pour garder votre mise en page, téléchargez l'ancien en .docx et donnez-le comme modèle.`,
    );
  if (wereGone && sentences.length === 0)
    sentences.push(`Dossier des lettres fait à nouveau, l'ancien n'est plus dans Drive : ${folder}`);
  return sentences;
}
