import { cents } from '../../domain/cents';
import type { CellProblem, Settings } from '../../domain/model';
import { parseTerms, TERMS_EXPECTED } from '../../domain/payment-terms/parse-terms';
import { mayBeDefault } from '../../domain/policies';
import { BELOW_FLOORS, END_OF_MONTH_COUNTS, IMPUTATIONS, TAKEOVERS, YES_NO } from '../choices';
import { foldHeading } from '../headings';
import { readClause } from '../reading/clause';
import { RowReading } from '../row-reading';
import type { SettingKey } from '../schema/rules';
import { SETTING_LIST, type SettingName, settingDefinition } from '../settings-list';
import type { Table } from '../table';

export interface SettingsReading {
  readonly settings: Settings;
  /** A value that cannot be read, or a name written twice; the safest value stands in for it meanwhile. */
  readonly problems: readonly CellProblem[];
  /** What activation wrote, to tell a copied sheet. */
  readonly spreadsheetId: string;
  readonly scriptId: string;
  /** Null on a ledger laid out before versions, or not yet. */
  readonly schemaVersion: number | null;
}

const SHIPPED = settingDefinition('defaultPolicy').choices;

/** The scenarios that may be the default one, each once. */
const offered = (policies: readonly string[] | null): readonly string[] => [
  ...new Set((policies ?? SHIPPED).filter((name) => name !== '' && mayBeDefault(name))),
];

type Row = RowReading<SettingKey>;

/** The rows of Paramètres by setting; a name written twice is a problem of its second row. */
function rowsByName(table: Table<SettingKey>): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  table.rows.forEach((_, index) => {
    const row = new RowReading(table, index);
    const name = foldHeading(String(row.cell('name')));
    if (name === '') return;
    if (!SETTING_LIST.some((definition) => foldHeading(definition.name) === name)) return;
    const first = rows.get(name);
    if (first) first.fail('name', `gardez une seule ligne de ce nom (elle revient ligne ${row.row})`);
    else rows.set(name, row);
  });
  return rows;
}

/**
 * The settings; a missing row has its initial value. `policies` are the names of the scenarios there are, where they
 * were read: the default one must be among them.
 */
export function readSettingRows(
  table: Table<SettingKey>,
  policies: readonly string[] | null = null,
): SettingsReading {
  const rows = rowsByName(table);
  const take = <Value>(key: SettingName, absent: Value, get: (row: Row) => Value): Value => {
    const row = rows.get(foldHeading(settingDefinition(key).name));
    return row ? get(row) : absent;
  };
  const text = (key: SettingName): string => take(key, '', (row) => row.text('value'));
  const count = (key: SettingName, absent: number | null): number | null =>
    take(key, absent, (row) => {
      const value = row.integer('value');
      if (value !== null && value < 0) row.fail('value', 'écrivez un nombre positif, ou videz la cellule');
      return row.problem ? absent : value;
    });
  const yes = (key: SettingName, absent: boolean): boolean =>
    take(key, absent, (row) => row.choice('value', YES_NO) ?? absent);
  const emails = (key: SettingName): readonly string[] => take(key, [], (row) => row.emails('value'));

  const settings: Settings = {
    sender: {
      company: text('company'),
      legalForm: text('legalForm'),
      capital: text('capital'),
      siren: take('siren', '', (row) => row.digits('value', 9)),
      registry: text('registry'),
      vatNumber: text('vatNumber'),
      address: text('address'),
      postalCode: take('postalCode', '', (row) => row.digits('value', 5)),
      city: text('city'),
      phone: take('phone', '', (row) => row.digits('value', 10)),
      email: text('email'),
      contact: text('contact'),
      contactQuality: text('contactQuality'),
      iban: text('iban'),
      bic: text('bic'),
    },
    minimumAmount: take('minimumAmount', cents(1000), (row) => row.amount('value') ?? cents(0)),
    contactDelayDays: count('contactDelayDays', 5) ?? 5,
    // Unreadable counts as never: nothing leaves on a date nobody can read.
    receiptsCheckedUntil: take('receiptsCheckedUntil', null, (row) => row.date('value')),
    receiptsFreshness: count('receiptsFreshness', 3),
    takeover: take('takeover', 'decide', (row) => row.choice('value', TAKEOVERS) ?? 'decide'),
    defaultPolicy: take('defaultPolicy', '', (row) => {
      const name = row.text('value');
      const isKnown = policies?.some((one) => foldHeading(one) === foldHeading(name)) ?? true;
      if (name !== '' && !(isKnown && mayBeDefault(name)))
        row.fail('value', `écrivez le nom d'un scénario : ${offered(policies).join(', ')}`);
      return row.problem ? '' : name;
    }),
    defaultPaymentTerms: take('defaultPaymentTerms', '', (row) => {
      const terms = row.text('value');
      if (parseTerms(terms).kind === 'unreadable')
        row.fail('value', `${TERMS_EXPECTED}, ou videz la cellule`);
      return row.problem ? '' : terms;
    }),
    endOfMonthCount: take('endOfMonthCount', null, (row) => row.choice('value', END_OF_MONTH_COUNTS)),
    alsaceMoselle: yes('alsaceMoselle', false),
    penaltyRate: take('penaltyRate', null, (row) => readClause(row, 'value')),
    belowFloor: take('belowFloor', 'floor', (row) => row.choice('value', BELOW_FLOORS) ?? 'floor'),
    isInterestFirst: take('imputation', false, (row) => row.choice('value', IMPUTATIONS) ?? false),
    transportsGoods: yes('transportsGoods', false),
    replyTo: emails('replyTo')[0] ?? '',
    copyTo: emails('copyTo'),
    dailyRecipients: count('dailyRecipients', null),
    digest: yes('digest', true),
    personalDataMonths: take('personalDataMonths', 60, (row) => {
      const months = row.integer('value');
      if (months !== null && months < 1) row.fail('value', 'écrivez un nombre de mois, ou videz la cellule');
      return row.problem ? null : months;
    }),
    owner: text('owner'),
    formerUntil: count('formerUntil', 0) ?? 0,
  };
  return {
    settings,
    spreadsheetId: text('spreadsheetId'),
    scriptId: text('scriptId'),
    schemaVersion: count('schemaVersion', null),
    problems: [...rows.values()].flatMap((row) => (row.problem ? [row.problem] : [])),
  };
}
