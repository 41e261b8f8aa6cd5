import { SHIPPED_POLICIES } from '../domain/policies';
import { typeset } from '../domain/typography';
import { initialise } from '../ledger/initialise';
import { readSettings } from '../ledger/read';
import { SHIPPED_MODELS } from '../letters/models';
import { showStanding } from './import/import-list';
import { activateLetters } from './letters/prepare-letters';
import { isOwnersPlace } from './owner';
import type { Platform } from './platform';

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
  return {
    done,
    message: done.length === 0 ? 'Le classeur est en ordre : rien à réparer.' : done.join('\n'),
  };
}

/** Letters are the owner's: in his own executions, the models that have no document are made. */
function mendLetters(platform: Platform): readonly string[] {
  if (!isOwnersPlace(platform)) return [];
  const { settings, scriptId } = readSettings(platform.workbook);
  return activateLetters(platform, settings.sender.company, scriptId).map(typeset);
}
