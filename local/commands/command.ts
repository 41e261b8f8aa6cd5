import type { Host } from '../host';

/** Arguments that cannot be understood: the usage is shown, and the command exits with 2. */
export class UsageError extends Error {}

/** A command that could not do its work: its message is the French sentence shown, and the command exits with 1. */
export class CommandFailure extends Error {}

/** What was typed, once read and checked. */
export interface Request {
  readonly command: string;
  /** What follows the command and is no option. */
  readonly operands: readonly string[];
  /** Folder that stands for the account, absolute. */
  readonly workspace: string;
  /** Folder where the command was typed; files are named from there. */
  readonly typedIn: string;
  readonly json: boolean;
  readonly settings: Readonly<Record<string, string>>;
  readonly port: number;
  /** `YYYY-MM-DDTHH:MM`, Paris time; absent means now. */
  readonly now?: string;
  readonly user?: string;
}

/** What a command works with: the host is opened when first asked for, and closed by the caller. */
export interface Workbench {
  readonly request: Request;
  open(): Promise<Host>;
  /** Opens the same account over another folder; nobody closes that one. */
  openAt(workspace: string): Promise<Host>;
  /** Plays the examples in a missing or empty folder; `tell` is given each line of what happens. */
  playExample(workspace: string, tell: (line: string) => void): Promise<void>;
  /** Writes lines on standard output. */
  print(...lines: string[]): void;
}

export type Command = (bench: Workbench) => Promise<void>;

/** JSON on standard output; an absent answer is `null`. */
export const printJson = (bench: Workbench, value: unknown): void =>
  bench.print(JSON.stringify(value ?? null, null, 2));
