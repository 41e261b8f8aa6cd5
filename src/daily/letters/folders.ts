import { fingerprint } from '../../domain/hash';
import { foldName } from '../../domain/keys';
import type { Customer } from '../../domain/model';
import { typeset } from '../../domain/typography';
import { customerFolderName } from '../../letters/file-names';
import type { Platform } from '../platform';

/*
 * Where files stand in the owner's Drive: one folder for the product, one inside for each customer. Their ids are kept
 * outside the sheet, since a program that sees only its own files cannot look for them.
 */

const ROOT = 'folder';

const nameOf = (customer: Customer): string =>
  `folder.${fingerprint(`${foldName(customer.name)}#${foldName(customer.code)}`)}`;

/** The product's folder. Throws a French sentence before activation, which makes it. */
export function rootFolder(platform: Platform): string {
  const root = platform.notebook.read(ROOT);
  if (root) return root;
  throw new Error(
    typeset(
      "Le dossier des lettres n'existe pas encore : lancez « Activer l'envoi quotidien… », qui le prépare avec les modèles.",
    ),
  );
}

/** The product's folder, made if there is none yet. */
export function makeRootFolder(platform: Platform, name: string): string {
  const known = platform.notebook.read(ROOT);
  if (known) return known;
  const made = platform.drive.createFolder(name, null);
  platform.notebook.write(ROOT, made);
  return made;
}

/** Forgets the product's folder: it is in the bin, or was another account's. Customers' folders are forgotten as they are met. */
export const forgetRootFolder = (platform: Platform): void => platform.notebook.write(ROOT, '');

/** The folder of a customer, made at his first file. */
export function customerFolder(platform: Platform, customer: Customer): string {
  const root = rootFolder(platform);
  const name = nameOf(customer);
  const [known = '', parent = ''] = (platform.notebook.read(name) ?? '').split('|');
  if (known !== '' && parent === root) return known;
  return newCustomerFolder(platform, customer);
}

/** Another folder for a customer: the one he had is in the bin, or gone. */
export function newCustomerFolder(platform: Platform, customer: Customer): string {
  const root = rootFolder(platform);
  const made = platform.drive.createFolder(customerFolderName(customer), root);
  platform.notebook.write(nameOf(customer), `${made}|${root}`);
  return made;
}
