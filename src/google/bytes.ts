import { DriveFault } from '../letters/document/letter-drive';

/** The bytes of what Drive answers to `alt: 'media'`: a Blob, signed bytes, or a text of one byte a character. */
export function bytesOf(answer: unknown): Uint8Array {
  if (typeof answer === 'string') {
    const codes = Array.from({ length: answer.length }, (_, index) => answer.charCodeAt(index));
    if (codes.some((code) => code > 255)) throw unreadable();
    return Uint8Array.from(codes);
  }
  const blob = answer as { readonly getBytes?: () => unknown } | null | undefined;
  const bytes = typeof blob?.getBytes === 'function' ? blob.getBytes() : answer;
  if (!Array.isArray(bytes) && !ArrayBuffer.isView(bytes)) throw unreadable();
  return Uint8Array.from(bytes as ArrayLike<number>, (byte) => byte & 255);
}

/** Java's bytes are signed. */
export const signedBytes = (bytes: Uint8Array): number[] => Array.from(bytes, (byte) => (byte << 24) >> 24);

const unreadable = (): DriveFault =>
  new DriveFault('other', 'Google Drive a rendu un contenu qui ne se lit pas.');
