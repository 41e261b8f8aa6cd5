import { SHIPPED_POLICIES } from '../domain/policies';
import { typeset } from '../domain/typography';
import { initialise } from '../ledger/initialise';
import { readJournal, readSettings } from '../ledger/read';
import { SHIPPED_MODELS } from '../letters/models';
import { requireWholeJournal } from './journal-mark';
import { activateLetters } from './letters/prepare-letters';
import { isOwnersPlace } from './owner';
import type { Platform } from './platform';
import { showStanding } from './show-standing';

export interface Preparation {
  /** What was made or mended, a French sentence each; empty when all was in place. */
  readonly done: readonly string[];
  readonly message: string;
}

/** « Initialiser ou réparer le classeur »: makes or mends the sheets, and says where every row stands. */
export function prepareLedger(platform: Platform): Preparation {
  const done = [...initialise(platform.workbook, { policies: SHIPPED_POLICIES, models: SHIPPED_MODELS })];
  done.push(...mendLetters(platform));
  platform.workbook.flush();
  showStanding(platform);
  const fault = journalFault(platform);
  const said = done.length === 0 && !fault ? ['Le classeur est en ordre : rien à réparer.'] : done;
  return { done, message: [...said, ...(fault ? [fault] : [])].join('\n') };
}

/** Letters are the owner's: in his own executions, the models that have no document are made. */
function mendLetters(platform: Platform): readonly string[] {
  if (!isOwnersPlace(platform)) return [];
  const { settings, scriptId } = readSettings(platform.workbook);
  return activateLetters(platform, settings.sender.company, scriptId).map(typeset);
}

/** What keeps the Journal from being trusted: mended by « Rétablir le Journal » (rebuildJournal), never on the way. */
function journalFault(platform: Platform): string | null {
  try {
    requireWholeJournal(platform, readJournal(platform.workbook));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
