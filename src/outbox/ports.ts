import type { JournalEntry } from '../domain/model';

/** What Gmail answered: kept, since nothing else can find the message again. */
export interface SendAnswer {
  readonly id: string;
  readonly threadId: string;
}

/** Why a message was not accepted. `notSent` is certain; `unknown` may have left. */
export class SendFault extends Error {
  constructor(
    readonly certainty: 'notSent' | 'unknown',
    readonly blame: 'address' | 'thread' | 'quota' | 'permission' | 'other',
    message: string,
  ) {
    super(message);
  }
}

export interface Mailer {
  /** Hands over one RFC 5322 message; throws a SendFault. Never called twice for one attempt. */
  send(message: string, threadId: string | null): SendAnswer;
}

/** A line to add to the Journal: its number and moment are given when it is written. */
export type NewEntry = Omit<JournalEntry, 'number' | 'at'>;

export interface JournalWriter {
  /** Adds lines in one write and makes them durable; returns them as written. */
  append(entries: readonly NewEntry[]): readonly JournalEntry[];
  /** The number the next line will have. */
  nextNumber(): number;
}

/** How one attempt of the current run ended, kept outside the sheet from the moment it is known. */
export type AttemptEnd =
  | {
      readonly message: string;
      readonly end: 'sent';
      readonly answer: SendAnswer;
      readonly detail: string;
      /** Link of its letter; absent without one. */
      readonly document?: string;
    }
  | { readonly message: string; readonly end: 'failed' | 'uncertain'; readonly text: string };

/** The run's own memory, durable at each save: what is being sent right now, and what already ended. */
export interface RunMemory {
  readonly run: string;
  /** Key of the message handed to Gmail whose answer is not known yet. */
  readonly inFlight: string | null;
  readonly ended: readonly AttemptEnd[];
  /** The run wrote all its results: a reservation of its own without an end means that the Journal lost lines. */
  readonly concluded: boolean;
}

export interface RunMemoryStore {
  /** Null when no run ever began; throws when what is kept cannot be read. */
  load(): RunMemory | null;
  save(memory: RunMemory): void;
}

/** What the run may still use. */
export interface RunBudget {
  /** Whether there is time to send one more message and write the results. */
  hasTime(): boolean;
}
