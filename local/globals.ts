import type { Execution } from './execution';
import type { Service } from './membrane';
import { Docs } from './services/docs';
import { Drive } from './services/drive';
import { Gmail } from './services/gmail';
import { HtmlService } from './services/html';
import { LockService } from './services/lock';
import { Console, Logger } from './services/logger';
import { MailApp } from './services/mail';
import { PropertiesService } from './services/properties';
import { ScriptApp } from './services/script';
import { Session } from './services/session';
import { SpreadsheetApp } from './services/spreadsheet/app';
import { Charts } from './services/spreadsheet/charts';
import { Utilities } from './services/utilities';

/** Globals of Apps Script that nothing here emulates: each complains by its name when it is called. */
const ABSENT =
  `BigNumber CacheService CalendarApp ContactsApp ContentService DocumentApp DriveApp FormApp GmailApp
  GroupsApp Jdbc LanguageApp LinearOptimizationService Maps SitesApp SlidesApp UrlFetchApp XmlService`.split(
    /\s+/,
  );

/** Advanced services, by the name a manifest gives them. */
const ADVANCED: Record<string, (execution: Execution) => Service> = {
  Gmail: (execution) => new Gmail(execution),
  Drive: (execution) => new Drive(execution),
  Docs: (execution) => new Docs(execution),
};

/** Puts Google's services among the globals of an execution. */
export function installServices(execution: Execution): void {
  const { realm, membrane, world } = execution;
  const services = {
    SpreadsheetApp: new SpreadsheetApp(execution),
    Charts: new Charts(),
    PropertiesService: new PropertiesService(execution),
    LockService: new LockService(execution),
    Session: new Session(execution),
    ScriptApp: new ScriptApp(execution),
    Utilities: new Utilities(execution),
    HtmlService: new HtmlService(execution),
    MailApp: new MailApp(execution),
    Logger: new Logger(execution),
    console: new Console(execution),
  };
  for (const [name, service] of Object.entries(services)) realm.context[name] = membrane.enter(service);
  for (const name of ABSENT) realm.context[name] = membrane.absent(name);
  // An advanced service exists only when the manifest enables it.
  for (const name of world.manifest.advancedServices)
    realm.context[name] = ADVANCED[name] ? membrane.enter(ADVANCED[name](execution)) : membrane.absent(name);
}
