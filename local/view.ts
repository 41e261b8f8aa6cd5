import { runDay } from './daily';
import type {
  CallCount,
  DailyReport,
  ExecutionRecord,
  Fault,
  Host,
  HostDocument,
  HostFile,
  HostOptions,
  HostWorkbook,
  LockKind,
  Selected,
  SentMail,
  UiEvent,
} from './host';
import { HostError } from './host-error';
import { lockKey } from './locks';
import { editDocument, hostFiles, ownedFile } from './person/files';
import { select, selectedRows } from './person/selection';
import { runFunction } from './run';
import { rehearsalOf, type World } from './world';

/** Where a world lives between two commands. */
export interface Storage {
  /** Takes in what a person changed in the files since. */
  load(): Promise<void>;
  save(): Promise<void>;
}

/** Nothing is kept anywhere else. */
export const MEMORY: Storage = { load: async () => {}, save: async () => {} };

/** Google starts these by itself, without anybody's consent. */
const SIMPLE = new Set(['onOpen', 'onEdit', 'onSelectionChange']);

/** A world, as one account sees it. */
export class HostView implements Host {
  /** Somebody else, for locks. */
  private readonly stranger = {};

  constructor(
    private readonly world: World,
    readonly user: string,
    private readonly storage: Storage,
    private readonly copy: (world: World, options: HostOptions) => Promise<Host>,
  ) {}

  call(name: string, ...args: unknown[]): Promise<unknown> {
    return this.saving(() =>
      runFunction(this.world, this.user, SIMPLE.has(name) ? 'simple' : 'person', name, args),
    );
  }
  daily(): Promise<DailyReport> {
    return this.saving(() => runDay(this.world, (handler, user) => this.fireAs(handler, user)));
  }
  fire(handler: string): Promise<unknown> {
    return this.saving(async () => {
      const trigger = this.world.state.triggers.find((each) => each.handler === handler);
      if (!trigger) throw new Error(`Aucun déclencheur « ${handler} » n’est installé.`);
      return this.fireAs(handler, trigger.user);
    });
  }
  as(user: string): Host {
    const { book } = this.world;
    if (user !== book.owner && !book.editors.includes(user)) book.editors.push(user);
    return new HostView(this.world, user, this.storage, this.copy);
  }

  now(): string {
    return this.world.clock.text().slice(0, 16);
  }
  setNow(moment: string): void {
    this.world.clock.set(moment);
  }
  setFaults(faults: Fault[]): void {
    this.world.ledger.setFaults(faults);
  }
  edit(change: (workbook: HostWorkbook) => void): void {
    change(this.world.workbook);
    this.world.book.revision += 1;
    this.saveSoon();
  }
  get workbook(): HostWorkbook {
    return this.world.workbook;
  }
  select(sheet: string, row: number, column = 1): void {
    select(this.world, this.user, sheet, row, column);
  }
  selected(): Selected {
    return selectedRows(this.world, this.user);
  }
  files(): HostFile[] {
    return hostFiles(this.world);
  }
  editDocument(id: string, change: (document: HostDocument) => void): void {
    editDocument(this.world, id, change);
    this.saveSoon();
  }
  binFile(id: string): void {
    ownedFile(this.world, id).trashed = true;
    this.saveSoon();
  }
  deleteFile(id: string): void {
    this.world.files.remove(ownedFile(this.world, id).id);
    this.saveSoon();
  }
  sent(): SentMail[] {
    const { state, mailStore } = this.world;
    return state.sent.map(({ raw, file, to, from, at, id, threadId, bounced }) => ({
      raw: raw || mailStore.read(file),
      to,
      from,
      at,
      id,
      threadId,
      ...(bounced ? { bounced } : {}),
    }));
  }
  calls(): CallCount {
    return this.world.ledger.count();
  }
  resetCalls(): void {
    this.world.ledger.reset();
  }
  executions(): readonly ExecutionRecord[] {
    return this.world.state.executions;
  }
  holdLock(kind: LockKind, seconds = Number.POSITIVE_INFINITY): void {
    this.world.locks.take(lockKey(kind, this.user), this.stranger, this.world.clock.now + seconds * 1000);
  }
  releaseLock(kind: LockKind): void {
    this.world.locks.release(lockKey(kind, this.user), this.stranger);
  }
  answerUi(answers: string[]): void {
    this.world.answers.push(...answers);
  }
  shown(): readonly UiEvent[] {
    return this.world.shown;
  }
  logs(): readonly string[] {
    return this.world.logs;
  }
  save(): Promise<void> {
    return this.storage.save();
  }
  reload(): Promise<void> {
    return this.storage.load();
  }
  rehearse(): Host {
    return new HostView(rehearsalOf(this.world), this.user, MEMORY, this.copy);
  }
  close(): Promise<void> {
    return this.storage.save();
  }
  copySpreadsheet(options: HostOptions): Promise<Host> {
    return this.copy(this.world, options);
  }

  /** What fails here fails again at the next call, which waits for it. */
  private saveSoon(): void {
    this.storage.save().catch(() => {});
  }

  /** A clock trigger's event, as its creator. */
  private fireAs(handler: string, user: string): Promise<unknown> {
    const trigger = this.world.state.triggers.find((each) => each.handler === handler && each.user === user);
    if (!trigger) throw new HostError(`Aucun déclencheur « ${handler} » n’est installé.`, false);
    const wall = this.world.clock.text();
    const event = {
      authMode: 'FULL',
      triggerUid: trigger.id,
      timezone: 'UTC',
      year: Number(wall.slice(0, 4)),
      month: Number(wall.slice(5, 7)),
      'day-of-month': Number(wall.slice(8, 10)),
      hour: Number(wall.slice(11, 13)),
      minute: Number(wall.slice(14, 16)),
      second: Number(wall.slice(17, 19)),
    };
    return runFunction(this.world, user, 'trigger', handler, [event]);
  }

  private async saving<T>(action: () => Promise<T>): Promise<T> {
    await this.storage.load();
    try {
      return await action();
    } finally {
      await this.storage.save();
    }
  }
}
