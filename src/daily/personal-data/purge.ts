import { type CivilDate, shortDate } from '../../domain/civil-date';
import { decideDay } from '../../domain/decision/day';
import { foldName } from '../../domain/keys';
import {
  type ErasedCustomer,
  isAlias,
  isNaturalPerson,
  nextAliases,
} from '../../domain/personal-data/erasure';
import { type RetentionEnd, retentionEnds } from '../../domain/personal-data/retention';
import { counted, typeset } from '../../domain/typography';
import { isEmptyCell } from '../../ledger/cells';
import { erasedRows } from '../../ledger/personal-data/erase-rows';
import { personalTables, rowOwners } from '../../ledger/personal-data/own-rows';
import { type Answer, answer, refusal } from '../actions/context';
import { requireRightful } from '../actions/heir';
import { type Desk, openDesk } from '../desk';
import { ErasureUnfinished, requireWholeJournal } from '../journal-mark';
import { requireOwnPlace } from '../place';
import type { Platform } from '../platform';
import { showStanding } from '../show-standing';
import { carryOnErasure, erase, partsOf } from './carry-on';

/** The purge stops itself well before Google's six minutes; asked for again, it does the rest. */
const PURGE_SECONDS = 200;

/** What a purge would erase, and what it would leave. */
export interface PurgeShown {
  /** Null: nothing is ever proposed. */
  readonly months: number | null;
  /** The account that may erase; '' when anybody may. */
  readonly owner: string;
  /** An erasure stopped on the way: it is to be carried on first. */
  readonly isUnfinished: boolean;
  readonly customers: readonly {
    readonly customer: string;
    readonly settledOn: CivilDate;
    /** Rows that would change, over all sheets. */
    readonly rows: number;
    /** What a natural person would be called; '' for a company, which keeps its name. */
    readonly alias: string;
  }[];
  /** Customers past the time, and why each is left. */
  readonly held: readonly { readonly customer: string; readonly objection: string }[];
}

interface Candidate extends RetentionEnd {
  readonly erased: ErasedCustomer;
}

/** Customers a colleague's request waits about: what he asked for is done first. */
function awaited(desk: Desk, ends: readonly RetentionEnd[]): ReadonlySet<string> {
  const tables = personalTables(desk.platform.workbook);
  const asked = ends.map(({ customer }) => ({ who: customer, names: [customer.name, customer.code] }));
  const owners = rowOwners(tables, asked);
  const { rows, positions } = tables.requests;
  const names = new Set<string>();
  rows.forEach((cells, index) => {
    if (!isEmptyCell(cells[positions.handledOn - 1])) return;
    const who = owners.request(index);
    if (who) names.add(who.name);
  });
  return names;
}

function candidatesOf(desk: Desk): { readonly ready: Candidate[]; readonly held: RetentionEnd[] } {
  const { book, today } = desk;
  const months = book.settings.personalDataMonths;
  if (months === null) return { ready: [], held: [] };
  const ends = retentionEnds(book, decideDay(book, today, desk.judge), months);
  const waiting = awaited(desk, ends);
  const judged = ends.map((end) =>
    end.objection === '' && waiting.has(end.customer.name)
      ? { ...end, objection: typeset("une demande d'un collègue attend d'être traitée") }
      : end,
  );
  const ready = judged.filter(({ objection }) => objection === '');
  const persons = ready.filter(({ customer }) => isNaturalPerson(customer) && !isAlias(customer.name));
  const taken = [...book.customers.map(({ name }) => name), ...book.journal.map(({ customer }) => customer)];
  const aliases = nextAliases(taken, persons.length);
  return {
    ready: ready.map((end) => {
      const { name, code } = end.customer;
      const alias = isAlias(name) ? name : (aliases[persons.indexOf(end)] ?? null);
      return { ...end, erased: { name, code, alias } };
    }),
    held: judged.filter(({ objection }) => objection !== ''),
  };
}

function unfinishedIn(desk: Desk): boolean {
  try {
    requireWholeJournal(desk.platform, desk.ledger.journal);
    return false;
  } catch (error) {
    if (error instanceof ErasureUnfinished) return true;
    throw error;
  }
}

