/** « Vérifier l'installation », and what a test needs to see around it. */
import { verifyFromMenu } from '../../src/google/verification/from-menu';
import { verifyInstallation } from '../../src/google/verification/verify-installation';

export const check = () => verifyInstallation();

export const fromMenu = () => verifyFromMenu();

/** Everything the script remembers. */
export const remembered = () => ({
  ...PropertiesService.getScriptProperties().getProperties(),
  ...PropertiesService.getUserProperties().getProperties(),
});

export const remember = (name: string, value: string): void => {
  PropertiesService.getScriptProperties().setProperty(name, value);
};

export const triggers = () => ScriptApp.getProjectTriggers().map((trigger) => trigger.getUniqueId());

export const install = (handler: string): void => {
  ScriptApp.newTrigger(handler).timeBased().atHour(8).everyDays(1).inTimezone('Europe/Paris').create();
};

export const zone = (name: string): void => {
  SpreadsheetApp.getActiveSpreadsheet().setSpreadsheetTimeZone(name);
};

export const locale = (name: string): void => {
  SpreadsheetApp.getActiveSpreadsheet().setSpreadsheetLocale(name);
};
