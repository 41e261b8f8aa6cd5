import { invoicesIn, textOf } from './journal-chunk-text';
import type { ReachedInvoice } from './journal-levels';

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

const byteLength = (text: string): number => {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
};

/** Splits until each text fits in a property. */
function fitting(invoices: readonly ReachedInvoice[], firstLine: number): readonly string[] {
  const text = textOf(invoices, firstLine);
  if (byteLength(text) <= MOST_BYTES || invoices.length <= 1)
    return byteLength(text) <= MOST_BYTES ? [text] : [];
  const half = Math.ceil(invoices.length / 2);
  return [...fitting(invoices.slice(0, half), firstLine), ...fitting(invoices.slice(half), firstLine)];
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
    for (const [part, text] of fitting(group, window * LINES).entries()) {
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

/** Whether a note kept outside the sheet is a chunk. */
export const isChunk = (name: string): boolean => name.startsWith(PREFIX);

const firstLineOf = (name: string): number => Number.parseInt(name.slice(PREFIX.length), 10) * LINES;

/** Reads chunks back. Throws when one of them is not what was written: a level must not be lost in silence. */
export function invoicesOf(chunks: Chunks): readonly ReachedInvoice[] {
  return [...chunks].flatMap(([name, text]) => (text === '' ? [] : invoicesIn(text, firstLineOf(name))));
}
