import PostalMime from 'postal-mime';
import { exportPdf } from '../docs/conversions';
import { DOCUMENT, FOLDER } from '../drive/record';
import type { HostFile, SentMail } from '../host';

/** Bytes to look at, or to keep. */
export interface Served {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

const PDF = 'application/pdf';

/** A file of Drive as a person opens it: a Google document as the PDF that Google makes of it. Null when there is none. */
export function servedFile(files: readonly HostFile[], id: string): Served | null {
  const file = files.find((each) => each.id === id);
  if (!file || file.trashed) return null;
  const { name, mimeType, document, content } = file;
  if (document) return { name: `${name}.pdf`, mimeType: PDF, bytes: exportPdf(document, name) };
  return content && { name, mimeType, bytes: content };
}

/** What is attached to a message, by its place from 0. Null when there is none. */
export async function servedAttachment(mail: SentMail, place: number): Promise<Served | null> {
  const { attachments } = await PostalMime.parse(mail.raw);
  const attachment = attachments[place];
  if (!attachment) return null;
  const { filename, mimeType, content } = attachment;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { name: filename ?? 'sans nom', mimeType, bytes };
}

/** In the folder of the models, which are no letters yet. */
export const isModel = ({ path }: HostFile): boolean => path.split('/').at(-2) === 'Modèles';

/** What stands in Drive, folders and the bin left out, by folder then name: letters, then models. */
export const shownFiles = (files: readonly HostFile[]): HostFile[] =>
  files
    .filter(({ mimeType, trashed }) => mimeType !== FOLDER && !trashed)
    .sort(
      (one, other) =>
        Number(isModel(one)) - Number(isModel(other)) || one.path.localeCompare(other.path, 'fr'),
    );

export const opensAsPdf = ({ mimeType }: HostFile): boolean => mimeType === DOCUMENT || mimeType === PDF;
