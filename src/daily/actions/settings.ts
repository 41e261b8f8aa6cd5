import { parseDecimalText } from '../../domain/cents';
import { parseCivilDate } from '../../domain/civil-date';
import { parseRateClause } from '../../domain/claims/rate-clause';
import type { DunningPolicy } from '../../domain/model';
import { mayBeDefault } from '../../domain/policies';
import { dateCell } from '../../ledger/cells';
import { readPolicies } from '../../ledger/read';
import { CLAUSE_EXPECTED } from '../../ledger/reading/clause';
import { SETTING_LIST, type SettingDefinition, type SettingName } from '../../ledger/settings-list';
import { foldHeading } from '../../ledger/table';
import { writeSetting } from '../../ledger/update';
import type { Cell, Workbook } from '../../ledger/workbook';
import type { Platform } from '../platform';
import { type Answer, answer, refusal } from './context';
import { refuseWrongValues } from './sender-values';

/** Settings that no person changes. */
export const KEPT_BY_THE_PRODUCT: ReadonlySet<SettingName> = new Set([
  'owner',
  'spreadsheetId',
  'scriptId',
  'lettersFolder',
  'formerUntil',
  'schemaVersion',
]);

/** The scenarios that may be the default one. */
export const offeredPolicies = (policies: readonly DunningPolicy[]): readonly string[] =>
  policies.map(({ name }) => name).filter(mayBeDefault);

/** What a setting may be, when it is one of a list: for the default scenario, those of the sheet. */
const choicesOf = (definition: SettingDefinition, workbook: Workbook): readonly string[] =>
  definition.kind === 'policy' ? offeredPolicies(readPolicies(workbook).policies) : definition.choices;

function cellOf(definition: SettingDefinition, value: string | number, workbook: Workbook): Cell {
  const text = String(value).trim();
  if (text === '') return '';
  if (definition.kind === 'date') {
    const date = parseCivilDate(text) ?? parseCivilDate(text.split('/').reverse().join('-'));
    if (!date) throw refusal(`${definition.name} : « ${text} » n'est pas une date (jj/mm/aaaa).`);
    return dateCell(date);
  }
  if (definition.kind === 'integer' || definition.kind === 'money') {
    const amount = parseDecimalText(text.replace(',', '.').replace(/[\s€\u00a0\u202f]/g, ''));
    if (amount === null || amount < 0) throw refusal(`${definition.name} : « ${text} » n'est pas un nombre.`);
    if (definition.kind === 'integer' && amount % 100 !== 0)
      throw refusal(`${definition.name} : un nombre entier est attendu.`);
    return amount / 100;
  }
  if (definition.kind === 'rate' && parseRateClause(text) === null)
    throw refusal(`${definition.name} : « ${text} » ne se lit pas ; ${CLAUSE_EXPECTED}.`);
  const choices = choicesOf(definition, workbook);
  if (choices.length > 0) {
    const choice = choices.find((label) => foldHeading(label) === foldHeading(text));
    if (!choice) throw refusal(`${definition.name} : choisissez parmi ${choices.join(', ')}.`);
    return choice;
  }
  return text;
}

/** Writes settings by the name they have in Paramètres. Refuses all of them when one is unknown, cannot be read or cannot be right. */
export function updateSettings(
  platform: Platform,
  values: Readonly<Record<string, string | number>>,
): Answer {
  const changes = Object.entries(values).map(([name, value]) => {
    const definition = SETTING_LIST.find((one) => foldHeading(one.name) === foldHeading(name));
    if (!definition) throw refusal(`Aucun paramètre ne s'appelle « ${name} ».`);
    if (KEPT_BY_THE_PRODUCT.has(definition.key))
      throw refusal(`« ${definition.name} » est tenu par le programme.`);
    return { key: definition.key, cell: cellOf(definition, value, platform.workbook) };
  });
  if (changes.length === 0) throw refusal("Aucun paramètre n'est donné.");
  refuseWrongValues(changes);
  for (const { key, cell } of changes) writeSetting(platform.workbook, key, cell);
  return answer(changes.length > 1 ? `${changes.length} paramètres enregistrés.` : 'Paramètre enregistré.');
}
