import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/intake/encoding';
import { utf8 } from './lists';

const TEXT = 'Numéro;Échéance;Montant à régler (€)\r\nF-1;31/01/2026;« 1 200,00 » – cœur d’œuvre';

const utf16 = (text: string, littleEndian: boolean, mark = true): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return new Uint8Array(littleEndian ? bytes : bytes.swap16());
};

/** « — € » and curly quotes of Windows-1252, which Latin-1 lacks. */
const WINDOWS: Record<string, number> = { '€': 0x80, '’': 0x92, '–': 0x96, œ: 0x9c, Œ: 0x8c };
const singleByte = (text: string, signs: Record<string, number>): Uint8Array =>
  Uint8Array.from(text.split('').map((character) => signs[character] ?? character.charCodeAt(0)));

describe('decodeText', () => {
  test('reads UTF-8, with and without a byte order mark', () => {
    expect(decodeText(utf8(TEXT))).toBe(TEXT);
    expect(decodeText(utf8(`\ufeff${TEXT}`))).toBe(TEXT);
  });

  test('reads signs beyond the basic plane', () => {
    expect(decodeText(utf8('Société 𝒜 😀'))).toBe('Société 𝒜 😀');
  });

  test.each([
    ['little-endian', true, true],
    ['big-endian', false, true],
    ['little-endian without a mark', true, false],
    ['big-endian without a mark', false, false],
  ])('reads UTF-16 %s', (_name, littleEndian, mark) => {
    expect(decodeText(utf16(TEXT, littleEndian, mark))).toBe(TEXT);
  });

  test('reads Windows-1252, € and curly apostrophes included', () => {
    expect(decodeText(singleByte(TEXT, WINDOWS))).toBe(TEXT);
  });

  test('reads ISO-8859-15 when no byte is proper to Windows', () => {
    const latin9 = singleByte('Échéance;1 200,00 €;œuvre', { '€': 0xa4, œ: 0xbd });
    expect(decodeText(latin9)).toBe('Échéance;1 200,00 €;œuvre');
  });

  test('repairs UTF-8 that was encoded twice', () => {
    const once = Buffer.from(TEXT, 'utf8');
    const asWindows = [...once]
      .map((byte) => new TextDecoder('windows-1252').decode(Uint8Array.of(byte)))
      .join('');
    expect(asWindows).toContain('NumÃ©ro');
    expect(decodeText(utf8(asWindows))).toBe(TEXT);
  });

  test('leaves alone a text that only resembles double encoding', () => {
    expect(decodeText(utf8('CAFÉ» ; PÂTÉ ; Ångström ; 20 °C'))).toBe('CAFÉ» ; PÂTÉ ; Ångström ; 20 °C');
  });
});
