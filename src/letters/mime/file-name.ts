import { utf8 } from './encoding';
import { oneLine } from './headers';

/** A name every file system takes: no path, no control character. */
export function safeFileName(name: string): string {
  const safe = oneLine(name)
    .replace(/[/\\:*?"<>|]+/g, '-')
    .replace(/^\.+/, '');
  return safe === '' ? 'document' : safe;
}

/**
 * The parameters of a Content-Disposition: `filename="facture.pdf"` when ASCII and short, else RFC 2231's form, cut in
 * pieces of one line each without cutting a character.
 */
export function fileNameParameters(name: string): string {
  const safe = safeFileName(name);
  if (/^[ -~]+$/.test(safe) && safe.length <= 60 && !safe.includes('=?')) return `;\r\n filename="${safe}"`;
  const pieces: string[] = [];
  let piece = "UTF-8''";
  for (const character of safe) {
    const encoded = percentEncoded(character);
    if (piece.length + encoded.length > 58) {
      pieces.push(piece);
      piece = '';
    }
    piece += encoded;
  }
  pieces.push(piece);
  const [only] = pieces;
  if (pieces.length === 1) return `;\r\n filename*=${only}`;
  return pieces.map((text, index) => `;\r\n filename*${index}*=${text}`).join('');
}

const percentEncoded = (character: string): string =>
  /^[\w.-]$/.test(character)
    ? character
    : utf8(character)
        .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join('');
