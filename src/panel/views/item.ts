import { seenTerms } from '../../daily/actions/approval';
import type { Desk } from '../../daily/desk';
import { missingForApproval } from '../../daily/missing';
import type { DayItem, ItemKind, ShownDay } from '../../daily/today/items';
import { decimalText } from '../../domain/cents';
import type { CivilDate } from '../../domain/civil-date';
import type { PlannedMessage } from '../../domain/decision/messages';
import type { Posting, PostingOutcome } from '../../domain/posting';
import { type CallSheet, callSheet } from './call-sheet';
import { sentSearch } from './sent-search';

/** A letter on its way, as the page shows it and fills its form. */
export interface PostingView {
  readonly number: string;
  readonly postedOn: CivilDate;
  readonly presentedOn: CivilDate | null;
  readonly receivedOn: CivilDate | null;
  readonly outcome: PostingOutcome | null;
}

/** One line of « Aujourd'hui ». */
export interface ItemView {
  readonly kind: ItemKind;
  readonly key: string;
  readonly level: string;
  readonly customer: string;
  readonly invoices: readonly string[];
  /** « 1200.00 »; null where it is not known. */
  readonly amount: string | null;
  readonly note: string;
  /** What to complete before it can be approved. */
  readonly missing: readonly string[];
  /** What an approval given now would stand for; '' where there is nothing to approve. */
  readonly seen: string;
  readonly hasLetter: boolean;
  readonly isCopy: boolean;
  readonly posting: PostingView | null;
  readonly call: CallSheet | null;
  /** Where the letter to print is; '' when there is none. */
  readonly document: string;
  /** A search of Gmail's Sent folder, for a message that may have left; '' for all others. */
  readonly sentSearch: string;
}

export const postingView = ({
  number,
  postedOn,
  presentedOn,
  receivedOn,
  outcome,
}: Posting): PostingView => ({
  number,
  postedOn,
  presentedOn,
  receivedOn,
  outcome,
});

const documentOf = (message: PlannedMessage | undefined): string =>
  message?.carried[0]?.one.history.approvals.get(message.rank)?.document ?? '';

/** The lines of a day, with what a person needs to act on each. */
export function itemViews(desk: Desk, { items, plan }: ShownDay): readonly ItemView[] {
  const planned = new Map(
    [...plan.messages, ...plan.awaiting, ...plan.toPost].map((message) => [message.key, message]),
  );
  const calls = new Map(plan.calls.map((call) => [call.key, call]));
  return items.map((item) => {
    const message = planned.get(item.key);
    const call = item.kind === 'call' ? calls.get(item.key) : undefined;
    return {
      ...without(item),
      amount: item.amount === null ? null : decimalText(item.amount),
      missing: message && item.kind === 'awaiting' ? missingForApproval(message, desk) : [],
      seen: message && item.kind === 'awaiting' ? seenTerms(message) : '',
      posting: item.posting && postingView(item.posting),
      call: call ? callSheet(desk, call) : null,
      document: item.kind === 'toPost' ? documentOf(message) : (item.posting?.document ?? ''),
      sentSearch: item.kind === 'uncertain' ? sentSearch(desk, item.key) : '',
    };
  });
}

const without = ({ kind, key, level, customer, invoices, note, hasLetter, isCopy }: DayItem) => ({
  ...{ kind, key, level, customer, invoices, hasLetter, isCopy },
  // What is missing, and the letter to print, stand apart.
  note: kind === 'toPost' || (kind === 'awaiting' && note.startsWith("À compléter d'abord")) ? '' : note,
});
