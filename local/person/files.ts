import { isDocument, placeFiles } from '../drive/paths';
import type { FileRecord } from '../drive/record';
import { idsOf, inBin } from '../drive/table';
import type { HostDocument, HostFile } from '../host-files';
import type { World } from '../world';
import { PersonDocument } from './document';

/** The files of a world, as their owners see them. */
export function hostFiles(world: World): HostFile[] {
  const files = world.files.all();
  const places = placeFiles(files.map((file) => ({ ...file })));
  const moved = new Map(places.map(({ file }) => [file.id, file.path]));
  const byId = idsOf(files);
  return files.map((file) => new OwnedFile(world, file, moved.get(file.id) ?? file.path, byId));
}

/** The file of that id; throws when there is none. */
export function ownedFile(world: World, id: string): FileRecord {
  const file = world.files.find(id);
  if (!file) throw new Error(`Aucun fichier n’a l’identifiant ${id}.`);
  return file;
}

/** The owner of a document edits it by hand; nothing is kept of a change that throws. */
export function editDocument(world: World, id: string, change: (document: HostDocument) => void): void {
  const file = ownedFile(world, id);
  const tree = isDocument(file) ? world.files.contentOf(file) : null;
  if (tree === null || tree instanceof Uint8Array) throw new Error(`${file.name} n’est pas un document.`);
  const document = new PersonDocument(structuredClone(tree), () => world.draw.hex(12));
  change(document);
  world.files.setContent(file, document.tree);
}

class OwnedFile implements HostFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly owner: string;
  readonly trashed: boolean;
  readonly sharedWith: readonly string[];

  constructor(
    private readonly world: World,
    private readonly file: FileRecord,
    readonly path: string,
    byId: ReadonlyMap<string, FileRecord>,
  ) {
    this.id = file.id;
    this.name = file.name;
    this.mimeType = file.mimeType;
    this.owner = file.owner;
    this.trashed = inBin(file, byId);
    this.sharedWith = file.permissions.flatMap(({ emailAddress }) => (emailAddress ? [emailAddress] : []));
  }
  // Read when they are asked for: a year of letters is long to read.
  get content(): Uint8Array | null {
    const content = this.world.files.contentOf(this.file);
    return content instanceof Uint8Array ? content : null;
  }
  get document(): HostFile['document'] {
    const content = isDocument(this.file) ? this.world.files.contentOf(this.file) : null;
    return content instanceof Uint8Array ? null : structuredClone(content);
  }
}
