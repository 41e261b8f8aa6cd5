/** What a call is: a handle costs nothing and is not counted; every other kind goes to Google. */
export type CallKind =
  | 'handle'
  | 'read'
  | 'write'
  | 'slowWrite'
  | 'flush'
  | 'propertyRead'
  | 'propertyWrite'
  | 'cacheRead'
  | 'cacheWrite'
  | 'mail'
  | 'quota'
  | 'ui'
  | 'file'
  | 'fileCreate'
  | 'fileCopy'
  | 'fileRead'
  | 'fileUpdate'
  | 'fileExport';

/** Modelled milliseconds of a call; published measurements where there are any, assumptions for the rest. */
export const COST: Record<CallKind, number> = {
  handle: 0,
  read: 85,
  write: 1,
  slowWrite: 300,
  flush: 30,
  propertyRead: 30,
  propertyWrite: 62,
  cacheRead: 3,
  cacheWrite: 93,
  mail: 1200,
  quota: 85,
  ui: 85,
  file: 1000,
  // Assumed: no call of Drive or Docs was measured alone; a letter's are to make 1 300 of the 2 500 measured with its mail.
  fileCreate: 600,
  fileCopy: 600,
  fileRead: 300,
  fileUpdate: 400,
  fileExport: 500,
};
export const READ_PER_CELL = 0.015;
export const FLUSH_PER_CELL = 0.14;
/** An execution may last six minutes. */
export const EXECUTION_LIMIT = 360_000;

const KINDS: Record<string, CallKind> = {
  'SpreadsheetApp.flush': 'flush',
  'SpreadsheetApp.getUi': 'handle',
  'Sheet.setConditionalFormatRules': 'slowWrite',
  'Sheet.insertChart': 'slowWrite',
  'Sheet.updateChart': 'slowWrite',
  'Sheet.removeChart': 'slowWrite',
  'Sheet.appendRow': 'slowWrite',
  'Spreadsheet.insertSheet': 'slowWrite',
  'Spreadsheet.deleteSheet': 'slowWrite',
  'Spreadsheet.toast': 'ui',
  'Gmail.Users.Messages.send': 'mail',
  'MailApp.sendEmail': 'mail',
  'Drive.Files.create': 'fileCreate',
  'Drive.Files.copy': 'fileCopy',
  'Drive.Files.get': 'fileRead',
  'Drive.Files.update': 'fileUpdate',
  'Drive.Files.export': 'fileExport',
  'Drive.Files.remove': 'fileUpdate',
  'Drive.Permissions.create': 'fileCreate',
  'Docs.Documents.get': 'fileRead',
  'Docs.Documents.batchUpdate': 'fileUpdate',
  'MailApp.getRemainingDailyQuota': 'quota',
  'ScriptApp.getProjectTriggers': 'slowWrite',
  'ScriptApp.deleteTrigger': 'slowWrite',
  'ClockTriggerBuilder.create': 'slowWrite',
  'Lock.tryLock': 'slowWrite',
  'Lock.waitLock': 'slowWrite',
  'Lock.releaseLock': 'slowWrite',
  'Menu.addToUi': 'ui',
  'Ui.alert': 'ui',
  'Ui.prompt': 'ui',
  'Ui.showSidebar': 'ui',
  'Ui.showModalDialog': 'ui',
  'Ui.showModelessDialog': 'ui',
};

/** Known from the handle itself, without asking Google. */
const FREE = new Set(
  `Range.getA1Notation Range.getRow Range.getColumn Range.getNumRows Range.getNumColumns Range.getLastRow
   Range.getLastColumn Range.getHeight Range.getWidth Range.getSheet Range.getRowIndex Range.getGridId
   Sheet.getRange Sheet.getName Sheet.getSheetName Sheet.getSheetId Sheet.getParent Sheet.getRangeList Sheet.newChart
   Spreadsheet.getSheetByName Spreadsheet.getSheets Spreadsheet.getId Spreadsheet.getUrl Spreadsheet.getName
   Spreadsheet.getRange Spreadsheet.getActiveSheet Spreadsheet.getSpreadsheetTimeZone Spreadsheet.getSpreadsheetLocale
   RangeList.getRanges`.split(/\s+/),
);

const SHEET_OBJECTS = new Set(['Spreadsheet', 'Sheet', 'Range', 'RangeList', 'Protection', 'EmbeddedChart']);

/** The kind of a call, from its name. */
export function kindOf(method: string): CallKind {
  const listed = KINDS[method];
  if (listed) return listed;
  if (FREE.has(method)) return 'handle';
  const [service = '', name = ''] = method.split('.');
  if (SHEET_OBJECTS.has(service)) {
    if (/^(offset|getProtectionType|getContainerInfo|modify)/.test(name)) return 'handle';
    return /^(get|is|can)/.test(name) ? 'read' : 'write';
  }
  if (service === 'Properties') return /^get/.test(name) ? 'propertyRead' : 'propertyWrite';
  if (service === 'Cache') return /^get/.test(name) ? 'cacheRead' : 'cacheWrite';
  if (service === 'Drive' || service === 'Docs') return 'file';
  return 'handle';
}
