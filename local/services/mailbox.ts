import type { Clock } from '../clock';
import { apiError, ServiceError } from '../errors';
import type { Execution } from '../execution';
import { addressesOf, headerOf, replaceHeader, subjectText } from '../mail/headers';
import type { SentRecord } from '../state';

const SEND = 'gmail.users.messages.send';
const DAY = 86_400_000;
const MOST_RECIPIENTS_A_MESSAGE = 500;

export const isConsumer = (user: string): boolean => user.toLowerCase().endsWith('@gmail.com');

/** Takes a message as Gmail does: a new Message-ID, a thread, a copy in Sent. */
export function submit(execution: Execution, raw: string, threadId: string | undefined): SentRecord {
  const { world, user } = execution;
  const recipients = ['To', 'Cc', 'Bcc'].flatMap((name) => addressesOf(headerOf(raw, name)));
  if (recipients.length === 0) throw apiError(SEND, 'Recipient address required', 400);
  if (recipients.length > MOST_RECIPIENTS_A_MESSAGE) throw apiError(SEND, 'Too many recipients', 400);
  for (const address of recipients) if (!isAddress(address)) throw apiError(SEND, `Invalid To header`, 400);
  const [from = user] = addressesOf(headerOf(raw, 'From'));
  if (from.toLowerCase() !== user.toLowerCase()) throw apiError(SEND, 'Delegation denied', 403);
  const subject = subjectText(headerOf(raw, 'Subject'));
  if (threadId !== undefined) checkThread(execution, threadId, subject);

  const id = world.draw.hex(16);
  const limit = isConsumer(user) ? 500 : 2000;
  const lately = world.state.sent.filter(
    (mail) => mail.user === user && world.clock.now - mail.instant < DAY,
  );
  const used = lately.reduce((sum, mail) => sum + mail.to.length, 0);
  const record: SentRecord = {
    raw: completed(raw, user, world.clock, `<CA${world.draw.id(40)}@mail.gmail.com>`),
    to: recipients,
    from,
    at: world.clock.text(),
    id,
    threadId: threadId ?? id,
    user,
    instant: world.clock.now,
    subject,
    file: '',
    ...(used + recipients.length > limit ? { bounced: true } : {}),
  };
  record.file = world.mailStore.keep(record);
  world.state.sent.push(record);
  return record;
}

/** The message as Gmail completes it: its own Message-ID, and the sender and the date where they were left out. */
function completed(raw: string, user: string, clock: Clock, id: string): string {
  const dated = headerOf(raw, 'Date') === '' ? replaceHeader(raw, 'Date', mailDate(clock)) : raw;
  const signed = headerOf(dated, 'From') === '' ? replaceHeader(dated, 'From', user) : dated;
  return replaceHeader(signed, 'Message-ID', id);
}

/** « Tue, 24 Nov 2026 07:00:04 +0000 » (RFC 5322). */
const mailDate = (clock: Clock): string => new Date(clock.now).toUTCString().replace('GMT', '+0000');

/** A thread belongs to one mailbox and keeps one subject. */
function checkThread(execution: Execution, threadId: string, subject: string): void {
  const thread = execution.world.state.sent.find(
    (mail) => mail.threadId === threadId && mail.user === execution.user,
  );
  if (!thread) throw apiError(SEND, 'Requested entity was not found.', 404);
  if (bareSubject(thread.subject) !== bareSubject(subject))
    throw apiError(SEND, 'Invalid thread_id value', 400);
}

const bareSubject = (subject: string): string => subject.replace(/^((re|tr|fwd?)\s*:\s*)+/i, '').trim();

/** Sends nothing anywhere, but refuses what Gmail refuses. */
export const isAddress = (address: string): boolean =>
  /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\.]+(\.[^\s@<>,;:"()[\]\\.]+)+$/.test(address) &&
  !address.includes('..') &&
  !/^\.|\.@/.test(address);

/** Recipients MailApp still grants in the next 24 hours. */
export function remainingQuota(execution: Execution): number {
  const { state, clock } = execution.world;
  const used = state.mailed
    .filter((mail) => mail.user === execution.user && clock.now - mail.at < DAY)
    .reduce((sum, mail) => sum + mail.recipients, 0);
  return Math.max(0, (isConsumer(execution.user) ? 100 : 1500) - used);
}

export function useQuota(execution: Execution, recipients: number): void {
  if (remainingQuota(execution) < recipients)
    throw new ServiceError('Service invoked too many times for one day: email.');
  const { state, clock } = execution.world;
  state.mailed.push({ user: execution.user, at: clock.now, recipients });
}
