import { unzipSync } from 'fflate';
import { decodeText } from './encoding';
import { kindOfArchive } from './file-kind';
import type { Refusal } from './list';
import { refuse } from './refusal';

/** The parts of a workbook that are read, by path (« xl/workbook.xml »). */
export type WorkbookParts = ReadonlyMap<string, string>;

const NEEDED =
  /^(?:_rels\/\.rels|xl\/(?:_rels\/)?workbook\.xml(?:\.rels)?|xl\/(?:sharedStrings|styles)\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

const MAX_COMPRESSED = 10_000_000;
const MAX_TEXT = 80_000_000;

const TOO_LARGE =
  'Ce classeur est trop volumineux : enregistrez la seule feuille des factures au format CSV, puis importez-la.';
const DAMAGED =
  'Ce classeur est endommagé ou protégé par un mot de passe : ouvrez-le dans un tableur, enregistrez-le de nouveau en .xlsx, puis importez-le.';

/** Unzips the parts of an .xlsx that are needed, and nothing else; says what the archive is when it is no workbook. */
export function openArchive(bytes: Uint8Array): WorkbookParts | Refusal {
  const names: string[] = [];
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        names.push(entry.name);
        if (NEEDED.test(entry.name)) size += Math.max(entry.originalSize, entry.size);
        return false;
      },
    });
    const kind = kindOfArchive(names);
    if (kind !== 'xlsx') return refuse(kind.refused);
    // Sizes are checked before anything is inflated, and fflate never writes past the size announced.
    if (bytes.length > MAX_COMPRESSED || size > MAX_TEXT) return refuse(TOO_LARGE);
    const parts = unzipSync(bytes, { filter: (entry) => NEEDED.test(entry.name) });
    return new Map(Object.entries(parts).map(([name, part]) => [name, decodeText(part)]));
  } catch {
    return refuse(DAMAGED);
  }
}
