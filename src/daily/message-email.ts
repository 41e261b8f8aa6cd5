import { type CivilDate, parseCivilDate } from '../domain/civil-date';
import { holdsFor } from '../domain/decision/approvals';
import type { PlannedMessage } from '../domain/decision/messages';
import { detailValue } from '../domain/detail';
import type { Noted } from '../domain/history';
import type { NoticeModel } from '../domain/model';
import { isPosted } from '../domain/policies';
import { composeEmail, type Email } from '../letters/email';
import type { Attachment } from '../letters/mime';
import type { Desk } from './desk';
import { modelOf } from './model-judge';
import { noticeOf } from './notice';

export const copiesOf = (message: PlannedMessage, desk: Desk): readonly string[] => [
  ...message.customer.copyTo,
  ...desk.book.settings.copyTo,
];

/** Why there is no e-mail: its model cannot say it. */
export interface NoEmail {
  readonly problem: string;
}

/** Leaves without anybody's approval. */
export const leavesByItself = ({ step, copyOf }: PlannedMessage): boolean =>
  step.dispatch === 'automatic' && !isPosted(step) && copyOf === null;

/** The words somebody gave this very message; null when there are none. */
function editOf(message: PlannedMessage): Noted | null {
  const edit = message.carried[0]?.one.history.edits.get(message.rank);
  return edit?.message === message.key && !message.copyOf ? edit : null;
}

/**
 * Words that nobody reads again before they leave are good for what they were written about, and nothing else: neither
 * another amount or address, nor a message of other invoices.
 */
export const hasOutdatedWords = (message: PlannedMessage): boolean =>
  leavesByItself(message) &&
  message.carried.some(({ one }) => {
    const edit = one.history.edits.get(message.rank);
    return edit !== undefined && (edit.message !== message.key || !holdsFor(message, edit.detail));
  });

/** The words somebody gave this message are those it says. */
export const hasOwnWords = (message: PlannedMessage): boolean =>
  editOf(message) !== null && !hasOutdatedWords(message);

/** The model of a message, or the words somebody gave this one. */
export function wordsOf(desk: Desk, message: PlannedMessage): NoticeModel | null {
  const model = modelOf(desk.models, message.step, message.customer);
  const edit = editOf(message);
  if (!model || !edit || hasOutdatedWords(message)) return model;
  return {
    ...model,
    subject: detailValue(edit.detail, 'objet') || model.subject,
    text: detailValue(edit.detail, 'texte') || model.text,
  };
}

/** The day a message speaks from: that of its letter, when it has one that was approved before. */
export function speaksFrom(message: PlannedMessage, today: CivilDate): CivilDate {
  const approval = message.carried[0]?.one.history.approvals.get(message.rank);
  const noted = message.copyOf ?? (message.step.dispatch === 'automatic' ? undefined : approval);
  return parseCivilDate(detailValue(noted?.detail ?? '', 'datée')) ?? today;
}

/** The e-mail of a message, with its files. */
export function emailOf(
  desk: Desk,
  message: PlannedMessage,
  reference: string,
  today: CivilDate,
  attachments: readonly Attachment[] = [],
): Email | NoEmail {
  const model = wordsOf(desk, message);
  if (!model) return { problem: `Modèle « ${message.step.emailModel} » absent de la feuille Modèles.` };
  const { sender, replyTo } = desk.book.settings;
  const { copyOf } = message;
  const notice = noticeOf({
    step: message.step,
    rank: message.rank,
    carried: message.carried.map((line) => line.one),
    alsoListed: message.alsoListed.map((line) => line.one),
    sender,
    today: speaksFrom(message, today),
    reference,
    enclosures: attachments.map(({ name }) => name),
    copyOf: copyOf && {
      number: copyOf.number,
      postedOn: copyOf.postedOn,
      isRewritten: detailValue(copyOf.detail, 'retouchée') !== '',
    },
  });
  const composed = composeEmail(notice, model, {
    to: message.recipients,
    copyTo: copiesOf(message, desk),
    replyTo,
    threadSubject: null,
    attachments,
  });
  if (composed.ok) return composed.email;
  const [problem] = composed.problems;
  const [missing] = composed.missing;
  return { problem: problem?.sentence ?? `Le modèle demande [${missing?.placeholder ?? ''}].` };
}
