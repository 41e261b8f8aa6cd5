import { type CivilDate, parseCivilDate } from '../../domain/civil-date';
import { approvedTerms } from '../../domain/decision/approvals';
import type { PlannedMessage } from '../../domain/decision/messages';
import { detailValue } from '../../domain/detail';
import { fileIdOf } from '../../letters/document/letter-drive';
import { letterFileName } from '../../letters/file-names';
import { detailOf } from '../../outbox/parcel';
import { writeLetter } from '../letters/make-letter';
import { letterNotice } from '../letters/message-letter';
import { type ActionContext, refusal } from './context';

/** The document of a letter, and how it was made. */
export interface Draft {
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
export function draftOf(context: ActionContext, message: PlannedMessage): Draft | null {
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

/** Writes the letter of a message from its model, under a reference of its own. */
export function writeDraft(context: ActionContext, message: PlannedMessage): Draft {
  const { desk } = context;
  const reference = nextReference(context);
  const notice = letterNotice(desk, message, reference, desk.today);
  const written = writeLetter(desk.platform, desk.letters, message.step, notice);
  if ('problem' in written) throw refusal(written.problem);
  return { ...written, reference, datedOn: desk.today, isRewritten: false };
}
