import type { IncomingMessage } from 'node:http';

export type Refusal = 400 | 403 | 404 | 405;

/** A file dropped in the panel crosses in base64. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Why a request is not answered, or null. */
export function whyRefused({ method, headers }: IncomingMessage, token: string): Refusal | null {
  const { host = '', origin } = headers;
  // Another site's name pointed at this machine must not read the ledger.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return 403;
  if (method === 'GET') return null;
  if (method !== 'POST') return 405;
  // Nor may another site, or another page of this machine, act in it.
  const isOurOrigin = origin === undefined || origin === `http://${host}`;
  return isOurOrigin && headers['x-relances'] === token ? null : 403;
}

/** The JSON of a request; throws when it is none, or too long. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    const bytes = Buffer.from(piece as Uint8Array);
    size += bytes.length;
    if (size > MOST_BYTES) throw new Error('ce fichier est trop grand.');
    pieces.push(bytes);
  }
  return JSON.parse(Buffer.concat(pieces).toString('utf8'));
}
