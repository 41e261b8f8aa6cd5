import { isUsableAddress, type Mailbox } from '../addresses';
import { base64, utf8 } from './encoding';

const LINE = 76;

/** Text as a header may hold it: on one line, whatever it was. A line break there would start another header. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** « Subject: … » with its text as it is when short ASCII, else in RFC 2047 words of 75 characters at most, folded. */
export function textHeader(name: string, text: string): string {
  return `${name}: ${encodeText(oneLine(text), name.length + 2)}`;
}

function encodeText(text: string, column: number): string {
  const plain = /^[ -~]*$/.test(text) && !text.includes('=?') && column + text.length <= LINE;
  return plain ? text : encodedWords(text, column);
}

/** Encoded words one a line; no character is cut in two, not even one of two UTF-16 units. */
function encodedWords(text: string, column: number): string {
  const words: string[] = [];
  let chunk: number[] = [];
  const room = (): number => Math.floor((LINE - (words.length === 0 ? column : 1) - 12) / 4) * 3;
  const close = (): void => {
    words.push(`=?UTF-8?B?${base64(chunk)}?=`);
    chunk = [];
  };
  for (const character of text) {
    const bytes = utf8(character);
    if (chunk.length > 0 && chunk.length + bytes.length > room()) close();
    chunk.push(...bytes);
  }
  if (chunk.length > 0) close();
  return words.join('\r\n ');
}

/** « To: "Dupont, Jean" <a@b.fr>,\r\n c@d.fr »: one mailbox a line. Throws on an address nobody checked. */
export function addressHeader(name: string, mailboxes: readonly Mailbox[]): string {
  const written = mailboxes.map((mailbox, index) => mailboxText(mailbox, index === 0 ? name.length + 2 : 1));
  return `${name}: ${written.join(',\r\n ')}`;
}

function mailboxText({ name, address }: Mailbox, column: number): string {
  if (!isUsableAddress(address))
    throw new Error(`L'adresse « ${oneLine(address)} » est inutilisable : corrigez-la.`);
  const text = oneLine(name);
  if (text === '') return address;
  const quotable = /^[ -~]+$/.test(text) && !text.includes('=?') && column + text.length < LINE - 10;
  const shown = quotable ? quoted(text) : encodedWords(text, column);
  // The address goes on its own line when it would make the line too long.
  const last = shown.split('\r\n').pop() ?? '';
  return last.length + address.length + column + 4 > LINE
    ? `${shown}\r\n <${address}>`
    : `${shown} <${address}>`;
}

const quoted = (text: string): string =>
  /^[\w !#$%&'*+/=?^`{|}~-]+$/.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
