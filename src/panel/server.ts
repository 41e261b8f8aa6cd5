import { faultSentence } from '../daily/faults/fault-sentence';
import type { Platform } from '../daily/platform';
import { FUNCTIONS } from './functions';

/** What goes back to the page: an answer, or one French sentence. JSON only. */
export type PanelAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly sentence: string };

const NAMES: ReadonlySet<unknown> = new Set(Object.keys(FUNCTIONS));
const isKnown = (name: unknown): name is keyof typeof FUNCTIONS => NAMES.has(name);

const UNKNOWN =
  'Le panneau et le programme ne sont pas de la même version : fermez le panneau et rouvrez-le par le menu Relances.';

/** Does what the page asks for. Never throws: a failure is one French sentence that says what to do. */
export function answerPanel(fresh: () => Platform, name: unknown, argument: unknown): PanelAnswer {
  if (!isKnown(name)) return { ok: false, sentence: UNKNOWN };
  let platform: Platform | undefined;
  try {
    platform = fresh();
    return { ok: true, value: FUNCTIONS[name].run(platform, argument ?? undefined) };
  } catch (error) {
    const { text, isOurs } = faultSentence(error);
    if (!isOurs) platform?.log(error);
    return { ok: false, sentence: text };
  }
}
