import { detailOf, entriesOf, type Parcel, type SealedParcel } from './parcel';
import {
  type AttemptEnd,
  type JournalWriter,
  type Mailer,
  type NewEntry,
  type RunBudget,
  type RunMemoryStore,
  type SendAnswer,
  SendFault,
} from './ports';

/** What ends the sending for this run: none of the parcels left over is to blame. */
export type StopCause = 'time' | 'quota' | 'permission';

const STOP_REASONS: Readonly<Record<StopCause, string>> = {
  time: 'temps de passage écoulé',
  quota: "quota d'envoi atteint",
  permission: "autorisation d'envoi manquante",
};

/** How a parcel left the outbox. */
export type Outcome =
  | {
      readonly kind: 'sent';
      readonly parcel: Parcel;
      readonly answer: SendAnswer;
      readonly lineKeys: readonly string[];
      readonly attachments: readonly string[];
      readonly remark: string;
    }
  | { readonly kind: 'failed' | 'uncertain'; readonly parcel: Parcel; readonly text: string }
  /** Decided otherwise on the rows read again, or without its letter: nothing was sent. */
  | ({ readonly kind: 'withdrawn'; readonly parcel: Parcel; readonly text: string } & Pick<
      Withdrawal,
      'cause'
    >)
  | { readonly kind: 'postponed'; readonly parcel: Parcel; readonly why: StopCause };

/** What stops one parcel before it is sent, once its rows were read again. */
export interface Withdrawal {
  readonly withdrawn: string;
  readonly cause: 'changed' | 'letter';
}

export interface OutboxPorts {
  readonly journal: JournalWriter;
  readonly mailer: Mailer;
  readonly memory: RunMemoryStore;
  readonly budget: RunBudget;
  /** Reads the parcel's rows again, decides again, and writes the message; or says why it does not leave. */
  seal(parcel: Parcel, reference: string): SealedParcel | Withdrawal;
  /** Names the run, so that its reservations and its memory find each other. */
  readonly run: string;
  /** Who runs: written in the Journal. */
  readonly by: string;
  /** Year of the references. */
  readonly year: number;
}

/** Characters of ends kept outside the sheet at once; beyond that they are written to the Journal: a property holds 8 066 bytes. */
const ENDS_IN_MEMORY = 3_500;

const referenceOf = (year: number, number: number): string => `R-${year}-${String(number).padStart(4, '0')}`;

/** Reserves every line of every parcel in one durable append, and gives each parcel its visible reference. */
function reserve(parcels: readonly Parcel[], ports: OutboxPorts): ReadonlyMap<string, string> {
  const references = new Map<string, string>();
  const entries: NewEntry[] = [];
  let number = ports.journal.nextNumber();
  for (const parcel of parcels) {
    const reference = parcel.reference ?? referenceOf(ports.year, number);
    references.set(parcel.key, reference);
    entries.push(
      ...entriesOf(
        parcel,
        'reserved',
        ports.by,
        detailOf({ passage: ports.run, réf: reference, copie: parcel.copies.join(', ') }),
      ),
    );
    number += parcel.lines.length;
  }
  ports.memory.save({ run: ports.run, inFlight: null, ended: [], concluded: false });
  ports.journal.append(entries);
  return references;
}

function attempt(sealed: SealedParcel, parcel: Parcel, mailer: Mailer): AttemptEnd | StopCause {
  const handOver = (message: string, threadId: string | null): AttemptEnd => {
    const answer = mailer.send(message, threadId);
    const { detail, document } = sealed;
    return { message: parcel.key, end: 'sent', answer, detail, ...(document === '' ? {} : { document }) };
  };
  try {
    return handOver(sealed.message, sealed.threadId);
  } catch (fault) {
    // Gmail said that it does not know the thread: nothing left, and the message may go without it, once.
    const unknownThread =
      fault instanceof SendFault && fault.blame === 'thread' && fault.certainty === 'notSent';
    if (!unknownThread) return failure(parcel, fault);
    try {
      return handOver(sealed.unthreaded, null);
    } catch (second) {
      return failure(parcel, second);
    }
  }
}

