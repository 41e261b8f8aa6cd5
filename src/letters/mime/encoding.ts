const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The UTF-8 bytes of a text; half of a surrogate pair becomes U+FFFD. Apps Script has no TextEncoder. */
export function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    let code = character.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else {
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
    }
  }
  return bytes;
}

/** Base64 of bytes, given as 0 to 255 or, as Apps Script has them, −128 to 127. */
export function base64(bytes: ArrayLike<number>): string {
  const pieces: string[] = [];
  for (let index = 0; index < bytes.length; index += 3) {
    const left = bytes.length - index;
    const group =
      (((bytes[index] ?? 0) & 255) << 16) |
      (((bytes[index + 1] ?? 0) & 255) << 8) |
      ((bytes[index + 2] ?? 0) & 255);
    pieces.push(
      `${ALPHABET[group >> 18]}${ALPHABET[(group >> 12) & 63]}${left > 1 ? ALPHABET[(group >> 6) & 63] : '='}${left > 2 ? ALPHABET[group & 63] : '='}`,
    );
  }
  return pieces.join('');
}

/** What `Gmail.Users.Messages.send` takes as `raw`. */
export const toBase64Url = (text: string): string =>
  base64(utf8(text)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

/** A body in lines of 76 characters. */
export const base64Lines = (bytes: ArrayLike<number>): string =>
  base64(bytes).replace(/.{76}(?=.)/g, '$&\r\n');
