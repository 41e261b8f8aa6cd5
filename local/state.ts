import { type DriveState, newDrive } from './drive/record';
import type { ExecutionRecord, SentMail } from './host';

/** What a world remembers besides its spreadsheet; all of it is JSON, but for the contents of files, which a workspace keeps beside it. */
export interface WorldState {
  scriptId: string;
  properties: {
    script: Record<string, string>;
    document: Record<string, string>;
    user: Record<string, Record<string, string>>;
  };
  triggers: TriggerRecord[];
  sent: SentRecord[];
  /** Recipients of MailApp, by user, with the instant. */
  mailed: { user: string; at: number; recipients: number }[];
  executions: ExecutionRecord[];
  /** Everybody's files. */
  drive: DriveState;
  /** Position of the draw of ids. */
  draw: number;
}

export interface TriggerRecord {
  id: string;
  handler: string;
  user: string;
  kind: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE';
  /** « every day at 8 », for people. */
  schedule: Record<string, string | number>;
}

export interface SentRecord extends SentMail {
  /** Mailbox it left from. */
  user: string;
  instant: number;
  subject: string;
  /** Path of the .eml, relative to the workspace; '' in memory. */
  file: string;
}

export const newState = (scriptId: string, draw: number): WorldState => ({
  scriptId,
  properties: { script: {}, document: {}, user: {} },
  triggers: [],
  sent: [],
  mailed: [],
  executions: [],
  drive: newDrive(),
  draw,
});
