import { seenTerms } from '../../daily/actions/approval';
import { openContext } from '../../daily/actions/context';
import { plannedMessage } from '../../daily/actions/planned';
import type { Desk } from '../../daily/desk';
import { distinct, hasOwnFile, invoiceFileName } from '../../daily/letters/invoice-files';
import { emailOf, hasOutdatedWords, hasOwnWords, wordsOf } from '../../daily/message-email';
import { missingForApproval } from '../../daily/missing';
import type { Platform } from '../../daily/platform';
import { addCents, decimalText } from '../../domain/cents';
import type { CivilDate } from '../../domain/civil-date';
import type { NoticeLine, PlannedMessage } from '../../domain/decision/messages';
import { hasEmail } from '../../domain/policies';
import { chasedDueDate, daysPastDueOf } from '../../domain/standing';
import { type LetterView, letterView } from './letter';

/** An invoice in a message. */
export interface CarriedView {
  readonly invoice: string;
  readonly row: number;
  readonly openAmount: string;
  readonly dueOn: CivilDate;
  readonly daysPastDue: number;
}

/** The e-mail as its reader will see it. */
export interface EmailView {
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  /** A whole page, to be shown in a frame that runs nothing. */
  readonly html: string;
  readonly attachments: readonly string[];
  /** The words of its model, placeholders included, or those somebody gave this one. */
  readonly words: {
    readonly subject: string;
    readonly text: string;
    readonly isRewritten: boolean;
    /** Words were given, about what has changed since: it leaves with its model's. */
    readonly isOutdated: boolean;
  };
  /** Why it cannot be written; '' when it can. */
  readonly problem: string;
  readonly warnings: readonly string[];
}

/** One message, opened. */
export interface MessageView {
  readonly key: string;
  readonly customer: string;
  readonly level: string;
  readonly amount: string;
  readonly invoices: readonly CarriedView[];
  readonly alsoListed: readonly string[];
  readonly email: EmailView | null;
  readonly letter: LetterView | null;
  readonly missing: readonly string[];
  /** What a person should know of its words; none of it stops it. */
  readonly warnings: readonly string[];
  /** The day it is planned for. */
  readonly on: CivilDate;
  readonly isCopy: boolean;
  readonly isAwaiting: boolean;
  /** What an approval given now would stand for. */
  readonly seen: string;
}

/** What a message waiting or leaving says, to its customer. Throws when no message of the next run has that key. */
export function readMessage(platform: Platform, { key }: { key: string }): MessageView {
  const context = openContext(platform, platform.account.email());
  const { message, desk, isAwaiting } = plannedMessage(context, key);
  const { today } = desk;
  const lineView = ({ one }: NoticeLine): CarriedView => {
    const dueOn = chasedDueDate(one.invoice, one.standing);
    return {
      invoice: one.number,
      row: one.row,
      openAmount: decimalText(one.standing.open),
      dueOn,
      daysPastDue: daysPastDueOf(dueOn, today),
    };
  };
  const email = hasEmail(message.step) ? emailView(desk, message) : null;
  const letter = letterView(desk, message);
  return {
    key,
    customer: message.customer.name,
    level: message.step.name,
    amount: decimalText(addCents(...message.carried.map(({ one }) => one.standing.open))),
    invoices: message.carried.map(lineView),
    alsoListed: message.alsoListed.map(({ one }) => one.number),
    email,
    letter,
    missing: isAwaiting ? missingForApproval(message, desk) : [],
    warnings: [...new Set([...(email?.warnings ?? []), ...(letter?.warnings ?? [])])],
    on: today,
    isCopy: message.copyOf !== null,
    isAwaiting,
    seen: seenTerms(message),
  };
}

function emailView(desk: Desk, message: PlannedMessage): EmailView {
  const words = wordsOf(desk, message);
  const shown = {
    to: message.recipients.join(', '),
    words: {
      subject: words?.subject ?? '',
      text: words?.text ?? '',
      isRewritten: hasOwnWords(message),
      isOutdated: hasOutdatedWords(message),
    },
  };
  const email = emailOf(desk, message, 'R-…', desk.today);
  if ('problem' in email)
    return { ...shown, cc: '', subject: '', html: '', attachments: [], problem: email.problem, warnings: [] };
  const { subject, html, cc, warnings } = email;
  const copies = cc.map(({ address }) => address).join(', ');
  return { ...shown, cc: copies, subject, html, attachments: filesOf(message), problem: '', warnings };
}

/** The files that will go with it, by name: an invoice's own PDF, and the letter. */
const filesOf = ({ carried, customer, rank }: PlannedMessage): readonly string[] =>
  rank === 0
    ? []
    : distinct(carried.map(({ one }) => one.invoice))
        .filter((invoice) => hasOwnFile(invoice, customer))
        .map(({ number }) => invoiceFileName(number));
