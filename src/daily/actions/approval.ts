import { type CivilDate, parseCivilDate } from '../../domain/civil-date';
import { approvedTerms } from '../../domain/decision/approvals';
import type { PlannedMessage } from '../../domain/decision/messages';
import { detailValue } from '../../domain/detail';
import { fingerprint } from '../../domain/hash';
import { hasEmail, isPosted, needsLetter } from '../../domain/policies';
import { DriveFault, fileIdOf } from '../../letters/document/letter-drive';
import { letterFileName } from '../../letters/file-names';
import { detailOf } from '../../outbox/parcel';
import { approvedLetter, type StoredLetter, storeLetter } from '../letters/approved-letter';
import { printed, writeLetter } from '../letters/make-letter';
import { letterNotice } from '../letters/message-letter';
import { emailOf } from '../message-email';
import { missingForApproval } from '../missing';
import { type ActionContext, type Answer, answer, entriesFor, messageOfKey, refusal } from './context';

const REFERENCE_TO_COME = 'R-0000-0000';

const namedOf = ({ step, customer }: PlannedMessage): string => `« ${step.name} » de ${customer.name}`;

/** What a person approves, in one word: a request keeps it, so that nothing else is approved in its name. */
const seenTerms = (message: PlannedMessage): string => fingerprint(detailOf(approvedTerms(message)));

/** What stands in a message now, for a colleague's approval to be kept with. */
export const seenNow = (context: ActionContext, key: string): string => seenTerms(messageOfKey(context, key));

/** Whether a message stands approved, and its letter can still be read as it was. */
function standsApproved({ desk, plan }: ActionContext, message: PlannedMessage): boolean {
  if (message.step.dispatch === 'automatic') return false;
  if (!plan.toPost.includes(message) && !plan.messages.includes(message)) return false;
  const approval = message.carried[0]?.one.history.approvals.get(message.rank);
  if (!approval || approval.document === '') return true;
  return !('problem' in approvedLetter(desk.platform, approval.document, approval.detail));
}

/** A message that a person must approve, and that nothing is missing for; refused otherwise, with what to do. */
function messageToApprove(context: ActionContext, message: PlannedMessage): PlannedMessage {
  const { desk } = context;
  if (message.copyOf)
    throw refusal(`${namedOf(message)} est déjà postée : sa copie part au prochain passage.`);
  if (message.step.dispatch === 'automatic' && !isPosted(message.step))
    throw refusal(`« ${message.step.name} » part seule au prochain passage : il n'y a rien à valider.`);
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
  /** The day it bears. */
  readonly datedOn: CivilDate;
  /** A person may have changed it. */
  readonly isRewritten: boolean;
}

const nextReference = ({ desk, journal }: ActionContext): string =>
  `R-${desk.today.slice(0, 4)}-${String(journal.nextNumber()).padStart(4, '0')}`;

/** The letter that somebody asked to change, while it still says what is owed, and to whom; null when there is none. */
function draftOf(context: ActionContext, message: PlannedMessage): Draft | null {
  const drafts = message.carried.map((line) => line.one.history.drafts.get(message.rank));
  const [draft] = drafts;
  const terms = detailOf(approvedTerms(message));
  const stands = drafts.every(
    (one) => one?.message === message.key && one.document !== '' && one.detail.startsWith(`${terms} · `),
  );
  if (!draft || !stands) return null;
  const datedOn = parseCivilDate(detailValue(draft.detail, 'datée')) ?? draft.on;
  return {
    document: fileIdOf(draft.document),
    name: letterFileName(letterNotice(context.desk, message, '', datedOn), message.step.name),
    reference: detailValue(draft.detail, 'réf'),
    datedOn,
    isRewritten: true,
  };
}

function writeDraft(context: ActionContext, message: PlannedMessage): Draft {
  const { desk } = context;
  const reference = nextReference(context);
  const notice = letterNotice(desk, message, reference, desk.today);
  const written = writeLetter(desk.platform, desk.letters, message.step, notice);
  if ('problem' in written) throw refusal(written.problem);
  return { ...written, reference, datedOn: desk.today, isRewritten: false };
}

