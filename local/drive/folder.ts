import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { DocsTree } from '../docs/tree';
import { BIN, isDocument, isFolder, placeFiles } from './paths';
import type { DriveState, FileContent, FileRecord } from './record';

interface Written {
  readonly path: string;
  readonly revision: number;
  /** What tells that a person changed the file since. */
  readonly stamp: string;
}

/** The folder of a workspace where the files of Drive stand for people to open. */
export class DriveFolder {
  private written = new Map<string, Written>();

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** Starts from what the state remembers; a file that is gone from the disk was deleted by its owner. */
  adopt(drive: DriveState): void {
    this.written = new Map(
      drive.files.map((file) => [
        file.id,
        { path: file.path, revision: file.revision, stamp: this.stampOf(file) },
      ]),
    );
    this.notice(drive);
  }

  /** Takes in what a person did in the folder since: files deleted, contents changed. */
  notice(drive: DriveState): void {
    drive.files = drive.files.filter((file) => {
      const known = this.written.get(file.id);
      if (!known) return true;
      const stamp = this.stampOf(file);
      if (stamp === '') {
        this.written.delete(file.id);
        return false;
      }
      if (stamp !== known.stamp) {
        file.content = undefined;
        file.revision += 1;
        this.written.set(file.id, { path: file.path, revision: file.revision, stamp });
      }
      return true;
    });
    const left = new Set(drive.files.map(({ id }) => id));
    drive.files = drive.files.filter(({ parent }) => parent === '' || left.has(parent));
  }

  read(file: FileRecord): FileContent {
    if (isFolder(file)) return null;
    const bytes = readFileSync(join(this.folder, file.path));
    if (!isDocument(file)) return new Uint8Array(bytes);
    try {
      const tree: unknown = JSON.parse(bytes.toString('utf8'));
      // Written by us, or by somebody who keeps our form; anything else is refused below.
      if (typeof tree === 'object' && tree !== null && 'tabs' in tree) return tree as DocsTree;
    } catch {}
    throw new Error(
      `${join(this.folder, file.path)} ne se lit pas : remettez-en une copie saine, ou supprimez-le comme on supprime un document.`,
    );
  }

  /** Makes the folder like the table. */
  keep(drive: DriveState): void {
    const emptied = new Set<string>();
    for (const { file, from } of placeFiles(drive.files)) this.move(file, from, emptied);
    for (const file of drive.files) this.write(file);
    const kept = new Set(drive.files.map(({ id }) => id));
    for (const [id, { path }] of this.written) {
      if (kept.has(id)) continue;
      this.written.delete(id);
      emptied.add(BIN);
      const full = join(this.folder, path);
      if (existsSync(full) && statSync(full).isDirectory()) emptied.add(path);
      else rmSync(full, { force: true });
    }
    // The deepest first: a folder that held only folders is emptied by them.
    for (const path of [...emptied].sort((a, b) => b.length - a.length)) this.removeEmpty(path);
  }

  private move(file: FileRecord, from: string, emptied: Set<string>): void {
    const known = this.written.get(file.id);
    if (!known || from === '') return;
    const target = join(this.folder, file.path);
    if (isFolder(file)) {
      mkdirSync(target, { recursive: true });
      emptied.add(from);
    } else {
      mkdirSync(dirname(target), { recursive: true });
      renameSync(join(this.folder, from), target);
    }
    this.written.set(file.id, { ...known, path: file.path, stamp: this.stampOf(file) });
  }

  private write(file: FileRecord): void {
    if (this.written.get(file.id)?.revision === file.revision) return;
    const path = join(this.folder, file.path);
    if (isFolder(file)) mkdirSync(path, { recursive: true });
    else {
      mkdirSync(dirname(path), { recursive: true });
      const { content } = file;
      writeFileSync(
        `${path}.part`,
        content instanceof Uint8Array ? content : `${JSON.stringify(content, null, 1)}\n`,
      );
      renameSync(`${path}.part`, path);
    }
    this.written.set(file.id, { path: file.path, revision: file.revision, stamp: this.stampOf(file) });
  }

  private removeEmpty(path: string): void {
    try {
      rmdirSync(join(this.folder, path));
    } catch {
      // A person keeps something there.
    }
  }

  /** '' when it is gone. A folder changes with what stands in it, which says nothing of itself. */
  private stampOf(file: FileRecord): string {
    const found = statSync(join(this.folder, file.path), { throwIfNoEntry: false });
    if (!found || file.path === '') return '';
    return isFolder(file) ? 'folder' : `${found.mtimeMs} ${found.size}`;
  }
}
