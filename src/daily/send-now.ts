import { dateOf } from '../domain/civil-date';
import { counted } from '../domain/typography';
import { type Answer, answer, openContext, refusal } from './actions/context';
import { sentenceOf } from './actions/sending';
import type { Platform } from './platform';
import { besideTheDay } from './progress';
import type { Listed } from './report';
import { runDay } from './run';

/** Why a message that was about to leave did not: its rows read again said otherwise, or its letter could not be made. */
const WITHDRAWN: ReadonlySet<string> = new Set(['changedMeanwhile', 'letterFailed']);

/**
 * « Relancer maintenant »: the one message of that key, through the day's own run. What the decision does not let leave
 * today is refused in the words of its row. The caller holds the lock, and may run.
 */
export function sendNow(platform: Platform, key: string): Answer {
  const today = dateOf(platform.clock.now());
  const { report, lists } = besideTheDay(platform, today, () => runDay(platform, key));
  const inList = (list: readonly Listed[]) => list.find(({ notice }) => notice.key === key)?.notice;
  const sent = inList(lists.sent);
  if (sent)
    return answer(
      `${sent.reason} Destinataire : ${sent.to} (${sent.customer}).${alsoSent(lists.sent.length - 1)}`,
    );
  const failed = inList(lists.failed);
  if (failed) return answer(`${failed.reason} Vérifiez l'adresse ${failed.to} chez ${failed.customer}.`);
  const uncertain = inList(lists.uncertain) ?? inList(lists.postponed);
  if (uncertain) return answer(uncertain.reason);
  const withdrawn = report.held.find(({ reasonCode }) => WITHDRAWN.has(reasonCode));
  throw refusal(withdrawn?.reason ?? sentenceOf(openContext(platform, platform.account.email()), key));
}

/** What an interrupted run had sent without saying so is found out by whoever runs next. */
const alsoSent = (count: number): string =>
  count === 0 ? '' : ` Un passage interrompu avait envoyé ${counted(count, 'autre message')}.`;
