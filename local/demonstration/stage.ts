import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const MARK = 'DEMONSTRATION';

/**
 * Empties the place of the demonstration. A workspace that somebody made by hand is set aside, never deleted; the
 * answer is where it went, or null.
 */
export function clearStage(workspace: string): string | null {
  const isFree = !existsSync(workspace) || readdirSync(workspace).length === 0;
  if (isFree) return null;
  if (isStage(workspace)) {
    rmSync(workspace, { recursive: true });
    return null;
  }
  // A folder named « workspace » is ignored by git wherever it stands.
  const shelf = join(dirname(workspace), 'mis-de-cote');
  mkdirSync(shelf, { recursive: true });
  const aside = join(shelf, String(readdirSync(shelf).length + 1), 'workspace');
  mkdirSync(dirname(aside));
  renameSync(workspace, aside);
  return aside;
}

/** True in a workspace that the demonstration made. */
export const isStage = (workspace: string): boolean => existsSync(join(workspace, MARK));

/** Marks a workspace as the demonstration's own: the next one may replace it. */
export const markStage = (workspace: string): void =>
  writeFileSync(
    join(workspace, MARK),
    'Ce dossier est refait par « npm start » : rangez vos essais ailleurs.\n',
  );
