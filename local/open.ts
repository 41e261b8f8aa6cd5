import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BookData } from './book/book';
import type { Host, HostOptions } from './host';
import type { WorldState } from './state';
import { HostView, MEMORY, type Storage } from './view';
import { Workspace } from './workspace';
import { newcomers, World } from './world';
import { readBook } from './xlsx/read';
import { writeBook } from './xlsx/write';

const DIST = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const OWNER = 'proprietaire@atelier-exemple.fr';

interface Contents {
  readonly book: BookData;
  readonly state: WorldState;
}

/** Opens a world for one account; see `openHost`. */
export async function openWorld(options: HostOptions, initial?: Contents): Promise<Host> {
  const user = options.user ?? OWNER;
  const dist = resolve(options.dist ?? DIST);
  if (options.workspace && options.memory)
    throw new Error('Choisissez un dossier ou la mémoire, pas les deux.');
  const fresh = (): Contents => initial ?? newcomers(user, options.seed ?? 1);
  if (!options.workspace) {
    const { book, state } = fresh();
    return new HostView(new World(options, dist, book, state), user, MEMORY, copyOf);
  }
  const workspace = new Workspace(resolve(options.workspace));
  const { book, state } = workspace.hasBook() ? await workspace.read() : fresh();
  const world = new World(options, dist, book, state);
  world.mailStore = { keep: (mail) => workspace.keepMail(mail), read: (file) => workspace.readMail(file) };
  world.fileStore = { read: (file) => workspace.readFile(file) };
  const storage = new WorkspaceStorage(world, workspace);
  await storage.save();
  return new HostView(world, book.owner, storage, copyOf).as(user);
}

/** The sheets of a world under new ids, in a world of their own. */
async function copyOf(world: World, options: HostOptions): Promise<Host> {
  const owner = options.user ?? world.book.owner;
  const { book: empty, state } = newcomers(owner, world.draw.integer(1_000_000_000));
  const { bytes, sidecar } = await writeBook(world.book);
  const name = `Copie de ${world.book.name}`;
  const renamed = { ...sidecar, id: empty.id, owner, editors: [], name };
  const book = await readBook(bytes, renamed, () => world.draw.integer(2_000_000_000));
  const now = options.now ?? world.clock.text().slice(0, 16);
  return openWorld({ dist: world.dist, ...options, user: owner, now }, { book, state });
}

/** Keeps a world and its folder alike; one write at a time. */
class WorkspaceStorage implements Storage {
  private revision: number;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly world: World,
    private readonly workspace: Workspace,
  ) {
    this.revision = workspace.exists() ? world.book.revision : -1;
  }

  async load(): Promise<void> {
    await this.last;
    if (!this.workspace.changedOutside()) {
      this.workspace.noticeFiles(this.world.state.drive);
      return;
    }
    const { book, state } = await this.workspace.read();
    this.world.book = book;
    this.world.state = state;
    this.world.draw.restart(state.draw);
    this.revision = book.revision;
  }

  save(): Promise<void> {
    this.last = this.last.then(() => this.write());
    return this.last;
  }

  private async write(): Promise<void> {
    const { book, state } = this.world;
    const { revision } = book;
    await this.workspace.write(book, state, revision !== this.revision);
    this.revision = revision;
  }
}
