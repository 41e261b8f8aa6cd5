import { type Bench, type Check, conform, judged, toLookAt } from './check';

const SERVICE = 'Verrous';
const SECOND = 1000;

type Lock = GoogleAppsScript.Lock.Lock;

/** Takes a lock, then takes it again as the same execution does when one function calls another. */
function twice({ timed, undo }: Bench, lock: Lock): { first: boolean; again: boolean; held: boolean } {
  const had = lock.hasLock();
  const first = timed('Lock.tryLock', () => lock.tryLock(SECOND));
  if (first && !had)
    undo('Un verrou', () => {
      lock.releaseLock();
      return '';
    });
  const again = timed('Lock.tryLock', () => lock.tryLock(0));
  return { first, again, held: lock.hasLock() };
}

const script: Check = {
  service: SERVICE,
  name: 'Verrou du script',
  expected: 'Pris, et pris de nouveau par la même exécution : il empêche deux passages à la fois.',
  run: (bench) => {
    const { first, again, held } = twice(bench, LockService.getScriptLock());
    if (!first) return toLookAt('Un autre passage le garde en ce moment : recommencez plus tard.');
    const found = `Pris. De nouveau : ${again ? 'oui' : 'non'}. Tenu : ${held ? 'oui' : 'non'}.`;
    return judged(again && held, found);
  },
};

const document: Check = {
  service: SERVICE,
  name: 'Verrou du classeur',
  expected: 'Pris, ou absent : le programme ne s’en sert pas.',
  run: (bench) => {
    const lock: Lock | null = LockService.getDocumentLock();
    if (lock === null) return conform('Absent (null).');
    const { first, again } = twice(bench, lock);
    if (!first) return toLookAt('Tenu par une autre exécution.');
    return conform(`Pris. De nouveau : ${again ? 'oui' : 'non'}.`);
  },
};

export const LOCK_CHECKS: readonly Check[] = [script, document];
