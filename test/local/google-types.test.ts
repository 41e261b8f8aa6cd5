import { expect, it } from 'vitest';
import type { Documents } from '../../local/services/docs';
import type { Permissions } from '../../local/services/drive';
import type { Files } from '../../local/services/drive-files';
import type { HtmlOutput, HtmlService } from '../../local/services/html';
import type { Lock, LockService } from '../../local/services/lock';
import type { MailApp } from '../../local/services/mail';
import type { Properties, PropertiesService } from '../../local/services/properties';
import type { ClockTriggerBuilder, ScriptApp, Trigger } from '../../local/services/script';
import type { Session, User } from '../../local/services/session';
import type { SpreadsheetApp } from '../../local/services/spreadsheet/app';
import type {
  ChartOptions,
  Charts,
  ContainerInfo,
  EmbeddedChart,
  EmbeddedChartBuilder,
} from '../../local/services/spreadsheet/charts';
import type {
  BooleanCondition,
  ConditionalFormatRule,
} from '../../local/services/spreadsheet/conditional-format';
import type { ConditionalFormatRuleBuilder } from '../../local/services/spreadsheet/conditional-format-builder';
import type { Protection } from '../../local/services/spreadsheet/protection';
import type { Range } from '../../local/services/spreadsheet/range';
import type { RangeList } from '../../local/services/spreadsheet/range-list';
import type { Sheet } from '../../local/services/spreadsheet/sheet';
import type { Spreadsheet } from '../../local/services/spreadsheet/spreadsheet';
import type { DataValidation, DataValidationBuilder } from '../../local/services/spreadsheet/validation';
import type { Ui } from '../../local/services/ui';
import type { Blob, Utilities } from '../../local/services/utilities';

type Method = (...args: never[]) => unknown;
type MethodsOf<Ours> = { [K in keyof Ours]: Ours[K] extends Method ? K : never }[keyof Ours];
type Answer<M> = M extends (...args: never[]) => infer R ? R : never;
/** Numbers are left out: Google's types make its enumerations numbers, and ours are their names. */
type Plain<R> = R extends string | boolean | string[] | string[][] ? true : false;

/** Names of ours that Google does not have, and methods whose plain answer is of another type. */
type Faults<Ours, Google> =
  | Exclude<MethodsOf<Ours>, keyof Google | 'toString'>
  | {
      [K in MethodsOf<Ours> & keyof Google]: Plain<Answer<Google[K]>> extends true
        ? Answer<Ours[K]> extends Answer<Google[K]> | null
          ? never
          : K
        : never;
    }[MethodsOf<Ours> & keyof Google];
type Conforms<Ours, Google> = [Faults<Ours, Google>] extends [never] ? true : Faults<Ours, Google>;

import Sheets = GoogleAppsScript.Spreadsheet;

/** Checked by the compiler: a misspelt method or a wrong answer does not compile. */
const conforms: [
  Conforms<SpreadsheetApp, Sheets.SpreadsheetApp>,
  Conforms<Spreadsheet, Sheets.Spreadsheet>,
  Conforms<Sheet, Sheets.Sheet>,
  Conforms<Range, Sheets.Range>,
  Conforms<RangeList, Sheets.RangeList>,
  Conforms<Protection, Sheets.Protection>,
  Conforms<DataValidation, Sheets.DataValidation>,
  Conforms<DataValidationBuilder, Sheets.DataValidationBuilder>,
  Conforms<ConditionalFormatRule, Sheets.ConditionalFormatRule>,
  Conforms<ConditionalFormatRuleBuilder, Sheets.ConditionalFormatRuleBuilder>,
  Conforms<BooleanCondition, Sheets.BooleanCondition>,
  Conforms<EmbeddedChart, Sheets.EmbeddedChart>,
  Conforms<EmbeddedChartBuilder, Sheets.EmbeddedChartBuilder>,
  Conforms<ContainerInfo, Sheets.ContainerInfo>,
  Conforms<Charts, GoogleAppsScript.Charts.Charts>,
  Conforms<ChartOptions, GoogleAppsScript.Charts.ChartOptions>,
  Conforms<Properties, GoogleAppsScript.Properties.Properties>,
  Conforms<PropertiesService, GoogleAppsScript.Properties.PropertiesService>,
  Conforms<Lock, GoogleAppsScript.Lock.Lock>,
  Conforms<LockService, GoogleAppsScript.Lock.LockService>,
  Conforms<MailApp, GoogleAppsScript.Mail.MailApp>,
  Conforms<Session, GoogleAppsScript.Base.Session>,
  Conforms<User, GoogleAppsScript.Base.User>,
  Conforms<Ui, GoogleAppsScript.Base.Ui>,
  Conforms<Blob, GoogleAppsScript.Base.Blob>,
  Conforms<Utilities, GoogleAppsScript.Utilities.Utilities>,
  Conforms<ScriptApp, GoogleAppsScript.Script.ScriptApp>,
  Conforms<Trigger, GoogleAppsScript.Script.Trigger>,
  Conforms<ClockTriggerBuilder, GoogleAppsScript.Script.ClockTriggerBuilder>,
  Conforms<HtmlOutput, GoogleAppsScript.HTML.HtmlOutput>,
  Conforms<HtmlService, GoogleAppsScript.HTML.HtmlService>,
  Conforms<Files, GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection>,
  Conforms<Permissions, GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection>,
  Conforms<Documents, GoogleAppsScript.Docs.Collection.DocumentsCollection>,
] = [
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
];

it('names its methods as Google does', () => {
  expect(conforms.every(Boolean)).toBe(true);
});
