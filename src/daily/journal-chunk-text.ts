import type { CivilDate, CivilDateTime } from '../domain/civil-date';
import { deedIn, deedText, type KeptDeed } from './journal-deeds';
import type { KeptBounce, KeptLetter } from './journal-letters';
import type { PostponedLevel, ReachedInvoice, ReachedLevel } from './journal-levels';

const LONGEST_NAME = 80;

/** Each text once: an invoice names it by its place. */
class Names {
  readonly list: string[] = [];
  /** A name is shown to people, who know it by its beginning. */
  shortOf(name: string): number {
    return this.wholeOf(name.slice(0, LONGEST_NAME));
  }
  /** What is compared, or read again, must not be cut. */
  wholeOf(text: string): number {
    const known = this.list.indexOf(text);
    return known === -1 ? this.list.push(text) - 1 : known;
  }
}

const letterText = (letter: KeptLetter, names: Names): string =>
  [
    'l',
    letter.rank,
    names.shortOf(letter.step),
    names.wholeOf(letter.message),
    names.wholeOf(letter.document),
    names.wholeOf(letter.detail),
    letter.copyOn ?? '',
    // A time of day holds colons: it stands last.
    letter.notedAt,
  ].join(':');

const bounceText = (bounce: KeptBounce, names: Names): string =>
  [
    'b',
    bounce.rank,
    names.shortOf(bounce.step),
    names.wholeOf(bounce.message),
    names.wholeOf(bounce.recipient),
    bounce.on,
  ].join(':');

/**
 * `[names, [customer, stem, "n" + since, "rank:step:date"…, "@date", "p:rank:step:date:message"…, "l:…", "b:…", "a:message", "dc:…"]…]`,
 * `since` counted from the chunk's first line.
 */
export function textOf(invoices: readonly ReachedInvoice[], firstLine: number): string {
  const names = new Names();
  const lines = invoices.map(({ stem, customer, since, levels, contactOn, postponed, ...more }) => [
    names.shortOf(customer),
    stem,
    `n${since - firstLine}`,
    ...[...levels]
      .sort(([a], [b]) => a - b)
      .map(([rank, { step, on }]) => `${rank}:${names.shortOf(step)}:${on}`),
    ...(contactOn ? [`@${contactOn}`] : []),
    ...[...postponed].map(
      ([rank, { step, until, message }]) => `p:${rank}:${names.shortOf(step)}:${until}:${message}`,
    ),
    ...(more.letter ? [letterText(more.letter, names)] : []),
    ...(more.bounced ? [bounceText(more.bounced, names)] : []),
    ...(more.approved === '' ? [] : [`a:${names.wholeOf(more.approved)}`]),
    ...more.deeds.map((deed) => deedText(deed, (text) => names.wholeOf(text))),
  ]);
  return JSON.stringify([names.list, ...lines]);
}

type Line = readonly [customer: number, stem: string, ...rest: string[]];

function invoiceOf(
  [customer, stem, ...parts]: Line,
  names: readonly string[],
  first: number,
): ReachedInvoice {
  const levels = new Map<number, ReachedLevel>();
  const postponed = new Map<number, PostponedLevel>();
  let since = first;
  let contactOn: CivilDate | null = null;
  let letter: KeptLetter | null = null;
  let bounced: KeptBounce | null = null;
  let approved = '';
  const deeds: KeptDeed[] = [];
  const named = (place: string | undefined): string => names[Number(place)] ?? '';
  for (const part of parts) {
    const [kind = '', ...fields] = part.split(':');
    if (kind.startsWith('@')) contactOn = part.slice(1) as CivilDate;
    else if (kind.startsWith('n')) since = first + Number(kind.slice(1));
    else if (kind === 'p') {
      const [rank, step, until = '', message = ''] = fields;
      postponed.set(Number(rank), { step: named(step), until: until as CivilDate, message });
    } else if (kind === 'l') {
      const [rank, step, message, document, detail, copyOn = '', ...time] = fields;
      letter = {
        rank: Number(rank),
        step: named(step),
        message: named(message),
        document: named(document),
        detail: named(detail),
        notedAt: time.join(':') as CivilDateTime,
        copyOn: copyOn === '' ? null : (copyOn as CivilDate),
      };
    } else if (kind === 'b') {
      const [rank, step, message, recipient, on = ''] = fields;
      bounced = {
        rank: Number(rank),
        step: named(step),
        message: named(message),
        recipient: named(recipient),
        on: on as CivilDate,
      };
    } else if (kind === 'a') approved = named(fields[0]);
    else if (kind.startsWith('d')) deeds.push(deedIn(kind, fields, named));
    else levels.set(Number(kind), { step: named(fields[0]), on: (fields[1] ?? '') as CivilDate });
  }
  return {
    stem,
    customer: names[customer] ?? '',
    since,
    levels,
    contactOn,
    postponed,
    letter,
    bounced,
    approved,
    deeds,
  };
}

/** Reads a chunk back. Throws when it is not what was written. */
export function invoicesIn(text: string, firstLine: number): readonly ReachedInvoice[] {
  const [names, ...lines] = JSON.parse(text) as [string[], ...Line[]]; // written above, by us alone
  if (!Array.isArray(names)) throw new Error('a chunk of levels has another shape');
  return lines.map((line) => invoiceOf(line, names, firstLine));
}
