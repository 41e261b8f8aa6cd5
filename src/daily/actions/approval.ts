import { approvedTerms } from '../../domain/decision/approvals';
import type { PlannedMessage } from '../../domain/decision/messages';
import { fingerprint } from '../../domain/hash';
import { hasEmail, isPosted, needsLetter } from '../../domain/policies';
import { DriveFault } from '../../letters/document/letter-drive';
import { detailOf } from '../../outbox/parcel';
import { approvedLetter, type StoredLetter, storeLetter } from '../letters/approved-letter';
import { printed } from '../letters/make-letter';
import { emailOf } from '../message-email';
import { missingForApproval } from '../missing';
import { type ActionContext, type Answer, answer, entriesFor, messageOfKey, refusal } from './context';
import { type Draft, draftOf, writeDraft } from './drafts';
import { plannedMessage } from './planned';
import { journalSteps } from './undo/steps';

/** Stands in for the reference a message will have. */
export const REFERENCE_TO_COME = 'R-0000-0000';

const namedOf = ({ step, customer }: PlannedMessage): string => `« ${step.name} » de ${customer.name}`;

/** What a person approves, in one word: a request keeps it, so that nothing else is approved in its name. */
export const seenTerms = (message: PlannedMessage): string => fingerprint(detailOf(approvedTerms(message)));

/** What stands in a message now, for a colleague's approval to be kept with. */
export const seenNow = (context: ActionContext, key: string): string =>
  seenTerms(plannedMessage(context, key).message);

/** Whether a message stands approved, and its letter can still be read as it was. */
function standsApproved({ desk, plan }: ActionContext, message: PlannedMessage): boolean {
  if (message.step.dispatch === 'automatic' && !isPosted(message.step)) return false;
  if (!plan.toPost.includes(message) && !plan.messages.includes(message)) return false;
  const approval = message.carried[0]?.one.history.approvals.get(message.rank);
  if (!approval || approval.document === '') return true;
  return !('problem' in approvedLetter(desk.platform, approval.document, approval.detail));
}

/** A message that a person must approve, and that nothing is missing for; refused otherwise, with what to do. */
export function messageToApprove(context: ActionContext, message: PlannedMessage): PlannedMessage {
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
    const lines = context.journal.append(entriesFor(message, 'approved', context.by, detailOf(terms)));
    return answer(`${named} : elle part au prochain passage.`, journalSteps(lines));
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
  const written = context.journal.append(lines.map((line) => ({ ...line, document: stored.link })));
  const dropped =
    former && !draft
      ? " Ce que vous aviez changé dans son document n'y est pas : ce qui est dû, ou l'adresse, a changé depuis."
      : '';
  return answer(
    isPosted(step)
      ? `${named}.${dropped} Imprimez, signez et postez la lettre « ${stored.parts.nom} », puis saisissez la date et le numéro de l'envoi : ${stored.link}`
      : `${named} : elle part au prochain passage, avec la lettre « ${stored.parts.nom} ».${dropped}`,
    journalSteps(written),
  );
}
