import { isConsumer } from '../services/mailbox';
import type { World } from '../world';
import { DOCUMENT, type FileContent, type FileRecord, type QuotaUse } from './record';
import { idsOf, inBin, withContents } from './table';

const DAY = 86_400_000;
/** Of a gmail.com account, of a Workspace one. */
const DAILY = { document: [250, 1500], conversion: [2000, 4000] } as const;

/** What a new file is given; the rest is its own. */
export interface NewFile {
  readonly name: string;
  readonly mimeType: string;
  readonly parent: string;
  readonly appProperties: Record<string, string>;
  readonly content: FileContent;
}

/** The Drive of everybody in a world. */
export class DriveFiles {
  constructor(private readonly world: World) {}

  all(): readonly FileRecord[] {
    return this.world.state.drive.files;
  }

  /** A file as an execution of `user` sees it under drive.file: his own, made by this very script. */
  visible(user: string, id: string): FileRecord | undefined {
    const file = this.find(id);
    return file && file.owner === user && file.script === this.world.state.scriptId ? file : undefined;
  }

  find(id: string): FileRecord | undefined {
    return this.all().find((file) => file.id === id);
  }

  isTrashed(file: FileRecord): boolean {
    return inBin(file, idsOf(this.all()));
  }

  contentOf(file: FileRecord): FileContent {
    if (file.content === undefined) file.content = this.world.fileStore.read(file);
    return file.content;
  }

  setContent(file: FileRecord, content: FileContent): void {
    file.content = content;
    file.revision += 1;
    this.touch(file);
  }

  touch(file: FileRecord): void {
    file.modifiedAt = this.world.clock.now;
  }

  add(user: string, { content, ...about }: NewFile): FileRecord {
    const { draw, clock, state } = this.world;
    const file: FileRecord = {
      id: `1${draw.id(about.mimeType === DOCUMENT ? 43 : 32)}`,
      ...about,
      owner: user,
      script: state.scriptId,
      trashed: false,
      createdAt: clock.now,
      modifiedAt: clock.now,
      permissions: [],
      revision: 1,
      path: '',
      content,
    };
    state.drive.files.push(file);
    return file;
  }

  /** For good, with what stands in it. */
  remove(id: string): void {
    const { drive } = this.world.state;
    const gone = new Set(withContents(drive.files, id));
    drive.files = drive.files.filter((file) => !gone.has(file));
  }

  /** One more use of a daily quota; false when the day has none left. A day starts at its first use. */
  use(user: string, kind: QuotaUse['kind']): boolean {
    const { quotas } = this.world.state.drive;
    const { now } = this.world.clock;
    const most = DAILY[kind][isConsumer(user) ? 0 : 1];
    let use = quotas.find((each) => each.user === user && each.kind === kind);
    if (!use) {
      use = { user, kind, since: now, used: 0 };
      quotas.push(use);
    }
    if (now - use.since >= DAY || now < use.since) Object.assign(use, { since: now, used: 0 });
    if (use.used >= most) return false;
    use.used += 1;
    return true;
  }
}
