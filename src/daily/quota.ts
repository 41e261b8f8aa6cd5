import { addDays, type CivilDateTime, dateOf } from '../domain/civil-date';
import type { PlannedMessage } from '../domain/decision/messages';
import { detailValue } from '../domain/detail';
import type { JournalEntry } from '../domain/model';

/** Recipients in any 24 hours, well under Google's limits (100 and 1 500): others use the mailbox too. */
const CONSUMER_RECIPIENTS = 90;
const WORKSPACE_RECIPIENTS = 400;

const addresses = (text: string): number => text.split(',').filter((part) => part.trim() !== '').length;

export const defaultDailyRecipients = (account: string): number =>
  /@(gmail|googlemail)\.com$/i.test(account) ? CONSUMER_RECIPIENTS : WORKSPACE_RECIPIENTS;

/** Recipients of the messages that left, or may have left, in the last 24 hours, copies included. */
export function recentRecipients(journal: readonly JournalEntry[], now: CivilDateTime): number {
  const since = `${addDays(dateOf(now), -1)}${now.slice(10)}`;
  const messages = new Map<string, number>();
  for (let index = journal.length - 1; index >= 0; index -= 1) {
    const entry = journal[index];
    if (!entry || entry.at <= since) continue; // a rebuilt Journal has older lines after newer ones
    if (entry.state !== 'sent' && entry.state !== 'uncertain') continue;
    messages.set(entry.message, addresses(entry.recipient) + addresses(detailValue(entry.detail, 'copie')));
  }
  return [...messages.values()].reduce((sum, count) => sum + count, 0);
}

/** How many recipients may still be written to: our own 24-hour count or Google's figure, whichever is smaller. */
export function recipientsLeft(
  limit: number,
  journal: readonly JournalEntry[],
  now: CivilDateTime,
  googleLeft: number | null,
): number {
  const own = limit - recentRecipients(journal, now);
  return Math.max(0, googleLeft === null ? own : Math.min(own, googleLeft));
}

/** Splits messages into those the quota allows and those that wait, in their order; what does not fit holds nobody else. */
export function withinQuota(
  messages: readonly PlannedMessage[],
  left: number,
  copiesOf: (message: PlannedMessage) => readonly string[],
): { readonly allowed: readonly PlannedMessage[]; readonly postponed: readonly PlannedMessage[] } {
  let used = 0;
  const allowed: PlannedMessage[] = [];
  const postponed: PlannedMessage[] = [];
  for (const message of messages) {
    const count = message.recipients.length + copiesOf(message).length;
    if (used + count <= left) {
      used += count;
      allowed.push(message);
    } else postponed.push(message);
  }
  return { allowed, postponed };
}
