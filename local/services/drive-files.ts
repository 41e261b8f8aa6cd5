import { exportPdf, importDocument } from '../docs/conversions';
import { emptyDocument } from '../docs/empty';
import type { DriveFiles } from '../drive/drive';
import { isDocument, isFolder } from '../drive/paths';
import { DOCUMENT, type FileContent, type FileRecord, FOLDER } from '../drive/record';
import { apiError, ServiceError } from '../errors';
import type { Execution } from '../execution';
import { Service } from '../membrane';
import { DEFAULT_FIELDS, fileResource, isFileField, ROOT } from './drive-metadata';
import { type Options, readFileRequest, readOptions } from './drive-requests';
import { InvalidFields, selectFields } from './field-mask';
import { Blob, signed } from './utilities';

const LARGEST_EXPORT = 10 * 1024 * 1024;
const PDF = 'application/pdf';

/** `Drive.Files` of the advanced service, version 3. */
export class Files extends Service {
  readonly googleName = 'Drive.Files';
  private readonly files: DriveFiles;

  constructor(private readonly execution: Execution) {
    super();
    this.files = execution.world.files;
  }

  create(resource: unknown, media?: unknown, options?: unknown): unknown {
    const method = 'drive.files.create';
    const request = readFileRequest(method, resource);
    const blob = mediaOf(media);
    const given = readOptions(method, options);
    const parent = this.parentOf(method, request.parents);
    const mimeType = request.mimeType ?? blob?.getContentType() ?? 'application/octet-stream';
    const content = this.contentFor(method, mimeType, blob);
    const file = this.files.add(this.execution.user, {
      name: request.name ?? blob?.getName() ?? 'Untitled',
      mimeType,
      parent,
      appProperties: request.appProperties ?? {},
      content,
    });
    return this.answer(method, file, given);
  }

  copy(resource: unknown, id: string, options?: unknown): unknown {
    const method = 'drive.files.copy';
    const request = readFileRequest(method, resource);
    const given = readOptions(method, options);
    const source = this.find(method, id);
    if (isFolder(source)) throw apiError(method, 'This file cannot be copied by the user.', 403);
    const parent = request.parents ? this.parentOf(method, request.parents) : source.parent;
    if (isDocument(source)) this.spend('document');
    const file = this.files.add(this.execution.user, {
      name: request.name ?? `Copy of ${source.name}`,
      mimeType: source.mimeType,
      parent,
      appProperties: { ...source.appProperties, ...request.appProperties },
      content: structuredClone(this.files.contentOf(source)),
    });
    return this.answer(method, file, given);
  }

  /** Metadata; with `alt: 'media'`, the bytes of a stored file. */
  get(id: string, options?: unknown): unknown {
    const method = 'drive.files.get';
    const given = readOptions(method, options);
    const file = this.find(method, id);
    if (given.alt !== 'media') return this.answer(method, file, given);
    const content = this.files.contentOf(file);
    if (!(content instanceof Uint8Array))
      throw apiError(
        method,
        'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
        403,
      );
    return signed(content);
  }

  /** A PDF, as a Blob; Apps Script wants `alt: 'media'`, whatever its documentation says. */
  export(id: string, mimeType: string, options?: unknown): Blob {
    const method = 'drive.files.export';
    const given = readOptions(method, options);
    const file = this.find(method, id);
    if (!isDocument(file)) throw apiError(method, 'Export only supports Docs Editors files.', 403);
    if (given.alt !== 'media')
      throw apiError(method, 'Export requires alt=media to download the exported content.', 403);
    if (mimeType !== PDF) throw apiError(method, 'The requested conversion is not supported.', 400);
    this.spend('conversion');
    const tree = this.files.contentOf(file);
    if (tree === null || tree instanceof Uint8Array) throw new Error(`${file.path} is no document`);
    const bytes = exportPdf(tree, file.name);
    if (bytes.length > LARGEST_EXPORT) throw apiError(method, 'This file is too large to be exported.', 403);
    return new Blob(Buffer.from(bytes), PDF, null);
  }

  update(resource: unknown, id: string, media?: unknown, options?: unknown): unknown {
    const method = 'drive.files.update';
    const request = readFileRequest(method, resource);
    const blob = mediaOf(media);
    const given = readOptions(method, options);
    const file = this.find(method, id);
    if (request.parents)
      throw apiError(
        method,
        'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
        403,
      );
    if (blob && (isFolder(file) || isDocument(file)))
      throw new ServiceError(
        'Drive.Files.update : remplacer le contenu d’un document n’est pas émulé par l’hôte local',
        'ScriptError',
      );
    if (given.addParents !== undefined) file.parent = this.parentOf(method, [given.addParents]);
    if (request.name !== undefined) file.name = request.name;
    if (request.trashed !== undefined) file.trashed = request.trashed;
    if (request.appProperties) file.appProperties = { ...file.appProperties, ...request.appProperties };
    if (blob) this.files.setContent(file, new Uint8Array(blob.bytes));
    this.files.touch(file);
    return this.answer(method, file, given);
  }

  /** For good: the bin is `update({ trashed: true }, id)`. */
  remove(id: string): void {
    this.files.remove(this.find('drive.files.delete', id).id);
  }

  private find(method: string, id: string): FileRecord {
    const file = this.files.visible(this.execution.user, id);
    if (!file) throw apiError(method, `File not found: ${id}.`, 404);
    return file;
  }

  /** '' at the top of the account's Drive. */
  private parentOf(method: string, parents: readonly string[] | undefined): string {
    const [parent = ROOT, ...others] = parents ?? [];
    if (others.length > 0)
      throw apiError(method, 'A file cannot be directly added to multiple parents.', 403);
    if (parent === ROOT || parent === 'root') return '';
    const folder = this.find(method, parent);
    if (!isFolder(folder)) throw apiError(method, 'The specified parent is not a folder.', 403);
    return folder.id;
  }

  private contentFor(method: string, mimeType: string, blob: Blob | null): FileContent {
    if (mimeType === FOLDER) {
      if (blob) throw apiError(method, 'Bad Request', 400);
      return null;
    }
    if (mimeType !== DOCUMENT) return new Uint8Array(blob?.bytes ?? []);
    this.spend('document');
    if (!blob) return emptyDocument();
    this.spend('conversion');
    const tree = importDocument(blob.getContentType() ?? '', new Uint8Array(blob.bytes));
    if (!tree) throw apiError(method, 'Bad Request', 400);
    return tree;
  }

  private spend(kind: 'document' | 'conversion'): void {
    if (this.files.use(this.execution.user, kind)) return;
    const service = kind === 'document' ? 'docs create' : 'conversion';
    throw new ServiceError(`Service invoked too many times for one day: ${service}.`);
  }

  private answer(method: string, file: FileRecord, { fields = DEFAULT_FIELDS }: Options): unknown {
    try {
      return selectFields(fileResource(this.files, file, fields), fields, isFileField);
    } catch (error) {
      if (error instanceof InvalidFields) throw apiError(method, error.message, 400);
      throw error;
    }
  }
}

function mediaOf(media: unknown): Blob | null {
  if (media === undefined || media === null) return null;
  if (media instanceof Blob) return media;
  throw new ServiceError('Invalid mediaData parameter. Only parameters of type Blob are supported.');
}
