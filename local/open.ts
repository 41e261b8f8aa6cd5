import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host, HostOptions } from './host';
import { HostView, type Storage } from './view';
import { newcomers, World } from './world';

const DIST = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const OWNER = 'proprietaire@atelier-exemple.fr';

/** Opens a world for one account; see `openHost`. */
export async function openWorld(options: HostOptions): Promise<Host> {
  const user = options.user ?? OWNER;
  const dist = resolve(options.dist ?? DIST);
  if (options.workspace && options.memory)
    throw new Error('Choisissez un dossier ou la mémoire, pas les deux.');
  if (options.workspace)
    throw new Error('Les espaces de travail sur fichiers ne sont pas encore construits.');
  const { book, state } = newcomers(user, options.seed ?? 1);
  const storage: Storage = { load: async () => {}, save: async () => {} };
  return new HostView(new World(options, dist, user, book, state), user, storage);
}
