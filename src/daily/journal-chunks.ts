import type { CivilDate } from '../domain/civil-date';
import type { PostponedLevel, ReachedInvoice, ReachedLevel } from './journal-levels';

/*
 * What invoices reached, as texts small enough for a property each. An invoice stays in the chunk of its first Journal
 * line for ever: a run changes only the chunks of the invoices it speaks of.
 */

/** Name of a chunk → its text. */
export type Chunks = ReadonlyMap<string, string>;

const PREFIX = 'levels.';
/** Journal lines whose invoices share a chunk. */
const LINES = 24;
/** A property takes 8 066 bytes; all of them together 500 kB, shared with the rest. */
const MOST_BYTES = 7_900;
const MOST_IN_ALL = 380_000;
const LONGEST_NAME = 80;

const byteLength = (text: string): number => {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
};

/** Each text once: an invoice names it by its place. */
class Names {
  readonly list: string[] = [];
  indexOf(name: string): number {
    const short = name.slice(0, LONGEST_NAME);
    const known = this.list.indexOf(short);
    return known === -1 ? this.list.push(short) - 1 : known;
  }
}

/** `[names, [customer, stem, "rank:step:date"…, "@date", "p:rank:step:date:message"…]…]` */
function textOf(invoices: readonly ReachedInvoice[]): string {
  const names = new Names();
  const lines = invoices.map(({ stem, customer, levels, contactOn, postponed }) => [
    names.indexOf(customer),
    stem,
    ...[...levels]
      .sort(([a], [b]) => a - b)
      .map(([rank, { step, on }]) => `${rank}:${names.indexOf(step)}:${on}`),
    ...(contactOn ? [`@${contactOn}`] : []),
    ...[...postponed].map(
      ([rank, { step, until, message }]) => `p:${rank}:${names.indexOf(step)}:${until}:${message}`,
    ),
  ]);
  return JSON.stringify([names.list, ...lines]);
}

/** Splits until each text fits in a property. */
function fitting(invoices: readonly ReachedInvoice[]): readonly string[] {
  const text = textOf(invoices);
  if (byteLength(text) <= MOST_BYTES || invoices.length <= 1)
    return byteLength(text) <= MOST_BYTES ? [text] : [];
  const half = Math.ceil(invoices.length / 2);
  return [...fitting(invoices.slice(0, half)), ...fitting(invoices.slice(half))];
}

/** The chunks of what invoices reached. Beyond what properties hold, the oldest are left out. */
export function chunksOf(invoices: readonly ReachedInvoice[]): Chunks {
  const windows = new Map<number, ReachedInvoice[]>();
  for (const invoice of invoices) {
    const window = Math.floor(invoice.since / LINES);
    const group = windows.get(window);
    if (group) group.push(invoice);
    else windows.set(window, [invoice]);
  }
  const chunks = new Map<string, string>();
  let total = 0;
  for (const [window, group] of [...windows].sort(([a], [b]) => b - a)) {
    for (const [part, text] of fitting(group).entries()) {
      const name = `${PREFIX}${window}${part === 0 ? '' : `.${part}`}`;
      total += byteLength(name + text);
      if (total > MOST_IN_ALL) return chunks;
      chunks.set(name, text);
    }
  }
  return chunks;
}

/** What must be written so that `after` stands where `before` stood; '' for a chunk that is no more. */
export function changedChunks(before: Chunks, after: Chunks): Record<string, string> {
  const changed: Record<string, string> = {};
  for (const [name, text] of after) if (before.get(name) !== text) changed[name] = text;
  for (const name of before.keys()) if (!after.has(name)) changed[name] = '';
  return changed;
}

type Line = readonly [customer: number, stem: string, ...rest: string[]];

function invoiceOf([customer, stem, ...parts]: Line, names: readonly string[]): ReachedInvoice {
  const levels = new Map<number, ReachedLevel>();
  const postponed = new Map<number, PostponedLevel>();
  let contactOn: CivilDate | null = null;
  const stepAt = (place: string | undefined): string => names[Number(place)] ?? '';
  for (const part of parts) {
    const fields = part.split(':');
    if (part.startsWith('@')) contactOn = part.slice(1) as CivilDate;
    else if (fields[0] === 'p') {
      const [, rank, step, until = '', message = ''] = fields;
      postponed.set(Number(rank), { step: stepAt(step), until: until as CivilDate, message });
    } else levels.set(Number(fields[0]), { step: stepAt(fields[1]), on: (fields[2] ?? '') as CivilDate });
  }
  return { stem, customer: names[customer] ?? '', since: 0, levels, contactOn, postponed };
}

/** Whether a note kept outside the sheet is a chunk. */
export const isChunk = (name: string): boolean => name.startsWith(PREFIX);

/** Reads chunks back. Throws when one of them is not what was written: a level must not be lost in silence. */
export function invoicesOf(chunks: Chunks): readonly ReachedInvoice[] {
  return [...chunks.values()]
    .filter((text) => text !== '')
    .flatMap((text) => {
      const [names, ...lines] = JSON.parse(text) as [string[], ...Line[]]; // written above, by us alone
      if (!Array.isArray(names)) throw new Error('a chunk of levels has another shape');
      return lines.map((line) => invoiceOf(line, names));
    });
}
