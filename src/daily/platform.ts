import type { CivilDateTime } from '../domain/civil-date';
import type { WorkbookLayout } from '../ledger/layout';
import type { Workbook } from '../ledger/workbook';
import type { LetterDrive } from '../letters/document/letter-drive';
import type { Mailer, RunMemoryStore } from '../outbox/ports';

/** The clock on the wall, in Paris. */
export interface Clock {
  now(): CivilDateTime;
  /** Seconds since this execution began. */
  elapsed(): number;
}

/** The account that executes, and the spreadsheet it executes in. */
export interface Account {
  email(): string;
  spreadsheetId(): string;
  scriptId(): string;
  /** Recipients Google still allows today; null when it does not say. */
  remainingRecipients(): number | null;
  /** Who else may change the sheet, its owner included; null when Google does not say. */
  editors(): readonly string[] | null;
}

/** One execution at a time, whoever runs it. */
export interface RunLock {
  /** Waits at most so many milliseconds; false when another execution keeps it. */
  acquire(milliseconds: number): boolean;
  release(): void;
}

/** Who activated the product, and where: kept outside the sheet, where a copy or a restored version cannot change it. */
export interface Activation {
  readonly owner: string;
  readonly spreadsheetId: string;
  readonly scriptId: string;
  readonly since: CivilDateTime;
}

export interface ActivationStore {
  load(): Activation | null;
  save(activation: Activation | null): void;
}

/** Small values kept from one run to the next, outside the sheet. */
export interface Notebook {
  read(name: string): string | null;
  write(name: string, value: string): void;
  /** Every value kept, by name. One call. */
  all(): Readonly<Record<string, string>>;
  /** Several values in one call; the others stay. */
  writeAll(values: Readonly<Record<string, string>>): void;
}

export interface Triggers {
  /** Asks for every scope of the manifest: Google ends the execution and shows its own dialog when one is lacking. */
  requireScopes(): void;
  /** Replaces this account's own triggers by the daily one and the catch-ups. */
  install(): void;
  /** Removes this account's own triggers; another account's cannot be seen. */
  remove(): void;
}

/** The menu of the sheet. */
export interface Menu {
  /** Shows it again: one of its entries says whether reminders leave by themselves. Never throws. */
  refresh(): void;
}

/** What the person at the keyboard has selected, and what he is shown. */
export interface Selection {
  /** Sheet and first row of the active range; null when there is none. One read. */
  current(): { readonly sheet: string; readonly row: number } | null;
  /** Selects whole rows of a sheet, which comes to the front. Rows from 2; at most a few hundred. */
  showRows(sheet: string, rows: readonly number[]): void;
  /** Brings a sheet to the front. */
  showSheet(sheet: string): void;
}

/** All that an execution works with. */
export interface Platform {
  readonly workbook: Workbook & WorkbookLayout;
  readonly clock: Clock;
  readonly account: Account;
  readonly lock: RunLock;
  readonly activation: ActivationStore;
  readonly memory: RunMemoryStore;
  readonly notebook: Notebook;
  readonly mailer: Mailer;
  readonly triggers: Triggers;
  readonly drive: LetterDrive;
  readonly selection: Selection;
  readonly menu: Menu;
  /** SHA-256 of bytes, in hexadecimal. */
  hash(bytes: Uint8Array): string;
  /** The bytes of a file that a page or a command line sends. Throws when it is not base64. */
  decodeBase64(content: string): Uint8Array;
  /** Keeps an error where a technician will find it. */
  log(error: unknown): void;
}
