import type { Block } from './book/a1';
import type { HostDocument, HostFile } from './host-files';
import { openWorld } from './open';

export { HostError } from './host-error';
export type { HostDocument, HostFile };

/** What breaks, where: at the `nth` call (from 1, counted since the fault was set) of `method`. It strikes once. */
export interface Fault {
  /** `Gmail.Users.Messages.send`, `Range.setValues`…, or `*` for any call that goes to Google. */
  method: string;
  nth: number;
  /**
   * `throw`: before it takes effect; `throwAfter`: it took effect, the answer is lost; `kill`, `killAfter`: the
   * execution ends there, before or after; `edit`: a colleague changes the workbook, then the call goes on.
   */
  effect: 'throw' | 'throwAfter' | 'kill' | 'killAfter' | 'edit';
  /** Text of the exception; Google's server error when absent. */
  error?: string;
  edit?: (workbook: HostWorkbook) => void;
}

export interface HostOptions {
  /** Folder that stands for one account and its spreadsheet; made when missing or empty. */
  workspace?: string;
  memory?: true;
  /** `YYYY-MM-DDTHH:MM`, Paris time; the machine's clock when absent. */
  now?: string;
  /** Account at the keyboard; `@gmail.com` is a consumer account, any other a Workspace one. */
  user?: string;
  faults?: Fault[];
  /** Makes modelled times vary by ±50 %, and changes the ids drawn. */
  seed?: number;
  /** Folder of the built bundle; the project's `dist` when absent. */
  dist?: string;
  /** Real milliseconds after which a loop without service calls is taken for endless; a minute when absent. */
  patience?: number;
}

export interface SentMail {
  /** The .eml text as it left, Message-ID replaced. */
  raw: string;
  /** Envelope recipients: to, cc and bcc. */
  to: string[];
  from: string;
  /** `YYYY-MM-DDTHH:MM:SS`, Paris time. */
  at: string;
  id: string;
  threadId: string;
  /** Over Gmail's own daily limit: accepted, then returned to its sender. */
  bounced?: boolean;
}

export interface ServiceCalls {
  total: number;
  byMethod: Record<string, number>;
}

export interface CallCount extends ServiceCalls {
  /** Time the calls would have taken, by the cost model. */
  modelledSeconds: number;
  /** Reads that came while writes were waiting, each of which forced a flush. */
  forcedFlushes: number;
}

/** What `dailyRun` and `catchUp` report, merged, with what the day cost. */
export interface DailyReport {
  date: string;
  sent: unknown[];
  awaitingApproval: unknown[];
  failed: unknown[];
  uncertain: unknown[];
  postponed: unknown[];
  toDo: unknown[];
  held: unknown[];
  serviceCalls: ServiceCalls;
  modelledSeconds: number;
  [other: string]: unknown;
}

export interface ExecutionRecord {
  handler: string;
  user: string;
  /** `YYYY-MM-DDTHH:MM:SS`, Paris time. */
  started: string;
  seconds: number;
  outcome: 'completed' | 'failed' | 'killed';
  error?: string;
}

export type LockKind = 'script' | 'document' | 'user';

/** What the script showed to the person at the keyboard. */
export interface UiEvent {
  kind: 'menu' | 'alert' | 'prompt' | 'toast' | 'sidebar' | 'dialog';
  title: string;
  /** Message, HTML of a sidebar, or menu entries as « label → function ». */
  text: string;
  /** Those of an alert or a prompt that names them: `OK`, `OK_CANCEL`, `YES_NO` or `YES_NO_CANCEL`. */
  buttons?: string;
}

/** A chart drawn over a sheet; rows and columns count from 1. */
export interface HostChart {
  /** `COLUMN`, `BAR`, `LINE`… */
  type: string;
  title: string;
  /** Blocks of that sheet, labels first. */
  ranges: readonly Block[];
  /** The cell of its upper left corner. */
  row: number;
  column: number;
  /** Pixels. */
  width: number;
  height: number;
}

