import type { Host, Selected, UiEvent } from '../host';
import { type MenuEntry, readMenu } from './menu';

/** What one piece of work did, besides its answer. */
export interface Done<Answer> {
  readonly answer: Answer;
  /** Alerts, prompts, toasts and dialogs, in order. */
  readonly shown: readonly UiEvent[];
  /** What the person is taken to, when the script selected something else than he had. */
  readonly front: Selected | null;
}

/** A side panel: its HTML, and a number that grows each time one is shown. */
export interface Sidebar {
  readonly title: string;
  readonly content: string;
  readonly number: number;
}

const OPEN_PANEL = 'openPanel';

/** One person at the keyboard of a workspace, which other commands may write meanwhile. */
export class Session {
  menu: readonly MenuEntry[] = [];
  sidebar: Sidebar | null = null;
  private seen = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly host: Host) {}

  /** Opens the spreadsheet as Google does: the menu first, then the panel. */
  async start(): Promise<this> {
    await this.inTurn((host) => host.call('onOpen').catch(() => undefined));
    await this.inTurn((host) => host.call(OPEN_PANEL).catch(() => undefined));
    return this;
  }

  /** Does one thing at a time, over the workspace as it is now. */
  inTurn<Answer>(work: (host: Host) => Answer | Promise<Answer>): Promise<Done<Answer>> {
    const turn = this.last.then(() => this.perform(work));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Waits for what is under way, and keeps it. */
  async close(): Promise<void> {
    await this.last;
    await this.host.close();
  }

  private async perform<Answer>(work: (host: Host) => Answer | Promise<Answer>): Promise<Done<Answer>> {
    await this.host.reload();
    const before = this.host.selected();
    try {
      const answer = await work(this.host);
      const after = this.host.selected();
      return { answer, shown: this.takeShown(), front: isSame(before, after) ? null : after };
    } finally {
      this.takeShown();
    }
  }

  /** Keeps the menu and the panel that were shown; the rest is the caller's to tell. */
  private takeShown(): readonly UiEvent[] {
    const shown = this.host.shown().slice(this.seen);
    this.seen += shown.length;
    for (const { kind, title, text } of shown) {
      if (kind === 'menu') this.menu = readMenu(text);
      if (kind === 'sidebar')
        this.sidebar = { title, content: text, number: (this.sidebar?.number ?? 0) + 1 };
    }
    return shown.filter(({ kind }) => kind !== 'menu');
  }
}

const isSame = (one: Selected, other: Selected): boolean =>
  one.sheet === other.sheet && one.rows.join() === other.rows.join();
