import type { NewEntry } from './ports';

/** One invoice in a message to send: the level it will have received, or null for a mere mention. */
export interface ParcelLine {
  readonly key: string;
  readonly invoice: string;
  readonly rank: number | null;
  /** Name of the level, as the Journal keeps it. */
  readonly step: string;
}

/** One message to send, known by the key it has from dry run to send. */
export interface Parcel {
  readonly key: string;
  readonly customer: string;
  readonly recipients: readonly string[];
  readonly copies: readonly string[];
  readonly lines: readonly ParcelLine[];
  /** The visible reference it must bear, given when its letter was approved; null takes the next one. */
  readonly reference: string | null;
}

/** A message ready to be handed over, made from rows read again just before. */
export interface SealedParcel {
  readonly message: string;
  readonly threadId: string | null;
  /** The same message outside any thread, for when Gmail does not know the thread any more. */
  readonly unthreaded: string;
  /** What the Journal keeps of it: « réf=R-2026-0193 · objet=… ». */
  readonly detail: string;
  /** Keys of the lines it really speaks of, all reserved before. */
  readonly lineKeys: readonly string[];
  /** Names of the files that go with it. */
  readonly attachments: readonly string[];
  /** Link of its letter; '' without one. */
  readonly document: string;
  /** What its report should say besides; '' when nothing. */
  readonly remark: string;
}

/** The Journal lines of a parcel, in one state. */
export const entriesOf = (
  parcel: Parcel,
  state: NewEntry['state'],
  by: string,
  detail: string,
  thread = '',
  lines: readonly ParcelLine[] = parcel.lines,
  document = '',
): readonly NewEntry[] =>
  lines.map((line) => ({
    key: line.key,
    customer: parcel.customer,
    invoice: line.invoice,
    step: line.step,
    rank: line.rank,
    state,
    recipient: parcel.recipients.join(', '),
    message: parcel.key,
    thread,
    document,
    by,
    detail,
  }));

/** Joins « name=value » parts; empty values are left out. */
export const detailOf = (parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value.replace(/ · /g, ' - ')}`)
    .join(' · ');
