import type { FileRecord } from './record';

/** Is a file in the bin, itself or with a folder it stands in? */
export function inBin(file: FileRecord, byId: ReadonlyMap<string, FileRecord>): boolean {
  for (let each: FileRecord | undefined = file; each; each = byId.get(each.parent))
    if (each.trashed) return true;
  return false;
}

export const idsOf = (files: readonly FileRecord[]): Map<string, FileRecord> =>
  new Map(files.map((file) => [file.id, file]));

/** A file and all that stands in it. */
export function withContents(files: readonly FileRecord[], id: string): FileRecord[] {
  const own = files.filter((file) => file.id === id);
  const inside = files.filter((file) => file.parent === id);
  return [...own, ...inside.flatMap((file) => withContents(files, file.id))];
}
