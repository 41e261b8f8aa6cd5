import { createHash } from 'node:crypto';
import { ServiceError } from '../errors';
import type { Execution } from '../execution';
import { Service } from '../membrane';
import { formatDate } from './format-date';

/** Java's bytes are signed. */
export const signed = (bytes: Uint8Array): number[] =>
  Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
export const bytesOf = (data: unknown): Buffer =>
  Array.isArray(data) ? Buffer.from(data.map(Number)) : Buffer.from(String(data), 'utf8');

/** Bytes with a name and a type. */
export class Blob extends Service {
  readonly googleName = 'Blob';
  constructor(
    readonly bytes: Buffer,
    private type: string | null,
    private name: string | null,
  ) {
    super();
  }
  getBytes(): number[] {
    return signed(this.bytes);
  }
  getDataAsString(charset = 'UTF-8'): string {
    return this.bytes.toString(/8859|1252|latin/i.test(charset) ? 'latin1' : 'utf8');
  }
  getContentType(): string | null {
    return this.type;
  }
  setContentType(type: string): this {
    this.type = type;
    return this;
  }
  getName(): string | null {
    return this.name;
  }
  setName(name: string): this {
    this.name = name;
    return this;
  }
}

const ALGORITHMS: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_512: 'sha512',
};
const names = (list: string[]): Record<string, string> =>
  Object.fromEntries(list.map((name) => [name, name]));

/** The global `Utilities`. */
export class Utilities extends Service {
  readonly googleName = 'Utilities';
  override readonly members = {
    DigestAlgorithm: names(Object.keys(ALGORITHMS)),
    Charset: names(['US_ASCII', 'UTF_8']),
  };
  constructor(private readonly execution: Execution) {
    super();
  }

  formatDate(date: Date, zone: string, pattern: string): string {
    return formatDate(date, zone, pattern);
  }
  base64Encode(data: unknown): string {
    return bytesOf(data).toString('base64');
  }
  base64EncodeWebSafe(data: unknown): string {
    return this.base64Encode(data).replace(/\+/g, '-').replace(/\//g, '_');
  }
  base64Decode(text: string): number[] {
    if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text)) throw new ServiceError('Could not decode string.');
    return signed(Buffer.from(text, 'base64'));
  }
  base64DecodeWebSafe(text: string): number[] {
    return this.base64Decode(text.replace(/-/g, '+').replace(/_/g, '/'));
  }
  newBlob(data: unknown, type: string | null = null, name: string | null = null): Blob {
    return new Blob(bytesOf(data), type ?? (typeof data === 'string' ? 'text/plain' : null), name);
  }
  getUuid(): string {
    const { draw } = this.execution.world;
    return `${draw.hex(8)}-${draw.hex(4)}-4${draw.hex(3)}-a${draw.hex(3)}-${draw.hex(12)}`;
  }
  computeDigest(algorithm: string, data: unknown): number[] {
    const name = ALGORITHMS[algorithm];
    if (!name) throw new ServiceError(`Invalid argument: ${algorithm}`);
    return signed(createHash(name).update(bytesOf(data)).digest());
  }
  sleep(milliseconds: number): void {
    this.execution.wait(milliseconds);
  }
}
