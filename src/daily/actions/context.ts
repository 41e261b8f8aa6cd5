import { type DayPlan, decideDay } from '../../domain/decision/day';
import type { PlannedMessage } from '../../domain/decision/messages';
import { foldNumber } from '../../domain/keys';
import type { Invoice } from '../../domain/model';
import { typeset } from '../../domain/typography';
import type { NewEntry } from '../../outbox/ports';
import { type Desk, openDesk } from '../desk';
import { type GrowingJournal, growingJournal } from '../journal-writer';
import type { Platform } from '../platform';
import type { UndoStep } from './undo/schema';

/** What an action works with: the ledger just read, its plan, and the Journal it may add to. */
export interface ActionContext {
  readonly desk: Desk;
  readonly plan: DayPlan;
  readonly journal: GrowingJournal;
  /** Who asked, which may be a colleague of the one who executes. */
  readonly by: string;
}

/** The one sentence a person reads once it is done. */
export interface Answer {
  readonly message: string;
  /** A colleague's request, kept for the owner's next run. */
  readonly requested?: boolean;
  /** What takes it back, when it only changed the ledger: for `undo`. */
  readonly undo?: readonly UndoStep[];
}

export const answer = (sentence: string, undo: readonly UndoStep[] = []): Answer => ({
  message: typeset(sentence),
  ...(undo.length > 0 ? { undo } : {}),
});

/** An action that cannot be done: one French sentence with what to do. */
export const refusal = (sentence: string): Error => new Error(typeset(sentence));

/** Days a person may put something off for: a year mistyped would silence it for good. */
export const LONGEST_DELAY = 365;

export function openContext(platform: Platform, by: string): ActionContext {
  const desk = openDesk(platform);
  return {
    desk,
    plan: decideDay(desk.book, desk.today, desk.judge),
    journal: growingJournal(desk),
    by,
  };
}

/** The message of that key among those that leave or wait today. */
export function messageOfKey({ plan }: ActionContext, key: string): PlannedMessage {
  const found = [...plan.messages, ...plan.awaiting, ...plan.toPost].find((message) => message.key === key);
  if (found) return found;
  throw refusal(
    `Aucun message ne porte la clé « ${key} » aujourd'hui : relisez ce qui partira, les factures ont pu changer.`,
  );
}

/** The rows of that number: one, or the instalments of one invoice, earliest due first. A duplicated number is refused. */
export function rowsOfNumber({ desk, plan }: ActionContext, number: string): readonly Invoice[] {
  const found = desk.book.rows.flatMap((row) =>
    row.readable && foldNumber(row.invoice.number) === foldNumber(number) ? [row.invoice] : [],
  );
  if (found.length === 0) {
    const broken = plan.decisions.find(
      (one) => one.invoice === null && foldNumber(one.number) === foldNumber(number),
    );
    throw refusal(
      broken?.reason.sentence ??
        `Aucune facture lisible ne porte le numéro ${number} dans la feuille Factures.`,
    );
  }
  const rows = new Set(found.map((invoice) => invoice.row));
  const twin = plan.decisions.find(({ row, reason }) => rows.has(row) && reason.code === 'duplicate');
  if (twin) throw refusal(twin.reason.sentence);
  return [...found].sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}

/** The invoice of that number; of instalments, the first due. */
export function invoiceOfNumber(context: ActionContext, number: string): Invoice {
  const [first] = rowsOfNumber(context, number);
  if (!first) throw refusal(`Aucune facture ne porte le numéro ${number}.`);
  return first;
}

/** The rows of that number on which something is still owed. */
export function owedRows(context: ActionContext, number: string): readonly Invoice[] {
  const owed = new Set(
    context.plan.decisions.filter((one) => (one.openAmount ?? 0) > 0).map((one) => one.row),
  );
  return rowsOfNumber(context, number).filter((invoice) => owed.has(invoice.row));
}

/** One Journal line an invoice of a message, in one state. */
export const entriesFor = (
  message: PlannedMessage,
  state: NewEntry['state'],
  by: string,
  detail: string,
): NewEntry[] =>
  message.carried.map((line) => ({
    key: line.key,
    customer: message.customer.name,
    invoice: line.one.number,
    step: message.step.name,
    rank: line.rank,
    state,
    recipient: message.recipients.join(', '),
    message: message.key,
    thread: '',
    document: '',
    by,
    detail,
  }));
