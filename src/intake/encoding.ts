/** Windows-1252 from 0x80 to 0x9F; the five holes keep their control character. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Where ISO-8859-15 differs from Latin-1. */
const LATIN_9: Readonly<Record<number, string>> = {
  164: '€',
  166: 'Š',
  168: 'š',
  180: 'Ž',
  184: 'ž',
  188: 'Œ',
  189: 'œ',
  190: 'Ÿ',
};

const CHUNK = 8192;

/**
 * The text of a file: UTF-16 with or without BOM, UTF-8 with or without BOM, else Windows-1252 or ISO-8859-15.
 * UTF-8 that was encoded twice (« NumÃ©ro ») is repaired.
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Order(bytes);
  if (utf16) return decodeUtf16(bytes, utf16);
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const utf8 = decodeUtf8(bytes, start);
  return utf8 === null ? decodeSingleByte(bytes) : repairDoubleEncoding(utf8);
}

function utf16Order(bytes: Uint8Array): { littleEndian: boolean; start: number } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { littleEndian: true, start: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { littleEndian: false, start: 2 };
  // Without a BOM, half the bytes of a Western text in UTF-16 are zeros, on one side.
  const sample = bytes.subarray(0, 200);
  const zerosAt = (side: number) => sample.filter((byte, index) => byte === 0 && index % 2 === side).length;
  if (sample.length < 4) return null;
  if (zerosAt(1) * 4 > sample.length) return { littleEndian: true, start: 0 };
  return zerosAt(0) * 4 > sample.length ? { littleEndian: false, start: 0 } : null;
}

function decodeUtf16(bytes: Uint8Array, order: { littleEndian: boolean; start: number }): string {
  const units: number[] = [];
  for (let at = order.start; at + 1 < bytes.length; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    units.push(order.littleEndian ? first | (second << 8) : (first << 8) | second);
  }
  return joined(units, (unit) => String.fromCharCode(unit));
}

/** Strict: null at the first byte that is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array, start = 0): string | null {
  const points: number[] = [];
  for (let at = start; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if ((lead >= 0x80 && lead < 0xc2) || lead > 0xf4) return null;
    let point = length === 1 ? lead : lead & (0xff >> (length + 1));
    for (let next = 1; next < length; next += 1) {
      const byte = bytes[at + next] ?? 0;
      if (byte >> 6 !== 2) return null;
      point = (point << 6) | (byte & 0x3f);
    }
    if ((length === 3 && point < 0x800) || (length === 4 && point < 0x10000) || point > 0x10ffff) return null;
    points.push(point);
    at += length;
  }
  return joined(points, (point) => String.fromCodePoint(point));
}

function decodeSingleByte(bytes: Uint8Array): string {
  // Bytes 80 to 9F are letters and quotes in Windows-1252, and nothing in ISO-8859-15.
  const windows = bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
  return joined([...bytes], (byte) => {
    if (byte >= 0x80 && byte <= 0x9f) return WINDOWS_1252.charAt(byte - 0x80);
    return (windows ? undefined : LATIN_9[byte]) ?? String.fromCharCode(byte);
  });
}

function joined(codes: readonly number[], toText: (code: number) => string): string {
  let text = '';
  for (let at = 0; at < codes.length; at += CHUNK)
    text += codes
      .slice(at, at + CHUNK)
      .map(toText)
      .join('');
  return text;
}

/** The byte of a character in Windows-1252, or -1. */
const windowsByte = (character: string): number => {
  const code = character.charCodeAt(0);
  if (code <= 0xff) return code;
  const index = WINDOWS_1252.indexOf(character);
  return index < 0 ? -1 : index + 0x80;
};

// What French UTF-8 becomes when read as Windows-1252: two-byte letters (Â, Ã, Å first) and â with two signs (€ ’ –).
const TWICE_ENCODED =
  /[\u00c2\u00c3\u00c5][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}/g;

function repairDoubleEncoding(text: string): string {
  return text.replace(/^(?:\ufeff|ï»¿)/, '').replace(TWICE_ENCODED, (run) => {
    const bytes = run.split('').map(windowsByte);
    return decodeUtf8(Uint8Array.from(bytes)) ?? run;
  });
}
