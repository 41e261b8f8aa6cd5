/** Reading and changing the headers of a raw message; its body is never touched. */

const headEnd = (raw: string): number => {
  const end = /\r?\n\r?\n/.exec(raw);
  return end ? end.index : raw.length;
};

/** Value of a header, unfolded; '' when there is none. */
export function headerOf(raw: string, name: string): string {
  const head = raw.slice(0, headEnd(raw)).replace(/\r?\n[ \t]+/g, ' ');
  const found = new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head);
  return found?.[1]?.trim() ?? '';
}

/** The message with this header once, at the end of its head. */
export function replaceHeader(raw: string, name: string, value: string): string {
  const end = headEnd(raw);
  const head = raw.slice(0, end).replace(new RegExp(`^${name}:.*(?:\\r?\\n[ \\t].*)*\\r?\\n?`, 'gim'), '');
  return `${head.replace(/\r?\n$/, '')}\r\n${name}: ${value}${raw.slice(end)}`;
}

/** Bare addresses of a To, Cc or Bcc header. */
export function addressesOf(header: string): string[] {
  const bare = header.replace(/"(?:[^"\\]|\\.)*"/g, '').replace(/\([^)]*\)/g, '');
  return bare
    .split(',')
    .map((part) => (/<([^>]*)>/.exec(part)?.[1] ?? part).trim())
    .filter((address) => address !== '');
}

/** A subject in plain letters: RFC 2047 words decoded. */
export function subjectText(header: string): string {
  return header
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?([^?]+)\?([bq])\?([^?]*)\?=/gi, (_, charset: string, kind: string, text: string) => {
      const bytes = /b/i.test(kind) ? Buffer.from(text, 'base64') : quotedBytes(text);
      return bytes.toString(/8859|1252/i.test(charset) ? 'latin1' : 'utf8');
    });
}

const quotedBytes = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/_/g, ' ')
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
