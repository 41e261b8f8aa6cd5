import type { DunningPolicy, NoticeModel } from '../domain/model';
import { typeset } from '../domain/typography';
import { appendRows, type NewRow } from './append';
import { isEmptyCell, numberCell } from './cells';
import { CHANNELS, DISPATCHES, LANGUAGES, labelOf } from './choices';
import { foldHeading } from './headings';
import type { LedgerBook } from './ledger-book';
import { numberFormat } from './schema/column';
import {
  MODELS,
  type ModelKey,
  POLICIES,
  type PolicyKey,
  RATES,
  type RateKey,
  SETTINGS,
} from './schema/rules';
import { SETTING_LIST, type SettingDefinition, type SettingKind } from './settings-list';
import { SHIPPED_RATES } from './shipped-rates';
import { openTable, type Table } from './table';
import { type RowChange, writeChanges } from './write-block';

const isBare = (table: Table<string>): boolean => table.rows.every((row) => row.every(isEmptyCell));

/** Writes the scenarios shipped, when sheet Scénarios is empty. */
export function seedPolicies(book: LedgerBook, policies: readonly DunningPolicy[]): string[] {
  if (!isBare(openTable(book, POLICIES))) return [];
  const rows = policies.flatMap((policy) =>
    policy.steps.map(
      (step): NewRow<PolicyKey> => ({
        policy: policy.name,
        order: step.order,
        name: step.name,
        days: step.days,
        channel: labelOf(CHANNELS, step.channel),
        dispatch: labelOf(DISPATCHES, step.dispatch),
        emailModel: step.emailModel,
        letterModel: step.letterModel,
        grantedDays: numberCell(step.grantedDays),
      }),
    ),
  );
  const first = appendRows(book, POLICIES, rows);
  return first === null
    ? []
    : [typeset(`Scénarios fournis : ${policies.map(({ name }) => name).join(', ')}.`)];
}

/** Writes the models shipped, when sheet Modèles is empty. */
export function seedModels(book: LedgerBook, models: readonly NoticeModel[]): string[] {
  if (!isBare(openTable(book, MODELS))) return [];
  const rows = models.map(
    (model): NewRow<ModelKey> => ({
      name: model.name,
      language: labelOf(LANGUAGES, model.language),
      subject: model.subject,
      text: model.text,
      document: model.document,
    }),
  );
  const first = appendRows(book, MODELS, rows);
  return first === null ? [] : [typeset(`Modèles fournis : ${models.length}.`)];
}

const columnKind = (kind: SettingKind) =>
  kind === 'money' || kind === 'integer' || kind === 'date' || kind === 'code' ? kind : 'text';

/** Adds the settings that Paramètres lacks, each at its initial value. */
export function seedSettings(book: LedgerBook): string[] {
  const table = openTable(book, SETTINGS);
  const names = new Set(table.rows.map((row) => foldHeading(String(row[table.positions.name - 1] ?? ''))));
  const missing: readonly SettingDefinition[] = SETTING_LIST.filter(
    ({ name }) => !names.has(foldHeading(name)),
  );
  const first = appendRows(
    book,
    SETTINGS,
    missing.map(({ name, initial, role }) => ({ name, value: initial, role: typeset(role) })),
  );
  if (first === null) return [];
  missing.forEach(({ kind, choices }, index) => {
    const block = { row: first + index, column: table.positions.value, rows: 1, columns: 1 };
    const format = numberFormat({ kind: columnKind(kind), owner: 'user' });
    if (format) book.setNumberFormat(SETTINGS.name, block, format);
    if (choices.length > 0) book.setList(SETTINGS.name, block, choices, 'Choisissez dans la liste.');
  });
  if (isBare(table)) return [];
  return missing.map(({ name }) => typeset(`Paramètre « ${name} » ajouté.`));
}

/** « S1 2026 », « 2026-S1 », « 1er semestre 2026 » → « 2026-1 ». */
function foldHalfYear(text: string): string {
  const year = /\b(?:19|20)\d{2}\b/.exec(text)?.[0] ?? '';
  const half =
    /\bS ?([12])\b/i.exec(text)?.[1] ?? /\b([12])(?:er|e|nd)?\b/.exec(text.replace(year, ''))?.[1] ?? '';
  return `${year}-${half}`;
}

const RATE_KEYS = ['ecbRate', 'legalProfessional', 'legalIndividual'] as const;

/** Adds the half-years that Taux lacks and fills the rates left blank that are known since; changes no figure. */
export function seedRates(book: LedgerBook): string[] {
  const table = openTable(book, RATES);
  const rows = new Map(
    table.rows.map((row, index) => [foldHalfYear(String(row[table.positions.halfYear - 1] ?? '')), index]),
  );
  const changes: RowChange<RateKey>[] = [];
  const missing = SHIPPED_RATES.filter((rate) => {
    const index = rows.get(foldHalfYear(rate.halfYear));
    if (index === undefined) return true;
    const bare = RATE_KEYS.filter((key) => isEmptyCell(table.rows[index]?.[table.positions[key] - 1]));
    const values = Object.fromEntries(bare.map((key) => [key, numberCell(rate[key])]));
    if (bare.some((key) => rate[key] !== null)) changes.push({ index, values });
    return false;
  });
  const filled = writeChanges<RateKey>(book, table, RATE_KEYS, changes);
  const toAdd = missing.map(
    (rate): NewRow<RateKey> => ({
      halfYear: rate.halfYear,
      ecbRate: numberCell(rate.ecbRate),
      legalProfessional: numberCell(rate.legalProfessional),
      legalIndividual: numberCell(rate.legalIndividual),
      source: typeset(rate.source),
    }),
  );
  const first = appendRows(book, RATES, toAdd);
  const said =
    filled > 0
      ? [typeset(`Feuille Taux : ${filled} ${filled >= 2 ? 'semestres complétés' : 'semestre complété'}.`)]
      : [];
  if (first !== null)
    said.push(
      typeset(
        `Feuille Taux : ${missing.length} ${missing.length >= 2 ? 'semestres ajoutés' : 'semestre ajouté'}.`,
      ),
    );
  return said;
}
