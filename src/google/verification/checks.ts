import { ACCESS_CHECKS } from './access';
import { BYTE_CHECKS } from './bytes';
import { CELL_CHECKS } from './cells';
import type { Check } from './check';
import { COLOUR_CHECKS } from './colours';
import { BINNED_MODEL_CHECKS, MODEL_CHECKS } from './documents';
import { BIN_CHECKS, FOLDER_CHECKS, removeFolder } from './drive';
import { FILLING_CHECKS } from './filling';
import { HTML_CHECKS } from './html-document';
import { leftoversCheck } from './leftovers';
import { LOCK_CHECKS } from './locks';
import { MAIL_CHECKS } from './mail';
import { PANEL_CHECKS } from './panel';
import { PROPERTY_CHECKS } from './properties';
import { SHEET_CHECK } from './sheet';
import { removeTrigger, TRIGGER_CHECKS } from './triggers';
import { ZONE_CHECKS } from './zones';

/** Every check, in the order they are made: what one makes, the next ones use. */
export const CHECKS: readonly Check[] = [
  ...ACCESS_CHECKS,
  leftoversCheck({ folder: removeFolder, trigger: removeTrigger }),
  ...ZONE_CHECKS,
  SHEET_CHECK,
  ...CELL_CHECKS,
  ...COLOUR_CHECKS,
  ...PANEL_CHECKS,
  ...BYTE_CHECKS,
  ...PROPERTY_CHECKS,
  ...LOCK_CHECKS,
  ...TRIGGER_CHECKS,
  ...FOLDER_CHECKS,
  ...MODEL_CHECKS,
  ...FILLING_CHECKS,
  ...HTML_CHECKS,
  ...BIN_CHECKS,
  ...BINNED_MODEL_CHECKS,
  ...MAIL_CHECKS,
];
