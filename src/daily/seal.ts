import { type CivilDate, dateOf } from '../domain/civil-date';
import { type Decision, decideDay } from '../domain/decision/day';
import type { PlannedMessage } from '../domain/decision/messages';
import { detailValue } from '../domain/detail';
import { foldName } from '../domain/keys';
import type { JournalEntry } from '../domain/model';
import { isFormalNotice } from '../domain/policies';
import { typeset } from '../domain/typography';
import { toBase64Url, writeMime } from '../letters/mime';
import { detailOf, type Parcel, type SealedParcel } from '../outbox/parcel';
import type { Withdrawal } from '../outbox/run';
import type { Desk } from './desk';
import { freshBook } from './fresh';
import { invoiceFiles } from './letters/invoice-files';
import { letterOf } from './letters/message-letter';
import { emailOf, hasOutdatedWords } from './message-email';

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
  reference: referenceOf(message),
});

/** The reference its letter already bears, which the e-mail bears too; null when it has none. */
function referenceOf({ copyOf, carried, rank }: PlannedMessage): string | null {
  const noted = copyOf ?? carried[0]?.one.history.approvals.get(rank);
  return detailValue(noted?.detail ?? '', 'réf') || null;
}

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
  if (!message) return { withdrawn: withdrawalReason(plan.decisions, planned), cause: 'changed' };
  // The Journal reserved it for these addressees: it leaves for them, or at the next run for the others.
  if (message.recipients.join(', ') !== parcel.recipients.join(', '))
    return { withdrawn: "L'adresse a changé : envoi au prochain passage.", cause: 'changed' };
  const reserved = new Set(parcel.lines.map((line) => line.key));
  const others = message.alsoListed.filter((line) => reserved.has(line.key));
  const sealed = { ...message, alsoListed: others };
  const letter = letterOf(desk, sealed, reference, today);
  if (letter && 'problem' in letter) return { withdrawn: letter.problem, cause: 'letter' };
  const invoices = message.rank > 0 ? message.carried.map((line) => line.one.invoice) : [];
  const files = invoiceFiles(desk.platform, invoices, message.customer);
  const attachments = [...(letter ? [letter.attachment] : []), ...files.attachments];
  const email = emailOf(desk, sealed, reference, today, attachments);
  if ('problem' in email) return { withdrawn: email.problem, cause: 'changed' };
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
      ...letter?.parts,
      'non jointe': files.left.join(' ; '),
    }),
    lineKeys: [...message.carried, ...others].map((line) => line.key),
    attachments: attachments.map(({ name }) => name),
    document: letter?.link ?? '',
    remark: remarkOf(message, files.left),
  };
}

/** What left otherwise than its owner may expect. */
function remarkOf(message: PlannedMessage, leftOut: readonly string[]): string {
  const words = hasOutdatedWords(message)
    ? ['Avec les mots du modèle : les vôtres parlaient de ce qui a changé depuis.']
    : [];
  const files = leftOut.length === 0 ? [] : [`Non jointe : ${leftOut.join(' ; ')}.`];
  return typeset([...words, ...files].join(' '));
}

function withdrawalReason(decisions: readonly Decision[], planned: PlannedMessage): string {
  const rows = new Set(planned.carried.map((line) => line.one.number));
  const changed = decisions.find(
    (decision) => rows.has(decision.number) && decision.reason.code !== 'leaves',
  );
  return changed?.reason.sentence ?? 'La facture a changé depuis le début du passage.';
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
