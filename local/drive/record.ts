import type { DocsTree } from '../docs/tree';

export const FOLDER = 'application/vnd.google-apps.folder';
export const DOCUMENT = 'application/vnd.google-apps.document';

/** What a file holds; a folder holds nothing of its own. */
export type FileContent = DocsTree | Uint8Array | null;

/** A file of somebody's Drive, as the state keeps it. */
export interface FileRecord {
  readonly id: string;
  name: string;
  mimeType: string;
  /** Id of its folder; '' at the top of its owner's Drive. */
  parent: string;
  readonly owner: string;
  /** Script that made it: under drive.file no other sees it. */
  readonly script: string;
  /** Put in the bin itself; what stands in a folder of the bin is there too. */
  trashed: boolean;
  appProperties: Record<string, string>;
  /** Instants. */
  readonly createdAt: number;
  modifiedAt: number;
  permissions: PermissionRecord[];
  /** Counts the changes of its content. */
  revision: number;
  /** Path under `drive/` of the workspace, `/` between names; '' until it has one. */
  path: string;
  /** Absent when it is to be read from the workspace. */
  content?: FileContent | undefined;
}

export interface PermissionRecord {
  readonly id: string;
  readonly type: string;
  readonly role: string;
  readonly emailAddress?: string | undefined;
}

/** Uses of a daily quota since the first of its day. */
export interface QuotaUse {
  readonly user: string;
  readonly kind: 'document' | 'conversion';
  since: number;
  used: number;
}

export interface DriveState {
  files: FileRecord[];
  quotas: QuotaUse[];
}

export const newDrive = (): DriveState => ({ files: [], quotas: [] });
