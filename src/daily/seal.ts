import { type CivilDate, dateOf } from '../domain/civil-date';
import { type Decision, decideDay } from '../domain/decision/day';
import type { PlannedMessage } from '../domain/decision/messages';
import { detailValue } from '../domain/detail';
import { foldName } from '../domain/keys';
import type { JournalEntry } from '../domain/model';
import { isFormalNotice } from '../domain/policies';
import { composeEmail, type Email } from '../letters/email';
import { toBase64Url, writeMime } from '../letters/mime';
import { detailOf, type Parcel, type SealedParcel } from '../outbox/parcel';
import type { Withdrawal } from '../outbox/run';
import type { Desk } from './desk';
import { freshBook } from './fresh';
import { modelOf } from './model-judge';
import { noticeOf } from './notice';

export const parcelOf = (message: PlannedMessage, copies: readonly string[]): Parcel => ({
  key: message.key,
  customer: message.customer.name,
  recipients: message.recipients,
  copies,
  lines: [...message.carried, ...message.alsoListed].map((line) => ({
    key: line.key,
    invoice: line.one.number,
    rank: line.rank,
    step: line.step,
  })),
});

export const copiesOf = (message: PlannedMessage, desk: Desk): readonly string[] => [
  ...message.customer.copyTo,
  ...desk.book.settings.copyTo,
];

/**
 * Seals a parcel: its rows, its customer and the payments are read again and judged again; the message is written from
 * what they say now, or withdrawn when it is not the same message any more.
 */
export function sealParcel(
  desk: Desk,
  planned: PlannedMessage,
  parcel: Parcel,
  reference: string,
  journal: readonly JournalEntry[],
  decisions: readonly Decision[],
): SealedParcel | Withdrawal {
  const today: CivilDate = dateOf(desk.platform.clock.now());
  const book = freshBook(desk, planned, decisions);
  const plan = decideDay(book, today, desk.judge, planned.customerKey);
  const message = plan.messages.find((candidate) => candidate.key === planned.key);
  if (!message) return { withdrawn: withdrawalReason(plan.decisions, planned) };
  // The Journal reserved it for these addressees: it leaves for them, or at the next run for the others.
  if (message.recipients.join(', ') !== parcel.recipients.join(', '))
    return { withdrawn: "L'adresse a changé : envoi au prochain passage." };
  const reserved = new Set(parcel.lines.map((line) => line.key));
  const others = message.alsoListed.filter((line) => reserved.has(line.key));
  const email = emailOf(desk, { ...message, alsoListed: others }, reference, today);
  if ('withdrawn' in email) return email;
  const thread = threadOf(journal, message, email.subject) ?? { key: reference, id: null };
  const from = { name: email.fromName, address: desk.platform.account.email() };
  const write = (threadKey: string): string => toBase64Url(writeMime({ ...email, from, threadKey }));
  return {
    message: write(thread.key),
    threadId: thread.id,
    unthreaded: write(thread.key),
    detail: detailOf({
      réf: reference,
      fil: thread.key,
      objet: email.subject,
      copie: email.cc.map((box) => box.address).join(', '),
    }),
    lineKeys: [...message.carried, ...others].map((line) => line.key),
  };
}

function withdrawalReason(decisions: readonly Decision[], planned: PlannedMessage): string {
  const rows = new Set(planned.carried.map((line) => line.one.number));
  const changed = decisions.find(
    (decision) => rows.has(decision.number) && decision.reason.code !== 'leaves',
  );
  return changed?.reason.sentence ?? 'La facture a changé depuis le début du passage.';
}

/** The e-mail of a message; withdrawn when its model cannot say it. */
export function emailOf(
  desk: Desk,
  message: PlannedMessage,
  reference: string,
  today: CivilDate,
): Email | Withdrawal {
  const model = modelOf(desk.models, message.step, message.customer);
  if (!model) return { withdrawn: `Modèle « ${message.step.emailModel} » absent de la feuille Modèles.` };
  const { sender, replyTo } = desk.book.settings;
  const notice = noticeOf(
    message.step,
    message.carried.map((line) => line.one),
    message.alsoListed.map((line) => line.one),
    sender,
    today,
    reference,
  );
  const composed = composeEmail(notice, model, {
    to: message.recipients,
    copyTo: copiesOf(message, desk),
    replyTo,
    threadSubject: null,
    attachments: [],
  });
  if (composed.ok) return composed.email;
  const [problem] = composed.problems;
  const [missing] = composed.missing;
  return { withdrawn: problem?.sentence ?? `Le modèle demande [${missing?.placeholder ?? ''}].` };
}

/** The thread a customer's reminders already share, for the same addressees under the same subject. */
function threadOf(
  journal: readonly JournalEntry[],
  message: PlannedMessage,
  subject: string,
): { key: string; id: string } | null {
  if (isFormalNotice(message.step)) return null;
  const recipients = message.recipients.join(', ').toLowerCase();
  const kept = detailValue(detailOf({ objet: subject }), 'objet');
  for (let index = journal.length - 1; index >= 0; index -= 1) {
    const entry = journal[index];
    if (entry?.state !== 'sent' || entry.thread === '') continue;
    if (foldName(entry.customer) !== foldName(message.customer.name)) continue;
    if (entry.recipient.toLowerCase() !== recipients || detailValue(entry.detail, 'objet') !== kept) continue;
    return { key: detailValue(entry.detail, 'fil'), id: entry.thread };
  }
  return null;
}
