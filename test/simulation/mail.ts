import PostalMime, { type Email } from 'postal-mime';
import type { SentMail } from '../../local/host';
import type { Ledger } from './world';

/** A message as an independent reader of mail sees it. */
export interface Read {
  readonly day: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly mail: SentMail;
  readonly parsed: Email;
}

async function read(mail: SentMail): Promise<Read> {
  const parsed = await PostalMime.parse(mail.raw);
  return {
    day: mail.at.slice(0, 10),
    to: mail.to,
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html ?? '',
    mail,
    parsed,
  };
}

/** Every message that left, oldest first; those after the `from` first ones. */
export const mails = (ledger: Ledger, from = 0): Promise<Read[]> =>
  Promise.all(ledger.host.sent().slice(from).map(read));

/** Which of these numbers a message names, in its HTML, its text or its subject; a number is not found inside a longer one. */
export function named(message: Read, numbers: readonly string[]): string[] {
  const whole = `${message.subject}\n${message.text}\n${message.html}`;
  return numbers.filter((number) => {
    const literal = number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\w-])${literal}(?![\\w-])`).test(whole);
  });
}
