import { decimalText } from '../../domain/cents';
import { claimedAmount } from '../../domain/decision/approvals';
import type { PlannedMessage } from '../../domain/decision/messages';
import { postalKey } from '../../domain/decision/verdict';
import { detailValue } from '../../domain/detail';
import { hasEmail, isFormalNotice, isPosted, needsLetter } from '../../domain/policies';
import { fileIdOf } from '../../letters/document/letter-drive';
import { letterFileName } from '../../letters/file-names';
import { DEFAULT_GRANTED_DAYS } from '../../letters/notice';
import { detailOf } from '../../outbox/parcel';
import { type StoredLetter, storeLetter } from '../letters/approved-letter';
import { printed, writeLetter } from '../letters/make-letter';
import { letterNotice } from '../letters/message-letter';
import { emailOf } from '../message-email';
import { missingForApproval } from '../missing';
import { type ActionContext, type Answer, answer, entriesFor, messageOfKey, refusal } from './context';

const REFERENCE_TO_COME = 'R-0000-0000';

/** A message that a person must approve, and that nothing is missing for; refused otherwise, with what to do. */
function messageToApprove(context: ActionContext, key: string): PlannedMessage {
  const { desk, plan } = context;
  const message = messageOfKey(context, key);
  const named = `« ${message.step.name} » de ${message.customer.name}`;
  if (plan.toPost.includes(message))
    throw refusal(`${named} est déjà validée : postez la lettre, puis saisissez la date et le numéro.`);
  if (message.copyOf) throw refusal(`${named} est déjà postée : sa copie part au prochain passage.`);
  if (message.step.dispatch === 'automatic')
    throw refusal(`« ${message.step.name} » part seule au prochain passage : il n'y a rien à valider.`);
  if (plan.messages.includes(message))
    throw refusal(`${named} est déjà validée : elle part au prochain passage.`);
  const missing = missingForApproval(message, desk);
  if (missing.length > 0)
    throw refusal(
      `Avant de valider « ${message.step.name} », complétez ou corrigez : ${missing.join(' ; ')}.`,
    );
  if (hasEmail(message.step)) {
    const email = emailOf(desk, message, REFERENCE_TO_COME, desk.today);
    if ('problem' in email) throw refusal(email.problem);
  }
  return message;
}

/** The document of a letter, and how it was made. */
interface Draft {
  readonly document: string;
  readonly name: string;
  readonly reference: string;
  /** A person may have changed it. */
  readonly isRewritten: boolean;
}

const nextReference = ({ desk, journal }: ActionContext): string =>
  `R-${desk.today.slice(0, 4)}-${String(journal.nextNumber()).padStart(4, '0')}`;

/** The letter that somebody asked to change, while it still says what is owed; null when there is none. */
function draftOf(context: ActionContext, message: PlannedMessage): Draft | null {
  const drafts = message.carried.map((line) => line.one.history.drafts.get(message.rank));
  const [draft] = drafts;
  const amount = decimalText(claimedAmount(message));
  const stands = drafts.every(
    (one) => one?.message === message.key && detailValue(one.detail, 'montant') === amount,
  );
  if (!draft || !stands) return null;
  return {
    document: fileIdOf(draft.document),
    name: letterFileName(letterNotice(context.desk, message, '', context.desk.today), message.step.name),
    reference: detailValue(draft.detail, 'réf'),
    isRewritten: true,
  };
}

function writeDraft(context: ActionContext, message: PlannedMessage): Draft {
  const { desk } = context;
  const reference = nextReference(context);
  const notice = letterNotice(desk, message, reference, desk.today);
  const written = writeLetter(desk.platform, desk.letters, message.step, notice);
  if ('problem' in written) throw refusal(written.problem);
  return { ...written, reference, isRewritten: false };
}

/** Freezes the letter: the bytes stored now are those that will leave. */
function freeze(context: ActionContext, message: PlannedMessage, draft: Draft): StoredLetter {
  const { platform } = context.desk;
  const pdf = printed(platform, draft.document);
  if ('problem' in pdf) throw refusal(pdf.problem);
  return storeLetter(platform, message.customer, draft.document, draft.name, pdf);
}

