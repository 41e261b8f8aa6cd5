import { cents, euros, ZERO } from '../../domain/cents';
import { type CivilDate, dateOf, inOrder, parseCivilDate } from '../../domain/civil-date';
import { detailValue } from '../../domain/detail';
import { LEGAL_EVENT_NAMES, legalEventOf } from '../../domain/legal-events';
import type { JournalEntry } from '../../domain/model';
import { type Posting, type PostingOutcome, postingOf } from '../../domain/posting';
import { agreed } from '../../domain/reasons';
import type { NoticeLine } from '../notice';
import { moneyLines } from './money-lines';
import type { FileEvent } from './order-file';

type Told = Omit<FileEvent, 'invoices'>;

const BARE = { letter: null, reference: '' } as const;

/**
 * The chronology of these invoices, in order of date: what was billed and received, then what the Journal says was done.
 * `entries` are lines about them alone; a fact that concerns several is told once, with their numbers.
 */
export function fileEvents(
  lines: readonly NoticeLine[],
  entries: readonly JournalEntry[],
): readonly FileEvent[] {
  return inOrder([...lines.flatMap(billed), ...journalEvents(entries)]);
}

function billed(line: NoticeLine): readonly FileEvent[] {
  const { invoice, dueOn } = line;
  const invoices = [invoice.number];
  const event = (on: CivilDate, kind: FileEvent['kind'], what: string): FileEvent => ({
    on,
    kind,
    what,
    invoices,
    ...BARE,
  });
  const standing = { ...line.standing, retained: ZERO };
  return [
    ...(invoice.issuedOn
      ? [event(invoice.issuedOn, 'invoice', `Facture de ${euros(invoice.total)} TTC`)]
      : []),
    event(dueOn, 'invoice', 'Échéance'),
    ...moneyLines({ ...line, interestPaid: ZERO, standing }).map(({ on, what, amount }) =>
      event(on, 'money', `${what} : ${euros(cents(Math.abs(amount)))}`),
    ),
  ];
}

/** One event a message, a posting or a call, whatever number of invoices it concerns. */
function journalEvents(entries: readonly JournalEntry[]): readonly FileEvent[] {
  const bounced = new Set(entries.filter(({ state }) => state === 'bounced').map(attemptOf));
  const lastPosted = new Map(
    entries.filter(({ state }) => state === 'posted').map((one) => [one.key, one.number]),
  );
  const groups = new Map<string, { told: Told; invoices: Set<string> }>();
  for (const entry of entries) {
    if (entry.state === 'posted' && lastPosted.get(entry.key) !== entry.number) continue;
    for (const told of toldBy(entry, bounced.has(attemptOf(entry)))) {
      const id = `${told.on}|${told.kind}|${told.what}|${entry.message}`;
      const group = groups.get(id) ?? { told, invoices: new Set<string>() };
      group.invoices.add(entry.invoice);
      groups.set(id, group);
    }
  }
  return [...groups.values()].map(({ told, invoices }) => ({ ...told, invoices: [...invoices] }));
}

const attemptOf = ({ message, key }: JournalEntry): string => `${message}|${key}`;

function toldBy(entry: JournalEntry, hasBounced: boolean): readonly Told[] {
  const { state, step, detail, recipient } = entry;
  switch (state) {
    case 'sent':
      return [sentEvent(entry, hasBounced)];
    case 'posted':
      return postedEvents(entry);
    case 'called':
      return [
        {
          on: dateOf(entry.at),
          kind: 'call',
          what: `Appel : ${detailValue(detail, 'résultat').toLowerCase()}${recipient === '' ? '' : ` (${recipient})`}`,
          ...BARE,
        },
      ];
    case 'takenOver': {
      const on = parseCivilDate(detailValue(detail, 'date')) ?? dateOf(entry.at);
      return [{ on, kind: 'message', what: `${step} ${agreed(step, 'faite')}, avant ce classeur`, ...BARE }];
    }
    case 'legalEvent': {
      const fact = legalEventOf(entry);
      return fact ? [{ on: fact.on, kind: 'legal', what: LEGAL_EVENT_NAMES[fact.event], ...BARE }] : [];
    }
    default:
      return [];
  }
}

function sentEvent(entry: JournalEntry, hasBounced: boolean): Told {
  const { step, rank, recipient, detail, document } = entry;
  const reference = detailValue(detail, 'réf');
  const about =
    rank === null
      ? `Rappel parmi les factures échues, dans : ${step}`
      : `${step} ${agreed(step, 'envoyée')} par e-mail`;
  return {
    on: dateOf(entry.at),
    kind: 'message',
    what: `${about} à ${recipient}${reference === '' ? '' : `, réf. ${reference}`}${hasBounced ? ' ; message revenu' : ''}`,
    letter: document === '' ? null : { link: document, detail },
    reference,
  };
}

const OUTCOMES: Readonly<Record<PostingOutcome, string>> = {
  received: 'reçue',
  unclaimed: 'non réclamée',
  unknown: "revenue, inconnu à l'adresse",
  refused: 'refusée',
};

function postedEvents(entry: JournalEntry): readonly Told[] {
  const posting: Posting = postingOf(entry);
  const { step, number, postedOn, presentedOn, receivedOn, outcome } = posting;
  const letter = entry.document === '' ? null : { link: entry.document, detail: entry.detail };
  const registered = number === '' ? '' : `, recommandé n° ${number}`;
  const event = (on: CivilDate, kind: FileEvent['kind'], word: string): Told => ({
    on,
    kind,
    what: `${step} ${word}${registered}`,
    letter,
    reference: '',
  });
  const came = [
    ...(presentedOn ? [event(presentedOn, 'delivery', agreed(step, 'présentée'))] : []),
    ...(receivedOn ? [event(receivedOn, 'delivery', agreed(step, 'reçue'))] : []),
    ...(outcome && outcome !== 'received'
      ? [event(presentedOn ?? dateOf(entry.at), 'delivery', OUTCOMES[outcome])]
      : []),
  ];
  return [event(postedOn, 'posting', `${agreed(step, 'postée')}`), ...came];
}
