import type { Desk } from '../../daily/desk';
import { detailValue } from '../../domain/detail';

/**
 * The address of a search of the Sent folder for a message's reference. `authuser` names the mailbox: /u/0 would open
 * that of whichever account came first in the browser.
 */
export const searchOfSent = (owner: string, words: string): string =>
  `https://mail.google.com/mail/?authuser=${encodeURIComponent(owner)}#search/${encodeURIComponent(`in:sent "${words}"`)}`;

/** The search that finds a message by its reference, or else by its recipient. */
export function sentSearch({ ledger, book }: Desk, key: string): string {
  const lines = ledger.journal.filter((entry) => entry.message === key);
  const reference = lines
    .map(({ detail }) => detailValue(detail, 'réf'))
    .filter((one) => one !== '')
    .pop();
  return searchOfSent(book.settings.owner, reference ?? lines[0]?.recipient ?? '');
}
