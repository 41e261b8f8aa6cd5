import { approvedTerms } from '../../domain/decision/approvals';
import type { PlannedMessage } from '../../domain/decision/messages';
import { needsLetter } from '../../domain/policies';
import { detailOf } from '../../outbox/parcel';
import { emailOf, leavesByItself } from '../message-email';
import { messageToApprove, REFERENCE_TO_COME, seenTerms } from './approval';
import { type ActionContext, type Answer, answer, entriesFor, refusal } from './context';
import { draftOf, writeDraft } from './drafts';
import { plannedMessage } from './planned';
import { journalSteps } from './undo/steps';

/** Words given to one message only; a letter is changed in its own document instead. */
export interface Rewriting {
  readonly key: string;
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
  readonly seen?: string | undefined;
}

/**
 * « Modifier celle-ci »: the letter is written in the customer's folder, where it is changed before it is approved; an
 * e-mail takes the subject and the text given, placeholders included. What was approved before is to be approved again;
 * an e-mail that leaves by itself leaves with these words.
 */
export function edit(context: ActionContext, { key, subject, text, seen }: Rewriting): Answer {
  const { message: asked, desk } = plannedMessage(context, key);
  if (seen !== undefined && seen !== seenTerms(asked))
    throw refusal(
      `« ${asked.step.name} » de ${asked.customer.name} a changé depuis que vous l'avez lue : relisez-la, puis donnez vos mots.`,
    );
  const leaves = leavesByItself(asked);
  const message = leaves ? asked : messageToApprove(context, asked);
  const { step, customer } = message;
  if (needsLetter(step) && !leaves) {
    if (subject !== undefined || text !== undefined)
      throw refusal('Une lettre se modifie dans son document : redemandez sans subject ni text.');
    const draft = draftOf(context, message) ?? writeDraft(context, message);
    const link = context.desk.platform.drive.linkOf(draft.document, 'document');
    const detail = detailOf({ ...approvedTerms(message), réf: draft.reference, datée: draft.datedOn });
    const lines = entriesFor(message, 'drafted', context.by, detail);
    const written = context.journal.append(lines.map((line) => ({ ...line, document: link })));
    return answer(
      `La lettre de ${customer.name} est prête à être modifiée, puis validée : ${link}`,
      journalSteps(written),
    );
  }
  if (subject === undefined && text === undefined)
    throw refusal(
      needsLetter(step)
        ? `« ${step.name} » part seule, et sa lettre est faite à l'envoi : pour la modifier, mettez Envoi à « Après validation » dans Scénarios.`
        : 'Donnez subject ou text, les mots de ce message.',
    );
  const rewritten: PlannedMessage = withWords(message, { subject, text });
  const email = emailOf(desk, rewritten, REFERENCE_TO_COME, desk.today);
  if ('problem' in email) throw refusal(email.problem);
  const detail = wordsDetail(message, { subject, text });
  const lines = context.journal.append(entriesFor(message, 'edited', context.by, detail));
  const when = leaves ? 'il part au prochain passage avec vos mots' : 'il part une fois validé';
  return answer(
    `« ${step.name} » de ${customer.name} : vos mots sont enregistrés pour ce message seul ; ${when}.`,
    journalSteps(lines),
  );
}

/** The words, with what they were written about. */
const wordsDetail = (
  message: PlannedMessage,
  { subject = '', text = '' }: Omit<Rewriting, 'key' | 'seen'>,
): string => detailOf({ ...approvedTerms(message), objet: subject, texte: text });

/** The message as it would be once these words are noted. */
const withWords = (message: PlannedMessage, words: Omit<Rewriting, 'key' | 'seen'>): PlannedMessage => ({
  ...message,
  carried: message.carried.map((line) => {
    const { history } = line.one;
    const noted = {
      message: message.key,
      detail: wordsDetail(message, words),
      document: '',
      on: message.since,
    };
    const edits = new Map([...history.edits, [message.rank, noted] as const]);
    return { ...line, one: { ...line.one, history: { ...history, edits } } };
  }),
});
