import { DriveFault, type LetterDrive } from '../letters/document/letter-drive';
import { bytesOf, signedBytes } from './bytes';
import { type ReadModel, readDocument } from './docs-model';
import { requestsOf } from './docs-requests';
import { asking } from './drive-faults';
import { listOf, numberOf, objectOf, textOf } from './json';

const FOLDER = 'application/vnd.google-apps.folder';
const DOCUMENT = 'application/vnd.google-apps.document';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PDF = 'application/pdf';

/** A file may stand in a shared drive. */
const ANYWHERE = { supportsAllDrives: true } as const;

/** Drive and Docs under drive.file: one call each, but for `linkOf` which makes none. */
export function googleLetterDrive(): LetterDrive {
  // The looks of the models read in this execution: added rows take them.
  const looks = new Map<string, ReadModel['looks']>();
  return {
    createFolder: (name, parent) => placed(createFile(name, parent, FOLDER, null)),

    stateOf: (folder) => {
      try {
        const { trashed } = asking(() => files().get(folder, { ...ANYWHERE, fields: 'id,trashed' }));
        return trashed === true ? 'inBin' : 'here';
      } catch (fault) {
        if (fault instanceof DriveFault && fault.blame === 'unreachable') return 'gone';
        throw fault;
      }
    },

    shareWithReader: (folder, email) => {
      asking(() =>
        permissions().create({ type: 'user', role: 'reader', emailAddress: email }, folder, {
          ...ANYWHERE,
          sendNotificationEmail: false,
          fields: 'id',
        }),
      );
    },

    createDocument: (name, folder, docx) =>
      placed(createFile(name, folder, DOCUMENT, { mimeType: WORD, content: docx })),

    readModel: (id) => {
      const read = readDocument(
        id,
        asking(() => documents().get(id, { includeTabsContent: true })),
      );
      looks.set(id, read.looks);
      return read.model;
    },

    copyModel: (id, name, folder) => {
      const copy = asking(() =>
        files().copy({ name, parents: [folder] }, id, { ...ANYWHERE, fields: 'id,trashed' }),
      );
      return { id: idOf(copy), inBin: copy.trashed === true };
    },

    fill: (id, model, plan) => {
      const requests = requestsOf(plan, looks.get(model.id) ?? new Map());
      const answer: unknown = asking(() => documents().batchUpdate({ requests }, id));
      const replies = listOf(objectOf(answer).replies).slice(requests.length - plan.replacements.length);
      for (const [index, { find }] of plan.replacements.entries()) {
        const met = numberOf(objectOf(objectOf(replies[index]).replaceAllText).occurrencesChanged);
        if (met !== 1) throw unfilled(find, model.title);
      }
    },

    exportPdf: (id) => {
      const bytes = bytesOf(asking(() => exporter().export(id, PDF, { alt: 'media' })));
      if (String.fromCharCode(...bytes.slice(0, 5)) !== '%PDF-')
        throw new DriveFault('other', "Google Drive n'a pas rendu de PDF.");
      return bytes;
    },

    storeFile: (name, folder, mimeType, content) =>
      placed(createFile(name, folder, mimeType, { mimeType, content })),

    readFile: (id) => bytesOf(asking(() => files().get(id, { ...ANYWHERE, alt: 'media' }))),

    linkOf: (id, kind) =>
      kind === 'document'
        ? `https://docs.google.com/document/d/${id}/edit`
        : kind === 'folder'
          ? `https://drive.google.com/drive/folders/${id}`
          : `https://drive.google.com/file/d/${id}/view`,
  };
}

function createFile(
  name: string,
  parent: string | null,
  mimeType: string,
  media: { readonly mimeType: string; readonly content: Uint8Array } | null,
): GoogleAppsScript.Drive_v3.Drive.V3.Schema.File {
  const file = { name, mimeType, ...(parent === null ? {} : { parents: [parent] }) };
  const options = { ...ANYWHERE, fields: 'id,trashed' };
  return asking(() => {
    // Without content the second argument is nothing, which the types do not say.
    const blob = media && Utilities.newBlob(signedBytes(media.content), media.mimeType, name);
    return files().create(file, blob as GoogleAppsScript.Base.Blob, options);
  });
}

/** The id of what was made; what is put in a binned folder is in the bin with it. */
function placed(file: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File): string {
  if (file.trashed === true)
    throw new DriveFault('trashed', 'Le dossier est dans la corbeille de Google Drive.');
  return idOf(file);
}

function idOf(file: { readonly id?: string }): string {
  const id = textOf(file?.id);
  if (id === '') throw new DriveFault('other', 'Google Drive a répondu sans identifiant.');
  return id;
}

const unfilled = (find: string, title: string): DriveFault =>
  new DriveFault(
    'unfilled',
    `« ${find.replace(/⟦\d+⟧/, '')} » ne s'est pas rempli dans la copie du modèle « ${title} » : elle ne lui ressemble plus.`,
  );

const absent = (service: string): DriveFault =>
  new DriveFault('permission', `Le service avancé ${service} est absent du script.`);

function files(): NonNullable<NonNullable<typeof Drive>['Files']> {
  const collection = typeof Drive === 'undefined' ? undefined : Drive?.Files;
  if (!collection) throw absent('Drive');
  return collection;
}

function permissions(): NonNullable<NonNullable<typeof Drive>['Permissions']> {
  const collection = typeof Drive === 'undefined' ? undefined : Drive?.Permissions;
  if (!collection) throw absent('Drive');
  return collection;
}

function documents(): NonNullable<NonNullable<typeof Docs>['Documents']> {
  const collection = typeof Docs === 'undefined' ? undefined : Docs?.Documents;
  if (!collection) throw absent('Docs');
  return collection;
}

/** `alt: 'media'` is needed and is not in the types. */
const exporter = (): { export(id: string, mimeType: string, options: object): unknown } => files();
