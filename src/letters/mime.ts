import { fingerprint } from '../domain/hash';
import type { Mailbox } from './addresses';
import { base64Lines, utf8 } from './mime/encoding';
import { fileNameParameters, safeFileName } from './mime/file-name';
import { addressHeader, textHeader } from './mime/headers';

export { toBase64Url } from './mime/encoding';

export interface Attachment {
  readonly name: string;
  /** « application/pdf » */
  readonly mimeType: string;
  /** Bytes, signed or not. */
  readonly content: ArrayLike<number>;
}

/** A message to write. Date and Message-ID are Gmail's; nobody is ever in Bcc. */
export interface OutgoingMessage {
  /** Null lets Gmail put the account's own address. */
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly replyTo: Mailbox | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
  /** Constant for a thread: what makes the recipient's mail program keep its messages together. '' for none. */
  readonly threadKey: string;
}

/** The synthetic Message-ID that every message of a thread answers: Gmail replaces ours, and cannot be asked for its own. */
export const threadMessageId = (threadKey: string): string =>
  `<${fingerprint(threadKey).toLowerCase()}.${fingerprint(`${threadKey} `).toLowerCase()}@relances.invalid>`;

/** The message as RFC 5322 wants it: ASCII, CRLF, lines of 78 characters at most. */
export function writeMime(message: OutgoingMessage): string {
  const { from, to, cc, replyTo, subject, threadKey } = message;
  const parent = threadMessageId(threadKey);
  const headers = [
    'MIME-Version: 1.0',
    ...(from ? [addressHeader('From', [from])] : []),
    addressHeader('To', to),
    ...(cc.length > 0 ? [addressHeader('Cc', cc)] : []),
    ...(replyTo ? [addressHeader('Reply-To', [replyTo])] : []),
    textHeader('Subject', subject),
    ...(threadKey === '' ? [] : [`In-Reply-To: ${parent}`, `References: ${parent}`]),
  ];
  return `${headers.join('\r\n')}\r\n${body(message)}`;
}

function body({ text, html, attachments }: OutgoingMessage): string {
  const both = multipart('alternative', [textPart('plain', text), textPart('html', html)]);
  return attachments.length === 0 ? both : multipart('mixed', [both, ...attachments.map(attachmentPart)]);
}

/** Every body is base64, which has no « = » before its end and no « _ »: these boundaries can never stand in one. */
function multipart(kind: 'alternative' | 'mixed', parts: readonly string[]): string {
  const boundary = `=_relances_${kind}`;
  const joined = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return `Content-Type: multipart/${kind};\r\n boundary="${boundary}"\r\n\r\n${joined}--${boundary}--\r\n`;
}

const textPart = (kind: 'plain' | 'html', text: string): string =>
  encodedPart(`Content-Type: text/${kind}; charset=UTF-8`, utf8(text.replace(/\r\n|\r|\n/g, '\r\n')));

function attachmentPart({ name, mimeType, content }: Attachment): string {
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(mimeType) ? mimeType : 'application/octet-stream';
  const disposition = `Content-Disposition: attachment${fileNameParameters(safeFileName(name))}`;
  return encodedPart(`Content-Type: ${type}\r\n${disposition}`, content);
}

const encodedPart = (headers: string, bytes: ArrayLike<number>): string =>
  `${headers}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64Lines(bytes)}`;
