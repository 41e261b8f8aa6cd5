import { typeset } from '../../domain/typography';
import { alone } from '../execution';
import { faultSentence } from '../faults/fault-sentence';
import type { Platform } from '../platform';

/** What a person is shown and asked: plain text, no markup. */
export interface Dialogs {
  tell(title: string, text: string): void;
  /** OK or Annuler. */
  confirm(title: string, text: string): boolean;
  /** Null when the person closes it: neither yes nor no. */
  yesOrNo(title: string, text: string): boolean | null;
  /** What was typed; null when the person closes it. */
  ask(title: string, text: string): string | null;
  /** Keeps an error where a technician will find it. */
  log(error: unknown): void;
}

/** A dialog under way. Nothing is locked while it waits for an answer: each answer is acted upon as an execution of its own. */
export interface Conversation {
  readonly title: string;
  tell(text: string): void;
  confirm(text: string): boolean;
  yesOrNo(text: string): boolean | null;
  ask(text: string): string | null;
  /** Google as it stands now: the ledger may have changed since the last answer. */
  fresh(): Platform;
  /** Whether Google leaves time to do what was just answered. */
  hasTime(): boolean;
  /** Does something, and returns its sentence or the one that says why it could not be done. */
  attempt(work: () => string): string;
  /** The same, while no other execution may do anything. */
  alone(work: (platform: Platform) => { readonly message: string }): string;
}

/** Google ends the script at six minutes, perhaps the time of the answers included: the last of them are left to finish. */
const SECONDS = 315;
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
    const sentence = faultSentence(error);
    if (!sentence.isOurs) dialogs.log(error);
    return sentence.text;
  };
  try {
    const { clock } = fresh();
    const attempt = (work: () => string): string => {
      try {
        return work();
      } catch (error) {
        return said(error);
      }
    };
    talk({
      title: shown,
      tell: (text) => dialogs.tell(shown, typeset(text)),
      confirm: (text) => dialogs.confirm(shown, typeset(text)),
      yesOrNo: (text) => dialogs.yesOrNo(shown, typeset(text)),
      ask: (text) => dialogs.ask(shown, typeset(text)),
      fresh,
      hasTime: () => clock.elapsed() < SECONDS,
      attempt,
      alone: (work) =>
        attempt(() => {
          const platform = fresh();
          return alone(platform, PERSON_WAITS, () => work(platform)).message;
        }),
    });
  } catch (error) {
    dialogs.tell(shown, said(error));
  }
}

/** What is said when Google's time is over before an answer could be acted upon. */
export const tooLate = (answer: string): string =>
  `Google n'accorde que six minutes à cette fenêtre : ${answer.trim() === '' ? '' : `« ${answer.trim().slice(0, 60)} » n'a pas été fait, `}ce qui l'a été avant est gardé. Rouvrez-la par le menu Relances pour continuer.`;