export interface HostSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly frozenRows: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  /** The last row and column where something is written; 0 in an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** From A1 to the last filled row and column; dates as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`, '' when empty. */
  values(): unknown[][];
  /** The same cells as a person reads them in French. */
  displayValues(): string[][];
  get(row: number, column: number): unknown;
  display(row: number, column: number): string;
  formula(row: number, column: number): string;
  note(row: number, column: number): string;
  /** A string stays text, whatever it looks like; `{ date: 'YYYY-MM-DD' }` (or `…THH:MM:SS`) makes a date cell; '' empties. */
  set(row: number, column: number, value: unknown): void;
  /** What a French person types: « 24/11/2026 », « 1 200,00 », « =A1+1 »; in a cell of plain text, it stays text. */
  type(row: number, column: number, text: string): void;
  insertRow(at: number): void;
  deleteRow(at: number): void;
  insertColumn(at: number): void;
  deleteColumn(at: number): void;
  moveColumn(from: number, to: number): void;
  /** Sorts the rows under the heading. */
  sortBy(column: number, ascending?: boolean): void;
  /** Column (from 1) whose text in row 1 is `name`; throws when there is none. */
  heading(name: string): number;
  numberFormat(row: number, column: number): string;
  /** Fill a person sees, `#rrggbb`: that of the first conditional rule that applies, else the cell's own, else white. */
  displayedColour(row: number, column: number): string;
  displayedTextColour(row: number, column: number): string;
  isBold(row: number, column: number): boolean;
  isColumnHidden(column: number): boolean;
  /** Pixels. */
  columnWidth(column: number): number;
  /** Sheets warns, or refuses, before it changes. */
  isProtected(row: number, column: number): boolean;
  /** Choices of the list in a cell; empty when there is none. */
  choices(row: number, column: number): string[];
  charts(): HostChart[];
  /** A person deletes the chart of that title; throws when there is none. */
  deleteChart(title: string): void;
}

export interface Selected {
  readonly sheet: string;
  readonly rows: readonly number[];
}

export interface HostWorkbook {
  sheetNames(): string[];
  /** Throws when there is no such sheet. */
  sheet(name: string): HostSheet;
  addSheet(name: string): HostSheet;
  deleteSheet(name: string): void;
}

export interface Host {
  readonly user: string;
  /**
   * One execution, as the menu or the panel starts it: fresh globals, JSON in and out (dates and functions refused, as
   * google.script.run does). Throws HostError when the function throws or the execution is ended.
   */
  call(name: string, ...args: unknown[]): Promise<unknown>;
  /** Fires the clock triggers of `dailyRun`, then those of `catchUp`, each an hour later, while they report something. */
  daily(): Promise<DailyReport>;
  /** One execution of an installed trigger, as the person who created it. */
  fire(handler: string): Promise<unknown>;
  /** The same world seen by another Google account. */
  as(user: string): Host;
  /** `YYYY-MM-DDTHH:MM`, Paris time. */
  now(): string;
  setNow(moment: string): void;
  setFaults(faults: Fault[]): void;
  /** A person edits by hand. */
  edit(change: (workbook: HostWorkbook) => void): void;
  readonly workbook: HostWorkbook;
  /** A person clicks in a sheet, which comes to the front. Throws when there is no such sheet or cell. */
  select(sheet: string, row: number, column?: number): void;
  /** The sheet in front of him and the rows of his selection, in order. */
  selected(): Selected;
  /** Everybody's files, in the order they were made. */
  files(): HostFile[];
  /** The owner of a Google document edits it by hand. Throws when there is no such document. */
  editDocument(id: string, change: (document: HostDocument) => void): void;
  /** Its owner puts a file, or a folder with what it holds, in the bin. */
  binFile(id: string): void;
  /** Its owner deletes it for good. */
  deleteFile(id: string): void;
  sent(): SentMail[];
  /** Since the host was opened, or the last `resetCalls()`. */
  calls(): CallCount;
  resetCalls(): void;
  executions(): readonly ExecutionRecord[];
  /** Another execution takes a lock and keeps it, for `seconds` or until it is released. */
  holdLock(kind: LockKind, seconds?: number): void;
  releaseLock(kind: LockKind): void;
  /** Answers to the next alerts and prompts: `YES`, `OK`, `CANCEL`…, or the text typed. */
  answerUi(answers: string[]): void;
  /** Everything shown so far. */
  shown(): readonly UiEvent[];
  /** What Logger and console wrote. */
  logs(): readonly string[];
  /** With a workspace, `call`, `daily`, `fire` and `edit` save by themselves. */
  save(): Promise<void>;
  /** Takes in what a person or another command wrote in the workspace since; `call`, `daily` and `fire` do so first. */
  reload(): Promise<void>;
  /** The same world in memory, at the same moment: what is done there changes nothing here. */
  rehearse(): Host;
  close(): Promise<void>;
  /** « Créer une copie »: the same sheets under new ids, for `user`; no property, trigger or mail goes with it. */
  copySpreadsheet(options: HostOptions): Promise<Host>;
}

/** Opens the local Apps Script host over a folder, or over memory (the default when there is no folder). */
export function openHost(options: HostOptions): Promise<Host> {
  return openWorld(options);
}
