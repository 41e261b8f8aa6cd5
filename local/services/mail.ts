import { ServiceError } from '../errors';
import type { Execution } from '../execution';
import { Service } from '../membrane';
import { isAddress, remainingQuota, submit, useQuota } from './mailbox';

interface MailOptions {
  to?: string;
  cc?: string;
  bcc?: string;
  subject?: string;
  body?: string;
  htmlBody?: string;
  name?: string;
  replyTo?: string;
}

const MOST_RECIPIENTS = 50;
const word = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

/** The global `MailApp`. */
export class MailApp extends Service {
  readonly googleName = 'MailApp';
  constructor(private readonly execution: Execution) {
    super();
  }

  getRemainingDailyQuota(): number {
    return remainingQuota(this.execution);
  }

  sendEmail(first: string | MailOptions, subject?: string, body?: string, more: MailOptions = {}): void {
    const mail: MailOptions =
      typeof first === 'string' ? { ...more, to: first, subject: subject ?? '', body: body ?? '' } : first;
    const lists = [mail.to, mail.cc, mail.bcc].map((list) =>
      (list ?? '')
        .split(/[,;]/)
        .map((each) => each.trim())
        .filter(Boolean),
    );
    const recipients = lists.flat();
    if (recipients.length === 0) throw new ServiceError('Failed to send email: no recipient');
    for (const address of recipients)
      if (!isAddress(address)) throw new ServiceError(`Invalid email: ${address}`);
    if (recipients.length > MOST_RECIPIENTS)
      throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
    useQuota(this.execution, recipients.length);
    submit(this.execution, this.compose(mail, lists), undefined);
  }

  private compose(mail: MailOptions, [to, cc, bcc]: string[][]): string {
    const headers = [
      `From: ${mail.name ? `${word(mail.name)} <${this.execution.user}>` : this.execution.user}`,
      `To: ${to?.join(', ')}`,
      cc?.length ? `Cc: ${cc.join(', ')}` : '',
      bcc?.length ? `Bcc: ${bcc.join(', ')}` : '',
      mail.replyTo ? `Reply-To: ${mail.replyTo}` : '',
      `Subject: ${word(mail.subject ?? '')}`,
      'MIME-Version: 1.0',
      `Content-Type: text/${mail.htmlBody ? 'html' : 'plain'}; charset=UTF-8`,
      'Content-Transfer-Encoding: base64',
    ];
    const lines =
      Buffer.from(mail.htmlBody ?? mail.body ?? '')
        .toString('base64')
        .match(/.{1,76}/g) ?? [];
    return `${headers.filter(Boolean).join('\r\n')}\r\n\r\n${lines.join('\r\n')}\r\n`;
  }
}
