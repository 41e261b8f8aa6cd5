import type { Host } from '../../local/host';
import { plain } from '../domain/sample-book';

/** What one dialog showed, with plain spaces. */
export interface Shown {
  readonly kind: string;
  readonly title: string;
  readonly text: string;
}

/** Chooses a menu entry and answers its dialogs in turn; returns what was shown, the menu left out. */
export async function talk(host: Host, entry: string, ...answers: string[]): Promise<Shown[]> {
  const before = host.shown().length;
  host.answerUi(answers);
  await host.call(entry);
  return host
    .shown()
    .slice(before)
    .filter(({ kind }) => kind !== 'menu')
    .map(({ kind, title, text }) => ({ kind, title: plain(title), text: plain(text) }));
}

/** The text of the last dialog. */
export const last = (shown: readonly Shown[]): string => shown[shown.length - 1]?.text ?? '';

/** The number an item of a list bears: the line that holds these words. */
export function numberOf(text: string, words: string): string {
  const line = text.split('\n').find((one) => /^\d+\. /.test(one) && one.includes(words));
  if (!line) throw new Error(`no item « ${words} » in\n${text}`);
  return line.slice(0, line.indexOf('.'));
}
