import type { Platform } from '../daily/platform';
import { googleAccount } from './account';
import { googleClock } from './clock';
import { sha256 } from './hash';
import { googleLetterDrive } from './letter-drive';
import { googleLock } from './lock';
import { gmailMailer } from './mailer';
import { refreshMenu } from './menu';
import { googleActivation, googleNotebook, googleRunMemory } from './properties';
import { googleSelection } from './selection';
import { googleTriggers } from './triggers';
import { googleWorkbook } from './workbook';

/** Google, as one execution sees it. Nothing is called before it is used. */
export const googlePlatform = (): Platform => ({
  workbook: googleWorkbook(),
  clock: googleClock(),
  account: googleAccount(),
  lock: googleLock(),
  activation: googleActivation(),
  memory: googleRunMemory(),
  notebook: googleNotebook(),
  mailer: gmailMailer(),
  triggers: googleTriggers(),
  drive: googleLetterDrive(),
  selection: googleSelection(),
  hash: sha256,
  decodeBase64: (content) => Uint8Array.from(Utilities.base64Decode(content), (byte) => byte & 255),
  menu: { refresh: () => refreshMenu(googleActivation()) },
  log: (error) => {
    Logger.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  },
});
