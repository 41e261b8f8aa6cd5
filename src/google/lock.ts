import type { RunLock } from '../daily/platform';

/** The script's lock: common to every account that runs this copy of the script. Google frees it when the execution ends. */
export function googleLock(): RunLock {
  const lock = LockService.getScriptLock();
  return {
    acquire: (milliseconds) => lock.tryLock(milliseconds),
    release: () => {
      SpreadsheetApp.flush();
      lock.releaseLock();
    },
  };
}
