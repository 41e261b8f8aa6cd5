import { SHIPPED_POLICIES } from '../../domain/policies';
import { readPolicies } from '../../ledger/read';
import { readModelRows } from '../../ledger/readers/models';
import { readSettingRows, type SettingsReading } from '../../ledger/readers/settings';
import { SHEETS } from '../../ledger/schema';
import type { SheetSchema } from '../../ledger/schema/column';
import { MODELS, POLICIES, SETTINGS, type SettingKey } from '../../ledger/schema/rules';
import { foldHeading, openTable, type Table, tableOf } from '../../ledger/table';
import { type Desk, openDesk } from '../desk';
import { faultSentence } from '../faults/fault-sentence';
import type { Platform } from '../platform';
import { problemSentence } from './setting-list';

type Policies = ReturnType<typeof readPolicies>;
type Models = ReturnType<typeof readModelRows>;

/** All that could be read of a ledger, which may not be made yet, or be broken in places. */
export interface WhatThereIs {
  /** Every sheet of the product is there. */
  readonly isPrepared: boolean;
  readonly settingTable: Table<SettingKey> | null;
  readonly reading: SettingsReading;
  readonly policies: Policies;
  readonly models: Models['models'];
  /** Null when nothing can be decided, and `problem` says why. */
  readonly desk: Desk | null;
  /** Sentences that say what could not be read. */
  readonly problems: readonly string[];
}

/** Reads what there is. A fault of the ledger is a sentence; anything else is thrown. */
export function readWhatThereIs(platform: Platform): WhatThereIs {
  const { workbook } = platform;
  const present = new Set(workbook.sheetNames().map(foldHeading));
  const has = ({ name }: { readonly name: string }): boolean => present.has(foldHeading(name));
  const isPrepared = SHEETS.every(has);
  const problems: string[] = [];
  const attempt = <Value>(read: () => Value): Value | null => {
    try {
      return read();
    } catch (error) {
      const { text, isOurs } = faultSentence(error);
      if (!isOurs) throw error;
      if (!problems.includes(text)) problems.push(text);
      return null;
    }
  };
  const table = <Key extends string>(schema: SheetSchema<Key>): Table<Key> | null =>
    has(schema) ? attempt(() => openTable(workbook, schema)) : null;
  const desk = isPrepared ? attempt(() => openDesk(platform)) : null;
  const settingTable = table(SETTINGS);
  const policies =
    deskPolicies(desk) ??
    (has(POLICIES)
      ? attempt(() => readPolicies(workbook))
      : { policies: [...SHIPPED_POLICIES], problems: [] }) ??
    NO_POLICY;
  const names = [
    ...policies.policies.map(({ name }) => name),
    ...policies.problems.map(({ policy }) => policy),
  ];
  const reading = desk?.ledger ?? readSettingRows(settingTable ?? NO_SETTING, names);
  const modelTable = desk ? null : table(MODELS);
  return {
    isPrepared,
    settingTable,
    reading,
    policies,
    models: desk?.ledger.models ?? (modelTable ? readModelRows(modelTable).models : []),
    desk,
    problems: [
      ...problems,
      ...policies.problems.map(({ problem }) => problemSentence(POLICIES.name, problem)),
    ],
  };
}

const deskPolicies = (desk: Desk | null): Policies | null =>
  desk && { policies: [...desk.ledger.policies], problems: [...desk.ledger.policyProblems] };

const NO_POLICY: Policies = { policies: [], problems: [] };

/** A sheet of settings without a row: each has its initial value. */
const NO_SETTING: Table<SettingKey> = tableOf(SETTINGS, [SETTINGS.columns.map(({ heading }) => heading)]);
