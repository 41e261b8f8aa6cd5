import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host, HostOptions } from './host';
import { HostView, type Storage } from './view';
import { Workspace } from './workspace';
import { newcomers, World } from './world';

const DIST = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const OWNER = 'proprietaire@atelier-exemple.fr';

/** Opens a world for one account; see `openHost`. */
export async function openWorld(options: HostOptions): Promise<Host> {
  const user = options.user ?? OWNER;
  const dist = resolve(options.dist ?? DIST);
  if (options.workspace && options.memory)
    throw new Error('Choisissez un dossier ou la mémoire, pas les deux.');
  if (!options.workspace) return openInMemory(options, dist, user);
  const workspace = new Workspace(resolve(options.workspace));
  const { book, state } = workspace.exists() ? await workspace.read() : newcomers(user, options.seed ?? 1);
  const world = new World(options, dist, book, state);
  world.mailStore = { keep: (mail) => workspace.keepMail(mail), read: (file) => workspace.readMail(file) };
  const storage = new WorkspaceStorage(world, workspace);
  await storage.save();
  return new HostView(world, OWNER, storage).as(user);
}

function openInMemory(options: HostOptions, dist: string, user: string): Host {
  const { book, state } = newcomers(user, options.seed ?? 1);
  const storage: Storage = { load: async () => {}, save: async () => {} };
  return new HostView(new World(options, dist, book, state), user, storage);
}

/** Keeps a world and its folder alike. */
class WorkspaceStorage implements Storage {
  private revision: number;

  constructor(
    private readonly world: World,
    private readonly workspace: Workspace,
  ) {
    this.revision = workspace.exists() ? world.book.revision : -1;
  }

  async load(): Promise<void> {
    if (!this.workspace.changedOutside()) return;
    const { book, state } = await this.workspace.read();
    this.world.book = book;
    this.world.state = state;
    this.world.draw.restart(state.draw);
    this.revision = book.revision;
  }

  async save(): Promise<void> {
    const { book, state } = this.world;
    await this.workspace.write(book, state, book.revision !== this.revision);
    this.revision = book.revision;
  }
}
