/** SHA-256 of bytes, in hexadecimal. Google takes and gives Java's signed bytes. */
export const sha256 = (bytes: Uint8Array): string =>
  Utilities.computeDigest(
    Utilities.DigestAlgorithm.SHA_256,
    Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte)),
  )
    .map((byte) => (byte & 255).toString(16).padStart(2, '0'))
    .join('');
