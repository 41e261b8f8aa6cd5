/// <reference path="./validator.d.ts" />
import isEmail from 'validator/es/lib/isEmail.js';

/** A mailbox; `name` is '' when none was written. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** What a cell of addresses holds. */
export interface ParsedAddresses {
  readonly mailboxes: readonly Mailbox[];
  /** Pieces that are no usable address, as they were written. */
  readonly invalid: readonly string[];
}

const NAMED = /(?:"([^"<>]*)"|([^;,<>"]*))\s*<([^<>]*)>/g;

/** Reads « a@b.fr; Nom <c@d.fr> e@f.fr »: split on ; , and spaces, each address once, in order. */
export function parseAddresses(cell: string): ParsedAddresses {
  const mailboxes: Mailbox[] = [];
  const invalid: string[] = [];
  const seen = new Set<string>();
  const add = (name: string, written: string): void => {
    const address = written.trim().replace(/^mailto:/i, '');
    if (address === '') return;
    if (!isUsableAddress(address)) {
      invalid.push(written.trim());
    } else if (!seen.has(address.toLowerCase())) {
      seen.add(address.toLowerCase());
      mailboxes.push({ name: name.replace(/\s+/g, ' ').trim(), address });
    }
  };
  const addBare = (text: string): void => {
    for (const word of text.split(/[;,\s]+/)) add('', word);
  };
  let position = 0;
  for (let match = NAMED.exec(cell); match; match = NAMED.exec(cell)) {
    addBare(cell.slice(position, match.index));
    const words = (match[1] ?? match[2] ?? '').split(/\s+/);
    // « a@b.fr Nom <c@d.fr> »: what holds an @ before the name is an address of its own.
    addBare(words.filter((word) => word.includes('@')).join(' '));
    add(words.filter((word) => !word.includes('@')).join(' '), match[3] ?? '');
    position = match.index + match[0].length;
  }
  addBare(cell.slice(position));
  return { mailboxes, invalid };
}

/** An address Gmail takes as it is: ASCII only, since accents on either side of the @ need extensions few servers have. */
export const isUsableAddress = (address: string): boolean =>
  /^[!-~]+$/.test(address) &&
  !/[<>()[\]\\,;:"]/.test(address) &&
  isEmail(address, { allow_utf8_local_part: false });

/** To and Cc of a message: each mailbox once, none of them twice. */
export function recipients(
  to: readonly string[],
  copyTo: readonly string[],
): { readonly to: readonly Mailbox[]; readonly cc: readonly Mailbox[]; readonly invalid: readonly string[] } {
  const first = parseAddresses(to.join(';'));
  const second = parseAddresses(copyTo.join(';'));
  const known = new Set(first.mailboxes.map(({ address }) => address.toLowerCase()));
  return {
    to: first.mailboxes,
    cc: second.mailboxes.filter(({ address }) => !known.has(address.toLowerCase())),
    invalid: [...first.invalid, ...second.invalid],
  };
}
