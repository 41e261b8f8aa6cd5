import type { JournalEntry } from '../domain/model';
import { typeset } from '../domain/typography';
import type { Platform } from './platform';

/*
 * How far the Journal went, kept outside the sheet: a version restored, or lines deleted, would make the program forget
 * what left, and send it again.
 */

const NAME = 'journal';

export const markJournal = (platform: Platform, entries: readonly JournalEntry[]): void =>
  platform.notebook.write(NAME, `${entries[entries.length - 1]?.number ?? 0}/${entries.length}`);

/** Forgets the mark: the owner takes the Journal as it stands. */
export const forgetJournalMark = (platform: Platform): void => platform.notebook.write(NAME, '');

/** Throws a French sentence when the Journal has fewer lines than it had, or stops before where it was. */
export function requireWholeJournal(platform: Platform, entries: readonly JournalEntry[]): void {
  const [number = 0, count = 0] = (platform.notebook.read(NAME) || '0/0').split('/').map(Number);
  const last = entries[entries.length - 1]?.number ?? 0;
  if (last >= number && entries.length >= count) return;
  const missing = Math.max(count - entries.length, 1);
  throw new Error(
    typeset(
      `Le Journal a perdu ${missing === 1 ? 'une ligne' : `${missing} lignes`} : rien ne part. Revenez à la version du classeur qui les avait (Fichier, Historique des versions). Pour repartir du Journal tel qu'il est, au risque de relancer deux fois, arrêtez puis activez de nouveau l'envoi quotidien.`,
    ),
  );
}
