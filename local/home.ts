import { realpathSync, statSync } from 'node:fs';
import { Draw } from './draw';
import type { WorldState } from './state';
import type { BookSidecar } from './xlsx/sidecar';

/** Where a workspace was last written: a folder that is neither at that path nor that very folder is a copy of it. */
export interface Home {
  readonly path: string;
  readonly device: number;
  readonly inode: number;
}

export function homeOf(folder: string): Home {
  const { dev: device, ino: inode } = statSync(folder);
  return { path: realpathSync(folder), device, inode };
}

/** `kept` is absent from a workspace older than homes, which is taken where it stands. */
export const isCopied = (kept: Home | undefined, now: Home): boolean =>
  kept !== undefined && kept.path !== now.path && (kept.device !== now.device || kept.inode !== now.inode);

/**
 * « Créer une copie »: the same sheets and the same person's mailbox, a new spreadsheet and a new script, which remembers
 * nothing, has no trigger and sees none of the other's files.
 */
export function asCopy(
  spreadsheet: BookSidecar,
  world: WorldState,
  home: Home,
): { readonly spreadsheet: BookSidecar; readonly world: WorldState } {
  const draw = new Draw(world.draw ^ home.inode);
  return {
    spreadsheet: { ...spreadsheet, id: draw.id(44), name: `Copie de ${spreadsheet.name}` },
    world: {
      ...world,
      scriptId: draw.id(57),
      properties: { script: {}, document: {}, user: {} },
      triggers: [],
      executions: [],
      draw: draw.position,
    },
  };
}
