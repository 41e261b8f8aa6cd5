import type { Desk } from '../../daily/desk';
import { letterNotice } from '../../daily/letters/message-letter';
import type { PlannedMessage } from '../../domain/decision/messages';
import { isPosted, needsLetter } from '../../domain/policies';
import { typeset } from '../../domain/typography';
import { composeLetter } from '../../letters/letter';
import { type LetterPiece, letterText } from '../../letters/letter-text';

/** The letter of a message: its words before it is made, its document once it is. */
export interface LetterView {
  readonly isPosted: boolean;
  /** Empty where `problem` says why, or where its document speaks for itself. */
  readonly pieces: readonly LetterPiece[];
  readonly problem: string;
  /** The document, or the PDF that was approved; '' while there is none. */
  readonly link: string;
  readonly isApproved: boolean;
  readonly warnings: readonly string[];
}

const ELSEWHERE = typeset(
  "Ses lettres sont dans le Drive du compte qui envoie les relances : lui seul peut les lire avant qu'elles soient faites.",
);

/** Null for a message without a letter. */
export function letterView(desk: Desk, message: PlannedMessage): LetterView | null {
  const { step, customer, copyOf, rank } = message;
  if (!needsLetter(step)) return null;
  const history = message.carried[0]?.one.history;
  const approved = copyOf?.document || history?.approvals.get(rank)?.document || '';
  const draft = history?.drafts.get(rank);
  const isDrafted = draft?.message === message.key && draft.document !== '';
  const base = {
    isPosted: isPosted(step),
    isApproved: approved !== '',
    warnings: [],
    link: approved || (isDrafted ? draft.document : ''),
  };
  // What somebody may have changed in its document is not what the model says.
  if (base.link !== '') return { ...base, pieces: [], problem: '' };
  const model = desk.letters.find(step, customer);
  if (model === null) return { ...base, pieces: [], problem: ELSEWHERE };
  if (typeof model === 'string') return { ...base, pieces: [], problem: model };
  const notice = letterNotice(desk, message, 'R-…', desk.today);
  const composed = composeLetter(notice, model.document, model.use);
  if (composed.ok) {
    const pieces = letterText(notice, model.document, model.use);
    return { ...base, pieces, problem: '', warnings: composed.letter.warnings };
  }
  const [problem] = composed.problems;
  const [missing] = composed.missing;
  return {
    ...base,
    pieces: [],
    problem:
      problem ??
      typeset(
        `La lettre demande [${missing?.placeholder ?? ''}] : complétez ${missing?.column || 'sa valeur'}.`,
      ),
  };
}
