import { applyRequests, UnknownRequest } from '../docs/batch';
import { documentJson } from '../docs/document-json';
import { InvalidRequest } from '../docs/locate';
import { MalformedRequest } from '../docs/requests';
import type { DocsTree } from '../docs/tree';
import type { DriveFiles } from '../drive/drive';
import { isDocument } from '../drive/paths';
import type { FileRecord } from '../drive/record';
import { apiError, notEmulated } from '../errors';
import type { Execution } from '../execution';
import { Service } from '../membrane';
import { InvalidFields, selectFields } from './field-mask';

const GET = 'docs.documents.get';
const UPDATE = 'docs.documents.batchUpdate';

const DOCUMENT_FIELDS = new Set(
  `documentId title body headers footers footnotes documentStyle namedStyles lists namedRanges revisionId inlineObjects
   positionedObjects suggestionsViewMode suggestedDocumentStyleChanges suggestedNamedStylesChanges tabs`.split(
    /\s+/,
  ),
);

interface GetOptions {
  includeTabsContent?: unknown;
  fields?: unknown;
  suggestionsViewMode?: unknown;
}
interface Update {
  requests?: unknown;
  writeControl?: { requiredRevisionId?: unknown };
}

/** `Docs.Documents` of the advanced service. */
export class Documents extends Service {
  readonly googleName = 'Docs.Documents';
  private readonly files: DriveFiles;

  constructor(private readonly execution: Execution) {
    super();
    this.files = execution.world.files;
  }

  get(id: string, options: GetOptions = {}): unknown {
    const { file, tree } = this.open(GET, id);
    const json = documentJson(tree, {
      id,
      title: file.name,
      revisionId: revisionOf(file),
      tabs: String(options?.includeTabsContent) === 'true',
    });
    try {
      return selectFields(json, String(options?.fields ?? '*'), (name) => DOCUMENT_FIELDS.has(name));
    } catch (error) {
      if (error instanceof InvalidFields) throw apiError(GET, error.message, 400);
      throw error;
    }
  }

  /** All the requests, or none. */
  batchUpdate(update: Update, id: string): unknown {
    const { file, tree } = this.open(UPDATE, id);
    const requests = update?.requests;
    if (!Array.isArray(requests) || requests.length === 0)
      throw apiError(UPDATE, 'Must specify at least one request.', 400);
    const required = update.writeControl?.requiredRevisionId;
    if (required !== undefined && required !== revisionOf(file))
      throw apiError(
        UPDATE,
        `The required revision ID '${required}' does not match the latest revision.`,
        400,
      );
    const { draw } = this.execution.world;
    try {
      const { tree: changed, replies } = applyRequests(tree, requests, () => draw.hex(12));
      this.files.setContent(file, changed);
      return { documentId: id, replies, writeControl: { requiredRevisionId: revisionOf(file) } };
    } catch (error) {
      if (error instanceof InvalidRequest || error instanceof MalformedRequest)
        throw apiError(UPDATE, error.message, 400);
      if (error instanceof UnknownRequest)
        throw notEmulated(`${this.googleName}.batchUpdate ${error.message}`);
      throw error;
    }
  }

  /** In the bin or not: Docs reads both, and does not say which. */
  private open(method: string, id: string): { file: FileRecord; tree: DocsTree } {
    const file = this.files.visible(this.execution.user, id);
    if (!file) throw apiError(method, 'Requested entity was not found.', 404);
    const tree = isDocument(file) ? this.files.contentOf(file) : null;
    if (tree === null || tree instanceof Uint8Array)
      throw apiError(method, 'This operation is not supported for this document', 400);
    return { file, tree };
  }
}

const revisionOf = ({ id, revision }: FileRecord): string => `${id.slice(0, 8)}-${revision}`;

/** The advanced service `Docs`, version 1. */
export class Docs extends Service {
  readonly googleName = 'Docs';
  override readonly members: Record<string, unknown>;
  constructor(execution: Execution) {
    super();
    this.members = { Documents: new Documents(execution) };
  }
}
