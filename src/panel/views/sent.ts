import type { Desk } from '../../daily/desk';
import { addDays, type CivilDate, dateOf } from '../../domain/civil-date';
import { detailValue } from '../../domain/detail';
import type { JournalEntry } from '../../domain/model';
import { searchOfSent } from './sent-search';

/** A message that left lately: what a person says « Gmail m'a renvoyé ce message » of. */
export interface SentView {
  readonly key: string;
  readonly on: CivilDate;
  readonly customer: string;
  readonly level: string;
  readonly to: string;
  readonly invoices: readonly string[];
  readonly isBounced: boolean;
  readonly sentSearch: string;
}

const DAYS_SHOWN = 10;
const MOST = 60;

/** The messages of the last days, the latest first. */
export function sentLately({ book, today }: Desk): readonly SentView[] {
  const since = addDays(today, -DAYS_SHOWN);
  const messages = new Map<string, { first: JournalEntry; invoices: Set<string>; isBounced: boolean }>();
  for (const entry of book.journal) {
    if (entry.message === '' || dateOf(entry.at) < since) continue;
    const known = messages.get(entry.message);
    if (entry.state === 'bounced' && known) known.isBounced = true;
    if (entry.state !== 'sent' || detailValue(entry.detail, 'id') === '') continue;
    if (known) known.invoices.add(entry.invoice);
    else messages.set(entry.message, { first: entry, invoices: new Set([entry.invoice]), isBounced: false });
  }
  return [...messages.values()]
    .reverse()
    .slice(0, MOST)
    .map(({ first, invoices, isBounced }) => ({
      key: first.message,
      on: dateOf(first.at),
      customer: first.customer,
      level: first.step,
      to: first.recipient,
      invoices: [...invoices],
      isBounced,
      sentSearch: searchOfSent(book.settings.owner, detailValue(first.detail, 'réf') || first.recipient),
    }));
}
