import { typeset } from '../../domain/typography';
import { alone } from '../execution';
import { faultSentence } from '../faults/fault-sentence';
import type { Platform } from '../platform';

/** What a person is shown and asked from the menu: plain text, no markup. All the rest is in the panel. */
export interface Dialogs {
  tell(title: string, text: string): void;
  /** OK or Annuler. */
  confirm(title: string, text: string): boolean;
}

/** A dialog under way. Nothing is locked while it waits for an answer: each answer is acted upon as an execution of its own. */
export interface Conversation {
  tell(text: string): void;
  confirm(text: string): boolean;
  /** Google as it stands now: the ledger may have changed since the last answer. */
  fresh(): Platform;
  /** Does something while no other execution may, and returns its sentence or the one that says why it could not be done. */
  alone(work: (platform: Platform) => { readonly message: string }): string;
}

const PERSON_WAITS = 10_000;

/** Holds a conversation; whatever fails in it ends with one French sentence. */
export function converse(
  title: string,
  dialogs: Dialogs,
  fresh: () => Platform,
  talk: (conversation: Conversation) => void,
): void {
  const shown = typeset(title);
  const said = (error: unknown): string => {
    const { text, isOurs } = faultSentence(error);
    if (!isOurs) fresh().log(error);
    return text;
  };
  try {
    talk({
      tell: (text) => dialogs.tell(shown, typeset(text)),
      confirm: (text) => dialogs.confirm(shown, typeset(text)),
      fresh,
      alone(work) {
        try {
          const platform = fresh();
          return alone(platform, PERSON_WAITS, () => work(platform)).message;
        } catch (error) {
          return said(error);
        }
      },
    });
  } catch (error) {
    dialogs.tell(shown, said(error));
  }
}
