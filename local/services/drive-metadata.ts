import { createHash } from 'node:crypto';
import type { DriveFiles } from '../drive/drive';
import { isDocument, isFolder } from '../drive/paths';
import type { FileRecord } from '../drive/record';

/** The id of everybody's « Mon Drive » in the answers; what stands there has '' as parent. */
export const ROOT = '0AHoteLocalMonDriveUk9PVA';

/** What Drive v3 answers when no `fields` is asked for. */
export const DEFAULT_FIELDS = 'kind,id,name,mimeType';

const NAMES = new Set(
  `kind id name mimeType description starred trashed explicitlyTrashed parents properties appProperties spaces version
   webContentLink webViewLink iconLink thumbnailLink viewedByMe createdTime modifiedTime sharedWithMeTime owners
   lastModifyingUser shared ownedByMe capabilities permissions permissionIds originalFilename fullFileExtension
   fileExtension md5Checksum sha1Checksum sha256Checksum size quotaBytesUsed headRevisionId driveId exportLinks`.split(
    /\s+/,
  ),
);
export const isFileField = (name: string): boolean => NAMES.has(name);

const iso = (instant: number): string => new Date(instant).toISOString();

function linkOf(file: FileRecord): string {
  if (isFolder(file)) return `https://drive.google.com/drive/folders/${file.id}`;
  if (isDocument(file)) return `https://docs.google.com/document/d/${file.id}/edit?usp=drivesdk`;
  return `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`;
}

/** A file as Drive v3 describes it, for these `fields`: its content is read only when they say something of it. */
export function fileResource(files: DriveFiles, file: FileRecord, fields: string): Record<string, unknown> {
  const { id, name, mimeType, owner, trashed, appProperties, permissions } = file;
  const own = { kind: 'drive#permission', id: 'owner', type: 'user', role: 'owner', emailAddress: owner };
  return {
    kind: 'drive#file',
    id,
    name,
    mimeType,
    parents: [file.parent || ROOT],
    trashed: files.isTrashed(file),
    explicitlyTrashed: trashed,
    ...(Object.keys(appProperties).length > 0 ? { appProperties } : {}),
    createdTime: iso(file.createdAt),
    modifiedTime: iso(file.modifiedAt),
    webViewLink: linkOf(file),
    owners: [{ kind: 'drive#user', emailAddress: owner, me: true }],
    ownedByMe: true,
    shared: permissions.length > 0,
    permissions: [own, ...permissions.map((each) => ({ kind: 'drive#permission', ...each }))],
    version: String(file.revision),
    ...(/\*|size|Checksum/.test(fields) ? contentResource(files, file) : {}),
  };
}

/** What only a stored file has: a document has no size of its own. */
function contentResource(files: DriveFiles, file: FileRecord): Record<string, unknown> {
  if (isFolder(file) || isDocument(file)) return {};
  const content = files.contentOf(file);
  if (!(content instanceof Uint8Array)) return {};
  const digest = (algorithm: string): string => createHash(algorithm).update(content).digest('hex');
  return {
    size: String(content.length),
    md5Checksum: digest('md5'),
    sha256Checksum: digest('sha256'),
    webContentLink: `https://drive.google.com/uc?id=${file.id}&export=download`,
  };
}