/** Customers whose rows an erasure would still change, with how many. */
function withRows(
  desk: Desk,
  ready: readonly Candidate[],
): readonly (Candidate & { readonly rows: number })[] {
  if (ready.length === 0) return [];
  const customers = ready.map(({ erased }) => erased);
  const { rows } = erasedRows(desk.platform.workbook, { on: desk.today, customers });
  return ready.flatMap((one) => {
    const count = rows.get(one.erased.name) ?? 0;
    return count > 0 ? [{ ...one, rows: count }] : [];
  });
}

/** What a purge would erase today. Changes nothing. */
export function showPurge(platform: Platform): PurgeShown {
  const desk = openDesk(platform);
  const { ready, held } = candidatesOf(desk);
  return {
    months: desk.book.settings.personalDataMonths,
    owner: platform.activation.load()?.owner ?? '',
    isUnfinished: unfinishedIn(desk),
    customers: withRows(desk, ready).map(({ customer, settledOn, rows, erased }) => ({
      customer: customer.name,
      settledOn,
      rows,
      alias: erased.alias ?? '',
    })),
    held: held.map(({ customer, objection }) => ({ customer: customer.name, objection })),
  };
}

/** The customers named, each of those that may be erased; throws the sentence of the first that may not. */
function chosenAmong(desk: Desk, names: readonly string[]): readonly Candidate[] {
  const { ready, held } = candidatesOf(desk);
  const months = desk.book.settings.personalDataMonths;
  if (months === null)
    throw refusal(
      'Aucune durée de conservation : écrivez-la dans « Conservation des données personnelles (mois) ».',
    );
  const chosen = names.map((name) => {
    const is = ({ customer }: RetentionEnd): boolean =>
      [customer.name, customer.code].some((one) => one !== '' && foldName(one) === foldName(name));
    const refused = held.find(is);
    if (refused) throw refusal(`Rien n'a été effacé. ${refused.customer.name} : ${refused.objection}.`);
    const found = ready.find(is);
    if (found) return found;
    const known = desk.book.customers.find((one) => foldName(one.name) === foldName(name));
    throw refusal(
      known
        ? `Rien n'a été effacé. ${known.name} : sa dernière facture n'est pas réglée depuis ${counted(months, 'mois', 'mois')}.`
        : `Rien n'a été effacé. Aucun client ne s'appelle « ${name} ».`,
    );
  });
  return [...new Set(chosen)];
}

/**
 * Erases the personal data of these customers, whose retention time is over: contacts, addresses, free text, recipients,
 * and the names of natural persons, replaced by one that says nothing. Numbers, dates, amounts and levels stay. The owner
 * alone may; nothing brings it back. Throws a French sentence when one of them may not be erased.
 */
export function purge(platform: Platform, { customers }: { readonly customers: readonly string[] }): Answer {
  requireRightful(platform, 'effacer des données personnelles');
  const finished = carryOnErasure(platform);
  const desk = openDesk(platform);
  requireOwnPlace(platform, desk.ledger);
  if (finished && customers.length === 0) {
    showStanding(platform);
    return answer("L'effacement interrompu est terminé.");
  }
  if (customers.length === 0) throw refusal('Choisissez les clients dont les données seront effacées.');
  const chosen = withRows(desk, chosenAmong(desk, customers));
  if (chosen.length === 0) return answer('Tout est déjà effacé pour ces clients.');
  const erasure = { on: desk.today, customers: chosen.map(({ erased }) => erased) };
  let rows = 0;
  let done = 0;
  for (const part of partsOf(erasure)) {
    if (platform.clock.elapsed() > PURGE_SECONDS) break;
    rows += erase(platform, part);
    done += part.customers.length;
  }
  showStanding(platform);
  const left = chosen.length - done;
  return answer(
    [
      `Données personnelles effacées le ${shortDate(desk.today)} : ${counted(done, 'client')}, ${counted(rows, 'ligne')}. Les montants, les dates et les numéros restent.`,
      ...(left > 0 ? [`Il reste ${counted(left, 'client')} : recommencez.`] : []),
      "Les lettres dans Drive, les messages envoyés dans Gmail et l'historique des versions du classeur ne sont pas touchés : effacez-les à la main.",
    ].join(' '),
  );
}