/** Freezes the letter: the bytes stored now are those that will leave. */
function freeze(context: ActionContext, message: PlannedMessage, draft: Draft): StoredLetter {
  const { platform } = context.desk;
  try {
    if (draft.isRewritten) platform.drive.readModel(draft.document);
  } catch (fault) {
    if (!(fault instanceof DriveFault && fault.blame === 'unreachable')) throw fault;
    const detail = detailOf({ motif: "le brouillon n'est plus dans Drive" });
    context.journal.append(entriesFor(message, 'drafted', context.by, detail));
    throw refusal(
      `Le document que vous deviez modifier n'est plus dans Drive : ${namedOf(message)} n'est pas validée. Demandez de nouveau à la modifier, ou validez-la telle que son modèle la fait.`,
    );
  }
  const pdf = printed(platform, draft.document);
  if ('problem' in pdf) throw refusal(pdf.problem);
  return storeLetter(platform, message.customer, draft.document, draft.name, pdf);
}

/**
 * Approves a message, and freezes its letter when it has one. By e-mail, it leaves at the owner's next run, provided
 * that it is still the very same; on paper, it is to post. Approved already, it says so and does nothing more.
 */
export function approve(
  context: ActionContext,
  { key, seen }: { key: string; seen?: string | undefined },
): Answer {
  const asked = messageOfKey(context, key);
  if (standsApproved(context, asked))
    return answer(
      isPosted(asked.step)
        ? `${namedOf(asked)} est déjà validée : postez la lettre, puis saisissez la date et le numéro.`
        : `${namedOf(asked)} est déjà validée : elle part au prochain passage.`,
    );
  if (seen !== undefined && seen !== seenTerms(asked))
    throw refusal(
      `${namedOf(asked)} a changé depuis que sa validation a été demandée : relisez-la, et validez-la de nouveau.`,
    );
  const message = messageToApprove(context, asked);
  const { step } = message;
  const terms = approvedTerms(message);
  const named = `${namedOf(message)} validée`;
  if (!needsLetter(step)) {
    context.journal.append(entriesFor(message, 'approved', context.by, detailOf(terms)));
    return answer(`${named} : elle part au prochain passage.`);
  }
  const former = message.carried.some((line) => line.one.history.drafts.get(message.rank)?.document);
  const draft = draftOf(context, message);
  const letter = draft ?? writeDraft(context, message);
  const stored = freeze(context, message, letter);
  const detail = detailOf({
    ...terms,
    réf: letter.reference,
    datée: letter.datedOn,
    par: step.channel === 'registeredLetterAndEmail' ? 'e-mail' : '',
    retouchée: letter.isRewritten ? 'oui' : '',
    ...stored.parts,
  });
  const lines = entriesFor(message, 'approved', context.by, detail);
  context.journal.append(lines.map((line) => ({ ...line, document: stored.link })));
  const dropped =
    former && !draft
      ? " Ce que vous aviez changé dans son document n'y est pas : ce qui est dû, ou l'adresse, a changé depuis."
      : '';
  return answer(
    isPosted(step)
      ? `${named}.${dropped} Imprimez, signez et postez la lettre « ${stored.parts.nom} », puis saisissez la date et le numéro de l'envoi : ${stored.link}`
      : `${named} : elle part au prochain passage, avec la lettre « ${stored.parts.nom} ».${dropped}`,
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
  const asked = messageOfKey(context, key);
  if (standsApproved(context, asked))
    throw refusal(`${namedOf(asked)} est déjà validée : écartez-la, ou reportez-la, pour la changer.`);
  const message = messageToApprove(context, asked);
  const { step, customer } = message;
  if (needsLetter(step)) {
    if (subject !== undefined || text !== undefined)
      throw refusal('Une lettre se modifie dans son document : redemandez sans subject ni text.');
    const draft = draftOf(context, message) ?? writeDraft(context, message);
    const link = context.desk.platform.drive.linkOf(draft.document, 'document');
    const detail = detailOf({ ...approvedTerms(message), réf: draft.reference, datée: draft.datedOn });
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
