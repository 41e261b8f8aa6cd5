import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BookData } from './book/book';
import { Draw } from './draw';
import { DriveFolder } from './drive/folder';
import { type DriveState, type FileContent, type FileRecord, newDrive } from './drive/record';
import { asCopy, type Home, homeOf, isCopied } from './home';
import { fileNameOf } from './mail/file-name';
import type { SentRecord, WorldState } from './state';
import { readBook } from './xlsx/read';
import type { BookSidecar } from './xlsx/sidecar';
import { writeBook } from './xlsx/write';

const BOOK = 'Relances.xlsx';
const STATE = 'state.json';
const SENT = join('gmail', 'sent');
const DRIVE = 'drive';
/** Executions remembered on disk. */
const MOST_EXECUTIONS = 500;

interface StateFile {
  version: 1;
  spreadsheet: BookSidecar;
  world: WorldState;
  /** Absent from a workspace made before homes were kept. */
  home?: Home;
}

/** Says of a workspace made in a draft that it will live in this folder. */
export function settleIn(draft: string, folder: string): void {
  const path = join(draft, STATE);
  if (!existsSync(path)) return;
  let file: StateFile;
  try {
    file = JSON.parse(readFileSync(path, 'utf8')) as StateFile;
  } catch {
    return; // whoever opens it will be told
  }
  writeFileSync(path, `${JSON.stringify({ ...file, home: homeOf(folder) }, null, 1)}\n`);
}

/** A folder that stands for one Google account and its spreadsheet. */
export class Workspace {
  private stamp = '';
  private readonly drive: DriveFolder;

  constructor(private readonly folder: string) {
    mkdirSync(join(folder, SENT), { recursive: true });
    this.drive = new DriveFolder(join(folder, DRIVE));
  }

  /** Even beside a state that is gone: a spreadsheet is never taken for missing, and written over. */
  hasBook(): boolean {
    return existsSync(join(this.folder, BOOK));
  }

  exists(): boolean {
    return existsSync(join(this.folder, STATE)) && existsSync(join(this.folder, BOOK));
  }

  /** Has a person, or another command, written here since we last read or wrote? */
  changedOutside(): boolean {
    return this.exists() && this.stampNow() !== this.stamp;
  }

  /** Throws a French sentence when a file does not open: an old copy of it is worth more than a new empty one. */
  async read(): Promise<{ book: BookData; state: WorldState }> {
    const file = this.readState();
    const draw = new Draw(file.world.draw);
    const book = await this.readSheets(file.spreadsheet, () => draw.integer(2_000_000_000));
    this.stamp = this.stampNow();
    this.sidecar = file.spreadsheet;
    // A workspace older than its files has none.
    const drive = file.world.drive ?? newDrive();
    this.drive.adopt(drive);
    return { book, state: { ...file.world, drive, draw: draw.position } };
  }

  private async readSheets(sidecar: BookSidecar, freeId: () => number): Promise<BookData> {
    let cause: unknown = 'no sheet';
    try {
      const book = await readBook(readFileSync(join(this.folder, BOOK)), sidecar, freeId);
      if (book.sheets.length > 0) return book;
    } catch (error) {
      cause = error;
    }
    const sentence = `${BOOK} ne s’ouvre pas : ce n’est plus un classeur .xlsx entier. Remettez-en une copie saine dans ${this.folder}, ou repartez d’un dossier vide.`;
    throw new Error(sentence, { cause });
  }

  private readState(): StateFile {
    const path = join(this.folder, STATE);
    let file: StateFile;
    try {
      file = JSON.parse(readFileSync(path, 'utf8')) as StateFile;
    } catch {
      throw new Error(
        `${path} ne se lit pas : remettez-en une copie saine à côté de ${BOOK}, ou repartez d’un dossier vide.`,
      );
    }
    if (file.version !== 1)
      throw new Error(`${path} vient d’une autre version : repartez d’un dossier vide.`);
    const home = homeOf(this.folder);
    return isCopied(file.home, home) ? { ...file, ...asCopy(file.spreadsheet, file.world, home) } : file;
  }

  async write(book: BookData, state: WorldState, bookChanged: boolean): Promise<void> {
    if (bookChanged || !this.exists()) {
      const { bytes, sidecar } = await writeBook(book);
      this.replace(BOOK, bytes);
      this.sidecar = sidecar;
    }
    const spreadsheet =
      this.sidecar ?? (JSON.parse(readFileSync(join(this.folder, STATE), 'utf8')) as StateFile).spreadsheet;
    this.sidecar = spreadsheet;
    this.drive.keep(state.drive);
    const world: WorldState = {
      ...state,
      executions: state.executions.slice(-MOST_EXECUTIONS),
      sent: state.sent.map((mail) => ({ ...mail, raw: '' })),
      drive: { ...state.drive, files: state.drive.files.map((each) => ({ ...each, content: undefined })) },
    };
    const file: StateFile = { version: 1, spreadsheet, world, home: homeOf(this.folder) };
    this.replace(STATE, Buffer.from(`${JSON.stringify(file, null, 1)}\n`));
    this.stamp = this.stampNow();
  }
  private sidecar: BookSidecar | undefined;

  /** Writes a message as soon as it is submitted, and says where. */
  keepMail(mail: SentRecord): string {
    const file = join(SENT, fileNameOf(mail));
    writeFileSync(join(this.folder, file), mail.raw);
    return file;
  }
  readFile(file: FileRecord): FileContent {
    return this.drive.read(file);
  }
  /** Takes in what a person did by hand among the files of Drive. */
  noticeFiles(drive: DriveState): void {
    this.drive.notice(drive);
  }
  readMail(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** Whole or not at all: a half-written spreadsheet would be worse than an old one. */
  private replace(name: string, bytes: Uint8Array): void {
    const path = join(this.folder, name);
    writeFileSync(`${path}.part`, bytes);
    renameSync(`${path}.part`, path);
  }

  private stampNow(): string {
    return [BOOK, STATE]
      .map((name) => statSync(join(this.folder, name)))
      .map(({ mtimeMs, size }) => `${mtimeMs} ${size}`)
      .join(' ');
  }
}
