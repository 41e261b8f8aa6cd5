import { ServiceError } from './errors';

/** Parameters of the methods that are often called wrongly; `?` is anything, `|` separates the accepted lists. */
const SIGNATURES: Record<string, string> = {
  'Sheet.getRange': 'S|N,N|N,N,N|N,N,N,N',
  'Sheet.getRangeList': 'A',
  'Spreadsheet.getSheetByName': 'S',
  'Spreadsheet.getRange': 'S',
  'Range.setValues': 'A',
  'Range.setFormula': 'S',
  'Range.setFormulas': 'A',
  'Range.setNumberFormat': 'S',
  'Range.setNumberFormats': 'A',
  'Range.setNote': 'S|0',
  'Range.setNotes': 'A',
  'Range.setBackground': 'S|0',
  'Range.setBackgrounds': 'A',
  'Range.setFontColor': 'S|0',
  'Range.setFontWeight': 'S|0',
  'Range.setDataValidations': 'A',
  'Sheet.appendRow': 'A',
  'Sheet.setConditionalFormatRules': 'A',
  'Sheet.insertChart': 'O',
  'Sheet.updateChart': 'O',
  'Sheet.removeChart': 'O',
  'EmbeddedChartBuilder.addRange': 'O',
  'EmbeddedChartBuilder.setChartType': 'S',
  'EmbeddedChartBuilder.setNumHeaders': 'N',
  'EmbeddedChartBuilder.setOption': 'S,?',
  'EmbeddedChartBuilder.setPosition': 'N,N,N,N',
  'Sheet.setFrozenRows': 'N',
  'Sheet.setFrozenColumns': 'N',
  'Sheet.setColumnWidth': 'N,N',
  'Sheet.setName': 'S',
  'Sheet.hideColumns': 'N|N,N',
  'Sheet.showColumns': 'N|N,N',
  'Properties.setProperty': 'S,?',
  'Properties.getProperty': 'S',
  'Properties.deleteProperty': 'S',
  'Lock.tryLock': 'N',
  'Lock.waitLock': 'N',
  'Utilities.sleep': 'N',
  'Utilities.formatDate': 'D,S,S',
  'ScriptApp.newTrigger': 'S',
  'Drive.Files.create': 'O|O,?|O,?,?',
  'Drive.Files.copy': 'O,S|O,S,O',
  'Drive.Files.get': 'S|S,O',
  'Drive.Files.export': 'S,S|S,S,O',
  'Drive.Files.update': 'O,S|O,S,?|O,S,?,O',
  'Drive.Files.remove': 'S|S,O',
  'Drive.Permissions.create': 'O,S|O,S,O',
  'Docs.Documents.get': 'S|S,O',
  'Docs.Documents.batchUpdate': 'O,S',
};

const OWNERS: Record<string, string> = {
  EmbeddedChartBuilder: 'SpreadsheetApp',
  Range: 'SpreadsheetApp',
  Sheet: 'SpreadsheetApp',
  Spreadsheet: 'SpreadsheetApp',
};

const ACCEPTS: Record<string, (value: unknown) => boolean> = {
  S: (value) => typeof value === 'string',
  N: (value) => typeof value === 'number' && Number.isFinite(value),
  A: Array.isArray,
  O: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  D: (value) => value instanceof Date,
  '0': (value) => value === null,
  '?': () => true,
};

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `${value.length > 0 ? typeName(value[0]) : 'Object'}[]`;
  if (typeof value === 'string') return 'String';
  return typeof value === 'object' ? value.constructor.name : typeof value;
}

/** Throws Google's sentence when the parameters fit none of a method's forms. */
export function checkSignature(method: string, values: readonly unknown[]): void {
  const forms = SIGNATURES[method]?.split('|');
  if (!forms) return;
  const fits = forms.some((form) => {
    const kinds = form.split(',');
    return kinds.length === values.length && kinds.every((kind, i) => ACCEPTS[kind]?.(values[i]));
  });
  if (fits) return;
  const owner = OWNERS[method.split('.')[0] ?? ''];
  throw new ServiceError(
    `The parameters (${values.map(typeName).join(',')}) don't match the method signature for ${owner ? `${owner}.` : ''}${method}.`,
  );
}