function failure(parcel: Parcel, fault: unknown): AttemptEnd | StopCause {
  const certain = fault instanceof SendFault && fault.certainty === 'notSent';
  if (certain && (fault.blame === 'quota' || fault.blame === 'permission')) return fault.blame;
  const text = fault instanceof Error ? fault.message : String(fault);
  return { message: parcel.key, end: certain ? 'failed' : 'uncertain', text };
}

function resultEntries(
  parcel: Parcel,
  sealed: SealedParcel,
  end: AttemptEnd,
  by: string,
): readonly NewEntry[] {
  const spoken = new Set(sealed.lineKeys);
  const [lines, silent] = [true, false].map((kept) =>
    parcel.lines.filter((line) => spoken.has(line.key) === kept),
  );
  const detail =
    end.end === 'sent'
      ? `${detailOf({ id: end.answer.id })} · ${sealed.detail}`
      : `${detailOf({ réponse: end.text })} · ${sealed.detail}`;
  const thread = end.end === 'sent' ? end.answer.threadId : '';
  return [
    ...entriesOf(parcel, end.end, by, detail, thread, lines, sealed.document),
    ...entriesOf(parcel, 'released', by, detailOf({ motif: 'ne figurait plus dans le message' }), '', silent),
  ];
}

/**
 * Sends parcels, each at most once: reserve → (read again, seal, send, keep the answer) → results. Whatever stops the
 * execution at any call, the Journal and the run's memory say of each parcel whether it left, did not, or may have.
 */
export function runOutbox(parcels: readonly Parcel[], ports: OutboxPorts): readonly Outcome[] {
  if (parcels.length === 0) return [];
  const references = reserve(parcels, ports);
  const outcomes: Outcome[] = [];
  let ended: AttemptEnd[] = [];
  let results: NewEntry[] = [];
  const writeResults = (concluded: boolean): void => {
    if (results.length > 0) ports.journal.append(results);
    results = [];
    ended = [];
    ports.memory.save({ run: ports.run, inFlight: null, ended, concluded });
  };
  const release = (parcel: Parcel, reason: string): void => {
    results.push(...entriesOf(parcel, 'released', ports.by, detailOf({ motif: reason })));
  };

  let stopped: StopCause | null = null;
  for (const parcel of parcels) {
    stopped ??= ports.budget.hasTime() ? null : 'time';
    if (stopped) {
      outcomes.push({ kind: 'postponed', parcel, why: stopped });
      release(parcel, STOP_REASONS[stopped]);
      continue;
    }
    const sealed = ports.seal(parcel, references.get(parcel.key) ?? '');
    if ('withdrawn' in sealed) {
      outcomes.push({ kind: 'withdrawn', parcel, text: sealed.withdrawn, cause: sealed.cause });
      release(parcel, sealed.withdrawn);
      continue;
    }
    ports.memory.save({ run: ports.run, inFlight: parcel.key, ended, concluded: false });
    const end = attempt(sealed, parcel, ports.mailer);
    if (typeof end === 'string') {
      stopped = end;
      outcomes.push({ kind: 'postponed', parcel, why: end });
      release(parcel, STOP_REASONS[end]);
      ports.memory.save({ run: ports.run, inFlight: null, ended, concluded: false });
      continue;
    }
    ended = [...ended, end];
    results.push(...resultEntries(parcel, sealed, end, ports.by));
    ports.memory.save({ run: ports.run, inFlight: null, ended, concluded: false });
    outcomes.push(
      end.end === 'sent'
        ? {
            kind: 'sent',
            parcel,
            answer: end.answer,
            lineKeys: sealed.lineKeys,
            attachments: sealed.attachments,
            remark: sealed.remark,
          }
        : { kind: end.end, parcel, text: end.text },
    );
    if (JSON.stringify(ended).length > ENDS_IN_MEMORY) writeResults(false);
  }
  writeResults(true);
  return outcomes;
}
