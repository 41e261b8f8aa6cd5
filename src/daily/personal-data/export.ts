import { type CivilDate, dateOf } from '../../domain/civil-date';
import { SEEN_SEPARATOR } from '../../domain/history';
import { typeset } from '../../domain/typography';
import {
  type PersonalTables,
  personalTables,
  type RowOwners,
  rowOwners,
  textAt,
} from '../../ledger/personal-data/own-rows';
import { type ShownRow, shownRow } from '../../ledger/personal-data/shown-rows';
import { SETTINGS } from '../../ledger/schema/rules';
import { settingDefinition } from '../../ledger/settings-list';
import type { Table } from '../../ledger/table';
import { openTable } from '../../ledger/table';
import type { Platform } from '../platform';
import { type Person, personAsked } from './person';

/** All that the spreadsheet holds about one customer and the people who answer for him: what they may ask for (RGPD art. 15 and 20). */
export interface PersonalData {
  readonly customer: string;
  /** The company that holds it. */
  readonly heldBy: string;
  readonly on: CivilDate;
  /** A sheet each, its rows as they are shown; a sheet that holds nothing has none. */
  readonly sheets: readonly { readonly sheet: string; readonly rows: readonly ShownRow[] }[];
  /** Letters made for him. */
  readonly letters: readonly { readonly date: string; readonly step: string; readonly link: string }[];
  /** What is held elsewhere, and how to find it. */
  readonly elsewhere: readonly { readonly what: string; readonly where: string }[];
}

function rowsOf<Key extends string>(
  table: Table<Key>,
  person: Person,
  ownerOf: (index: number) => Person | undefined,
): readonly ShownRow[] {
  return table.rows.flatMap((cells, index) => (ownerOf(index) === person ? [shownRow(table, cells)] : []));
}

/** Lines of the Journal about him; one that says which invoices were met first names his alone. */
function journalRows(
  { journal }: PersonalTables,
  person: Person,
  owners: RowOwners<Person>,
): readonly ShownRow[] {
  const detailHeading = journal.headings[journal.positions.detail - 1] ?? 'Détail';
  return journal.rows.flatMap((cells, index) => {
    if (owners.journal(index) === person) return [shownRow(journal, cells)];
    if (textAt(journal, index, 'state') !== 'Vue') return [];
    const seen = textAt(journal, index, 'detail').split(SEEN_SEPARATOR);
    const own = seen.filter((number) => owners.whose.byNumber(number) === person);
    return own.length === 0
      ? []
      : [{ ...shownRow(journal, cells), [detailHeading]: own.join(SEEN_SEPARATOR) }];
  });
}

const addressesIn = (text: string): readonly string[] => text.match(/[^\s;,<>="]+@[^\s;,<>="]+/g) ?? [];

/** Every address of his, present or past. */
function addressesOf(
  { customers, invoices, journal }: PersonalTables,
  person: Person,
  owners: RowOwners<Person>,
): readonly string[] {
  const texts = [
    ...[...customers.rows.keys()]
      .filter((index) => owners.customer(index) === person)
      .flatMap((index) => [textAt(customers, index, 'emails'), textAt(customers, index, 'copyTo')]),
    ...[...invoices.rows.keys()]
      .filter((index) => owners.invoice(index) === person)
      .map((index) => textAt(invoices, index, 'reminderEmails')),
    ...[...journal.rows.keys()]
      .filter((index) => owners.journal(index) === person)
      .map((index) => textAt(journal, index, 'recipient')),
  ];
  return [...new Set(texts.flatMap(addressesIn).map((address) => address.toLowerCase()))];
}

function lettersOf(
  { journal }: PersonalTables,
  person: Person,
  owners: RowOwners<Person>,
): PersonalData['letters'] {
  const links = new Map<string, { date: string; step: string; link: string }>();
  journal.rows.forEach((cells, index) => {
    const link = textAt(journal, index, 'document');
    if (link === '' || links.has(link) || owners.journal(index) !== person) return;
    const date = shownRow(journal, cells)[journal.headings[journal.positions.at - 1] ?? ''] ?? '';
    links.set(link, { date, step: textAt(journal, index, 'step'), link });
  });
  return [...links.values()];
}

/** Two settings, read one by one: a setting that cannot be read keeps nobody from his data. */
function settingTexts({ workbook }: Platform): { readonly company: string; readonly folder: string } {
  const table = openTable(workbook, SETTINGS);
  const settingText = (key: 'company' | 'lettersFolder'): string => {
    const index = table.rows.findIndex((_, at) => textAt(table, at, 'name') === settingDefinition(key).name);
    return index === -1 ? '' : textAt(table, index, 'value');
  };
  return { company: settingText('company'), folder: settingText('lettersFolder') };
}

const NOWHERE_ELSE = {
  what: 'Mémoire du programme',
  where:
    "Dans les propriétés du script, par facture : le nom du client, les étapes atteintes, la dernière lettre postée et l'adresse qui a refusé un message. Rien qui ne soit dans les lignes du Journal ci-dessus.",
};

/**
 * What is held about the customer of that name, code or e-mail address; nothing of another. Throws a French sentence when
 * nobody, or several customers, answer to it.
 */
export function exportPersonalData(platform: Platform, asked: string): PersonalData {
  const tables = personalTables(platform.workbook);
  const person = personAsked(tables, asked);
  const owners = rowOwners(tables, [{ who: person, names: person.names }]);
  const { company, folder } = settingTexts(platform);
  const { customers, invoices, payments, requests, calls } = tables;
  const addresses = addressesOf(tables, person, owners);
  const search = addresses.map((address) => `to:${address}`).join(' OR ');
  const sheets = [
    { sheet: 'Clients', rows: rowsOf(customers, person, owners.customer) },
    { sheet: 'Factures', rows: rowsOf(invoices, person, owners.invoice) },
    { sheet: 'Règlements', rows: rowsOf(payments, person, owners.payment) },
    { sheet: 'Journal', rows: journalRows(tables, person, owners) },
    { sheet: 'Demandes', rows: rowsOf(requests, person, owners.request) },
    { sheet: 'Appels', rows: rowsOf(calls, person, owners.call) },
  ];
  return {
    customer: person.name,
    heldBy: company,
    on: dateOf(platform.clock.now()),
    sheets: sheets.filter(({ rows }) => rows.length > 0),
    letters: lettersOf(tables, person, owners),
    elsewhere: [
      {
        what: 'Lettres',
        where: `Dans Google Drive, le dossier « ${person.name} » du dossier des lettres${folder === '' ? '' : ` (${folder})`}. Les PDF des factures sont là où la colonne « Facture PDF » les montre.`,
      },
      {
        what: 'Messages',
        where:
          search === ''
            ? 'Aucune adresse connue : cherchez son nom dans les messages envoyés de Gmail.'
            : `Dans Gmail, cherchez : in:sent (${search}). Ses réponses : from: au lieu de to:, sans in:sent.`,
      },
      NOWHERE_ELSE,
    ].map(({ what, where }) => ({ what, where: typeset(where) })),
  };
}
