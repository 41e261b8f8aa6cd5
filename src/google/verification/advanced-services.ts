import { NotTried } from './check';

const absent = (service: string): NotTried =>
  new NotTried(`Pas essayé : le service avancé ${service} manque.`);

/** `Drive.Files`, with what its types leave out: answers of `alt: 'media'`, and a create without content. */
export interface DriveFiles {
  create(
    file: object,
    content: GoogleAppsScript.Base.Blob | null,
    options: object,
  ): { readonly id?: string; readonly trashed?: boolean };
  copy(file: object, id: string, options: object): { readonly id?: string; readonly trashed?: boolean };
  get(id: string, options: object): unknown;
  export(id: string, mimeType: string, options: object): unknown;
  update(file: object, id: string): unknown;
  remove(id: string): void;
}

export interface DocsDocuments {
  get(id: string, options: object): unknown;
  batchUpdate(update: { readonly requests: readonly object[] }, id: string): unknown;
}

export interface GmailMessages {
  send(message: { readonly raw: string; readonly threadId?: string }, user: string): unknown;
}

/** All three throw NotTried when the manifest does not name the service. */
export function driveFiles(): DriveFiles {
  const files: unknown = typeof Drive === 'undefined' ? undefined : Drive?.Files;
  if (!files) throw absent('Drive');
  return files as DriveFiles;
}

export function docsDocuments(): DocsDocuments {
  const documents: unknown = typeof Docs === 'undefined' ? undefined : Docs?.Documents;
  if (!documents) throw absent('Docs');
  return documents as DocsDocuments;
}

export function gmailMessages(): GmailMessages {
  const messages: unknown = typeof Gmail === 'undefined' ? undefined : Gmail?.Users?.Messages;
  if (!messages) throw absent('Gmail');
  return messages as GmailMessages;
}
