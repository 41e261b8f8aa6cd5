import { type BookData, copyBook, newBook } from './book/book';
import { CallLedger } from './calls';
import { Clock } from './clock';
import { Draw } from './draw';
import { DriveFiles } from './drive/drive';
import type { FileContent, FileRecord } from './drive/record';
import type { HostOptions, HostWorkbook, UiEvent } from './host';
import { Locks } from './locks';
import { type Manifest, readManifest } from './manifest';
import { PersonWorkbook } from './person/workbook';
import { Screens } from './screens';
import { newState, type SentRecord, type WorldState } from './state';

export interface MailStore {
  /** Keeps a message and returns its file, '' when there is none. */
  keep(mail: SentRecord): string;
  read(file: string): string;
}

export interface FileStore {
  /** The content of a file that the state does not hold. */
  read(file: FileRecord): FileContent;
}

/** One account's world: the spreadsheet, what the script remembers, the mail that left, the clock. */
export class World {
  readonly clock: Clock;
  readonly draw: Draw;
  readonly ledger: CallLedger;
  readonly locks = new Locks();
  readonly screens = new Screens(this);
  readonly manifest: Manifest;
  readonly workbook: HostWorkbook;
  /** Real milliseconds an execution may keep the processor. */
  readonly patience: number;
  readonly shown: UiEvent[] = [];
  readonly logs: string[] = [];
  answers: string[] = [];
  /** Where messages go; memory keeps them in the state. */
  mailStore: MailStore = { keep: () => '', read: () => '' };
  /** Where contents of files are; memory keeps them in the state. */
  fileStore: FileStore = { read: () => null };
  readonly files = new DriveFiles(this);

  constructor(
    options: HostOptions,
    readonly dist: string,
    public book: BookData,
    public state: WorldState,
  ) {
    this.manifest = readManifest(dist);
    this.clock = new Clock(options.now);
    this.patience = options.patience ?? 60_000;
    this.draw = new Draw(state.draw);
    this.workbook = new PersonWorkbook(this);
    const timing = new Draw(options.seed ?? 0);
    this.ledger = new CallLedger(this.workbook, () => (options.seed === undefined ? 1 : 0.5 + timing.next()));
    this.ledger.setFaults(options.faults ?? []);
  }
}

/** The same world at the same moment, in memory: it reads the messages and files of the other, and writes nothing there. */
export function rehearsalOf(world: World): World {
  const { dist, book, state, patience, clock } = world;
  const copy = new World({ now: clock.text(), patience }, dist, copyBook(book), structuredClone(state));
  copy.mailStore = { keep: () => '', read: (file) => world.mailStore.read(file) };
  copy.fileStore = { read: (file) => structuredClone(world.fileStore.read(file)) };
  return copy;
}

/** A spreadsheet nobody wrote in, and nothing remembered. */
export function newcomers(owner: string, seed: number): { book: BookData; state: WorldState } {
  const draw = new Draw(seed);
  const book = newBook(draw.id(44), owner);
  const scriptId = draw.id(57);
  return { book, state: newState(scriptId, draw.position) };
}
