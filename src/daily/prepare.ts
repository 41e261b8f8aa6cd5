import { SHIPPED_POLICIES } from '../domain/policies';
import { initialise } from '../ledger/initialise';
import { SHIPPED_MODELS } from '../letters/models';
import { showStanding } from './import/import-list';
import type { Platform } from './platform';

export interface Preparation {
  /** What was made or mended, a French sentence each; empty when all was in place. */
  readonly done: readonly string[];
  readonly message: string;
}

/** « Initialiser ou réparer le classeur »: makes or mends the sheets, and says where every row stands. */
export function prepareLedger(platform: Platform): Preparation {
  const done = initialise(platform.workbook, { policies: SHIPPED_POLICIES, models: SHIPPED_MODELS });
  platform.workbook.flush();
  showStanding(platform);
  return {
    done,
    message: done.length === 0 ? 'Le classeur est en ordre : rien à réparer.' : done.join('\n'),
  };
}
