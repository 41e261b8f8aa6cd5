import { basename } from 'node:path';
import { isWorkspace, makeWhole, requireFree } from '../commands/workspace';
import { isStage, markStage } from '../demonstration/stage';
import type { Host } from '../host';
import { Session } from './session';

export interface TryoutOptions {
  readonly workspace: string;
  /** The moment that `openAt` opens at, when somebody chose it. */
  readonly now?: string;
  openAt(workspace: string): Promise<Host>;
  /** Plays the examples in a missing or empty folder. */
  playExample(workspace: string, tell: (line: string) => void): Promise<void>;
}

/** What a workspace that does not exist can be made from. */
export type Beginning = 'example' | 'empty';

/** A workspace being tried, which may not exist yet. */
export class Tryout {
  private opened: Promise<Session> | undefined;
  private making = false;

  constructor(private readonly options: TryoutOptions) {}

  /** Its folder, as its owner names it. */
  get place(): string {
    return basename(this.options.workspace);
  }
  get isMaking(): boolean {
    return this.making;
  }

  /** Whoever is at the keyboard; null while there is no workspace. What failed to open is tried again next time. */
  async session(): Promise<Session | null> {
    if (this.making || (!this.opened && !isWorkspace(this.options.workspace))) return null;
    this.opened ??= this.open();
    this.opened.catch(() => {
      this.opened = undefined;
    });
    return this.opened;
  }

  /** Makes the workspace, whole or not at all. `tell` is given the lines of the demonstration as it is played. */
  async begin(beginning: Beginning, tell: (line: string) => void): Promise<void> {
    if (this.making || isWorkspace(this.options.workspace)) return;
    const { workspace, openAt, playExample } = this.options;
    requireFree(workspace);
    this.making = true;
    try {
      await makeWhole(workspace, async (draft) => {
        if (beginning === 'empty') await (await openAt(draft)).close();
        else {
          await playExample(draft, tell);
          markStage(draft);
        }
      });
    } finally {
      this.making = false;
    }
  }

  async close(): Promise<void> {
    await (await this.opened?.catch(() => undefined))?.close();
  }

  private async open(): Promise<Session> {
    const { workspace, now, openAt } = this.options;
    const host = await openAt(workspace);
    const last = host.executions().at(-1)?.started.slice(0, 16) ?? '';
    // The days of a demonstration are its own; elsewhere nobody goes back before what was done.
    if (now === undefined && last !== '' && (isStage(workspace) || last > host.now())) host.setNow(last);
    return new Session(host).start();
  }
}
