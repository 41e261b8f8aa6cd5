import type { DunningPolicy, NoticeModel } from '../domain/model';
import { typeset } from '../domain/typography';
import { refreshColours } from './colours';
import { layOutDashboard } from './dashboard';
import { findHeadings, foldHeading } from './headings';
import { checkHeadings, layOutSheet } from './lay-out-sheet';
import type { LedgerBook } from './ledger-book';
import { MIGRATIONS, type Migration, migrate } from './migrations';
import { readInteger } from './reading/text';
import { SCHEMA_VERSION, SHEETS } from './schema';
import { INVOICES } from './schema/invoices';
import { SETTINGS, type SettingKey } from './schema/rules';
import { seedModels, seedPolicies, seedRates, seedSettings } from './seed';
import { settingDefinition } from './settings-list';
import { openTable } from './table';
import { writeSetting } from './update';

/** What the ledger is first filled with, that other rooms know. */
export interface ShippedContent {
  readonly policies: readonly DunningPolicy[];
  readonly models: readonly NoticeModel[];
}

/** The schema's version of a ledger already laid out; null when it is not, or says none. */
function versionOf(book: LedgerBook): number | null {
  const [headings = [], ...rows] = book.read(SETTINGS.name) ?? [];
  const found = findHeadings(SETTINGS, headings);
  const at = (key: SettingKey): number => (found.get(key)?.[0] ?? 0) - 1;
  const name = foldHeading(settingDefinition('schemaVersion').name);
  const row = rows.find((cells) => foldHeading(String(cells[at('name')] ?? '')) === name);
  const version = readInteger(row?.[at('value')] ?? '');
  return version.ok ? version.value : null;
}

/**
 * « Initialiser ou réparer le classeur »: makes every sheet and column that is missing, mends notes, formats, lists,
 * warnings and colours, and brings an older ledger up to date. Never moves, renames or overwrites what a user has;
 * run again, it changes nothing. Returns what it made and mended, as French sentences, empty when all was in place.
 * Throws before writing anything when a heading stands twice or was renamed, or the ledger comes from a later version.
 */
export function initialise(
  book: LedgerBook,
  shipped: ShippedContent,
  migrations: readonly Migration[] = MIGRATIONS,
  target: number = SCHEMA_VERSION,
): readonly string[] {
  const version = versionOf(book);
  if (version !== null && version > target) {
    throw new Error(
      typeset(
        'Ce classeur a été mis à jour par une version plus récente du programme : installez-la ici aussi. Rien n’a été modifié.',
      ),
    );
  }
  for (const schema of SHEETS) checkHeadings(book, schema, version);
  const done = version === null ? [] : migrate(book, version, target, migrations);
  for (const schema of SHEETS) done.push(...layOutSheet(book, schema));
  done.push(...seedSettings(book));
  done.push(...seedRates(book));
  done.push(...seedPolicies(book, shipped.policies));
  done.push(...seedModels(book, shipped.models));
  done.push(...layOutDashboard(book));
  if (version !== target) writeSetting(book, 'schemaVersion', target);
  const { positions } = openTable(book, INVOICES);
  if (refreshColours(book, positions.agingBucket)) done.push(typeset('Couleurs des retards mises en place.'));
  if (done.length > 0) book.openOn(INVOICES.name);
  book.flush();
  return done;
}
