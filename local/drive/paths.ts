import { DOCUMENT, type FileRecord, FOLDER } from './record';
import { inBin } from './table';

/** Where a person finds what is in the bin. */
export const BIN = 'Corbeille';
const LONGEST_NAME = 120;

const EXTENSIONS: Record<string, string> = {
  [DOCUMENT]: '.gdoc.json',
  'application/pdf': '.pdf',
  'text/html': '.html',
  'text/plain': '.txt',
  'text/csv': '.csv',
  'application/zip': '.zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
};

/** A name that every system takes, of a length that leaves room for the rest of the path. */
function safeName(name: string): string {
  const clean = name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no system takes them
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^[. ]+|[. ]+$/g, '');
  return clean || 'Sans titre';
}

function namesOf({ name, mimeType }: FileRecord): { stem: string; extension: string } {
  const extension = EXTENSIONS[mimeType] ?? '';
  const clean = safeName(name);
  return extension !== '' && clean.toLowerCase().endsWith(extension)
    ? { stem: clean.slice(0, -extension.length), extension }
    : { stem: clean, extension };
}

/**
 * Gives each file its path; one that still fits is kept, and files of one name are numbered. Returns those whose path
 * changed, with the former, folders before what they hold.
 */
export function placeFiles(files: readonly FileRecord[]): { file: FileRecord; from: string }[] {
  const taken = new Set([BIN.toLowerCase(), ...files.map(({ path }) => path.toLowerCase())]);
  const byId = new Map(files.map((file) => [file.id, file]));
  const placed = new Set<string>();
  const moved: { file: FileRecord; from: string }[] = [];
  const place = (file: FileRecord): void => {
    if (placed.has(file.id)) return;
    placed.add(file.id);
    const parent = byId.get(file.parent);
    if (parent) place(parent);
    const inBinItself = file.trashed && !(parent && inBin(parent, byId));
    const folder = inBinItself ? BIN : (parent?.path ?? '');
    const { stem, extension } = namesOf(file);
    if (fits(file.path, folder, stem, extension)) return;
    const from = file.path;
    file.path = freePath(taken, folder, stem, extension);
    taken.add(file.path.toLowerCase());
    moved.push({ file, from });
  };
  for (const file of files) place(file);
  return moved;
}

const joined = (folder: string, name: string): string => (folder ? `${folder}/${name}` : name);

function fits(path: string, folder: string, stem: string, extension: string): boolean {
  if (!path.startsWith(joined(folder, stem)) || !path.endsWith(extension)) return false;
  const number = path.slice(joined(folder, stem).length, path.length - extension.length);
  return number === '' || /^ \(\d+\)$/.test(number);
}

function freePath(taken: ReadonlySet<string>, folder: string, stem: string, extension: string): string {
  for (let number = 1; ; number += 1) {
    const path = joined(folder, `${stem}${number > 1 ? ` (${number})` : ''}${extension}`);
    if (!taken.has(path.toLowerCase())) return path;
  }
}

export const isFolder = ({ mimeType }: FileRecord): boolean => mimeType === FOLDER;
export const isDocument = ({ mimeType }: FileRecord): boolean => mimeType === DOCUMENT;