/**
 * Approves a message, and freezes its letter when it has one. By e-mail, it leaves at the owner's next run, provided
 * that it is still the very same; on paper, it is to post.
 */
export function approve(context: ActionContext, { key }: { key: string }): Answer {
  const message = messageToApprove(context, key);
  const { step, customer } = message;
  const amount = { montant: decimalText(claimedAmount(message)) };
  const named = `« ${step.name} » de ${customer.name} validée`;
  if (!needsLetter(step)) {
    context.journal.append(entriesFor(message, 'approved', context.by, detailOf(amount)));
    return answer(`${named} : elle part au prochain passage.`);
  }
  const draft = draftOf(context, message) ?? writeDraft(context, message);
  const letter = freeze(context, message, draft);
  const detail = detailOf({
    ...amount,
    réf: draft.reference,
    datée: context.desk.today,
    délai: isFormalNotice(step) ? String(step.grantedDays ?? DEFAULT_GRANTED_DAYS) : '',
    par: step.channel === 'registeredLetterAndEmail' ? 'e-mail' : '',
    adresse: isPosted(step) ? postalKey(customer) : '',
    retouchée: draft.isRewritten ? 'oui' : '',
    ...letter.parts,
  });
  const lines = entriesFor(message, 'approved', context.by, detail);
  context.journal.append(lines.map((line) => ({ ...line, document: letter.link })));
  return answer(
    isPosted(step)
      ? `${named}. Imprimez, signez et postez la lettre « ${letter.parts.nom} », puis saisissez la date et le numéro de l'envoi : ${letter.link}`
      : `${named} : elle part au prochain passage, avec la lettre « ${letter.parts.nom} ».`,
  );
}

/** Words given to one message only; a letter is changed in its own document instead. */
export interface Rewriting {
  readonly key: string;
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
}

/**
 * « Modifier celle-ci »: the letter is written in the customer's folder, where it is changed before it is approved; an
 * e-mail takes the subject and the text given, placeholders included.
 */
export function edit(context: ActionContext, { key, subject, text }: Rewriting): Answer {
  const message = messageToApprove(context, key);
  const { step, customer } = message;
  if (needsLetter(step)) {
    if (subject !== undefined || text !== undefined)
      throw refusal('Une lettre se modifie dans son document : redemandez sans subject ni text.');
    const draft = draftOf(context, message) ?? writeDraft(context, message);
    const link = context.desk.platform.drive.linkOf(draft.document, 'document');
    const detail = detailOf({ montant: decimalText(claimedAmount(message)), réf: draft.reference });
    const lines = entriesFor(message, 'drafted', context.by, detail);
    context.journal.append(lines.map((line) => ({ ...line, document: link })));
    return answer(`La lettre de ${customer.name} est prête à être modifiée, puis validée : ${link}`);
  }
  if (subject === undefined && text === undefined)
    throw refusal('Donnez subject ou text, les mots de ce message.');
  const before = context.journal.nextNumber();
  const rewritten: PlannedMessage = withWords(message, { subject, text });
  const email = emailOf(context.desk, rewritten, REFERENCE_TO_COME, context.desk.today);
  if ('problem' in email) throw refusal(email.problem);
  if (before !== context.journal.nextNumber()) throw refusal('Le Journal a changé : recommencez.');
  context.journal.append(entriesFor(message, 'edited', context.by, wordsDetail({ subject, text })));
  return answer(`« ${step.name} » de ${customer.name} : vos mots sont enregistrés pour ce message seul.`);
}

const wordsDetail = ({ subject = '', text = '' }: Omit<Rewriting, 'key'>): string =>
  detailOf({ objet: subject, texte: text });

/** The message as it would be once these words are noted. */
const withWords = (message: PlannedMessage, words: Omit<Rewriting, 'key'>): PlannedMessage => ({
  ...message,
  carried: message.carried.map((line) => {
    const { history } = line.one;
    const noted = {
      message: message.key,
      detail: wordsDetail(words),
      document: '',
      on: message.since,
    };
    const edits = new Map([...history.edits, [message.rank, noted] as const]);
    return { ...line, one: { ...line.one, history: { ...history, edits } } };
  }),
});
