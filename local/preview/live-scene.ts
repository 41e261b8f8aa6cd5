import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { WORKBOOK_FILE } from '../commands/workspace';
import type { Host } from '../host';
import type { Scene } from './routes';

export interface LiveScene {
  /** The workspace as it is now. */
  read(): Promise<Scene>;
  /** Removes what was copied. */
  close(): void;
}

/**
 * The scene of a workspace, read again when a command or an office suite has written it since. It is opened in a copy:
 * opening may write, and must not undo what a command is saving meanwhile.
 */
export function liveScene(workspace: string, open: (folder: string) => Promise<Host>): LiveScene {
  const place = mkdtempSync(join(tmpdir(), 'relances-preview-'));
  let shown: { stamp: string; scene: Promise<Scene> } | undefined;
  let copies = 0;
  const read = async (): Promise<Scene> => {
    rmSync(join(place, String(copies)), { recursive: true, force: true });
    copies += 1;
    const folder = join(place, String(copies));
    cpSync(workspace, folder, { recursive: true });
    const host = await open(folder);
    return { workbook: host.workbook, sent: host.sent(), place: basename(workspace) };
  };
  return {
    read: () => {
      const stamp = stampOf(workspace);
      if (shown?.stamp !== stamp) {
        shown = { stamp, scene: read() };
        shown.scene.catch(() => {
          shown = undefined; // half-written files: the next page tries again
        });
      }
      return shown.scene;
    },
    close: () => rmSync(place, { recursive: true, force: true }),
  };
}

const stampOf = (workspace: string): string =>
  [WORKBOOK_FILE, 'state.json', 'gmail/sent']
    .map((name) => join(workspace, name))
    .map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0))
    .join(' ');
