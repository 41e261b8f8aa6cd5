import type { Host, UiEvent } from '../host';

/** What a person reads and answers in a small window. */
export interface Dialog {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  /** OK, OK_CANCEL, YES_NO or YES_NO_CANCEL. */
  readonly buttons: string;
}

/** Either something is still to be answered, and nothing was done; or it was done, and this was said. */
export type Conversation =
  | {
      readonly state: 'asking';
      readonly said: readonly Dialog[];
      readonly question: Dialog;
      readonly answers: readonly string[];
    }
  | { readonly state: 'done'; readonly said: readonly Dialog[] };

/**
 * Runs a function of the menu once every question it asks has its answer. Here a script cannot wait for a person, as
 * Google's does: its questions are found by rehearsing it with the answers known so far.
 */
export async function converse(host: Host, name: string, known: readonly string[]): Promise<Conversation> {
  const rehearsal = host.rehearse();
  rehearsal.answerUi([...known]);
  // What it throws, it throws again below, where it is said.
  await rehearsal.call(name).catch(() => undefined);
  const asked = dialogsOf(rehearsal.shown()).slice(known.length);
  const open = asked.findIndex((dialog) => !isTold(dialog));
  const said = open < 0 ? asked : asked.slice(0, open);
  const answers = [...known, ...said.map(() => 'OK')];
  const question = asked[open];
  if (question) return { state: 'asking', said, question, answers };
  const before = host.shown().length;
  host.answerUi(answers);
  await host.call(name);
  return { state: 'done', said: dialogsOf(host.shown().slice(before)).slice(known.length) };
}

const isTold = ({ kind, buttons }: Dialog): boolean => kind === 'alert' && buttons === 'OK';

const dialogsOf = (shown: readonly UiEvent[]): Dialog[] =>
  shown.flatMap(({ kind, title, text, buttons }) =>
    kind === 'alert' || kind === 'prompt'
      ? [{ kind, title, text, buttons: buttons ?? (kind === 'alert' ? 'OK' : 'OK_CANCEL') }]
      : [],
  );
