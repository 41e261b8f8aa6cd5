import { ServiceError } from './errors';

const AUTH = 'https://www.googleapis.com/auth/';
const SHEETS = ['spreadsheets.currentonly', 'spreadsheets'];

/** Any one of these scopes lets a call through; null when none is needed. */
export function scopesFor(method: string): readonly string[] | null {
  const [service = '', name = ''] = method.split('.');
  switch (service) {
    case 'Spreadsheet':
    case 'Sheet':
    case 'Range':
    case 'RangeList':
    case 'Protection':
    case 'EmbeddedChart':
    case 'EmbeddedChartBuilder':
      return SHEETS;
    case 'SpreadsheetApp':
      if (name === 'openById' || name === 'openByUrl' || name === 'create') return ['spreadsheets'];
      return /^getActive|^getCurrent|^getSelection/.test(name) ? SHEETS : null;
    case 'Ui':
      return /^show/.test(name) ? ['script.container.ui'] : null;
    case 'Session':
      return /^get(Active|Effective)User$/.test(name) ? ['userinfo.email'] : null;
    case 'ScriptApp':
      return /^(newTrigger|getProjectTriggers|getUserTriggers|deleteTrigger)$/.test(name)
        ? ['script.scriptapp']
        : null;
    case 'MailApp':
      return ['script.send_mail'];
    case 'Gmail':
      return method === 'Gmail.Users.Messages.send'
        ? ['gmail.send', 'gmail.compose', 'gmail.modify', 'https://mail.google.com/']
        : ['gmail.modify', 'https://mail.google.com/'];
    case 'Drive':
      return ['drive.file', 'drive'];
    case 'Docs':
      return ['drive.file', 'documents', 'drive'];
    default:
      return null;
  }
}

/** Does a call need more than the open spreadsheet? Simple triggers get no more. */
export const needsConsent = (method: string): boolean => {
  const wanted = scopesFor(method);
  return wanted !== null && wanted !== SHEETS && !method.startsWith('Session.');
};

const full = (scope: string): string => (scope.startsWith('https:') ? scope : AUTH + scope);

/** Throws Google's sentence when the manifest grants none of the scopes a call needs. */
export function checkScope(method: string, granted: ReadonlySet<string>): void {
  const wanted = scopesFor(method);
  if (!wanted || wanted.some((scope) => granted.has(full(scope)))) return;
  const required = wanted.map(full).join(' || ');
  throw new ServiceError(
    `Specified permissions are not sufficient to call ${method}. Required permissions: (${required})`,
  );
}
