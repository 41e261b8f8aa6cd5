import { readJournal } from '../../ledger/read';
import { rebuildJournal } from '../actions/rebuild';
import { markKeeper } from '../journal-mark';
import { readPlace } from '../place';
import type { Conversation } from './conversation';

/**
 * Offers to rebuild a Journal that is behind its mark, which holds everything. Returns what was done, '' when the Journal
 * is whole; null when it is left as it is.
 */
export function askRebuild(conversation: Conversation): string | null {
  const platform = conversation.fresh();
  const { place } = readPlace(platform);
  // A copy never had a mark of its own.
  if (place === 'copy' || place === 'trial') return '';
  const fault = markKeeper(platform, readJournal(platform.workbook)).fault();
  if (!fault) return '';
  const isWanted = conversation.confirm(
    `${fault.message}\n\nOK : le rétablir maintenant avec ce que le programme a gardé de chaque facture\nAnnuler : le laisser ainsi (rien ne partira)`,
  );
  if (!isWanted) return null;
  return conversation.alone(rebuildJournal);
}
