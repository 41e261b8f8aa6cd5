import type { FillPlan } from './fill-plan';
import type { ModelDocument } from './model-document';

/** Why Drive or Docs did not do what was asked. */
export type DriveFaultCause =
  /** No such file for this account and this program: deleted, another person's, or made by something else. */
  | 'unreachable'
  | 'trashed'
  /** A replacement was not met exactly once: the copy is to be thrown away. */
  | 'unfilled'
  /** Google does not understand what it was given: a file it cannot convert. */
  | 'invalid'
  | 'quota'
  | 'permission'
  | 'other';

export class DriveFault extends Error {
  constructor(
    readonly blame: DriveFaultCause,
    /** A French sentence. */
    message: string,
    /** Google's own words, when they are known. */
    readonly words: string = message,
  ) {
    super(message);
  }
}

/** The files of letters, under the program's own rights: it sees what it made, and nothing else. All throw a DriveFault. */
export interface LetterDrive {
  /** Null as parent: at the top of the account's Drive. Throws « trashed », as all that is put in a folder, when it is in the bin. */
  createFolder(name: string, parent: string | null): string;
  /** Whether a folder that was made stands here, is in the bin, or is gone or another account's. One read. */
  stateOf(folder: string): 'here' | 'inBin' | 'gone';
  /** Lets a person see a folder and what it holds. */
  shareWithReader(folder: string, email: string): void;
  /** Makes a document from the bytes of a .docx. */
  createDocument(name: string, folder: string, docx: Uint8Array): string;
  /** One read. Docs reads what is in the bin and does not say so. */
  readModel(id: string): ModelDocument;
  /** `inBin` says that the folder is in the bin, and the copy with it. */
  copyModel(id: string, name: string, folder: string): { readonly id: string; readonly inBin: boolean };
  /** Fills a copy of `model` in one update. Nothing is filled when it throws, but for « unfilled ». */
  fill(id: string, model: ModelDocument, plan: FillPlan): void;
  exportPdf(id: string): Uint8Array;
  storeFile(name: string, folder: string, mimeType: string, content: Uint8Array): string;
  /** The bytes of a stored file. */
  readFile(id: string): Uint8Array;
  /** Where a person opens a file. */
  linkOf(id: string, kind: 'document' | 'file' | 'folder'): string;
}

/** The id in a link of Drive or Docs, or the id itself; '' when there is none. */
export const fileIdOf = (link: string): string =>
  /\/(?:d|folders)\/([\w-]{20,})/.exec(link)?.[1] ??
  /[?&]id=([\w-]{20,})/.exec(link)?.[1] ??
  /^[\w-]{20,}$/.exec(link.trim())?.[0] ??
  '';
