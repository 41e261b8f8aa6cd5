import { type CivilDate, shortDate } from '../civil-date';
import { foldName } from '../keys';
import type { Customer, JournalEntry } from '../model';
import { foldText } from '../typography';

/* What is put in the place of personal data, and what of a text may stay: nothing here is undone, and doing it twice changes nothing. */

/** One customer whose personal data is erased. */
export interface ErasedCustomer {
  readonly name: string;
  readonly code: string;
  /** What a natural person is called from now on, everywhere; null for a company, which keeps its name. */
  readonly alias: string | null;
}

/** An erasure as it was asked for: enough to carry it on where it stopped. */
export interface Erasure {
  readonly on: CivilDate;
  readonly customers: readonly ErasedCustomer[];
}

const ERASED = 'effacé le ';

/** « effacé le 28/11/2026 » */
export const erasureMark = (on: CivilDate): string => `${ERASED}${shortDate(on)}`;

/** A text replaced by the mark; one that is empty, or was replaced before, stays. */
export const markedText = (text: string, on: CivilDate): string =>
  text === '' || text.startsWith(ERASED) ? text : erasureMark(on);

const ALIAS = 'Client effacé n° ';

export const isAlias = (name: string): boolean => foldName(name).startsWith(foldName(ALIAS));

/** The names of so many natural persons, after the last one given: they say nothing of who they were. */
export function nextAliases(taken: readonly string[], count: number): readonly string[] {
  const last = taken.reduce((most, name) => (isAlias(name) ? Math.max(most, lastNumber(name)) : most), 0);
  return Array.from({ length: count }, (_, index) => `${ALIAS}${last + index + 1}`);
}

const lastNumber = (name: string): number => Number(/(\d+)\s*$/.exec(name)?.[1] ?? 0);

const SOLE_TRADER =
  /\b(ei|eirl|micro|micro ?entrepr\w+|auto ?entrepr\w+|entrepreneu\w+ individuel\w*|entreprise individuelle|profession liberale)\b/;

/** A particulier, or a sole trader: his very name is personal data (RGPD art. 4). */
export const isNaturalPerson = ({ type, legalForm }: Customer): boolean =>
  type === 'consumer' || SOLE_TRADER.test(foldText(legalForm.replace(/\./g, '')));

/** Parts of a Détail that figures, levels and deadlines are read from: dates, references, amounts, ids. */
const KEPT_PARTS: ReadonlySet<string> = new Set([
  ...['date', 'datée', 'délai', 'depuis', 'dit', 'empreinte', 'fil', 'id', 'jusque', 'lettre', 'ligne'],
  ...['modèle', 'montant', 'par', 'passage', 'postée', 'présentée', 'recommandé', 'reçue', 'retouchée'],
  ...['fait', 'réf', 'résultat', 'suite', 'taux', 'voie'],
]);
/** Free text, names and addresses, however short. */
const FREE_PARTS: ReadonlySet<string> = new Set([
  ...['adresse', 'copie', 'motif', 'nom', 'non jointe', 'note', 'objet', 'précision', 'réponse', 'texte'],
]);
const SEPARATOR = ' · ';

/** A word of the program's own, a date or a number, in a part this version does not know. */
const isPlain = (value: string): boolean =>
  /^[a-zà-ÿ\d][^\s@]*$/.test(value) || /^\d[\d /:.,-]*$/.test(value);

function staysPart(part: string): boolean {
  const equals = part.indexOf('=');
  if (equals <= 0) return false;
  const name = part.slice(0, equals);
  return KEPT_PARTS.has(name) || (!FREE_PARTS.has(name) && isPlain(part.slice(equals + 1)));
}

/** A Détail without its addresses, names and free text. */
export function erasedDetail(detail: string, on: CivilDate): string {
  if (detail === '') return '';
  const parts = detail.split(SEPARATOR);
  const earlier = parts.filter((part) => part.startsWith(ERASED));
  const others = parts.filter((part) => !part.startsWith(ERASED));
  const kept = others.filter(staysPart);
  if (kept.length === others.length) return detail;
  return [...kept, ...(earlier.length > 0 ? earlier : [erasureMark(on)])].join(SEPARATOR);
}

const isLink = (text: string): boolean => /^https:\/\//.test(text);

/** A link stays, since it says nobody's name; the name of a file does not. */
export const erasedDocument = (document: string, on: CivilDate): string =>
  isLink(document) ? document : markedText(document, on);

/** The line of the Journal without personal data: its number, date, keys, level and state stay, and so does every level. */
export function erasedEntry<
  Entry extends Pick<JournalEntry, 'customer' | 'recipient' | 'document' | 'detail'>,
>(entry: Entry, { alias }: ErasedCustomer, on: CivilDate): Entry {
  return {
    ...entry,
    customer: alias !== null && entry.customer !== '' ? alias : entry.customer,
    recipient: markedText(entry.recipient, on),
    document: erasedDocument(entry.document, on),
    detail: erasedDetail(entry.detail, on),
  };
}

/** A text that stays, without the name it may hold. */
export function withoutName(text: string, { name, alias }: ErasedCustomer): string {
  if (alias === null || name.trim() === '' || name === alias) return text;
  const pattern = name
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  return text.replace(new RegExp(pattern, 'gi'), alias);
}
