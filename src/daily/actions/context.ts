import { type DayPlan, decideDay } from '../../domain/decision/day';
import type { PlannedMessage } from '../../domain/decision/messages';
import { foldNumber } from '../../domain/keys';
import type { Invoice } from '../../domain/model';
import { typeset } from '../../domain/typography';
import type { NewEntry } from '../../outbox/ports';
import { type Desk, openDesk } from '../desk';
import { type GrowingJournal, growingJournal } from '../journal-writer';
import type { Platform } from '../platform';

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
}

export const answer = (sentence: string): Answer => ({ message: typeset(sentence) });

/** An action that cannot be done: one French sentence with what to do. */
export const refusal = (sentence: string): Error => new Error(typeset(sentence));

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
  const found = [...plan.messages, ...plan.awaiting].find((message) => message.key === key);
  if (found) return found;
  throw refusal(
    `Aucun message ne porte la clé « ${key} » aujourd'hui : relisez ce qui partira, les factures ont pu changer.`,
  );
}

/** The only invoice of that number; an instalment is refused unless its due date says which. */
export function invoiceOfNumber({ desk }: ActionContext, number: string): Invoice {
  const found = desk.book.rows.flatMap((row) =>
    row.readable && foldNumber(row.invoice.number) === foldNumber(number) ? [row.invoice] : [],
  );
  const [first] = found;
  if (!first) throw refusal(`Aucune facture lisible ne porte le numéro ${number} dans la feuille Factures.`);
  return first;
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
