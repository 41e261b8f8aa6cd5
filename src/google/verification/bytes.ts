import { signedBytes } from '../bytes';
import { type Check, judged } from './check';

const signed: Check = {
  service: 'Utilitaires',
  name: "Octets d'un Blob",
  expected: 'Des nombres signés, de −128 à 127, qui reviennent à l’identique.',
  run: () => {
    const given = signedBytes(Uint8Array.from([0, 127, 128, 233, 255]));
    const back: unknown = Utilities.newBlob(given, 'application/octet-stream', 'essai').getBytes();
    const found = Array.from(back as ArrayLike<number>).join(', ');
    return judged(Array.isArray(back) && found === '0, 127, -128, -23, -1', found);
  },
};

const digest: Check = {
  service: 'Utilitaires',
  name: 'Empreinte SHA-256',
  expected: 'Celle de « abc », connue d’avance.',
  run: () => {
    const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, [97, 98, 99]);
    const found = bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
    return judged(found.startsWith('ba7816bf8f01cfea'), `${found.slice(0, 16)}…`);
  },
};

export const BYTE_CHECKS: readonly Check[] = [signed, digest];
