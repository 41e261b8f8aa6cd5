import { bytesOf, signedBytes } from '../bytes';
import { textOf } from '../json';
import { driveFiles } from './advanced-services';
import { type Bench, type Check, judged, kindOf, needed, toLookAt, wordsOf } from './check';
import { forget, remember } from './leftovers';

const SERVICE = 'Google Drive';
export const FOLDER = 'application/vnd.google-apps.folder';
export const DOCUMENT = 'application/vnd.google-apps.document';
const PDF = 'application/pdf';
const NAME = 'Relances – essai de vérification';
/** As the program asks, wherever the file stands. */
export const ANYWHERE = { supportsAllDrives: true, fields: 'id,trashed' } as const;

/** Stands for the id while Google makes the folder. */
const BEING_MADE = '-';

/** For good, with what the folder holds; throws when the verification was stopped before it knew the folder's id. */
export const removeFolder = (id: string): void => {
  if (id === BEING_MADE)
    throw new Error(`le dossier « ${NAME} » est peut-être resté dans votre Drive, supprimez-le s'il y est.`);
  driveFiles().remove(id);
};

/** The folder's id, '' when Google does not tell it. */
function createFolder({ timed }: Bench): { readonly id: string; readonly trashed: boolean | undefined } {
  remember('folder', BEING_MADE);
  try {
    const file = timed('Drive.Files.create', () =>
      driveFiles().create({ name: NAME, mimeType: FOLDER }, null, ANYWHERE),
    );
    return { id: textOf(file.id), trashed: file.trashed };
  } catch (error) {
    forget('folder');
    throw error;
  }
}

const folder: Check = {
  service: SERVICE,
  name: "Dossier d'essai",
  expected: 'Créé dans votre Drive, hors de la corbeille.',
  run: (bench) => {
    const { id, trashed } = createFolder(bench);
    if (id === '') return judged(false, 'Google Drive répond sans identifiant.');
    bench.made.folder = id;
    bench.undo(`Le dossier « ${NAME} » de votre Drive`, () => takeAway(bench, id));
    remember('folder', id);
    return judged(trashed === false, `Créé (corbeille : ${String(trashed)}).`);
  },
};

/** Deletes the folder, or puts it in the bin when Google refuses. */
function takeAway({ timed }: Bench, id: string): string {
  try {
    timed('Drive.Files.remove', () => removeFolder(id));
    forget('folder');
    return '';
  } catch (error) {
    timed('Drive.Files.update', () => driveFiles().update({ trashed: true }, id));
    forget('folder');
    return `Le dossier « ${NAME} » est dans la corbeille de votre Drive, faute de pouvoir le supprimer (${wordsOf(error)}).`;
  }
}

/** The head of a PDF, then every byte: what takes bytes for text spoils the second half. */
const CONTENT = Uint8Array.from([
  ...[37, 80, 68, 70, 45, 49, 46, 52, 10],
  ...Array.from({ length: 256 }, (_, byte) => byte),
]);

const storedFile: Check = {
  service: SERVICE,
  name: 'Fichier déposé puis relu',
  expected: 'Les mêmes octets, que Google rende un Blob, des octets ou un texte.',
  run: ({ timed, made }) => {
    const parent = needed(made.folder, "le dossier d'essai");
    const files = driveFiles();
    const blob = Utilities.newBlob(signedBytes(CONTENT), PDF, 'essai.pdf');
    const file = timed('Drive.Files.create', () =>
      files.create({ name: 'essai.pdf', mimeType: PDF, parents: [parent] }, blob, ANYWHERE),
    );
    const answer = timed('Drive.Files.get', () =>
      files.get(textOf(file.id), { supportsAllDrives: true, alt: 'media' }),
    );
    const bytes = bytesOf(answer);
    const isSame = bytes.length === CONTENT.length && bytes.every((byte, index) => byte === CONTENT[index]);
    return judged(isSame, `Rendu : ${kindOf(answer)}, ${bytes.length} octets sur ${CONTENT.length}.`);
  },
};

const binnedFolder: Check = {
  service: SERVICE,
  name: 'Copie dans un dossier mis à la corbeille',
  expected: 'Google refuse, ou dit que la copie est dans la corbeille : une lettre ne s’y perd pas.',
  run: ({ timed, made }) => {
    const files = driveFiles();
    const model = needed(made.model, 'le modèle');
    const parent = needed(made.folder, "le dossier d'essai");
    const bin = timed('Drive.Files.create', () =>
      files.create({ name: 'À la corbeille', mimeType: FOLDER, parents: [parent] }, null, ANYWHERE),
    );
    const id = textOf(bin.id);
    timed('Drive.Files.update', () => files.update({ trashed: true }, id));
    try {
      const copy = timed('Drive.Files.copy', () =>
        files.copy({ name: 'Copie perdue', parents: [id] }, model.id, ANYWHERE),
      );
      return judged(copy.trashed === true, `Copie faite (corbeille : ${String(copy.trashed)}).`);
    } catch (error) {
      return toLookAt(`Google refuse la copie : « ${wordsOf(error)} ».`);
    }
  },
};

export const FOLDER_CHECKS: readonly Check[] = [folder, storedFile];
export const BIN_CHECKS: readonly Check[] = [binnedFolder];
