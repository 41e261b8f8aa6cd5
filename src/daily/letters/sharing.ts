import { DriveFault } from '../../letters/document/letter-drive';
import type { Platform } from '../platform';

const READERS = 'folder.readers';

/** Lets those who can edit the sheet open the letters it speaks of, once each; those Google refuses. */
export function shareWithEditors(platform: Platform, root: string): readonly string[] {
  const { drive, notebook, account } = platform;
  const [parent = '', ...known] = (notebook.read(READERS) ?? '').split(',');
  const readers = new Set(parent === root ? known : []);
  const refused: string[] = [];
  for (const email of account.editors() ?? []) {
    if (readers.has(email)) continue;
    try {
      drive.shareWithReader(root, email);
      readers.add(email);
    } catch (fault) {
      if (!(fault instanceof DriveFault)) throw fault;
      refused.push(email);
    }
  }
  notebook.write(READERS, [root, ...readers].join(','));
  return refused;
}
