import { fingerprint } from '../../domain/hash';
import { foldName } from '../../domain/keys';
import type { Customer } from '../../domain/model';
import { typeset } from '../../domain/typography';
import { writeSetting } from '../../ledger/update';
import { customerFolderName } from '../../letters/file-names';
import type { Platform } from '../platform';
import { folderInBin, isBlamed } from './drive-words';
import { shareWithEditors } from './sharing';

/*
 * Where files stand in the owner's Drive: one folder for the product, one inside for each customer. Their ids are kept
 * outside the sheet, since a program that sees only its own files cannot look for them.
 */

const ROOT = 'folder';
/** Who made it, and its name: another account's is not written in, and one that is gone is made again. */
const MADE = 'folder.made';
const MODELS = 'folder.models';
const MODELS_NAME = 'Modèles';
/** Models are to be looked at, until it is done. */
const ANEW = 'folder.anew';
const PLAIN_NAME = 'Relances';

const nameOf = (customer: Customer): string =>
  `folder.${fingerprint(`${foldName(customer.name)}#${foldName(customer.code)}`)}`;

/** The product's folder. Throws a French sentence before activation, which makes it. */
function rootFolder(platform: Platform): string {
  const root = platform.notebook.read(ROOT);
  if (root) return root;
  throw new Error(
    typeset(
      "Le dossier des lettres n'existe pas encore : lancez « Activer l'envoi quotidien… », qui le prépare avec les modèles.",
    ),
  );
}

/** Makes the product's folder; all that was noted of another is of no use any more, and is met again as it comes. */
function makeRootFolder(platform: Platform, name: string): string {
  const { account, drive, notebook, workbook } = platform;
  const made = drive.createFolder(name, null);
  notebook.write(ROOT, made);
  notebook.write(MADE, `${account.email()}|${name}`);
  writeSetting(workbook, 'lettersFolder', drive.linkOf(made, 'folder'));
  return made;
}

const madeWith = (platform: Platform): { readonly by: string; readonly name: string } => {
  const [by = '', ...name] = (platform.notebook.read(MADE) ?? '').split('|');
  return { by, name: name.join('|') || PLAIN_NAME };
};

export interface StandingFolders {
  readonly root: string;
  readonly models: string;
  /** Whether one that was noted is gone, and the documents it held with it, until `modelsAreThere`. */
  readonly wereGone: boolean;
}

/**
 * The product's folder and its folder of models, looked at and made where they are not: deleted, or another account's.
 * Throws « trashed » when the product's is in the bin.
 */
export function standingFolders(platform: Platform, company: string): StandingFolders {
  const { account, drive, notebook } = platform;
  const noted = notebook.read(ROOT) ?? '';
  const { by } = madeWith(platform);
  const state = noted === '' || (by !== '' && by !== account.email()) ? 'gone' : drive.stateOf(noted);
  if (state === 'inBin') throw folderInBin();
  const name = company === '' ? PLAIN_NAME : `${PLAIN_NAME} - ${company}`;
  const root = state === 'here' ? noted : makeRootFolder(platform, name);
  const [known = '', parent = ''] = (notebook.read(MODELS) ?? '').split('|');
  const models = known !== '' && parent === root ? drive.stateOf(known) : 'gone';
  if ((noted !== '' && root !== noted) || (known !== '' && models === 'gone')) notebook.write(ANEW, '1');
  const wereGone = notebook.read(ANEW) === '1';
  if (models === 'here') return { root, models: known, wereGone };
  const made = drive.createFolder(MODELS_NAME, root);
  notebook.write(MODELS, `${made}|${root}`);
  return { root, models: made, wereGone };
}

export function modelsAreThere({ notebook }: Platform): void {
  if (notebook.read(ANEW)) notebook.write(ANEW, '');
}

/** Puts something in the product's folder, made again when it is gone. Throws « trashed », with what to do, when it is in the bin. */
export function inRootFolder<Made>(platform: Platform, put: (root: string) => Made): Made {
  try {
    return put(rootFolder(platform));
  } catch (fault) {
    if (isBlamed(fault, 'trashed')) throw folderInBin();
    if (!isBlamed(fault, 'unreachable')) throw fault;
  }
  const root = makeRootFolder(platform, madeWith(platform).name);
  shareWithEditors(platform, root);
  return put(root);
}

/** Puts something in the folder of a customer, made at his first file; in another when his is in the bin, or gone. */
export function inCustomerFolder<Made>(
  platform: Platform,
  customer: Customer,
  put: (folder: string) => Made,
): Made {
  const [known = '', parent = ''] = (platform.notebook.read(nameOf(customer)) ?? '').split('|');
  if (known !== '' && parent === rootFolder(platform)) {
    try {
      return put(known);
    } catch (fault) {
      if (!isBlamed(fault, 'unreachable', 'trashed')) throw fault;
    }
  }
  const made = inRootFolder(platform, (root) => {
    const folder = platform.drive.createFolder(customerFolderName(customer), root);
    platform.notebook.write(nameOf(customer), `${folder}|${root}`);
    return folder;
  });
  return put(made);
}

/** Stores a file of a customer; its id. */
export const storeFor = (
  platform: Platform,
  customer: Customer,
  name: string,
  mimeType: string,
  bytes: Uint8Array,
): string =>
  inCustomerFolder(platform, customer, (folder) => platform.drive.storeFile(name, folder, mimeType, bytes));
