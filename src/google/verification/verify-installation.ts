import { counted, typeset } from '../../domain/typography';
import { googleClock } from '../clock';
import { googleLock } from '../lock';
import { SCOPES_CHECK } from './access';
import { wordsOf } from './check';
import { CHECKS } from './checks';
import { print } from './print';
import { type Line, runChecks } from './runner';
import { type CallTimes, timesByCall } from './stopwatch';

/** What « Vérifier l'installation » found; plain JSON. */
export interface InstallationReport {
  /** « 2026-11-24T08:00 », in Paris. */
  readonly date: string;
  readonly summary: string;
  readonly lines: readonly Line[];
  readonly times: readonly CallTimes[];
  /** Somebody did not tick every scope, or the manifest lacks one. */
  readonly lacksScopes: boolean;
  /** Name of the sheet that shows the table; null when it could not be printed. */
  readonly sheet: string | null;
}

/** Google ends an execution at six minutes: no check begins after this, and there is time to clean up. */
const LAST_SECOND = 270;
const WAIT = 10_000;

/** Tries one by one what only Google can show, cleans up, and prints the table. Throws when another run is under way. */
export function verifyInstallation(): InstallationReport {
  const clock = googleClock();
  const release = takeTurn();
  try {
    const { lines, timings } = runChecks(CHECKS, () => clock.elapsed() > LAST_SECOND);
    const date = clock.now();
    const summary = typeset(`${frenchMoment(date)} (heure de Paris) : ${countOf(lines)}.`);
    const times = timesByCall(timings);
    const lacksScopes = lines.some(({ name, verdict }) => name === SCOPES_CHECK && verdict !== 'conforme');
    return { date, summary, lines, times, lacksScopes, sheet: printed({ summary, lines, times }) };
  } finally {
    release();
  }
}

/** Keeps the daily run out meanwhile. Where locks themselves fail, a line of the table says so. */
function takeTurn(): () => void {
  try {
    const lock = googleLock();
    if (lock.acquire(WAIT)) return () => quietly(() => lock.release());
  } catch {
    return () => {};
  }
  throw new Error(typeset('Un autre passage est en cours : réessayez dans une minute.'));
}

/** Google frees the lock at the end whatever happens: a table is not lost for that. */
function quietly(action: () => void): void {
  try {
    action();
  } catch (error) {
    Logger.log(wordsOf(error));
  }
}

const frenchMoment = (moment: string): string =>
  `${moment.slice(8, 10)}/${moment.slice(5, 7)}/${moment.slice(0, 4)} à ${moment.slice(11, 16)}`;

function countOf(lines: readonly Line[]): string {
  const count = (verdict: Line['verdict']): number => lines.filter((line) => line.verdict === verdict).length;
  return [
    counted(count('conforme'), 'conforme'),
    `${count('à regarder')} à regarder`,
    `${count('non conforme')} non ${count('non conforme') > 1 ? 'conformes' : 'conforme'}`,
  ].join(', ');
}

function printed(table: Parameters<typeof print>[0]): string | null {
  try {
    return print(table);
  } catch (error) {
    Logger.log(wordsOf(error));
    return null;
  }
}
